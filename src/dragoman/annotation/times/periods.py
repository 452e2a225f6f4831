"""Arithmetic of the calendar: the interval of days of a week, month, quarter, decade ..., and parts of it."""

import calendar
from datetime import date, timedelta
from typing import Final, NamedTuple

from dragoman.annotation.times.expression import Modifier, Unit
from dragoman.types import Precision

_SEASONS: Final = ("SP", "SU", "FA", "WI")


class Interval(NamedTuple):
    """A closed interval of days (``None``: open on that side), its grain and its TIMEX3 value."""

    start: date | None
    end: date | None
    precision: Precision
    value: str


class Period(NamedTuple):
    """An :class:`Interval` with both ends."""

    start: date
    end: date
    precision: Precision
    value: str


def day(when: date) -> Period:
    """Return one day."""
    return Period(when, when, "day", when.isoformat())


def week(when: date) -> Period:
    """Return the ISO week that has the day."""
    monday = when - timedelta(days=when.weekday())
    year, number, _ = when.isocalendar()
    return Period(monday, monday + timedelta(days=6), "week", f"{year:04}-W{number:02}")


def weekend(when: date) -> Period:
    """Return Saturday and Sunday of the ISO week that has the day."""
    whole = week(when)
    return Period(whole.start + timedelta(days=5), whole.end, "range", f"{whole.value}-WE")


def months(year: int, first: int, count: int, precision: Precision, value: str) -> Period:
    """Return ``count`` months from month ``first`` of ``year``; they may run into the next year."""
    last = first + count - 2
    end_year, end_month = year + last // 12, last % 12 + 1
    end = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return Period(date(year, first, 1), end, precision, value)


def month(year: int, number: int) -> Period:
    """Return one month."""
    return months(year, number, 1, "month", f"{year:04}-{number:02}")


def quarter(year: int, index: int) -> Period:
    """Return quarter 1 to 4 of a calendar year."""
    return months(year, 3 * index - 2, 3, "quarter", f"{year:04}-Q{index}")


def half(year: int, index: int) -> Period:
    """Return half 1 or 2 of a calendar year."""
    return months(year, 6 * index - 5, 6, "half", f"{year:04}-H{index}")


def season(year: int, index: int) -> Period:
    """Return a season of the northern half of the earth, by whole months; winter runs from December to February."""
    return months(year, 3 * index, 3, "season", f"{year:04}-{_SEASONS[index - 1]}")


def years(first: int, count: int, precision: Precision, value: str) -> Period:
    """Return ``count`` whole years."""
    return Period(date(max(first, 1), 1, 1), date(first + count - 1, 12, 31), precision, value)


def year(number: int) -> Period:
    """Return one year."""
    return years(number, 1, "year", f"{number:04}")


def decade(number: int) -> Period:
    """Return the decade of a year: 1995 gives 1990 to 1999, value ``199``."""
    return years(number - number % 10, 10, "decade", f"{number // 10:03}")


def century(number: int) -> Period:
    """Return the century of a year as the calendar's digits have it: 1950 gives 1900 to 1999, value ``19``."""
    return years(number - number % 100, 100, "century", f"{number // 100:02}")


def shift_months(when: date, steps: int) -> date:
    """Return the day ``steps`` months on; a 31st becomes the last day of a shorter month."""
    total = when.year * 12 + when.month - 1 + steps
    to_year, to_month = total // 12, total % 12 + 1
    return date(to_year, to_month, min(when.day, calendar.monthrange(to_year, to_month)[1]))


def shift(when: date, unit: Unit, steps: float) -> date:
    """Return the day ``steps`` units on; hours and less count only as whole days."""
    if unit in ("second", "minute", "hour"):
        per_day = {"second": 86_400, "minute": 1_440, "hour": 24}[unit]
        return when + timedelta(days=int(steps / per_day))
    if unit in ("day", "week", "fortnight", "weekend"):
        return when + timedelta(days=int(steps * {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}[unit]))
    size = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit]
    return shift_months(when, int(steps * size))


def around(when: date, unit: Unit, steps: float = 0) -> Period:
    """Return the week, month, year ... that lies ``steps`` units from the one that has the day ``when``."""
    at = shift(when, unit, steps)
    if unit == "month":
        return month(at.year, at.month)
    if unit == "quarter":
        return quarter(at.year, (at.month + 2) // 3)
    if unit == "half":
        return half(at.year, (at.month + 5) // 6)
    makers = {"week": week, "fortnight": week, "weekend": weekend}
    if unit in makers:
        return makers[unit](at)
    long_makers = {"year": year, "decade": decade, "century": century}
    return long_makers[unit](at.year) if unit in long_makers else day(at)


def part(whole: Period, modifier: Modifier) -> Period:
    """Return the early, middle, late ... part of a period, as a range that keeps the period's TIMEX3 value.

    Early, mid and late are thirds. The start and the end of a year are its first and last three months.
    """
    if modifier in ("day", "week", "month", "quarter", "half", "year"):
        return around(whole.start, modifier)
    if modifier.startswith("week-"):
        return _week_of_month(whole, modifier.removeprefix("week-"))
    if modifier.startswith("half-"):
        return _half_of(whole, int(modifier[-1]))
    if whole.precision == "year" and modifier in ("start", "end"):
        edge = quarter(whole.start.year, 1 if modifier == "start" else 4)
        return edge._replace(precision="range", value=whole.value)
    place = {"start": 0, "early": 0, "mid": 1, "late": 2, "end": 2}[modifier]
    return _third(whole, place)


def _third(whole: Period, place: int) -> Period:
    if whole.precision == "year":
        return months(whole.start.year, 4 * place + 1, 4, "range", whole.value)
    if whole.precision == "quarter":
        return months(whole.start.year, whole.start.month + place, 1, "range", whole.value)
    if whole.precision in ("decade", "century"):
        bounds = (0, 4, 7, 10) if whole.precision == "decade" else (0, 33, 66, 100)
        first = whole.start.year + bounds[place]
        return years(first, bounds[place + 1] - bounds[place], "range", whole.value)
    length = (whole.end - whole.start).days + 1
    first_day = whole.start + timedelta(days=place * (length // 3))
    last_day = whole.end if place == 2 else first_day + timedelta(days=length // 3 - 1)
    return Period(first_day, last_day, "range", whole.value)


def _half_of(whole: Period, index: int) -> Period:
    if whole.precision == "year":
        return half(whole.start.year, index)
    middle = whole.start + (whole.end - whole.start) / 2
    if index == 1:
        return whole._replace(end=middle, precision="range")
    return whole._replace(start=middle + timedelta(days=1), precision="range")


def _week_of_month(whole: Period, which: str) -> Period:
    if which == "last":
        start, end = whole.end - timedelta(days=6), whole.end
    else:
        start = whole.start + timedelta(days=7 * (int(which) - 1))
        end = start + timedelta(days=6)
    return Period(start, end, "range", f"{start.isoformat()}/{end.isoformat()}")
