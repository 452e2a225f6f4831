"""The states and bodies on each side."""

from dragoman.linking.slots import Parties, Slots
from dragoman.linking.weights import VETO, Weights
from dragoman.types import Reason

HARD = True


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the sides: the same states speak for, another counterpart is a veto, a side not named is neutral.

    Where both sides do the same (meet), or one act is the other seen from the other side (visit, host), the sides
    are taken together.
    """
    if interchangeable(left, right):
        return _together(left.both, right.both, weights)
    total, details = 0.0, []
    for name, ours, theirs in (("source", left.source, right.source), ("target", left.target, right.target)):
        if not ours or not theirs:
            continue
        shared = sorted(ours.keys() & theirs.keys())
        if not shared:
            return _veto(ours, theirs, name)
        total += weights.side if ours.keys() == theirs.keys() else weights.side_part
        details.append(f"{name} {' '.join(shared)}")
    return Reason(feature="parties", weight=round(total, 3), detail=", ".join(details)) if details else None


def interchangeable(left: Slots, right: Slots) -> bool:
    """Tell whether the order of the sides says nothing about this pair."""
    return left.mutual or right.mutual or left.act != right.act


def _together(ours: Parties, theirs: Parties, weights: Weights) -> Reason | None:
    shared = sorted(ours.keys() & theirs.keys())
    if not ours or not theirs:
        return None
    if not shared or (len(shared) == 1 and len(ours) > 1 and len(theirs) > 1):
        return _veto(ours, theirs, "parties")
    if ours.keys() == theirs.keys():
        weight = weights.side * min(2, len(shared))
    else:
        weight = weights.side_part * min(2, len(shared))
    return Reason(feature="parties", weight=round(weight, 3), detail=f"between {' '.join(shared)}")


def _veto(ours: Parties, theirs: Parties, side: str) -> Reason:
    first, second = sorted((" ".join(sorted(ours)), " ".join(sorted(theirs))))
    return Reason(feature="parties", weight=VETO, detail=f"other {side}: {first} / {second}")
