"""Is a text a narrative of the past, and to which time has it come? Times without a year are read from there."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from dragoman.annotation.times.expression import TimeExpression, Unit
from dragoman.annotation.times.resolving import fine_enough
from dragoman.types import TimeMention

_LEAST: Final = 3
"""A narrative has at least so many times with a year, or tells by days counted from another."""
_DEICTIC_SHARE: Final = 0.25
"""More "Tuesday" and "last week" than this, for each time with a year, make a text news."""
_YEARS_BEFORE: Final = 1
_POINTS: Final = ("calendar", "slash", "weekday", "deictic", "range")
_FROM_TEXT: Final = ("explicit", "text")
_REFERENCES: Final = ("day", "week", "month", "quarter", "season", "half", "year", "range")
_GRAINS: Final[tuple[Unit, ...]] = ("day", "week", "month", "year")


class Placed(NamedTuple):
    """An expression and where it stands in its sentence."""

    expression: TimeExpression
    fronted: bool
    """Hardly a word of the sentence stands before it."""
    aside: bool
    """It stands in brackets."""
    subordinate: bool
    """Its clause depends on another one."""
    before_past: bool = False
    """Its verb is a pluperfect."""
    against: bool = False
    """It stands behind "from", "than" or "compared with"."""


def is_narrative(found: Sequence[TimeExpression], published: date | None) -> bool:
    """Tell whether a text tells the past by full dates; else its times are counted from the day of writing.

    The evidence: the first date has its year, at least one year has a month, most dates lie well before publication,
    and few words are counted from the day of writing.
    """
    named = [item for item in _flat(found) if item.form in ("calendar", "slash") and item.count is None]
    years = [item.year for item in named if item.year is not None]
    full = [item for item in named if item.year is not None and item.month]
    if not full or named[0].year is None or len(years) + _followed(found) < _LEAST:
        return False
    if published is None and len(years) + len(full) < _LEAST:
        return False
    if _counted_from_now(next(item for item in found if item.form in _POINTS)):
        return False
    deictic = sum(_counted_from_now(item) for item in found if not _is_today(item))
    old = published is None or sorted(years)[len(years) // 2] < published.year - _YEARS_BEFORE
    return old and deictic <= _DEICTIC_SHARE * len(years)


def _flat(found: Sequence[TimeExpression]) -> list[TimeExpression]:
    return [part for item in found for part in ((item.first, item.last) if item.first and item.last else (item,))]


def _followed(found: Sequence[TimeExpression]) -> int:
    return sum(item.form == "anaphoric" for item in found)


def _is_today(item: TimeExpression) -> bool:
    """Tell whether it is "today", which in a history means nowadays."""
    return item.form == "deictic" and item.unit == "day" and item.count == 0 and not item.part


def _counted_from_now(item: TimeExpression) -> bool:
    return item.form == "weekday" or (item.form == "deictic" and item.rule not in ("bare-unit", "year-end", "weekend"))


class Course:
    """The times named so far, for what is counted from them; in a narrative also the time that it has come to."""

    def __init__(self, *, narrative: bool) -> None:
        """Begin before the first time of a text."""
        self._narrative = narrative
        self._named: dict[str, TimeMention] = {}
        self._periods: dict[str, TimeMention] = {}
        self._last: TimeMention | None = None
        self.told: TimeMention | None = None
        self._main: tuple[TimeMention | None, dict[str, TimeMention]] | None = None

    def next_sentence(self) -> None:
        """Come back from what had happened before to the main line."""
        if self._main is not None:
            (self._last, self._named), self._main = self._main, None

    def reference(self, item: TimeExpression) -> TimeMention | None:
        """Return the last time that is told finely enough for the expression, else the last one."""
        last = self._last
        if item.compared or item.year is not None or item.rule == "bare-unit":
            return self._spoken_of(item)
        if item.form not in ("anaphoric", "part") or last is None:
            return last
        unit = _unit_needed(item)
        finer = self._named.get("day" if unit in ("week", "weekend") else unit)
        if finer is None or fine_enough(last, unit, item.count or 0):
            return last
        return last if last is self.told and not _within(finer, last) else finer

    def _spoken_of(self, item: TimeExpression) -> TimeMention | None:
        """Return the last month, quarter ... named, against which another is held or which "the quarter" means."""
        unit = item.unit or "year"
        wanted: tuple[str, ...] = (
            ("quarter", "half", "year") if item.rule == "bare-unit" else ("month", "quarter", "half", "year")
        )
        if unit != "year":
            wanted = (unit,)
        named = [self._periods[grain] for grain in wanted if grain in self._periods]
        return max(named, key=lambda mention: mention.span, default=self._last)

    def add(self, mention: TimeMention, placed: Placed) -> None:
        """Go on to a time that has been resolved."""
        if mention.type not in ("DATE", "TIME") or mention.start is None or mention.precision not in _REFERENCES:
            return
        if placed.aside or (not self._narrative and _only_compared(placed.expression)):
            return
        if self._narrative and placed.before_past and self.told is not None and self._main is None:
            self._main = self._last, dict(self._named)
        self._last = mention
        if not placed.against:
            self._periods[mention.precision] = mention
        for unit in _GRAINS:
            if fine_enough(mention, unit, 0):
                self._named[unit] = mention
        if (
            self._narrative
            and mention.basis in _FROM_TEXT
            and _is_short(mention)
            and not self._is_background(mention, placed)
        ):
            self.told, self._main = mention, None

    def _is_background(self, mention: TimeMention, placed: Placed) -> bool:
        """Tell whether a time leaves the main line: a year by the way, or a date far off in a subordinate clause."""
        if self.told is None or self.told.start is None or mention.start is None or placed.fronted:
            return self.told is not None and placed.before_past
        if placed.expression.limit == "since" or placed.before_past:
            return True
        years = mention.start.year - self.told.start.year
        if mention.precision == "year":
            return years < 0 or (placed.subordinate and years > 0) or years > 2 or _covers(mention, self.told)
        return placed.subordinate and not -1 <= years <= 1


def _only_compared(item: TimeExpression) -> bool:
    """Tell whether news only hold their day against it: "the worst since 2001", "from $14 million a year earlier"."""
    back = item.form == "anaphoric" and item.unit in ("year", "quarter", "month") and (item.count or 0) < 0
    return item.limit == "since" or back or item.compared or (item.form == "anaphoric" and item.year is not None)


def _within(finer: TimeMention, last: TimeMention) -> bool:
    if finer.start is None or last.start is None:
        return False
    return last.start <= finer.start <= (last.end or last.start)


def _is_short(mention: TimeMention) -> bool:
    """Tell whether a time is at most a year: "the late 1850s" carry no narrative on."""
    return mention.start is not None and mention.end is not None and (mention.end - mention.start).days <= 366


def _covers(year: TimeMention, told: TimeMention) -> bool:
    return year.start is not None and told.start is not None and year.start.year == told.start.year


def _unit_needed(item: TimeExpression) -> Unit:
    """Return the grain that the reference must have: "that winter" asks for a year, "the 12th" for a month."""
    if item.day:
        return "month"
    if item.index or item.month:
        return "year"
    return item.unit or "day"
