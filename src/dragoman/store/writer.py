"""The write side: batches of stories, the events of the linking, and the publication of the whole."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from os import PathLike
from pathlib import Path

import duckdb
import pyarrow as pa

from dragoman.store import building, files, lock, replacing
from dragoman.store.inserting import insert, insert_columns
from dragoman.store.reader import Reader
from dragoman.store.results import Block, Changes, StoryResult
from dragoman.store.tables import ATTRIBUTIONS, MENTIONS, REJECTIONS, RUNS, SENTENCES, STORIES, tabulate_child
from dragoman.types import Rejection, Run, WireCopy


class Writer(Reader):
    """A build under way. What was committed outlives it; readers of the record see it after :meth:`publish`."""

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection) -> None:
        super().__init__(connection)
        self._path = path
        self._published = False
        self.is_touched = False
        """True once something was committed."""

    def known(self, story_ids: Iterable[str]) -> set[str]:
        """Return those of the ids whose stories the record already has."""
        ids = pa.table({"id": pa.array(list(story_ids), type=pa.string())})
        self._connection.register("asked", ids)
        try:
            rows = self._connection.execute("SELECT id FROM stories SEMI JOIN asked USING (id)").fetchall()
        finally:
            self._connection.unregister("asked")
        return {id for (id,) in rows}

    def add(self, results: Sequence[StoryResult]) -> int:
        """Add a batch in one transaction; return how many stories were new.

        Of a story that the record has already, nothing is added. A story that comes now takes away the rejections
        which an earlier try had left.
        """
        fresh = self._fresh(results)
        kept = [r for r in fresh if r.story is not None]
        with self._transaction():
            self._forget_rejections([r.story.id for r in kept if r.story])
            insert(self._connection, STORIES, [r.story for r in kept])
            insert(self._connection, SENTENCES, [s for r in kept for s in r.sentences])
            insert(self._connection, MENTIONS, [m for r in kept for m in r.mentions])
            self._insert_attributions(kept)
            self._insert_rejections([x for r in fresh for x in r.rejections])
        return len(kept)

    def _fresh(self, results: Sequence[StoryResult]) -> list[StoryResult]:
        """Return the results that are not in the record, each story once."""
        seen = self.known(r.story.id for r in results if r.story)
        fresh = []
        for result in results:
            if result.story is None:
                fresh.append(result)
            elif result.story.id not in seen:
                seen.add(result.story.id)
                fresh.append(result)
        return fresh

    def _forget_rejections(self, story_ids: list[str]) -> None:
        """Remove what an earlier try said of these stories."""
        query = "DELETE FROM rejections WHERE subject_id IN (SELECT unnest(?::VARCHAR[]))"
        self._connection.execute(query, [story_ids])

    def _insert_attributions(self, results: list[StoryResult]) -> None:
        """Add who says what."""
        ids = [r.story.id for r in results if r.story]
        columns = tabulate_child(ATTRIBUTIONS, [ids], [r.attributions for r in results])
        insert_columns(self._connection, ATTRIBUTIONS.table, columns)

    def _insert_rejections(self, rejections: list[Rejection]) -> None:
        """Add the rejections that are not there yet."""
        keys = ", ".join(REJECTIONS.key)
        insert(
            self._connection,
            REJECTIONS,
            rejections,
            f"SELECT DISTINCT * FROM incoming ANTI JOIN rejections USING ({keys})",
        )

    def add_run(self, run: Run) -> None:
        """Add the run (or put it in the place of the one with its id); the record then names its program version."""
        with self._transaction():
            self._connection.execute("DELETE FROM runs WHERE id = ?", [run.id])
            insert(self._connection, RUNS, [run])
            self._connection.execute("UPDATE meta SET program_version = ?", [run.version])

    def replace_events(
        self,
        blocks: Iterable[Block],
        *,
        wire_copies: Iterable[WireCopy] = (),
        rejections: Iterable[Rejection] = (),
    ) -> Changes:
        """Put the result of a linking in the place of the former one, in one transaction.

        Rows that did not change stay as they are. ``blocks`` is read as it comes, and may itself read this writer; the
        same link in two blocks is kept once. ``rejections`` replace those of stage ``linking``.
        """
        with files.space_guard(self._path):
            replacing.stage(self._connection, blocks, wire_copies, rejections)
        with self._transaction():
            return replacing.swap(self._connection)

    def publish(self) -> None:
        """Put this build in the place of the record; readers see it from now on. The writer is closed then."""
        with files.space_guard(self._path):
            self._connection.execute("CHECKPOINT record")
            self.close()
            building.publish(self._path)
        self._published = True

    def close(self) -> None:
        """Close the private copy; without :meth:`publish` the next build goes on with it."""
        if not self._published:
            super().close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Commit what the block did, or nothing of it."""
        with files.space_guard(self._path):
            self._connection.execute("BEGIN")
            try:
                yield
                self._connection.execute("COMMIT")
                self.is_touched = True
            except BaseException:
                self._roll_back()
                raise

    def _roll_back(self) -> None:
        """Undo the transaction; a database that broke in it has undone it already."""
        try:
            self._connection.execute("ROLLBACK")
        except duckdb.Error:
            return


@contextmanager
def writing(path: str | PathLike[str]) -> Iterator[Writer]:
    """Open the record at ``path`` for a build, making it where there is none.

    The build works on a copy beside the record (``PATH.building``); left without :meth:`Writer.publish`, by an error or
    by ``kill -9``, the copy stays and the next build goes on with it. Raises :class:`RecordBusyError` while another
    build of the same record runs, :class:`SpaceError` where nothing may be written, and the errors of
    :func:`dragoman.store.open_record` where ``path`` is something else.
    """
    place = Path(path).resolve()
    building.check_folder(place)
    with lock.held(place):
        left = building.beside(place).exists()
        with files.space_guard(place):
            writer = Writer(place, building.prepare(place))
        try:
            yield writer
        finally:
            writer.close()
            if not left and not writer.is_touched:
                building.discard(building.beside(place))
