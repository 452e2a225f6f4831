"""Where the rows of an id stand in a large record: numbers of rows, found without a scan.

A record has no indexes on purpose. A page that shows a few rows of a table of millions would read all of it; these
pointers, made beside the pages as soon as a record is opened, say which rows to read. They are never part of the
record, and a page that comes before they are made scans.
"""

import re
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import duckdb
import numpy as np
from numpy.typing import NDArray

from dragoman.errors import DragomanError
from dragoman.store import Record, open_record
from dragoman.store.building import identity
from dragoman.web.postings import Postings

_SMALL = 10_000
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
    ("event_ties", "left_id"),
    ("event_ties", "right_id"),
    ("event_tie_reasons", "left_id"),
)
"""Table and column in which ids are looked for, those first that a page needs most."""
_ID = re.compile(r"\w+-[0-9a-f]{4,}([0-9a-f]{16})")
"""An id made from content; its last 64 bits are its number."""
_NUMBERED = "SELECT coalesce(TRY_CAST('0x' || right({key}, 16) AS UBIGINT), 0) AS handle, rowid AS place FROM {table}"


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
        self.postings: Postings | None = None
        """The events of each state; ``None`` in a small record, and until they are read."""
        self._maker = threading.Thread(target=self._make, name="pointers")
        self._maker.start()

    @property
    def are_made(self) -> bool:
        """Whether all are made that ever will be."""
        return not self._maker.is_alive()

    def wait(self) -> None:
        """Wait until all are made."""
        self._maker.join()

    def rows(self, table: str, key: str, ids: Sequence[str]) -> list[int] | None:
        """Return in which rows of a table the ids stand; ``None`` where only a scan can tell."""
        ranges, handles = self._ranges.get((table, key)), [_handle(id) for id in ids]
        if ranges is None or None in handles:
            return None
        return _rows(ranges, handles)

    def _make(self) -> None:
        """Open the record once more, for a page's connection is closed with its page; where it is gone, pages scan."""
        with suppress(DragomanError, duckdb.Error), open_record(self._path) as record:
            if identity(self._path) == self._generation:  # what we opened is what is meant
                for table, key in KEYS:
                    if threading.main_thread().is_alive():  # else the program ends: do not keep it waiting
                        self._ranges[table, key] = _made(record, table, key)
                if self._ranges.get(("events", "id")) is not None:
                    self.postings = Postings(record)


def _made(record: Record, table: str, key: str) -> _Ranges | None:
    """Return the pointers of one column, none where the table is small."""
    size = record.sql(f"SELECT count(*) AS rows FROM {table}")["rows"][0].as_py()
    if size < _SMALL:
        return None
    found = record.sql(_NUMBERED.format(table=table, key=key))
    return _ranges(found["handle"].to_numpy(), found["place"].to_numpy())


def _ranges(handle: NDArray[np.uint64], place: NDArray[np.int64]) -> _Ranges:
    """Return the stretches of rows that follow one another and have one number."""
    goes_on = (handle[1:] == handle[:-1]) & (place[1:] == place[:-1] + 1)
    begins = np.flatnonzero(np.concatenate(([True], ~goes_on))[: len(handle)])
    ends = np.append(begins[1:], len(handle))[: len(begins)] - 1
    order = np.lexsort((place[begins], handle[begins]))
    return _Ranges(handle[begins][order], place[begins][order], place[ends][order])


def _rows(ranges: _Ranges, handles: Sequence[int | None]) -> list[int]:
    """Return the rows in which ids of those numbers stand."""
    wanted = np.unique(np.array(handles, dtype=np.uint64))
    begins, ends = (np.searchsorted(ranges.handle, wanted, side=side) for side in ("left", "right"))
    places = _counted(begins, ends - begins)
    first, last = ranges.first[places], ranges.last[places]
    return _counted(first, last - first + 1).tolist()  # type: ignore[no-any-return]


def _counted(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers from each start on, as many as its length, one after the other."""
    before = np.cumsum(lengths) - lengths
    return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))


def _handle(id: str) -> int | None:
    """Return the number of an id; ``None`` for what no content has for its id."""
    found = _ID.fullmatch(id)
    return int(found[1], 16) if found else None
