"""Where the rows of an id stand in a large record: numbers of rows, found without a scan.

A record has no indexes on purpose. A page that shows a few rows of a table of millions would read all of it; these
pointers, made beside the pages when a record is opened, say which rows to read. They are never part of the record, and
a page that comes before they are made scans.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import md5
from pathlib import Path
from typing import NamedTuple
from weakref import WeakKeyDictionary

import duckdb
import numpy as np
from numpy.typing import NDArray

from dragoman.errors import DragomanError
from dragoman.store import Record, open_record
from dragoman.store.building import identity
from dragoman.web.shelf import Reading

_SMALL = 100_000
"""Rows of a table that is scanned as fast as it is pointed into."""
KEYS: tuple[tuple[str, str], ...] = (
    ("event_mentions", "id"),
    ("mention_evidence", "mention_id"),
    ("mention_participants", "mention_id"),
    ("mention_quantities", "mention_id"),
    ("event_mentions_of", "mention_id"),
    ("events", "id"),
    ("event_participants", "event_id"),
    ("event_quantities", "event_id"),
    ("event_history", "event_id"),
    ("event_mentions_of", "event_id"),
    ("event_choices", "event_id"),
    ("event_disagreements", "event_id"),
    ("links", "left_id"),
    ("links", "right_id"),
    ("link_reasons", "left_id"),
)
"""Table and column in which ids are looked for, those first that a page needs most."""
_FIRST = threading.Lock()
_KEPT: WeakKeyDictionary[Record, "Pointers"] = WeakKeyDictionary()
"""The pointers of each open record, for as long as it is open."""
_RANGES = """
SELECT md5_number_lower({key}) AS handle, min(rowid) AS first, max(rowid) AS last
FROM {table} GROUP BY ALL ORDER BY handle
"""
_ROWS = """
SELECT md5_number_lower({key}) AS handle, rowid AS first, rowid AS last FROM {table} ORDER BY handle, first
"""


class _Ranges(NamedTuple):
    """For each id of a column, from which row to which it stands; an id that stands in several places comes again."""

    handle: NDArray[np.uint64]
    """A number for each id, ascending."""
    first: NDArray[np.int64]
    last: NDArray[np.int64]


class Pointers:
    """The pointers into one record; made in a thread of their own, a column after the other."""

    def __init__(self, path: Path, generation: str) -> None:
        """``generation``: of the build of the record at ``path`` whose rows are meant; there are none of another."""
        self._path = path
        self._generation = generation
        self._ranges: dict[tuple[str, str], _Ranges | None] = {}
        self._maker = threading.Thread(target=self._make, name="pointers")
        self._maker.start()

    def wait(self) -> None:
        """Wait until all are made."""
        self._maker.join()

    def rows(self, table: str, key: str, ids: Sequence[str]) -> list[int] | None:
        """Return in which rows of a table the ids stand; ``None`` where only a scan can tell."""
        ranges = self._ranges.get((table, key))
        if ranges is None:
            return None
        return [row for first, last in _places(ranges, ids) for row in range(first, last + 1)]

    def _make(self) -> None:
        """Open the record once more, for a page's connection is closed with its page; where it is gone, pages scan."""
        with suppress(DragomanError, duckdb.Error), open_record(self._path) as record:
            if identity(self._path) == self._generation:  # what we opened is what is meant
                for table, key in KEYS:
                    if threading.main_thread().is_alive():  # else the program ends: do not keep it waiting
                        self._ranges[table, key] = _made(record, table, key)


def _made(record: Record, table: str, key: str) -> _Ranges | None:
    """Return the pointers of one column, none where the table is small."""
    size = record.sql(f"SELECT count(*) AS rows FROM {table}")["rows"][0].as_py()
    if size < _SMALL:
        return None
    ranges = _asked(record, _RANGES.format(table=table, key=key))
    is_together = int((ranges.last - ranges.first + 1).sum()) == size
    return ranges if is_together else _asked(record, _ROWS.format(table=table, key=key))


def _asked(record: Record, query: str) -> _Ranges:
    found = record.sql(query)
    return _Ranges(*(found[name].to_numpy() for name in _Ranges._fields))


def _places(ranges: _Ranges, ids: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last row of each place in which an id stands."""
    wanted = np.unique(np.array([_handle(id) for id in ids], dtype=np.uint64))
    begins, ends = (np.searchsorted(ranges.handle, wanted, side=side) for side in ("left", "right"))
    for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
        yield from zip(ranges.first[begin:end].tolist(), ranges.last[begin:end].tolist(), strict=True)


def _handle(id: str) -> int:
    """Return the number of an id, as DuckDB's ``md5_number_lower`` has it."""
    return int.from_bytes(md5(id.encode(), usedforsecurity=False).digest()[8:], "little")


def pointers(reading: Reading) -> Pointers:
    """Return the pointers into the record that is read; the first who asks has them made, once for each build."""
    with _FIRST:
        found = _KEPT.get(reading.record)
        if found is None:
            found = _KEPT[reading.record] = Pointers(reading.record.path, reading.generation)
        return found
