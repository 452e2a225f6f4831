"""The program from Python: code a text, build a record, open it.

Importing this module is light: the language model and the store are loaded by the functions that need them.
"""

import os
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from dragoman.config import Config
from dragoman.errors import UsageError
from dragoman.types import AnnotatedStory, EventMention, Noun, Rejection, Story

if TYPE_CHECKING:
    from pyarrow import Table

    from dragoman.report import Progress, Summary
    from dragoman.store import Reader, Record

AnyPath = str | os.PathLike[str]


class Coded(Noun, frozen=True, kw_only=True):
    """What :func:`code` read in one text. In a notebook it shows the text with its spans marked."""

    story: Story | None
    """``None`` where the text is no story that is read (empty, another language): see ``rejections``."""
    annotated: AnnotatedStory | None
    """Sentences, actors, places, times, quantities, attributions; ``None`` where there is no sentence to read."""
    mentions: tuple[EventMention, ...] = ()
    """The acts that the text reports, in reading order."""
    rejections: tuple[Rejection, ...] = ()
    """Why there is nothing, where there is nothing."""

    def _repr_html_(self) -> str:
        from dragoman.notebook import page

        return page(self.story, self.mentions, self.rejections)


def code(
    text: str,
    *,
    published: date | str | None = None,
    publisher: str | None = None,
    headline: str | None = None,
) -> Coded:
    """Return the acts that ``text`` reports, with everything that was read on the way.

    Spans count in code points of ``text`` as given. ``published`` is a day (a ``date``, or text such as
    ``2021-12-14``) and settles "Tuesday"; without one such words stay unresolved. Raises
    :class:`dragoman.errors.UsageError` for a date that cannot be read or a text that is no string.

    >>> coded = code("Chile recalled its ambassador to Peru on Monday.", published="2024-05-02")
    >>> [(mention.act, mention.status, str(mention.occurs.start)) for mention in coded.mentions]
    [('recall-ambassador', 'occurred', '2024-04-29')]
    """
    from dragoman.answering import story_of_text

    if not isinstance(text, str):
        raise UsageError(f"text must be a string, not {type(text).__name__}: decode bytes first")
    story = story_of_text(text, published=_day(published), publisher=publisher, headline=headline)
    if isinstance(story, Rejection):
        return Coded(story=None, annotated=None, rejections=(story,))
    return _coded(story)


def _coded(story: Story) -> Coded:
    from dragoman.coding import code as coder
    from dragoman.reading import Reader

    reader = Reader()
    found = reader.annotated(story)
    if isinstance(found, Rejection):
        return Coded(story=story, annotated=None, rejections=(found,))
    mentions = coder(found, reader.register)
    silent = Rejection(stage="coding", subject_id=story.id, reason="no-act", detail="no sentence reports an act")
    return Coded(story=story, annotated=found, mentions=mentions, rejections=() if mentions else (silent,))


def _day(published: date | str | None) -> str | None:
    if published is None or isinstance(published, date):
        return None if published is None else published.isoformat()
    from dragoman.ingest import dates

    if dates.parse(published) is None:
        raise UsageError(f"published must be a day such as 2021-12-14, not {published!r}")
    return published


def build(
    paths: AnyPath | Sequence[AnyPath],
    record: AnyPath,
    *,
    published: date | str | None = None,
    publisher: str | None = None,
    jobs: int | None = None,
    config: Config | None = None,
    report: "Callable[[Progress], None] | None" = None,
) -> "Summary":
    """Read files, folders or globs into the record at ``record`` and return the counts of what was done.

    ``published`` and ``publisher`` hold for stories that come without one; ``jobs`` is the number of processes (0 or
    ``None``: as the configuration says). ``report`` is called with the numbers so far. Stories that the record has
    already are not read again. Raises :class:`dragoman.errors.DragomanError` for what the caller must mend.

    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "story.txt").write_text("Chile recalled its ambassador to Peru on 29 April 2024.")
    >>> summary = build(folder / "story.txt", record=folder / "record.duckdb", jobs=1)
    >>> summary.stories, summary.mentions
    (1, 1)
    """
    from dragoman import pipeline

    given = [paths] if isinstance(paths, str | os.PathLike) else paths
    chosen = _chosen(config or Config(), _as_date(published), publisher, jobs)
    return pipeline.build([os.fspath(path) for path in given], record, chosen, report or (lambda progress: None))


def _as_date(published: date | str | None) -> date | None:
    if not isinstance(published, str):
        return published
    from dragoman.ingest import dates

    return dates.parse(_day(published) or "")


def _chosen(config: Config, published: date | None, publisher: str | None, jobs: int | None) -> Config:
    """Return the configuration with what the call says in its place."""
    ingest = replace(
        config.ingest,
        published=published or config.ingest.published,
        publisher=publisher or config.ingest.publisher,
    )
    return replace(config, ingest=ingest, engine=replace(config.engine, jobs=jobs or config.engine.jobs))


def open_record(path: AnyPath) -> "Record":
    """Open the record at ``path`` to read it, in a ``with`` block or until ``close()``; public as ``dragoman.open``.

    ``events()``, ``mentions()`` and ``stories()`` give Arrow tables: ``record.events().to_pandas()`` is a pandas frame,
    ``polars.from_arrow(record.events())`` one of polars. Raises :class:`dragoman.errors.NotFoundError` where there is
    no file, and a :class:`dragoman.errors.RecordError` for one that cannot be used.

    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "story.txt").write_text("Chile recalled its ambassador to Peru on 29 April 2024.")
    >>> _ = build(folder / "story.txt", record=folder / "record.duckdb", jobs=1)
    >>> with open_record(folder / "record.duckdb") as record:
    ...     record.events().select(["act", "status"]).to_pylist()
    [{'act': 'recall-ambassador', 'status': 'occurred'}]
    """
    from dragoman.store import open_record as opened

    return opened(path)


def relations(
    record: "Reader",
    state: str,
    others: str | Sequence[str],
    *,
    by: str = "year",
    since: date | str | None = None,
    until: date | str | None = None,
    balance: bool = False,
    **which: Any,
) -> "Table":
    """Return what ``state`` does with others and they with it: an Arrow table, a row a directed pair and period.

    States are ISO3 codes or English names; ``by`` is ``month``, ``year`` or ``all``. Every period from the first
    publication to the last has a row, also where nothing was told. ``which`` events count: ``status="planned"``,
    ``origins=2`` (at least), ``uncertain=True`` (those too of which no report is sure). With ``balance`` a row is a
    pair of others and a period: to which of them the state leans. ``table.schema.field("deeds_low").metadata`` gives
    unit and meaning of a column, ``table.schema.metadata`` what is left out. Raises
    :class:`dragoman.errors.UsageError`.

    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "story.txt").write_text("Chile recalled its ambassador to Peru on 29 April 2024.")
    >>> _ = build(folder / "story.txt", record=folder / "record.duckdb", published="2024-05-02", jobs=1)
    >>> with open_record(folder / "record.duckdb") as record:
    ...     relations(record, "Chile", "PER").select(["source", "target", "stories_read", "deeds"]).to_pylist()[0]
    {'source': 'CHL', 'target': 'PER', 'stories_read': 1, 'deeds': 1}
    """
    from dragoman.analysis import relations as asking

    given = [others] if isinstance(others, str) else others
    wanted = asking.asked(state, given, by, since=_as_date(since), until=_as_date(until), **which)
    found = asking.gathered(record, wanted)
    return asking.balance(found) if balance else asking.relations(found)
