"""The same act, or one deed in other words."""

from dragoman.linking.deeds import SELDOM, deed, is_part, received_on_visit
from dragoman.linking.slots import Slots
from dragoman.linking.weights import VETO, Weights
from dragoman.types import Reason

HARD = True
_CHANNELS = frozenset({"meet", "phone-call"})
"""Two ways to speak with somebody: "spoke with him" may be either, but who says how means it."""


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the acts: the same, or another word for one deed, speak for; any other act is a veto."""
    kind = deed(left, right)
    if kind == "same":
        return Reason(feature="act", weight=_same(left, right, weights), detail=left.act)
    first, second = sorted((left.act, right.act))
    if kind == "through":
        return None
    if kind == "apart":
        return Reason(feature="act", weight=VETO, detail=f"{first} and {second} are two acts")
    if kind == "turned" and left.story_id == right.story_id and received_on_visit(left, right):
        return Reason(feature="act", weight=VETO, detail="one story tells a reception and the visit: a part of it")
    if kind == "turned":
        return Reason(feature="act", weight=weights.act_turned, detail=f"{first} and {second}: seen from either side")
    if left.story_id == right.story_id and is_part(left.act, right.act):
        return Reason(feature="act", weight=VETO, detail=f"one story tells {first} and {second}: a part and its whole")
    weight = weights.act_channel if {first, second} == _CHANNELS else weights.act_worded
    return Reason(feature="act", weight=weight, detail=f"{first} and {second} may word one deed")


def _same(left: Slots, right: Slots, weights: Weights) -> float:
    """Weigh one act told twice; what is done seldom may still stand in a list of one story."""
    if left.act in SELDOM:
        return weights.act_seldom if left.story_id != right.story_id else weights.act
    return weights.act_loose if left.loose else weights.act
