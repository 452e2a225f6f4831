"""When the stories came out, where the act's own days are not known from both."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.linking.when import When
from dragoman.types import Reason

HARD = False
_TOGETHER, _FAR = 3, 30
_FRESH = 4
_AHEAD = 14


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the publication days of undated mentions; recalled history has none that tell."""
    if left.when is None and right.when is None:
        return _undated(left, right, weights)
    if left.when is not None and right.when is not None:
        return None
    dated, undated = (left, right) if left.when is not None else (right, left)
    if dated.when is None or undated.published is None or undated.background:
        return None
    if undated.done:
        return _report(dated.when, undated.published, weights)
    return _announcement(dated.when, undated.published, weights)


def _undated(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    if left.published is None or right.published is None or left.background or right.background:
        return None
    if left.story_id == right.story_id:
        return None
    days = abs(left.published - right.published)
    if days <= _TOGETHER:
        return _reason(weights.told_together, f"no dates, stories {days} days apart")
    if days > _FAR:
        return _reason(weights.told_far, f"no dates, stories {days} days apart")
    return _reason(weights.told_apart, f"no dates, stories {days} days apart") if left.done and right.done else None


def _report(when: When, told: int, weights: Weights) -> Reason | None:
    """Weigh an undated report that the act was done against the day that the other mention has."""
    if when.start > told:
        return _reason(weights.too_early, "reported as done before the other's day")
    if when.fine and told - _FRESH <= when.end:
        return _reason(weights.fresh, f"reported {max(0, told - when.end)} days after the other's day")
    if when.end < told - _FAR:
        return _reason(weights.stale, f"reported {told - when.end} days after the other's day")
    return None


def _announcement(when: When, told: int, weights: Weights) -> Reason | None:
    """Weigh an undated announcement (or wish, or refusal) against the day that the other mention has."""
    if when.end < told - _FRESH:
        return _reason(weights.stale, f"still to come {told - when.end} days after the other's day")
    if when.fine and when.start <= told + _AHEAD:
        return _reason(weights.ahead, f"announced {max(0, when.start - told)} days before the other's day")
    return None


def _reason(weight: float, detail: str) -> Reason:
    return Reason(feature="told", weight=weight, detail=detail)
