"""Turn a time expression into a :class:`TimeMention`, by the story's dates, the clause's tense and the text so far."""

from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

import msgspec

from dragoman.annotation.times import periods
from dragoman.annotation.times.expression import Direction, TimeExpression
from dragoman.annotation.times.periods import Interval, Period
from dragoman.annotation.times.resolving import UNRESOLVED, Resolved, Setting, ends, in_narrative, resolve_form
from dragoman.annotation.times.rule import fill
from dragoman.types import TimeMention, TimeType

_SEASONS = ("SP", "SU", "FA", "WI")
_TENSES: Final[dict[str, Direction]] = {"since": "past", "by": "future", "until": "future"}
_FRESH = timedelta(days=7)
"""A dateline this much older than publication is still the day of writing; an older one is a reprint's."""


class Ends(NamedTuple):
    """A mention as it is handed out, and the same time by itself."""

    mention: TimeMention
    alone: TimeMention


def resolve(
    expression: TimeExpression,
    *,
    published: date | None,
    direction: Direction,
    reference: TimeMention | None,
    dateline: date | None = None,
    told: TimeMention | None = None,
) -> TimeMention:
    """Return the days that the expression means; with too little known, ``start`` and ``end`` are ``None``.

    ``direction`` is the tense of the clause; ``reference`` the last time named before, for "a year earlier". A
    dateline of the week before publication is the day of writing, before ``published`` itself. Nothing falls back on
    today: without either date, "Tuesday" has the basis ``unresolved``. A length ("two years"), a repeated time and
    "recently" have a TIMEX3 value but no days, and the basis ``explicit``. ``told`` is the time that a narrative has
    come to: it stands in for the day of writing, and gives the basis ``text``.
    """
    setting = _setting(expression, published, direction, reference, dateline, told)
    return _resolved(_as_now(expression) if told else expression, setting)


def resolve_ends(
    expression: TimeExpression,
    *,
    published: date | None,
    direction: Direction,
    reference: TimeMention | None,
    told: TimeMention | None = None,
) -> tuple[Ends, ...]:
    """Return the mentions of an expression: one, or of a range its two ends, each with the days of the whole range.

    Beside each stands the same time by itself, from which what follows is counted.
    """
    setting = _setting(expression, published, direction, reference, None, told)
    whole = _resolved(_as_now(expression) if told else expression, setting)
    first, last = expression.first, expression.last
    if first is None or last is None:
        return (Ends(whole, _resolved(fill(expression, limit=""), setting) if expression.limit else whole),)
    made = []
    for item, alone in zip((first, last), _ends(first, last, setting), strict=True):
        mention = alone
        if whole.start is not None:
            mention = msgspec.structs.replace(
                alone, start=whole.start, end=whole.end, precision="range", basis=whole.basis
            )
        made.append(Ends(msgspec.structs.replace(mention, span=item.span, text=item.text), alone))
    return tuple(made)


def _ends(first: TimeExpression, last: TimeExpression, setting: Setting) -> tuple[TimeMention, TimeMention]:
    try:
        left, right = ends(first, last, setting)
    except (ValueError, OverflowError):
        left, right = None, None
    return _mention(first, left, left.interval if left else None), _mention(
        last, right, right.interval if right else None
    )


def _as_now(item: TimeExpression) -> TimeExpression:
    """Take "today" in a history as the present of whoever reads it."""
    present = item.form == "deictic" and item.unit == "day" and item.count == 0 and not item.part
    return fill(item, form="vague", value="PRESENT_REF") if present else item


def _setting(
    item: TimeExpression,
    published: date | None,
    direction: Direction,
    reference: TimeMention | None,
    dateline: date | None,
    told: TimeMention | None,
) -> Setting:
    anchor, basis = _anchor(published, dateline)
    tense = _TENSES.get(item.limit, direction) if direction == "unknown" else direction
    if item.limit == "until" and item.form == "calendar" and direction == "past":
        tense = "unknown"  # "was barred until March" may look ahead
    return in_narrative(item, Setting(anchor, basis, tense, reference, told))


def _resolved(item: TimeExpression, setting: Setting) -> TimeMention:
    try:
        found = resolve_form(item, setting)
        interval = _narrow(item, found.interval, None if setting.told else setting.anchor) if found else None
    except (ValueError, OverflowError):
        found, interval = None, None
    return _mention(item, found, interval)


def _anchor(published: date | None, dateline: date | None) -> tuple[date | None, str]:
    if dateline and (published is None or timedelta() <= published - dateline <= _FRESH):
        return dateline, "dateline"
    return published, "published"


def _narrow(item: TimeExpression, interval: Interval | Period | None, anchor: date | None) -> Interval | Period | None:
    """Apply "late", "the end of", "since", "by": the part or the open side of the period that is meant."""
    if interval is None or interval.start is None or interval.end is None:
        return interval
    whole = Period(interval.start, interval.end, interval.precision, interval.value)
    if item.modifier in ("before-now", "after-now"):
        whole = _beside_now(whole, item.modifier, anchor)
    elif item.modifier:
        whole = periods.part(whole, item.modifier)
    return _open(item, whole, anchor)


def _beside_now(whole: Period, modifier: Literal["before-now", "after-now"], anchor: date | None) -> Period:
    if anchor is None or not whole.start <= anchor <= whole.end:
        return whole
    if modifier == "before-now":
        return whole._replace(end=anchor, precision="range")
    return whole._replace(start=anchor, precision="range")


def _open(item: TimeExpression, whole: Period, anchor: date | None) -> Interval | Period:
    """Since 2014 has no end, until Friday no beginning; by Friday runs from the day of writing."""
    if item.limit == "since":
        return Interval(whole.start, None, "open", whole.value)
    if item.limit == "by" and anchor and anchor <= whole.end:
        return whole._replace(start=anchor, precision="day" if anchor == whole.end else "range")
    if item.limit:
        return Interval(None, whole.end, "open", whole.value)
    return whole


def _mention(item: TimeExpression, found: Resolved | None, interval: Interval | Period | None) -> TimeMention:
    value = interval.value if interval else found.value if found else _open_value(item)
    return TimeMention(
        span=item.span,
        text=item.text,
        start=interval.start if interval else None,
        end=interval.end if interval else None,
        precision=interval.precision if interval else None,
        type=_type(item, found),
        timex3=_value(item, value),
        basis=found.basis if found else UNRESOLVED,
    )


def _type(item: TimeExpression, found: Resolved | None) -> TimeType:
    if item.form == "set":
        return "SET"
    if item.form == "duration" and (found is None or found.value == item.value):
        return "DURATION"
    timed = item.part or item.clock or item.unit in ("hour", "minute", "second")
    return "TIME" if timed else "DATE"


def _value(item: TimeExpression, value: str) -> str:
    """Add the hour or the part of the day to the value of a day."""
    if item.value.startswith("FY"):
        return f"FY{value[:4]}" if item.value == "FY" else item.value
    time = item.clock or item.part
    if not time or time == "ON" or "T" in value or "/" in value:
        return value
    return f"{value}T{time}"


def _open_value(item: TimeExpression) -> str:
    """Return the TIMEX3 value of what stays open, ``X`` for each unknown digit."""
    if item.form == "weekday" and item.weekday is not None:
        return f"XXXX-WXX-{item.weekday + 1}"
    if item.form == "range" and item.first and item.last:
        return f"{_open_value(item.first)}/{_open_value(item.last)}"
    if item.form == "slash":
        return f"{item.year or 'XXXX'}-XX-XX"
    return _open_period(item)


def _open_period(item: TimeExpression) -> str:
    year = "XXXX" if item.year is None else f"{item.year:04}"
    if item.month and item.day:
        return f"{year}-{item.month:02}-{item.day:02}"
    if item.month:
        return f"{year}-{item.month:02}"
    if item.index:
        name = {"quarter": f"Q{item.index}", "half": f"H{item.index}", "season": _SEASONS[item.index - 1]}
        return f"{year}-{name[item.unit or 'quarter']}"
    if item.unit in ("hour", "minute", "second"):
        return "XXXX-XX-XXTXX"
    by_unit = {"week": "XXXX-WXX", "fortnight": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}
    longer = {"quarter": "XXXX-QX", "half": "XXXX-HX", "year": year, "decade": "XXX", "century": "XX"}
    return (by_unit | longer).get(item.unit or "day", "XXXX-XX-XX")
