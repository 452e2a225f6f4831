"""Months and years without gaps, and which of them a day belongs to."""

from datetime import date
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from dragoman.analysis.relations_nouns import Asked, By

Days = npt.NDArray[np.datetime64]
Ints = npt.NDArray[np.int64]
UNKNOWN = -1
"""In the place of a period: the day is not known, or lies outside of all periods."""
_UNITS: dict[str, Any] = {"month": "datetime64[M]", "year": "datetime64[Y]"}
_TO_THE_MONTH = ("day", "week", "month", "range", "open")
_TO_THE_YEAR = (*_TO_THE_MONTH, "quarter", "season", "half", "year")
FINE = {"month": _TO_THE_MONTH, "year": _TO_THE_YEAR, "all": _TO_THE_YEAR}
"""Precisions of a day that is known well enough to say in which period it lies; others are left out."""


class Periods(NamedTuple):
    """The periods from the first publication to the last, narrowed by what is asked for."""

    by: By
    first: np.datetime64
    """First day that counts, ``NaT`` where nothing was published; so ``last``."""
    last: np.datetime64
    starts: Days
    """First day of each period, one where all time is one."""

    def of(self, days: Days) -> Ints:
        """Return the number of the period of each day, or ``UNKNOWN``."""
        if not len(self.starts):
            return np.full(len(days), UNKNOWN, np.int64)
        inside = (days >= self.first) & (days <= self.last)
        return np.where(inside, strata(days, self.by) - strata(self.starts[:1], self.by), UNKNOWN)


def strata(days: Days, by: By) -> Ints:
    """Return a number for each day that is the same for all days of a period; of unknown days the lowest there is."""
    if by == "all":
        return np.where(np.isnat(days), np.iinfo(np.int64).min, 0).astype(np.int64)
    return days.astype(_UNITS[by]).astype(np.int64)


def periods(published: Days, asked: Asked) -> Periods:
    """Return the periods from the first day of ``published`` to the last, as far as they are asked for."""
    known = published[~np.isnat(published)]
    if not len(known):
        return _none(asked.by)
    first, last = _edges(known.min(), known.max(), asked.by)
    first, last = _narrowed(first, last, asked.since, asked.until)
    if first > last:
        return _none(asked.by)
    if asked.by == "all":
        return Periods(asked.by, first, last, np.array([first]))
    unit = _UNITS[asked.by]
    starts = np.arange(first.astype(unit), last.astype(unit) + 1).astype("datetime64[D]")
    return Periods(asked.by, first, last, starts)


def _edges(first: np.datetime64, last: np.datetime64, by: By) -> tuple[np.datetime64, np.datetime64]:
    """Return the first day of the period of ``first`` and the last day of that of ``last``; ``all`` is whole years."""
    unit = _UNITS.get(by, _UNITS["year"])
    return first.astype(unit).astype("datetime64[D]"), (last.astype(unit) + 1).astype("datetime64[D]") - 1


def _narrowed(
    first: np.datetime64, last: np.datetime64, since: date | None, until: date | None
) -> tuple[np.datetime64, np.datetime64]:
    return (
        max(first, np.datetime64(since, "D")) if since else first,
        min(last, np.datetime64(until, "D")) if until else last,
    )


def _none(by: By) -> Periods:
    never = np.datetime64("NaT", "D")
    return Periods(by, never, never, np.array([], "datetime64[D]"))
