"""History that a story recalls, beside news that another reports."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason

HARD = False


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh recalled against reported, where no dates tell."""
    if left.background and right.background:
        return Reason(feature="background", weight=weights.recalled, detail="both recall it")
    if left.background == right.background or (left.when is not None and right.when is not None):
        return None
    return Reason(feature="background", weight=weights.recalled_once, detail="history in one, news in the other")
