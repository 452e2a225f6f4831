"""The half, the rest, the second tranche: a part of what another mention has as a whole."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason

HARD = False
_SHARES = frozenset(
    {"half", "rest", "remainder", "remaining", "tranche", "instalment", "installment", "portion", "part"}
)
_FIRST = frozenset({"first", "initial"})


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh parts against wholes, where both mentions name their object or an amount; and one part against another."""
    ours, theirs = share(left.words), share(right.words)
    if ours == theirs or not (_named(left) and _named(right)):
        return None
    first, second = sorted((ours or "the whole", theirs or "the whole"))
    return Reason(feature="share", weight=weights.share, detail=f"{first} / {second}")


def share(words: frozenset[str]) -> str:
    """Return which part of a thing an object's words mean: the first, or a later one; empty for the whole."""
    if not words & _SHARES:
        return ""
    return "a first part" if words & _FIRST else "a later part"


def _named(one: Slots) -> bool:
    return bool(one.words or one.amounts)
