"""sqlite: linked tables in one database; ``events`` as in csv, the others as the record has them, without texts."""

import errno
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from dragoman.export.chosen import Chosen, Written
from dragoman.export.flat import FlatEvent, flat, joined
from dragoman.export.layout import Column, layout
from dragoman.export.papers import inside
from dragoman.store import ColumnDoc, TableDoc, schema
from dragoman.types import Event, Noun

_BATCH = 2_000
_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT", "text": "TEXT", "texts": "TEXT"}
_NUMBERS = {"INTEGER": "INTEGER", "BIGINT": "INTEGER", "BOOLEAN": "INTEGER", "DOUBLE": "REAL"}
_NOT_OURS = frozenset({"text", "furniture", "digest"})
"""Columns that stay in the record: the texts belong to their publishers, digests say nothing outside it."""


class _Table(Noun, frozen=True, kw_only=True):
    """A table of the record that goes with the events."""

    name: str
    where: str
    """Which rows go with some events; ``?`` is the list of the events' ids."""


_OF_EVENTS = "SELECT mention_id FROM event_mentions_of WHERE event_id IN (SELECT unnest(?::VARCHAR[]))"
_BY_EVENT = ("participants", "quantities", "history", "mentions_of", "choices", "disagreements")
TABLES = (
    *(_Table(name=f"event_{n}", where="event_id IN (SELECT unnest(?::VARCHAR[]))") for n in _BY_EVENT),
    _Table(name="event_ties", where="left_id IN (SELECT unnest(?::VARCHAR[]))"),
    _Table(name="event_mentions", where=f"id IN ({_OF_EVENTS})"),
)
_STORIES = ("stories", "wire_copies")
"""All of them, whether an event of theirs was chosen or not: what was read is what counts are divided by."""


@cache
def tables() -> tuple[TableDoc, ...]:
    """Return what the codebook says of the tables besides ``events``."""
    docs = {doc.name: doc for doc in schema()}
    return tuple(_ours(docs[name]) for name in (*(table.name for table in TABLES), *_STORIES))


def _ours(doc: TableDoc) -> TableDoc:
    kept = tuple(column for column in doc.columns if column.name not in _NOT_OURS)
    return TableDoc(name=doc.name, comment=doc.comment, view=False, columns=kept)


def write(chosen: Chosen, place: Path) -> Written:
    """Write all events and what hangs on them."""
    try:
        with closing(sqlite3.connect(place, isolation_level=None)) as base:
            return Written(rows=(number := _fill(base, chosen)), events=number)
    except sqlite3.OperationalError as error:
        full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
        raise OSError(errno.ENOSPC if full else errno.EIO, str(error)) from error


def _fill(base: sqlite3.Connection, chosen: Chosen) -> int:
    base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    base.execute("BEGIN")
    _create(base)
    number = 0
    for events in _batches(chosen.events()):
        _insert(base, "events", (_cells(flat(event)) for event in events))
        ids = [event.id for event in events]
        for doc, table in zip(tables(), TABLES, strict=False):
            _insert(base, doc.name, _rows(chosen, doc, table.where, [ids]))
        number += len(events)
    for doc in tables()[len(TABLES) :]:
        _all(base, chosen, doc)
    base.executemany("INSERT INTO manifest VALUES (?, ?)", inside(chosen, "sqlite").items())
    for doc in tables()[: len(TABLES)]:
        key = doc.columns[0].name
        base.execute(f'CREATE INDEX "{doc.name}_{key}" ON "{doc.name}" ("{key}")')
    base.execute("COMMIT")
    return number


def _create(base: sqlite3.Connection) -> None:
    """Make the tables, and the codebook of their columns."""
    events = ", ".join(f'"{c.name}" {_TYPES[c.type]}' for c in layout("sqlite").columns)
    base.execute(f"CREATE TABLE events ({events}, PRIMARY KEY (id)) WITHOUT ROWID")
    for doc in tables():
        base.execute(f'CREATE TABLE "{doc.name}" ({", ".join(map(_column, doc.columns))})')
    base.execute('CREATE TABLE codebook ("table" TEXT, "column" TEXT, type TEXT, unit TEXT, source TEXT, meaning TEXT)')
    base.execute("CREATE TABLE manifest (name TEXT, content TEXT)")
    _insert(base, "codebook", map(_told, layout("sqlite").columns))
    for doc in tables():
        rows = ((doc.name, c.name, c.type, "", "recorded", c.comment) for c in doc.columns)
        _insert(base, "codebook", rows)


def _column(doc: ColumnDoc) -> str:
    return f'"{doc.name}" {_NUMBERS.get(doc.type, "TEXT")}'


def _told(column: Column) -> tuple[str, ...]:
    source = f"{column.holds}: {column.from_}" if column.from_ else column.holds
    return "events", column.name, column.type, column.unit, source, column.means


def _insert(base: sqlite3.Connection, table: str, rows: Iterator[Any]) -> None:
    """Insert rows; the first tells how many columns there are."""
    first = next(rows, None)
    if first is not None:
        marks = ", ".join("?" * len(first))
        base.execute(f'INSERT INTO "{table}" VALUES ({marks})', first)
        base.executemany(f'INSERT INTO "{table}" VALUES ({marks})', rows)


def _cells(row: FlatEvent) -> list[object]:
    values = (getattr(row, field) for field in row.__struct_fields__)
    return [joined(value) if isinstance(value, tuple) else _cell(value) for value in values]


def _rows(chosen: Chosen, doc: TableDoc, where: str, params: Sequence[object]) -> Iterator[list[object]]:
    """Yield the rows of a table of the record, in the order of their columns."""
    names = ", ".join(f'"{column.name}"' for column in doc.columns)
    found = chosen.record.sql(f'SELECT {names} FROM "{doc.name}" WHERE {where} ORDER BY ALL', params)
    for some in found.to_batches():
        yield from ([_cell(value) for value in row.values()] for row in some.to_pylist())


def _all(base: sqlite3.Connection, chosen: Chosen, doc: TableDoc) -> None:
    """Copy a whole table, some rows at a time by its first column, which is its key."""
    key = doc.columns[0].name
    last = ""
    while True:
        rows = list(_rows(chosen, doc, f'"{key}" IN (SELECT "{key}" FROM "{doc.name}" WHERE "{key}" > ? '
                                       f'ORDER BY "{key}" LIMIT {_BATCH:d})', [last]))  # fmt: skip
        if not rows:
            return
        _insert(base, doc.name, iter(rows))
        last = str(rows[-1][0])


def _cell(value: object) -> object:
    """Return a value as SQLite has it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return value


def _batches(events: Iterator[Event]) -> Iterator[list[Event]]:
    while some := list(islice(events, _BATCH)):
        yield some
