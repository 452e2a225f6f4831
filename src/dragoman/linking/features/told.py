"""When the stories came out, where the act's own days are not known from both."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.linking.when import When
from dragoman.types import Reason

HARD = False
_TOGETHER, _FAR = 3, 30
_LONG_BEFORE = 45
_SEASON = 270
"""Days for which a name (of an exercise, a camp) stands for one deed: what comes back comes back after a year."""
_LIFE = 120
"""Days for which a visit or talks that are asked for, offered or planned without a day may still come about; arms,
loans, works and lawsuits take a year."""
_TALKS = "CONSULT"
"""PLOVER type of visits and talks."""
_YEAR = 365
_FRESH = 4
_MONTH = 31
_AHEAD = frozenset({"planned", "agreed", "offered", "proposed", "requested", "possible", "threatened"})
_SOON = 14
_LASTING = frozenset({"ongoing", "ended"})
"""Statuses of what began before: sanctions that are in force, aid that stays cut."""


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the publication days of undated mentions; recalled history has none that tell."""
    if left.when is None and right.when is None:
        return _undated(left, right, weights)
    if left.when is not None and right.when is not None:
        return None
    dated, undated = (left, right) if left.when is not None else (right, left)
    if dated.when is None or undated.published is None:
        return None
    if undated.background:
        return _recalled(undated, dated.when.end, weights) if dated.when.width <= _MONTH else None
    if undated.done and dated.status == "ended" and undated.status != "ended":
        return None
    if undated.status in _LASTING and dated.done and undated.published > dated.when.end + _FRESH:
        return None
    if undated.done:
        return _report(dated.when, undated.published, weights)
    if undated.status not in _AHEAD:
        return _answer(dated.when, undated.published, weights)
    return _announcement(dated, undated, undated.published, weights)


def _undated(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    if left.published is None or right.published is None or left.story_id == right.story_id:
        return None
    if left.background != right.background:
        recalled, news = (left, right) if left.background else (right, left)
        return _recalled(recalled, news.published or 0, weights)
    if left.background:
        return None
    days = abs(left.published - right.published)
    if days <= _TOGETHER:
        both = len(left.both.keys() & right.both.keys()) > 1
        return _reason(weights.told_together if both else weights.told_one_side, f"no dates, stories {days} days apart")
    if days > _FAR and _one_affair(left, right, days):
        return None
    if days > _YEAR:
        return _reason(weights.stale_years, f"no dates, stories {days} days apart")
    if days > _FAR:
        if days <= _life(left, right) and _goes_on(left, right):
            return _reason(weights.told_later, f"no dates, stories {days} days apart, {_stations(left, right)}")
        return _reason(weights.told_far, f"no dates, stories {days} days apart")
    if not (left.done and right.done) or _proceeds(left, right):
        return None
    return _reason(weights.told_apart, f"no dates, stories {days} days apart")


def _proceeds(left: Slots, right: Slots) -> bool:
    """Tell whether what is done, or goes on, in the earlier story goes on or is over in the later."""
    first, last = sorted((left, right), key=lambda one: one.published or 0)
    return last.status in _LASTING or (first.status == "ongoing" and last.status == "occurred")


def _life(left: Slots, right: Slots) -> int:
    return _LIFE if _TALKS in (left.plover, right.plover) else _YEAR


def _one_affair(left: Slots, right: Slots, days: int) -> bool:
    """Tell whether both name somebody, or something, that is in the news for one affair."""
    if left.own & (right.own | right.names) or left.names & right.own:
        return True
    return days <= _SEASON and not left.names.isdisjoint(right.names)


def _recalled(one: Slots, day: int, weights: Weights) -> Reason | None:
    """Weigh history without a day against the day or the report of the other: news is recalled while it is fresh."""
    if one.published is None or one.loose or not 0 < one.published - day <= _FAR:
        return None
    return _reason(weights.recalled_soon, f"recalled {one.published - day} days later")


def _goes_on(left: Slots, right: Slots) -> bool:
    """Tell whether the later story has a later station of the act's life; a promise is told until it is kept."""
    first, last = sorted((left, right), key=lambda one: one.published or 0)
    if first.done:
        return first.status == "ongoing" or last.status in _LASTING
    return not first.undone


def _stations(left: Slots, right: Slots) -> str:
    first, last = sorted((left, right), key=lambda one: one.published or 0)
    return f"{first.status} and then {last.status}"


def _report(when: When, told: int, weights: Weights) -> Reason | None:
    """Weigh an undated report that the act was done against the day that the other mention has."""
    if when.start > told:
        return _reason(weights.too_early, "reported as done before the other's day")
    if when.fine and told - _FRESH <= when.end:
        return _reason(weights.fresh, f"reported {max(0, told - when.end)} days after the other's day")
    if when.width <= _MONTH and when.start <= told <= when.end + _FRESH:
        return _reason(weights.fresh_month, "reported in the other's month")
    if when.end < told - _YEAR:
        return _reason(weights.stale_years, f"reported {told - when.end} days after the other's day")
    if when.end < told - _FAR:
        return _reason(weights.stale, f"reported {told - when.end} days after the other's day")
    return None


def _answer(when: When, told: int, weights: Weights) -> Reason | None:
    """Weigh an undated denial, refusal, cancellation or delay against the day that the other mention has."""
    if when.fine and when.gap(When(told, told, True)) <= _FAR:
        return _reason(weights.answered, "answered within a month of the other's day")
    return None


def _announcement(dated: Slots, undated: Slots, told: int, weights: Weights) -> Reason | None:
    """Weigh an undated announcement (or wish, or refusal) against the day that the other mention has.

    What takes its time (arms, loans, works, lawsuits) is done long after it was announced; talks are not, nor are
    they planned for a day more than a year ahead by who told no day.
    """
    when = dated.when
    if when is None:
        return None
    if when.end < told - _FRESH:
        return _reason(weights.stale, f"still to come {told - when.end} days after the other's day")
    if when.fine and when.start <= told + _SOON:
        return _reason(weights.ahead, f"announced {max(0, when.start - told)} days before the other's day")
    talks = _life(dated, undated) == _LIFE
    if (dated.done or talks) and when.start > told + _YEAR:
        return _reason(weights.stale, f"announced {when.start - told} days before the other's day")
    if when.start > told + _LONG_BEFORE and (talks or not dated.done):
        return _reason(weights.ahead_far, f"announced {when.start - told} days before the other's day")
    return None


def _reason(weight: float, detail: str) -> Reason:
    return Reason(feature="told", weight=weight, detail=detail)
