"""The half, the rest, the second tranche: a part of what another mention has as a whole."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason

HARD = False


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh parts against wholes, where both mentions name their object or an amount; and one part against another.

    One figure in both settles it: "the first half, 275 million", "the 275 million".
    """
    ours, theirs = left.share, right.share
    if ours == theirs or not (_named(left) and _named(right)) or set(left.amounts) & set(right.amounts):
        return None
    first, second = sorted((ours or "the whole", theirs or "the whole"))
    return Reason(feature="share", weight=weights.share, detail=f"{first} / {second}")


def _named(one: Slots) -> bool:
    return bool(one.words or one.amounts or one.share)
