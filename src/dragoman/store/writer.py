"""The write side: batches of stories, the events of the linking, and the publication of the whole."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from os import PathLike
from pathlib import Path

import duckdb
import pyarrow as pa

from dragoman.store import building, files, lock, replacing
from dragoman.store.inserting import insert, insert_columns
from dragoman.store.reader import Reader
from dragoman.store.relinking import Relinking
from dragoman.store.results import Block, Changes, RepeatRow, StoryResult, StoryRow
from dragoman.store.retying import Retying
from dragoman.store.streaming import choose, stream
from dragoman.store.tables import (
    ATTRIBUTIONS,
    LINKING_REPEATS,
    LINKING_STORIES,
    MENTIONS,
    REJECTIONS,
    RUNS,
    SENTENCES,
    STORIES,
    tabulate_child,
)
from dragoman.types import EventMention, Rejection, Run, Tie, WireCopy

_BARE = replace(MENTIONS, children=tuple(child for child in MENTIONS.children if child.field != "evidence"))


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
        relinking: Relinking | None = None,
    ) -> Changes:
        """Put the result of a linking in the place of the former one, in one transaction.

        Rows that did not change stay as they are. ``blocks`` is read as it comes, and may itself read this writer; the
        same link in two blocks is kept once. ``rejections`` replace those of stage ``linking``. With a ``relinking``
        only the links and events that it looked at are replaced, and ties are left alone.
        """
        with files.space_guard(self._path):
            replacing.stage(self._connection, blocks, wire_copies, rejections, relinked=relinking is not None)
            if relinking is not None:
                relinking.scope()
        with self._transaction():
            changes = replacing.swap(
                self._connection,
                relinked=relinking is not None,
                scoped=relinking is not None and not relinking.whole,
            )
            if relinking is not None:
                relinking.settle()
        return changes

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Turn the errors of a full disk in the block into :class:`SpaceError`."""
        with files.space_guard(self._path):
            yield

    def relinking(self, identity: str) -> Relinking:
        """Begin to link what is new; ``identity`` says what links: with another than the last time, all is new."""
        return Relinking(self._connection, identity)

    def retying(self) -> Retying:
        """Begin to compare the events that are new or changed with those that may hang together with them."""
        return Retying(self._connection)

    def replace_ties(self, ties: Iterable[Tie], retying: Retying) -> None:
        """Put the ties in the place of the former of the events that were compared, in one transaction."""
        with files.space_guard(self._path):
            retying.scope()
            replacing.stage_ties(self._connection, ties)
        with self._transaction():
            replacing.swap_ties(self._connection)
            retying.settle()

    def bare_mentions(self, ids: Sequence[str]) -> Iterator[EventMention]:
        """Yield some mentions by id, without their evidence: linking looks at values, not at what read them."""
        chosen = choose(_BARE, "id IN (SELECT unnest(?::VARCHAR[]))")
        return (mention for _, mention in stream(self._connection, _BARE, chosen, [list(ids)]))

    def linked_stories(self, beside: Iterable[str] = ()) -> dict[str, StoryRow]:
        """Return what the last linking knew of the stories that come from elsewhere or name an agency, and ``beside``.

        All others come from themselves.
        """
        among = "story_id IN (SELECT unnest(?::VARCHAR[]))"
        where = f"origin <> story_id OR agency IS NOT NULL OR credit IS NOT NULL OR {among}"
        return {row.story_id: row for row in self._iter(LINKING_STORIES, where, [sorted(beside)], "")}

    def linked_repeats(self, without: Iterable[int]) -> tuple[RepeatRow, ...]:
        """Return the repeats that it found, but for those of some windows."""
        where = "days NOT IN (SELECT unnest(?::INTEGER[]))"
        return tuple(self._iter(LINKING_REPEATS, where, [sorted(without)], ""))

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
