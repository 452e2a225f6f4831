"""The number in a series: "the sixth consultations", "the 12th package"."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import VETO, Weights
from dragoman.types import Reason

HARD = True


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the ordinals: the same speaks for, another is a veto."""
    if left.ordinal is None or right.ordinal is None:
        return None
    if left.ordinal == right.ordinal:
        return Reason(feature="ordinal", weight=weights.ordinal, detail=f"both no. {left.ordinal}")
    first, second = sorted((left.ordinal, right.ordinal))
    return Reason(feature="ordinal", weight=VETO, detail=f"no. {first} / no. {second}")
