"""Making the index of a record: what the pages cannot ask of the record itself fast enough.

One SQLite file, in stages, each whole or not there: what there is of everything; names; events; words of stories;
doubts; promises. It is derived from one published record, never part of it, and may be deleted at any time. It is made
by a process of its own (``python -m dragoman.web.indexing``), so that no page waits for it.
"""

import glob
import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from dragoman import registry
from dragoman.errors import RecordBusyError
from dragoman.ontology.schema import acts
from dragoman.store import Record, lock, open_record
from dragoman.store.building import identity
from dragoman.web import index_ledger
from dragoman.web.doubts import DOUBTS, gathered
from dragoman.web.index import LAST, Index, Maker
from dragoman.web.index_nouns import ActCount, Busy, EventRow, Month, Reason, StoryRow, Totals
from dragoman.web.settings import Settings

_SQL = "dragoman.web.sql"
_BATCH = 2_000
_TELL = "INSERT INTO told VALUES (?, ?)"
T = TypeVar("T", bound=msgspec.Struct)
_SCHEMA = """
CREATE TABLE stages (name TEXT PRIMARY KEY);
CREATE TABLE told (name TEXT PRIMARY KEY, value BLOB);
CREATE VIRTUAL TABLE names USING fts5(
    name, more, kind UNINDEXED, id UNINDEXED, events UNINDEXED, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE event_words USING fts5(
    words, content='', prefix='2 3', tokenize="unicode61 remove_diacritics 2"
);
CREATE TABLE events (n INTEGER PRIMARY KEY, id TEXT, act TEXT, row BLOB);
CREATE VIRTUAL TABLE story_words USING fts5(
    headline, text, content='', prefix='2 3', detail=column, tokenize="unicode61 remove_diacritics 2"
);
CREATE TABLE stories (n INTEGER PRIMARY KEY, id TEXT, row BLOB);
"""


def make(record: Path, index: Path, name: str) -> None:
    """Write the index of the record whose identity is ``name`` to ``index``, and remove those of former builds.

    Nothing is done where another process makes it, where it is whole, or where another build was published meanwhile.
    """
    index.parent.mkdir(parents=True, exist_ok=True)
    try:
        with lock.held(index):
            if not Index(index).has(LAST):
                _write(record, index, name)
            _sweep(record, index)
    except RecordBusyError:
        return


def make_now(settings: Settings) -> None:
    """Make the index of a record in this process."""
    name = identity(settings.record)
    make(settings.record, Maker(settings).index(name).path, name)


def _write(record: Path, index: Path, name: str) -> None:
    done = [stage for stage in STAGES if Index(index).has(stage)]
    if not done:
        _remove(index)  # what an earlier try left
    with open_record(record) as opened, closing(sqlite3.connect(index, isolation_level=None)) as written:
        if identity(record) != name:
            return
        written.execute("PRAGMA journal_mode=WAL")
        if not done:
            written.executescript(_SCHEMA + index_ledger.SCHEMA)
        for stage, write in STAGES.items():
            if stage in done:
                continue
            written.execute("BEGIN")
            write(opened, written)
            written.execute("INSERT INTO stages VALUES (?)", [stage])
            written.execute("COMMIT")


def _sweep(record: Path, kept: Path) -> None:
    """Remove the indexes of former builds."""
    for found in kept.parent.glob(f"{glob.escape(record.name)}.pages-*"):
        if re.fullmatch(r"[0-9a-f]{12}", found.suffix.removeprefix(".pages-")) and found != kept:
            _remove(found)


def _remove(index: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        index.with_name(index.name + ending).unlink(missing_ok=True)


def _asked(record: Record, name: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of ``sql/NAME.sql``, some at a time."""
    with closing(record.cursor()) as other:
        answer = other.execute(registry.read_text(_SQL, f"{name}.sql"))
        while rows := answer.fetchmany(_BATCH):
            yield from rows


def _nouns(record: Record, name: str, shape: type[T]) -> list[T]:
    fields = shape.__struct_fields__
    return [shape(**dict(zip(fields, row, strict=True))) for row in _asked(record, name)]


def _told(record: Record, written: sqlite3.Connection) -> None:
    """Write what there is of everything."""
    found = {
        "totals": _nouns(record, "index_totals", Totals)[0],
        "busiest": _nouns(record, "index_busiest", Busy),
        "months": _nouns(record, "index_months", Month),
        "reasons": _nouns(record, "index_reasons", Reason),
        "acts": _nouns(record, "index_acts", ActCount),
        "latest": _nouns(record, "index_latest", EventRow),
    }
    written.executemany(_TELL, ((name, msgspec.json.encode(value)) for name, value in found.items()))


def _names(record: Record, written: sqlite3.Connection) -> None:
    """Write the names of actors, outlets and acts."""
    query = "INSERT INTO names (id, name, more, events, kind) VALUES (?, ?, ?, ?, ?)"
    for kind in ("actor", "publisher"):
        written.executemany(query, ((*row, kind) for row in _asked(record, f"index_{kind}s")))
    counts = {one.act: one.events for one in _nouns(record, "index_acts", ActCount)}
    told = ((a.id, a.label, f"{a.id} {a.definition}", counts.get(a.id, 0), "act") for a in acts().values())
    written.executemany(query, told)


def _events(record: Record, written: sqlite3.Connection) -> None:
    """Write events as lists show them and in words, the newest first."""
    fields = EventRow.__struct_fields__
    labels = {act.id: f"{act.label} {act.id}" for act in acts().values()}
    for n, (*values, words) in enumerate(_asked(record, "index_events"), start=1):
        row = EventRow(**dict(zip(fields, values, strict=True)))
        written.execute("INSERT INTO events VALUES (?, ?, ?, ?)", [n, row.id, row.act, msgspec.json.encode(row)])
        told = f"{labels.get(row.act, row.act)} {words}"
        written.execute("INSERT INTO event_words (rowid, words) VALUES (?, ?)", [n, told])
    written.execute("CREATE INDEX events_act ON events (act, n)")
    written.execute("CREATE INDEX events_id ON events (id)")


def _stories(record: Record, written: sqlite3.Connection) -> None:
    """Write the heads and the words of stories, the newest first."""
    fields = StoryRow.__struct_fields__
    for n, (*values, text) in enumerate(_asked(record, "index_stories"), start=1):
        row = StoryRow(**dict(zip(fields, values, strict=True)))
        written.execute("INSERT INTO stories VALUES (?, ?, ?)", [n, row.id, msgspec.json.encode(row)])
        words = [n, row.headline or "", text]
        written.execute("INSERT INTO story_words (rowid, headline, text) VALUES (?, ?, ?)", words)
    written.execute("CREATE INDEX stories_id ON stories (id)")


def _doubts(record: Record, written: sqlite3.Connection) -> None:
    """Write what people should decide first."""
    with closing(record.cursor()) as other:
        written.execute(_TELL, [DOUBTS, msgspec.json.encode(gathered(other))])


STAGES: MappingProxyType[str, Callable[[Record, sqlite3.Connection], None]] = MappingProxyType(
    {
        "told": _told,
        "names": _names,
        "events": _events,
        "stories": _stories,
        DOUBTS: _doubts,
        index_ledger.STAGE: index_ledger.write,
    }
)
"""Name of a stage -> what writes it, in the order in which people miss it."""


def main(record: str, index: str, name: str) -> None:
    """Make the index while more urgent work goes before it."""
    os.nice(10)
    make(Path(record), Path(index), name)


if __name__ == "__main__":
    main(*sys.argv[1:])
