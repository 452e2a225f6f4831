"""Intervals of days as pairs of numbers, and how far apart two of them are."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dragoman.types import Occurs

_FAR_PAST, _FAR_FUTURE = date.min.toordinal(), date.max.toordinal()
_FINE_RANGE = 31
"""Days: a range "4 to 8 November" is as exact as a day; one of years is not."""


class When(NamedTuple):
    """A closed interval of days, as proleptic ordinals; open ends lie at the ends of the calendar."""

    start: int
    end: int
    fine: bool
    """Whether the days are exact: a day, or a range of days."""

    @property
    def width(self) -> int:
        """Number of days."""
        return self.end - self.start + 1

    def gap(self, other: "When") -> int:
        """Return the days between the two intervals: 0 where they overlap, 1 for neighbours."""
        return max(0, self.start - other.end, other.start - self.end)


def interval(occurs: Occurs | None) -> When | None:
    """Return the interval of ``occurs``; ``None`` where neither end is known."""
    if occurs is None or (occurs.start is None and occurs.end is None):
        return None
    start = _FAR_PAST if occurs.start is None else occurs.start.toordinal()
    end = _FAR_FUTURE if occurs.end is None else occurs.end.toordinal()
    start, end = min(start, end), max(start, end)
    exact_range = occurs.precision == "range" and end - start < _FINE_RANGE
    return When(start, end, occurs.precision == "day" or exact_range)


@lru_cache(maxsize=16384)
def said(when: When) -> str:
    """Return the interval as a reader writes it: ``2021-12-13`` or ``2021-12-13..2021-12-15``, ``..`` for open."""
    first = "" if when.start == _FAR_PAST else date.fromordinal(when.start).isoformat()
    last = "" if when.end == _FAR_FUTURE else date.fromordinal(when.end).isoformat()
    return first if first == last else f"{first}..{last}"
