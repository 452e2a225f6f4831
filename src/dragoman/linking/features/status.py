"""How far the act has got in each mention, and whether both can be stations of one life."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason, Status

HARD = False
_LONG = 60
"""Days after which a refusal or denial is hardly that of what was told then."""
_ASKED = frozenset({"requested", "offered", "proposed"})
_GRANTS: tuple[Status, ...] = ("agreed", "planned", "occurred")
"""Statuses that come of what was asked for; in one story, what is asked for is mostly more."""
_PROMISES = frozenset({"planned", "agreed", "offered", "proposed", "requested", "postponed"})
_ENDS = {
    "refused": _PROMISES,
    "cancelled": _PROMISES,
    "stalled": _PROMISES,
    "postponed": _PROMISES - {"postponed"},
    "denied": frozenset({"occurred", "ongoing", "ended", "planned", "possible"}),
    **dict.fromkeys(_GRANTS, _ASKED),
}
"""Statuses that end or answer others, and which."""
_LATE = 3
"""Days by which an announcement may still be repeated after the deed."""


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the statuses: the same, or a promise and its deed, speak for; a promise after the deed against."""
    if left.status == right.status:
        return Reason(feature="status", weight=weights.status, detail=f"both {left.status}")
    if left.act == right.act and (_answers(left, right) or _answers(right, left)):
        return Reason(
            feature="status", weight=weights.answers, detail=" and ".join(sorted((left.status, right.status)))
        )
    if _asks_more(left, right) or _asks_more(right, left):
        detail = f"{' and '.join(sorted((left.status, right.status)))}, told the other way round"
        return Reason(feature="status", weight=weights.asks_more, detail=detail)
    if left.done == right.done:
        return None
    deed, other = (left, right) if left.done else (right, left)
    detail = f"{other.status}, {deed.status}"
    if other.undone:
        return Reason(feature="status", weight=weights.contradicts, detail=detail)
    if _announced_after(other, deed) or (deed.act != other.act and _not_before(other, deed)):
        return Reason(feature="status", weight=weights.after_deed, detail=f"{detail}, told the other way round")
    return Reason(feature="status", weight=weights.fulfils, detail=detail)


def _answers(word: Slots, other: Slots) -> bool:
    """Tell whether one mention gives the end of what the other, not told after it and not long before, begins."""
    if word.status not in _ENDS or other.status not in _ENDS[word.status]:
        return False
    if word.status in _GRANTS and word.story_id == other.story_id:
        return False
    if word.published is None or other.published is None:
        return word.story_id == other.story_id
    return other.background or word.background or 0 <= word.published - other.published <= _LONG


def _asks_more(word: Slots, other: Slots) -> bool:
    """Tell whether something is asked for or offered well after the other was promised."""
    if word.status not in _ASKED or other.rank != 1 or word.background or not (word.published and other.published):
        return False
    return word.published > other.published + _LATE


def _not_before(promise: Slots, deed: Slots) -> bool:
    """Tell whether a promise, by another word, is told when the deed is told as done already.

    A truce is to begin of which the signing is over: the word that changes means another act.
    """
    if deed.act in promise.turned or not (promise.published and deed.published):
        return False
    return not promise.background and promise.published >= deed.published


def _announced_after(promise: Slots, deed: Slots) -> bool:
    if promise.published is None or promise.background:
        return False
    if deed.when is not None:
        return promise.published > deed.when.end + _LATE
    if deed.published is None:
        return False
    return promise.published > deed.published + _LATE if not deed.background else promise.published >= deed.published
