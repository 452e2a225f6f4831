"""The events of each state in the order of lists, so that what two states share is found without reading them all.

Numbers in memory beside :mod:`dragoman.web.pointers`, for the same reason: a table of millions is not read for fifty
rows. A list by day asks for the events of some states from a place on; what is narrowed further is asked of the record,
a stretch of these after the other.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.store import Record

_ORDER = """
SELECT rowid AS place FROM events ORDER BY coalesce(occurs_start, DATE '9999-12-31'), id
"""
_SIDES = """
SELECT DISTINCT p.country, e.rowid AS place
FROM event_participants AS p JOIN events AS e ON e.id = p.event_id WHERE p.country IS NOT NULL
ORDER BY p.country
"""
_FIRST, _GROWS = 256, 8
"""Events of the first stretch, and how many times that the next has."""


class Postings:
    """Which events each state takes part in; an event is its number in the list of all."""

    def __init__(self, record: Record) -> None:
        """Read the record, which takes a second or two for a million events."""
        self._place: NDArray[np.int64] = record.sql(_ORDER)["place"].to_numpy()
        sides = record.sql(_SIDES)
        self._number = np.zeros(int(self._place.max(initial=-1)) + 1, dtype=np.int32)
        self._number[self._place] = np.arange(len(self._place), dtype=np.int32)
        places = sides["place"].to_numpy()
        runs = sides["country"].combine_chunks().dictionary_encode()
        codes = runs.indices.to_numpy()
        ends = np.searchsorted(codes, np.arange(len(runs.dictionary)), side="right").tolist()
        numbers = self._number[places]
        self._of = {
            code: np.sort(numbers[start:end])
            for code, start, end in zip(runs.dictionary.to_pylist(), [0, *ends], ends, strict=False)
        }

    def stretches(self, countries: Sequence[str], after: int | None = None) -> Iterator[list[int]]:
        """Yield the rows of the events in which all those states take part, in the list's order, in growing stretches.

        ``after``: the row of the event after which the list goes on.
        """
        found, *others = sorted((self._of.get(code, self._number[:0]) for code in countries), key=len)
        for other in others:
            takes_part = np.zeros(len(self._place), dtype=np.bool_)  # quicker than to sort both anew
            takes_part[other] = True
            found = found[takes_part[found]]
        start = 0 if after is None else int(np.searchsorted(found, self._number[after], side="right"))
        size = _FIRST
        while start < len(found):
            yield self._place[found[start : start + size]].tolist()
            start, size = start + size, size * _GROWS
