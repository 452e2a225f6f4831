"""How far the act has got in each mention, and whether both can be stations of one life."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason

HARD = False
_LATE = 3
"""Days by which an announcement may still be repeated after the deed."""


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the statuses: the same, or a promise and its deed, speak for; a promise after the deed against."""
    if left.status == right.status:
        return Reason(feature="status", weight=weights.status, detail=f"both {left.status}")
    if left.done == right.done:
        return None
    deed, other = (left, right) if left.done else (right, left)
    detail = f"{other.status}, {deed.status}"
    if other.undone:
        return Reason(feature="status", weight=weights.contradicts, detail=detail)
    if _announced_after(other, deed):
        return Reason(feature="status", weight=weights.after_deed, detail=f"{detail}, told the other way round")
    return Reason(feature="status", weight=weights.fulfils, detail=detail)


def _announced_after(promise: Slots, deed: Slots) -> bool:
    if promise.published is None or promise.background:
        return False
    known = deed.published if deed.when is None else deed.when.end
    return known is not None and promise.published > known + _LATE
