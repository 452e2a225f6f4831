"""The states and bodies on each side."""

from dragoman import register
from dragoman.linking.by_sides import by_sides
from dragoman.linking.facing import Facing, Shared, facing, shared
from dragoman.linking.keys import FIRE
from dragoman.linking.slots import Parties, Slots
from dragoman.linking.weights import VETO, Weights
from dragoman.linking.who import Who
from dragoman.types import Reason

HARD = True
_Firm = tuple[set[str], set[str]]
"""Of either side, the parties that are surely none but themselves."""


@by_sides
def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the sides: the same states speak for, another counterpart is a veto, a side not named is neutral.

    An organisation answers to its members; words without a state ("the two sides", an unknown name) forbid nothing.
    Where both sides do the same (meet), they are taken together.
    """
    parts: list[float] = []
    details: list[str] = []
    vetoes: list[Reason] = []
    for side in facing(left, right):
        if not side.ours or not side.theirs:
            continue
        found = shared(side.ours, side.theirs)
        ours, theirs = _firm(side.ours), _firm(side.theirs)
        if _other(side, (ours, theirs), found, left.plover == right.plover == FIRE and "target" in side.name):
            vetoes.append(_veto(side))
        if found:
            parts.append(_weight(side, (ours, theirs), found, weights))
            details.append(_said(side.name, found))
        elif side.binding:
            parts.append(weights.side_unsure)
            details.append(f"{side.name}: {_both(side)}")
    if vetoes or not details:
        return min(vetoes, key=lambda veto: veto.detail, default=None)
    if _three(left, right):
        parts.append(weights.side_more)
    if len(details) == 1 and not details[0].startswith("between"):
        crossed = len(left.both.keys() & right.both.keys()) > 1
        alone = weights.side_alone_here if left.story_id == right.story_id else weights.side_alone
        parts.append(weights.side_crossed if crossed else alone)
    return Reason(feature="parties", weight=round(sum(parts), 3), detail=", ".join(sorted(details)))


def _three(left: Slots, right: Slots) -> bool:
    """Tell whether both name the same three parties or more."""
    return len(left.both) > 2 and left.both.keys() == right.both.keys()


def _other(side: Facing, firm: _Firm, found: Shared, under_fire: bool) -> bool:
    """Tell whether the two sides surely are of two acts; of who is hit, one says a state and another a group in it."""
    ours, theirs = firm
    if not side.binding or not ours or not theirs or (under_fire and _states(ours) != _states(theirs)):
        return False
    if side.name != "parties":
        return not found and len(ours) == len(side.ours) and len(theirs) == len(side.theirs)
    met = {one for one, _ in found}, {other for _, other in found}
    return not found or (bool(ours - met[0]) and bool(theirs - met[1]) and len(found) == 1)


def _states(parties: set[str]) -> bool:
    return not parties.isdisjoint(register.load().states)


def _firm(parties: Parties) -> set[str]:
    """Return the parties that are surely none but themselves: states and organisations of the register."""
    return {party for party, named in parties.items() if any(one.firm for one in named)}


def _weight(side: Facing, firm: _Firm, found: Shared, weights: Weights) -> float:
    count = min(2, len(found)) if side.name == "parties" else 1
    equal = firm[0] == firm[1] or side.ours.keys() == side.theirs.keys()
    whole = equal and all(one == other for one, other in found)
    part = weights.same_part if any(_parts(side.ours[one]) & _parts(side.theirs[other]) for one, other in found) else 0
    some = weights.side_turned if "/" in side.name else weights.side_part
    beyond = weights.side_beyond if side.name == "parties" and not whole and _pair_and_more(firm) else 0
    return (weights.side if whole else some) * count + part + beyond


def _pair_and_more(firm: _Firm) -> bool:
    """Tell whether one names two parties and the other more, all of them sure."""
    few, many = sorted(map(len, firm))
    return few == 2 and many > 2


def _parts(named: tuple[Who, ...]) -> set[str]:
    """Return the parts of a state that are named for it: Crimea."""
    return {one.part for one in named if one.part}


def _said(name: str, found: Shared) -> str:
    told = " ".join(one if one == other else f"{min(one, other)}~{max(one, other)}" for one, other in found)
    return f"between {told}" if name == "parties" else f"{name} {told}"


def _veto(side: Facing) -> Reason:
    return Reason(feature="parties", weight=VETO, detail=f"other {side.name}: {_both(side)}")


def _both(side: Facing) -> str:
    return " / ".join(sorted((" ".join(sorted(side.ours)), " ".join(sorted(side.theirs)))))
