"""The persons and offices that act for the same state."""

from collections.abc import Iterator, Sequence

from dragoman.linking.facing import facing
from dragoman.linking.slots import Slots
from dragoman.linking.weights import VETO, Weights
from dragoman.linking.who import Who, compare
from dragoman.types import Reason

HARD = True
_IN_PERSON = frozenset({"CONSULT", "AGREE"})
"""PLOVER types of acts that persons do in person: another person is another act."""
_IN_WORDS = frozenset({"SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})

_APART = frozenset({"body", "other-office", "different"})


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the persons: the same speak for; two others of one state speak against, in acts done in person by veto."""
    if left.people.isdisjoint(right.people):
        return None
    parts: list[float] = []
    details: list[str] = []
    for ours, theirs in _facing(left, right):
        sameness, first, second = _best(ours, theirs)
        if sameness in ("same", "holder"):
            parts.append(weights.person_part if _others(ours, theirs) else _for(sameness, parts, weights))
            details.append(first.label if first.label == second.label else _both(first, second, " = "))
        elif sameness != "unknown":
            parts.append(_against(sameness, left, right, weights))
            details.append(_both(first, second, " is not "))
    if not parts:
        return None
    weight = VETO if VETO in parts else round(sum(parts), 3)
    return Reason(feature="people", weight=weight, detail=", ".join(details))


def sums_up(left: Slots, right: Slots) -> bool:
    """Tell whether one mention names persons of a state beside those that the other names."""
    return any(_others(ours, theirs) for ours, theirs in _facing(left, right))


def _facing(left: Slots, right: Slots) -> Iterator[tuple[list[Who], list[Who]]]:
    """Yield the persons, offices and agencies of each party that both mentions name."""
    for side in facing(left, right):
        for party in sorted(side.ours.keys() & side.theirs.keys()) if side.binding else ():
            first = [who for who in side.ours[party] if who.narrow]
            second = [who for who in side.theirs[party] if who.narrow]
            if first and second:
                yield first, second


def _best(ours: list[Who], theirs: list[Who]) -> tuple[str, Who, Who]:
    """Return the comparison that speaks most for one act: one person in common is enough."""
    order = ("same", "holder", "unknown", "body", "other-office", "different")
    pairs = ((compare(first, second), first, second) for first in ours for second in theirs)
    return min(pairs, key=lambda pair: (order.index(pair[0]), *sorted((pair[1].label, pair[2].label))))


def _others(ours: list[Who], theirs: list[Who]) -> bool:
    """Tell whether a person of one mention is surely none of the other's."""
    return any(
        all(compare(one, other) in _APART for other in far)
        for near, far in ((ours, theirs), (theirs, ours))
        for one in near
    )


def _for(sameness: str, before: Sequence[float], weights: Weights) -> float:
    if sameness == "holder":
        return weights.office
    return weights.person_more if any(weight > 0 for weight in before) else weights.person


def _against(sameness: str, left: Slots, right: Slots, weights: Weights) -> float:
    plovers = {left.plover, right.plover}
    if plovers & _IN_PERSON:
        if sameness == "body":
            return weights.body_differs
        return VETO if sameness == "different" else weights.office_differs
    in_words = plovers & _IN_WORDS and sameness != "body"
    return weights.person_differs if in_words else weights.person_represents


def _both(first: Who, second: Who, between: str) -> str:
    return between.join(sorted((first.label, second.label)))
