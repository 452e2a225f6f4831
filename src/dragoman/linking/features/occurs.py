"""The days on which the act takes place, where both mentions have them."""

from dragoman.linking.deeds import SELDOM
from dragoman.linking.slots import Slots
from dragoman.linking.weights import VETO, Weights
from dragoman.linking.when import When, said
from dragoman.types import Reason

HARD = True
_NOT_DONE = frozenset({"cancelled", "postponed", "stalled", "negated"})
_DAILY = frozenset({"ASSAULT", "COERCE"})
"""PLOVER types of acts that go on day after day: there, the next day has the next act."""
_DAYS, _FORTNIGHT, _LONG = 4, 14, 120
"""Days by which a deed is a little late, late, and for which one goes on that takes its time (a withdrawal)."""
_YEAR = 365
_PHASE = 45
"""Days that one long act (drills, a siege) may reach from its first report to its last."""


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the intervals: overlap speaks for, the more the finer; two other days of the deed done are a veto.

    Days of what is planned may move, and days of words about the act say little of its own.
    """
    if left.when is None or right.when is None:
        return None
    gap = left.when.gap(right.when)
    if gap == 0:
        weight = _overlap(left.when, right.when, left.story_id == right.story_id and _daily(left, right), weights)
        detail = said(left.when) if left.when == right.when else _both(left.when, right.when, " and ")
    else:
        weight = _apart(left, right, gap, weights)
        detail = f"{_both(left.when, right.when, ' / ')}: {gap} {'day' if gap == 1 else 'days'} apart"
    return Reason(feature="occurs", weight=weight, detail=detail) if weight else None


def _overlap(left: When, right: When, here: bool, weights: Weights) -> float:
    """Return the weight of an overlap: what the wider interval allows."""
    width = max(left.width, right.width)
    identical = left[:2] == right[:2]
    if width <= 1:
        return weights.day_here if here else weights.day
    if width <= 10:
        return weights.week
    if width <= 31:
        return weights.month if identical else weights.month_part
    return weights.year if identical and width <= 366 else weights.year_part


def _daily(left: Slots, right: Slots) -> bool:
    """Tell whether acts of the kind, or words, are many and go on day after day."""
    return left.loose or right.loose or not {left.plover, right.plover}.isdisjoint(_DAILY)


def _apart(left: Slots, right: Slots, gap: int, weights: Weights) -> float:
    standings = {left.standing, right.standing}
    if "word" in standings:
        if gap > _PHASE and {left.status, right.status} & _NOT_DONE:
            return weights.word_far
        one_word = left.status == right.status and left.standing == right.standing
        return weights.loose_disjoint if one_word else weights.another_word
    if "phase" in standings:
        return _between_phases(left, right, gap, weights)
    if _put_off(left, right) and gap <= _PHASE:
        return _late(gap, weights)
    if _put_off(left, right) and gap <= _YEAR and left.act == right.act in SELDOM:
        return weights.put_off_seldom
    if not (left.when and right.when and left.when.fine and right.when.fine):
        return weights.coarse_disjoint
    if gap == 1:
        return weights.next_day_daily if _daily(left, right) else weights.next_day
    if left.status == right.status == "occurred":
        return VETO
    return weights.moved


def _between_phases(left: Slots, right: Slots, gap: int, weights: Weights) -> float:
    """Return the weight of two days of what may be one long act; what is done begins after its plan."""
    if not (left.done and right.done) and _put_off(left, right) and gap <= _PHASE:
        return _late(gap, weights)
    if gap <= _PHASE:
        return weights.phase_disjoint
    return weights.phase_later if gap <= _LONG and left.done and right.done else weights.phase_far


def _late(gap: int, weights: Weights) -> float:
    """Return the weight of a deed so many days after the day that was planned."""
    if gap <= _DAYS:
        return weights.put_off_days
    return weights.put_off_fortnight if gap <= _FORTNIGHT else weights.put_off


def _put_off(left: Slots, right: Slots) -> bool:
    """Tell whether what one plans is done later in the other."""
    plan, deed = (right, left) if left.done else (left, right)
    return deed.done and not plan.done and bool(plan.when and deed.when and plan.when.end < deed.when.start)


def _both(left: When, right: When, between: str) -> str:
    first, second = sorted((left, right))
    return f"{said(first)}{between}{said(second)}"
