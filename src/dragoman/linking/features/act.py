"""The same act, or one deed in other words."""

from dragoman.linking.deeds import deed
from dragoman.linking.slots import Slots
from dragoman.linking.weights import VETO, Weights
from dragoman.types import Reason

HARD = True


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the acts: the same, or another word for one deed, speak for; any other act is a veto."""
    kind = deed(left, right)
    if kind == "same":
        return Reason(feature="act", weight=weights.act_loose if left.loose else weights.act, detail=left.act)
    first, second = sorted((left.act, right.act))
    if kind == "apart":
        return Reason(feature="act", weight=VETO, detail=f"{first} and {second} are two acts")
    if kind == "turned":
        return Reason(feature="act", weight=weights.act_turned, detail=f"{first} and {second}: seen from either side")
    return Reason(feature="act", weight=weights.act_worded, detail=f"{first} and {second} may word one deed")
