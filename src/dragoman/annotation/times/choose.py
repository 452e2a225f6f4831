"""Choose among the days or periods that words without a year may mean."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

import msgspec

from dragoman.annotation.times import periods
from dragoman.annotation.times.expression import Direction, TimeExpression
from dragoman.annotation.times.feasts import FEASTS
from dragoman.annotation.times.periods import Period
from dragoman.types import TimeMention

_SLACK = timedelta(days=2)
"""A date without a year may lie this far on the wrong side of the day of writing (time zones, late publication)."""


def distance(period: Period, anchor: date) -> int:
    """Return the days between a period and a day, 0 where the period has it."""
    return max((period.start - anchor).days, (anchor - period.end).days, 0)


def nearest(candidates: Iterable[Period], anchor: date) -> Period:
    """Return the period nearest to a day; of two equally near, the earlier one given."""
    return min(candidates, key=lambda period: distance(period, anchor))


def in_course(item: TimeExpression, told: TimeMention) -> Period | None:
    """Return what a narrative that has come to ``told`` means by an expression without a year.

    It is the one in the year of ``told``; a day or month that lies far behind in that year is the next year's, and one
    that lies eleven months ahead is the year's before.
    """
    if told.start is None:
        return None
    end = told.end or told.start
    same = in_year(item, told.start.year)
    if (end - told.start).days > _LONG:
        return same
    near = [period for period in around_anchor(item, told.start) if period.start <= end and period.end >= told.start]
    after, before = in_year(item, told.start.year + 1), in_year(item, told.start.year - 1)
    if near or same is None:
        return near[0] if near else after
    if after and (told.start - same.end).days > _FAR_BACK and (after.start - end).days < _SOON:
        return after
    return before if before and (same.start - end).days > _FAR_ON and (told.start - before.end).days < _JUST else same


_LONG: Final = 130
"""A stretch of more days than this has no place within the year."""
_FAR_BACK: Final = 150
_SOON: Final = 200
_FAR_ON: Final = 300
_JUST: Final = 45


def by_direction(candidates: Sequence[Period], anchor: date, direction: Direction) -> Period:
    """Return the latest period that has begun, the earliest that has not ended, or the nearest."""
    slack = _SLACK if candidates[0].precision == "day" else timedelta()
    if direction == "past":
        begun = [period for period in candidates if period.start <= anchor + slack]
        return max(begun, default=candidates[0])
    if direction == "future":
        ahead = [period for period in candidates if period.end >= anchor - slack]
        return min(ahead, default=candidates[-1])
    return nearest(candidates, anchor)


def in_year(item: TimeExpression, year: int) -> Period | None:
    """Return the day, month, quarter, half, season or year that a calendar expression names, in ``year``."""
    try:
        return _in_year(item, year)
    except (ValueError, OverflowError):
        return None


def _in_year(item: TimeExpression, year: int) -> Period:
    if item.feast:
        return periods.day(FEASTS[item.feast](year) + timedelta(days=item.beside))
    if item.unit == "day" and item.month and item.day:
        return periods.day(date(year, item.month, item.day))
    if item.unit == "month" and item.month:
        return periods.month(year, item.month)
    by_index = {"quarter": periods.quarter, "half": periods.half, "season": periods.season}
    if item.unit in by_index and item.index:
        return by_index[item.unit](year, item.index)
    whole = {"decade": periods.decade, "century": periods.century}
    return whole[item.unit](year) if item.unit in whole else periods.year(year)


def around_anchor(item: TimeExpression, anchor: date, reach: int = 1) -> list[Period]:
    """Return what the expression names in each year from ``reach`` before the anchor's to ``reach`` after, in order."""
    found = (in_year(item, anchor.year + step) for step in range(-reach, reach + 1))
    return [period for period in found if period]


def yearless(item: TimeExpression, anchor: date, direction: Direction) -> Period | None:
    """Return the day or period meant by an expression without a year: a weekday beside it decides, else the tense."""
    fitting = [period for period in around_anchor(item, anchor, 3) if period.start.weekday() == item.weekday]
    if fitting:
        return nearest(fitting, anchor)
    candidates = around_anchor(item, anchor) or around_anchor(item, anchor, 4)
    return by_direction(candidates, anchor, direction) if candidates else None


def slash(item: TimeExpression, anchor: date | None) -> Period | None:
    """Return the day of "6/7" or "6/7/2021": the reading that fits the weekday, then the one nearest to the anchor."""
    readings = [item, *_swapped(item)]
    if item.year is not None:
        found = [period for reading in readings if (period := in_year(reading, item.year))]
    elif anchor:
        found = [period for reading in readings for period in around_anchor(reading, anchor)]
    else:
        return None
    fitting = [period for period in found if period.start.weekday() == item.weekday] or found
    if not fitting or (anchor is None and len(set(fitting)) > 1):
        return None
    return nearest(fitting, anchor) if anchor else fitting[0]


def _swapped(item: TimeExpression) -> list[TimeExpression]:
    return [msgspec.structs.replace(item, month=item.day, day=item.month)]


def weekday(number: int, anchor: date, direction: Direction) -> date:
    """Return the day of that name on or before the anchor, on or after it, or nearest to it."""
    back = (anchor.weekday() - number) % 7
    before = anchor - timedelta(days=back)
    if direction == "past" or (direction == "unknown" and back <= 3):
        return before
    return before + timedelta(days=7 if back else 0)


def stepped(candidates: Sequence[Period], anchor: date, steps: int) -> Period:
    """Return the last period that is over (``steps`` below 0) or the next that has not begun."""
    if steps < 0:
        return max((period for period in candidates if period.end < anchor), default=candidates[0])
    return min((period for period in candidates if period.start > anchor), default=candidates[-1])
