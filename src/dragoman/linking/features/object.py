"""The words of what the act is about."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason

HARD = False
_MOST = 0.5


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the words that the two objects share."""
    if not left.words or not right.words:
        return None
    shared = left.words & right.words
    if not shared:
        return Reason(feature="object", weight=weights.object_differs, detail="no word in common")
    most = len(shared) >= _MOST * len(left.words | right.words)
    weight = weights.object if most else weights.object_part
    return Reason(feature="object", weight=weight, detail=" ".join(sorted(shared)))
