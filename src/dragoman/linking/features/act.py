"""The same act, or kin acts that tell of one occasion."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason

HARD = False


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the acts: only mentions of the same act are one event; kin acts stay apart without a veto."""
    if left.act == right.act:
        return Reason(feature="act", weight=weights.act, detail=left.act)
    first, second = sorted((left.act, right.act))
    return Reason(feature="act", weight=weights.kin, detail=f"{first} and {second} are two acts of one occasion")
