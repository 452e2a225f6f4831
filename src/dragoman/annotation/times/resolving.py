"""From words to days: one resolver for each form of a time expression."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from dragoman.annotation.times import choose, periods
from dragoman.annotation.times.expression import Direction, Form, TimeExpression, Unit
from dragoman.annotation.times.periods import Interval, Period
from dragoman.annotation.times.rule import fill
from dragoman.types import TimeMention


class Setting(NamedTuple):
    """What an expression is resolved against: the day of writing, the tense, the last time in the text."""

    anchor: date | None
    anchor_basis: str
    direction: Direction
    reference: TimeMention | None
    told: TimeMention | None = None
    """In a narrative: the time that its main line has come to."""


class Resolved(NamedTuple):
    """An interval and how it came about; ``None`` with a value for what has no place on the calendar."""

    interval: Interval | Period | None
    basis: str
    value: str


_RANKS: Final[tuple[Unit, ...]] = ("day", "week", "month", "quarter", "season", "half", "year", "decade", "century")
_LENGTHS: Final[dict[Unit, int]] = {"week": 7, "month": 31, "season": 92, "quarter": 92, "half": 184, "year": 366}
_SHORT: Final = 14
"""Days of a range behind or before which a "next day" can still be told."""
_FROM_NOW: Final = ("week", "month", "quarter", "year")
"""Units of which "the one before" is counted from the day of writing, where no time stands before it."""
_SUNDAY: Final = 6
"""On a Sunday, "will meet this week" is said of the week that begins."""
_HOURS: Final = ("second", "minute", "hour")
_OF_LIKE_KIND: Final = ("earlier", "year-earlier", "same-last-year")
"""Rules whose "year" takes a quarter to the quarter of another year."""
UNRESOLVED: Final = "unresolved"


def resolve_form(item: TimeExpression, setting: Setting) -> Resolved | None:
    """Return what the expression means in its setting, ``None`` where it stays open."""
    return _RESOLVERS[item.form](item, setting)


def _found(interval: Interval | Period | None, basis: str) -> Resolved | None:
    return Resolved(interval, basis, interval.value) if interval else None


def _calendar(item: TimeExpression, setting: Setting) -> Resolved | None:
    if item.year is not None:
        return _found(choose.in_year(item, item.year), "explicit")
    if setting.told and setting.told.start and item.count is None:
        return _found(choose.in_course(item, setting.told), "text")
    if setting.anchor is None:
        return None
    if item.count is not None:
        return _found(choose.in_year(item, setting.anchor.year + int(item.count)), setting.anchor_basis)
    return _found(choose.yearless(item, setting.anchor, setting.direction), setting.anchor_basis)


def _slash(item: TimeExpression, setting: Setting) -> Resolved | None:
    basis = "explicit" if item.year is not None else setting.anchor_basis
    return _found(choose.slash(item, setting.anchor), basis)


def _weekday(item: TimeExpression, setting: Setting) -> Resolved | None:
    anchor, number = setting.anchor, item.weekday
    if anchor is None or number is None:
        return None
    if item.week is not None:
        when = _day_of_week(anchor, number, item.week)
    elif item.count is None or (item.count == 0 and setting.direction == "unknown"):
        when = choose.weekday(number, anchor, setting.direction)
    elif item.count == 0:
        when = _day_of_week(anchor, number, 0)
    elif item.count > 0 and "coming" not in item.text.lower() and item.rule != "weekday-next":
        when = _day_of_week(anchor, number, 1)
    else:
        when = _strictly(anchor, number, int(item.count))
    return _found(periods.day(when), setting.anchor_basis)


def in_narrative(item: TimeExpression, setting: Setting) -> Setting:
    """Return the setting with the narrative's time in the place of the day of writing, for what is counted from it."""
    told = setting.told
    if told is None or told.start is None:
        return setting
    if item.form == "weekday":
        return setting._replace(anchor=told.start, anchor_basis="text", direction="future")
    if item.form == "deictic":
        return setting._replace(anchor=told.start, anchor_basis="text")
    return setting


def _day_of_week(anchor: date, number: int, weeks: int) -> date:
    return anchor + timedelta(days=number - anchor.weekday() + 7 * weeks)


def _strictly(anchor: date, number: int, side: int) -> date:
    """Return the nearest day of that name before or after the anchor, never the anchor itself."""
    direction: Direction = "past" if side < 0 else "future"
    return choose.weekday(number, anchor + timedelta(days=side), direction)


def _deictic(item: TimeExpression, setting: Setting) -> Resolved | None:
    anchor = setting.anchor
    if anchor is None or item.unit is None:
        return None
    if item.part == "ON":
        return _found(_overnight(anchor, setting.direction), setting.anchor_basis)
    if item.unit in _HOURS:
        return _found(_hours(anchor, item.unit, item.count or 0), setting.anchor_basis)
    if item.month or item.index or item.feast:
        named = fill(item, form="calendar")
        return _found(_named(named, anchor, setting.direction), setting.anchor_basis)
    if item.rule == "bare-unit" and not item.modifier and setting.told is None and setting.direction != "future":
        spoken_of = _spoken_of(item.unit, setting.reference)
        if spoken_of:
            return _found(spoken_of, "text")
    if item.unit == "weekend" and item.count is None:
        candidates = [periods.around(anchor, "weekend", step) for step in (-1, 0, 1)]
        return _found(choose.by_direction(candidates, anchor, setting.direction), setting.anchor_basis)
    if item.unit == "week" and not item.count and anchor.weekday() == _SUNDAY and setting.direction == "future":
        return _found(periods.around(anchor, "week", 1), setting.anchor_basis)
    if item.rule == "ago" and item.modifier in ("day", "week", "month"):
        when = periods.shift(anchor, item.unit, item.count or 0)
        return _found(periods.around(when, item.modifier), setting.anchor_basis)
    return _found(periods.around(anchor, item.unit, item.count or 0), setting.anchor_basis)


def _spoken_of(unit: Unit, reference: TimeMention | None) -> Period | None:
    """Return "the quarter" that a report is about: the one that it named last."""
    if reference is None or reference.start is None:
        return None
    known = reference.precision == unit or (unit == "year" and reference.precision in ("quarter", "half"))
    return periods.around(reference.start, unit) if known else None


def _named(item: TimeExpression, anchor: date, direction: Direction) -> Period:
    """Last summer, next May; "this May" is what the tense says."""
    candidates = choose.around_anchor(item, anchor, 2)
    if not item.count:
        return choose.by_direction(candidates, anchor, direction)
    return choose.stepped(candidates, anchor, int(item.count))


def _overnight(anchor: date, direction: Direction) -> Period:
    start = anchor if direction == "future" else anchor - timedelta(days=1)
    return Period(start, start + timedelta(days=1), "range", f"{start.isoformat()}TNI")


def _hours(anchor: date, unit: Unit, count: float) -> Period:
    """Hours ago or on: the clock time of publication is not known, so the day beside may be meant."""
    other = periods.shift(anchor, unit, count) + timedelta(days=1 if count > 0 else -1)
    start, end = min(anchor, other), max(anchor, other)
    return Period(start, end, "range", f"{anchor.isoformat()}TXX")


def _anaphoric(item: TimeExpression, setting: Setting) -> Resolved | None:
    reference, unit = setting.reference, item.unit
    if item.compared or item.year is not None:
        return _held_against(item, setting)
    spoken = item.rule == "day-of-that-month" and reference is not None and reference.start is not None
    if item.day and setting.told is None and setting.anchor and not spoken:
        return _found(_day_near(item.day, setting.anchor, setting.direction), setting.anchor_basis)
    if unit in _FROM_NOW and item.count == -1 and reference is None and setting.anchor and not setting.told:
        return _found(periods.around(setting.anchor, unit, -1), setting.anchor_basis)
    if reference is None or reference.start is None or unit is None:
        return None
    last, count = reference.end or reference.start, item.count or 0
    if item.day or item.index or item.month or item.weekday is not None:
        return _found(_named_after(item, reference), "text")
    if item.rule == "hours-earlier":
        return _found(_hours(reference.start, "hour", count) if last == reference.start else None, "text")
    if unit in _HOURS:
        whole = periods.day(periods.shift(reference.start, unit, count))
        return _found(whole if last == reference.start else None, "text")
    if not fine_enough(reference, unit, count):
        return None
    if unit == "weekend":
        return _found(_weekend_beside(reference.start, last, count), "text")
    near = last if count > 0 and reference.precision != "season" else reference.start
    if unit == "year" and reference.precision in ("quarter", "half") and item.rule in _OF_LIKE_KIND:
        return _found(periods.around(periods.shift(near, "year", count), reference.precision), "text")
    return _found(periods.around(near, unit, count), "text")


def _held_against(item: TimeExpression, setting: Setting) -> Resolved | None:
    """Return the like period of another year: "from a year ago", "the 1988 quarter"."""
    reference = setting.reference
    if reference and reference.start and reference.precision in _LIKE:
        year = reference.start.year - 1 if item.year is None else item.year
        like = periods.around(reference.start.replace(year=year, day=1), reference.precision)
        if (
            item.rule != "ago"
            or setting.anchor is None
            or _ABOUT_A_YEAR[0] <= setting.anchor - like.end <= _ABOUT_A_YEAR[1]
        ):
            return _found(like, "text")
    if item.year is not None:
        return _found(periods.year(item.year), "explicit")
    if item.rule == "ago":
        return _deictic(item, setting)
    return _anaphoric(fill(item, compared=False), setting)


_LIKE: Final = ("month", "quarter", "half")
_ABOUT_A_YEAR: Final = (timedelta(days=270), timedelta(days=510))


def _weekend_beside(start: date, end: date, count: float) -> Period:
    """Return the first weekend after the days, the last before them, or the one of their week."""
    here = periods.weekend(end if count > 0 else start)
    if not count or (here.start > end if count > 0 else here.end < start):
        return here
    return periods.around(end if count > 0 else start, "weekend", count)


def _day_near(day: int, anchor: date, direction: Direction) -> Period | None:
    """Return the 12th of the month of writing, or of the month beside it that the tense asks for."""
    months = [periods.around(anchor, "month", step) for step in (-1, 0, 1)]
    days = [periods.day(month.start.replace(day=day)) for month in months if day <= month.end.day]
    return choose.by_direction(days, anchor, direction) if days else None


def _named_after(item: TimeExpression, reference: TimeMention) -> Period | None:
    """That winter, the following May, the 12th: the one nearest to the time before, or the next, or in its month."""
    start = reference.start
    if start is None:
        return None
    if item.day:
        month = periods.around(start, "month")
        return periods.day(start.replace(day=item.day)) if item.day <= month.end.day else None
    if item.weekday is not None:
        return periods.day(_beside(item, start, reference.end or start))
    if not item.count:
        return choose.in_course(item, reference)
    last = reference.end or start
    return choose.stepped(choose.around_anchor(item, start, 2), last if item.count > 0 else start, int(item.count))


def _beside(item: TimeExpression, start: date, end: date) -> date:
    """Return the following or the previous Monday, or that one of the same days."""
    number, count = item.weekday or 0, int(item.count or 0)
    if not count:
        return choose.weekday(number, start, "unknown")
    return _strictly(end if count > 0 else start, number, count)


def fine_enough(reference: TimeMention, unit: Unit, count: float) -> bool:
    """Tell whether the reference says enough: no "next day" after a year, no "that month" of a decade."""
    if reference.start is None or reference.end is None or reference.start == reference.end:
        return reference.start is not None
    if reference.precision == "range":
        length = (reference.end - reference.start).days + 1
        return length <= _LENGTHS.get(unit, 0) or (count != 0 and length <= _SHORT)
    rank: Unit = "week" if unit == "weekend" else unit
    if reference.precision not in _RANKS or rank not in _RANKS:
        return False
    return _RANKS.index(reference.precision) <= _RANKS.index(rank)


def _duration(item: TimeExpression, setting: Setting) -> Resolved | None:
    anchor, count, unit = setting.anchor, item.count, item.unit
    if item.toward == "in" and setting.direction == "future" and unit and count is not None:
        return _deictic(fill(item, form="deictic", toward=""), setting)
    if anchor is None or count is None or unit is None or item.toward not in ("past", "future"):
        return Resolved(None, "explicit", item.value)
    other = _far_end(anchor, unit, -count if item.toward == "past" else count)
    interval = Interval(min(anchor, other), max(anchor, other), "range", item.value)
    return Resolved(interval, setting.anchor_basis, item.value)


def _far_end(anchor: date, unit: Unit, count: float) -> date:
    if unit not in _HOURS:
        return periods.shift(anchor, unit, count)
    return periods.shift(anchor, unit, count) if abs(count) >= 24 else anchor + timedelta(days=-1 if count < 0 else 1)


def _value_only(item: TimeExpression, setting: Setting) -> Resolved | None:
    return Resolved(None, "explicit", item.value)


def _part(item: TimeExpression, setting: Setting) -> Resolved | None:
    """An hour or part of a day not named: the day spoken of last, else the day of writing."""
    reference = setting.reference
    if reference and reference.start and reference.start == reference.end:
        return _found(periods.day(reference.start), "text")
    if setting.told or not setting.anchor:
        return None
    return _found(periods.day(setting.anchor), setting.anchor_basis)


def _range(item: TimeExpression, setting: Setting) -> Resolved | None:
    """Resolve the end that the tense decides, then the other one beside it."""
    first, last = item.first, item.last
    if first is None or last is None:
        return None
    left, right = ends(first, last, setting)
    if not (left and right and left.interval and right.interval):
        return None
    start, end = left.interval.start, right.interval.end
    if start is None or end is None or end < start:
        return None
    basis = left.basis if left.basis != "explicit" else right.basis
    return _found(Interval(start, end, "range", f"{left.value}/{right.value}"), basis)


def ends(first: TimeExpression, last: TimeExpression, setting: Setting) -> tuple[Resolved | None, Resolved | None]:
    """Return what the two ends of a range mean, each by itself."""
    if first.form == "calendar" and last.form == "calendar":
        return _calendar_ends(first, last, setting)
    left = resolve_form(first, setting)
    return left, resolve_form(last, _after(left, last, setting))


def _after(left: Resolved | None, last: TimeExpression, setting: Setting) -> Setting:
    """Let "to Wednesday" follow the Monday before it."""
    if last.form != "weekday" or not (left and left.interval and left.interval.start):
        return setting
    return setting._replace(anchor=left.interval.start, direction="future")


def _calendar_ends(
    first: TimeExpression, last: TimeExpression, setting: Setting
) -> tuple[Resolved | None, Resolved | None]:
    if first.year is None and (last.year is not None or setting.direction == "future"):
        right = resolve_form(last, setting)
        left = _with_year(first, right, -1)
    else:
        left = resolve_form(first, setting)
        right = resolve_form(last, setting) if last.year is not None else _with_year(last, left, 1)
    return left, right


def _with_year(item: TimeExpression, other: Resolved | None, step: int) -> Resolved | None:
    """Give ``item`` the year of the other end, or the next one where the order asks for it."""
    if not (other and other.interval and other.interval.start and other.interval.end):
        return None
    for year in (other.interval.start.year, other.interval.start.year + step):
        found = choose.in_year(item, year)
        if found and (found.end >= other.interval.end if step > 0 else found.start <= other.interval.start):
            return Resolved(found, other.basis, found.value)
    return None


_RESOLVERS: Final[dict[Form, Callable[[TimeExpression, Setting], Resolved | None]]] = {
    "calendar": _calendar,
    "weekday": _weekday,
    "deictic": _deictic,
    "anaphoric": _anaphoric,
    "duration": _duration,
    "set": _value_only,
    "vague": _value_only,
    "range": _range,
    "pair": _value_only,
    "slash": _slash,
    "part": _part,
}
