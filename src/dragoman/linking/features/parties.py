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
        if ours.keys() == theirs.keys():
            total += weights.side
        elif ours.keys().isdisjoint(theirs):
            return _veto(ours, theirs, name)
        else:
            total += weights.side_part
        details.append(f"{name} {' '.join(_shared(ours, theirs))}")
    return Reason(feature="parties", weight=round(total, 3), detail=", ".join(details)) if details else None


def interchangeable(left: Slots, right: Slots) -> bool:
    """Tell whether the order of the sides says nothing about this pair."""
    return left.mutual or right.mutual or left.act != right.act


def _together(ours: Parties, theirs: Parties, weights: Weights) -> Reason | None:
    if not ours or not theirs:
        return None
    shared = _shared(ours, theirs)
    if not shared or (len(shared) == 1 and len(ours) > 1 and len(theirs) > 1):
        return _veto(ours, theirs, "parties")
    if ours.keys() == theirs.keys():
        weight = weights.side * min(2, len(shared))
    else:
        weight = weights.side_part * min(2, len(shared))
    return Reason(feature="parties", weight=round(weight, 3), detail=f"between {' '.join(shared)}")


def _shared(ours: Parties, theirs: Parties) -> list[str]:
    return sorted(party for party in ours if party in theirs)


def _veto(ours: Parties, theirs: Parties, side: str) -> Reason:
    first, second = sorted((" ".join(sorted(ours)), " ".join(sorted(theirs))))
    return Reason(feature="parties", weight=VETO, detail=f"other {side}: {first} / {second}")
