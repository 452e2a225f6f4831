"""The days on which the act takes place, where both mentions have them."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import VETO, Weights
from dragoman.linking.when import When, said
from dragoman.types import Reason

HARD = True
_PHASE = 45
"""Days that one long act (drills, a siege) may reach from its first report to its last."""


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the intervals: overlap speaks for, the more the finer; other days of the deed itself are a veto."""
    if left.when is None or right.when is None:
        return None
    gap = left.when.gap(right.when)
    if gap == 0:
        weight = _overlap(left.when, right.when, weights)
        detail = said(left.when) if left.when == right.when else _both(left.when, right.when, " and ")
    else:
        weight = _apart(left, right, gap, weights)
        detail = f"{_both(left.when, right.when, ' / ')}: {gap} {'day' if gap == 1 else 'days'} apart"
    return Reason(feature="occurs", weight=weight, detail=detail) if weight else None


def _overlap(left: When, right: When, weights: Weights) -> float:
    """Return the weight of an overlap: what the wider interval allows."""
    width = max(left.width, right.width)
    identical = left[:2] == right[:2]
    if width <= 1:
        return weights.day
    if width <= 10:
        return weights.week
    if width <= 31:
        return weights.month if identical else weights.month_part
    return weights.year if identical and width <= 366 else weights.year_part


def _apart(left: Slots, right: Slots, gap: int, weights: Weights) -> float:
    standings = {left.standing, right.standing}
    if "word" in standings:
        return weights.loose_disjoint
    if "phase" in standings:
        return weights.phase_disjoint if gap <= _PHASE else weights.phase_far
    exact = left.when is not None and right.when is not None and left.when.fine and right.when.fine
    return VETO if exact else weights.coarse_disjoint


def _both(left: When, right: When, between: str) -> str:
    first, second = sorted((left, right))
    return f"{said(first)}{between}{said(second)}"
