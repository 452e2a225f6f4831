"""Which side of one mention answers to which side of another."""

from typing import NamedTuple

from dragoman import register
from dragoman.linking.deeds import deed
from dragoman.linking.slots import Parties, Slots

_ASKED = frozenset({"requested", "offered", "proposed"})
"""Statuses in which the sides may be those of the words: who asks and is asked, who offers and is offered."""
Shared = tuple[tuple[str, str], ...]
"""Parties that answer to one another: the same twice, or a group and its member."""


class Facing(NamedTuple):
    """Two sides that answer to one another."""

    name: str
    ours: Parties
    theirs: Parties
    binding: bool = True
    """Whether another party on it makes another act: who asks need not be a side of what is asked for."""


def facing(left: Slots, right: Slots) -> tuple[Facing, ...]:
    """Return the sides to compare, turned round where the acts say so, or where the statuses allow it and it fits."""
    kind = deed(left, right)
    if left.mutual or right.mutual:
        return (_between(left, right),)
    words = asked(left, right)
    if kind == "turned" and not words:
        return _turned(left, right)
    straight = (Facing("source", left.source, right.source), Facing("target", left.target, right.target))
    if not words:
        return straight
    turned = _turned(left, right, loose=True)
    if kind == "turned":
        return straight if _fit(straight) > _fit(turned) else _turned(left, right)
    return turned if _fit(turned) > _fit(straight) else straight


def _between(left: Slots, right: Slots) -> Facing:
    """Return the parties of an act of both; who asks for it from outside need not be one of them."""
    for one, other in ((left, right), (right, left)):
        outside = one.status == "requested" != other.status and not shared(one.source, other.both)
        if outside and shared(one.target, other.both):
            ours, theirs = (one.target, other.both) if one is left else (other.both, one.target)
            return Facing("parties", ours, theirs, binding=False)
    return Facing("parties", left.both, right.both)


def asked(left: Slots, right: Slots) -> bool:
    """Tell whether one is asked for or offered, and the other not, or otherwise: then the sides may be the words'."""
    return left.status != right.status and (left.status in _ASKED or right.status in _ASKED)


def _turned(left: Slots, right: Slots, loose: bool = False) -> tuple[Facing, ...]:
    """Return the sides crosswise, in an order that does not depend on which mention is left."""
    one, other = sorted((left, right), key=lambda slots: (slots.act, slots.status, slots.mention_id))
    first = Facing("source/target", one.source, other.target, not (loose and one.status in _ASKED))
    second = Facing("target/source", one.target, other.source, not (loose and other.status in _ASKED))
    return (first, second)


def _fit(sides: tuple[Facing, ...]) -> tuple[int, int]:
    """Return how many parties find their like, a group's member too, and how many of them are the very same."""
    found = [pair for one in sides for pair in shared(one.ours, one.theirs)]
    return len(found), sum(one == other for one, other in found)


def shared(ours: Parties, theirs: Parties) -> Shared:
    """Return the parties of one that answer to those of the other, in order."""
    same = [(party, party) for party in ours if party in theirs]
    if len(same) == min(len(ours), len(theirs)):
        return tuple(sorted(same))
    done, met = {one for one, _ in same}, {other for _, other in same}
    grouped = [
        (one, other)
        for one in ours
        for other in theirs
        if one not in done and other not in met and (holds(one, other) or holds(other, one))
    ]
    return tuple(sorted([*same, *grouped]))


def holds(group: str, member: str) -> bool:
    """Tell whether ``group`` is an organisation of the register that has the state ``member``."""
    return len(member) == 3 and member.isupper() and register.load().is_member(group, member)
