"""Under which keys a mention is looked for: what another report of the same act would share with it.

A key depends on the mention alone, never on what else is in the record, so that a mention added tomorrow is found by
those of today without looking at all of them. How the mentions of one key meet is :mod:`dragoman.linking.blocks`.
"""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from itertools import combinations
from math import floor, log
from typing import NamedTuple

from dragoman import register
from dragoman.linking.slots import Parties, Slots
from dragoman.ontology.schema import acts

_PARTIES = 8
"""Parties of one side that make keys: a summit's long list would make hundreds."""
_NARROW = 4
"""And keys of details."""
_GROUP = 12
"""Members up to which a group stands for each of them."""
_WORDS = 4
"""Words of the object, or of names, that make keys: the longest."""
_FEW_DAYS = 3
"""Days of an attack by each of which it is looked for."""
_STEP = log(1.1)
"""Amounts of money within ten per cent of one another share a key."""
_BEFORE, _AFTER = 4, 14
"""Days before a report in which an undated deed lies, and after an announcement."""
FIRE = "ASSAULT"
"""PLOVER type of attacks: of who is hit, one story says a state, and another a group that fights from its soil."""
FIRST, SECOND = 0, 1
"""Roles: the second meets the first alone (a mention of two sides those that name one)."""

Key = tuple[int, int]
"""Number of the key, and the role in it."""


class Keys(NamedTuple):
    """Where a mention is looked for."""

    handle: int
    """Of the mention: 64 bits of its id's hash."""
    keys: tuple[Key, ...]
    first: int
    """The days between which the act lies, as far as they are known; both 0 where nothing is."""
    last: int


def keys(one: Slots) -> Keys:
    """Return the keys of a mention, each once, in order."""
    pairs = list(_dyads(one, _PARTIES))
    found = set(_of_pairs(one, pairs)) | set(_of_sides(one, bool(pairs)))
    found.add((number("story", family(one.act), one.story_id), FIRST))
    first, last = _span(one)
    return Keys(number("mention", one.mention_id), tuple(sorted(found)), first, last)


def number(*parts: object) -> int:
    """Return 64 bits that depend on ``parts`` alone."""
    return int.from_bytes(blake2b("\x1f".join(map(str, parts)).encode(), digest_size=8).digest(), "little")


@cache
def family(act: str) -> str:
    """Return the first act of those that lead from one to the next by other words for one deed."""
    seen, rest = {act}, [act]
    while rest:
        known = acts().get(rest.pop())
        linked = (*known.same_deed, *known.turned) if known else ()
        rest += [other for other in linked if other not in seen]
        seen.update(linked)
    return min(seen)


def _of_pairs(one: Slots, pairs: list[tuple[str, str]]) -> Iterator[Key]:
    """Yield the keys by two parties: alone, with the act, and with each detail."""
    deed = family(one.act)
    for pair in pairs:
        yield number("pair", *pair), FIRST
        yield number("deed", deed, *pair), FIRST
        yield number("act", one.act, *pair), FIRST
    details = list(_details(one))
    for pair in _dyads(one, _NARROW):
        yield from ((number("detail", deed, *pair, *detail), FIRST) for detail in details)


def _of_sides(one: Slots, whole: bool) -> Iterator[Key]:
    """Yield the keys by one party, under which mentions of one side and of two find one another.

    Attacks by one party on one place or one day do, whoever is hit.
    """
    role = SECOND if whole and _firm(one.source) and _firm(one.target) else FIRST
    place = one.where.name if one.where is not None and not one.where.whole_state else None
    if one.plover == FIRE:
        spots = [*(() if place is None else (place,)), *_days(one)]
        yield from ((number("fire", family(one.act), party, spot), FIRST) for party in one.source for spot in spots)
    for party in sorted(one.both)[:_PARTIES]:
        yield number("side", one.act, party), role
        if place is not None:
            yield number("side", family(one.act), party, "place", place), role
        if role == FIRST:
            for detail in _details(one):
                yield number("detail", family(one.act), party, *detail), FIRST


def _days(one: Slots) -> range:
    """Return the days of the act where they are exact and few."""
    return range(one.when.start, one.when.end + 1) if one.when is not None and one.when.width <= _FEW_DAYS else range(0)


def _firm(side: Parties) -> bool:
    """Tell whether a side names a state or known organisation."""
    return any(who.firm for named in side.values() for who in named)


def _dyads(one: Slots, most: int) -> Iterator[tuple[str, str]]:
    """Yield the pairs of parties that act on one another, each in sorted order; a small group is its members, too."""
    if one.mutual:
        both = sorted(one.both)[:most]
        pairs = {(a, b) for first, second in combinations(both, 2) for a in _members(first) for b in _members(second)}
    else:
        sources, targets = sorted(one.source)[:most], sorted(one.target)[:most]
        pairs = {(a, b) for s in sources for t in targets for a in _members(s) for b in _members(t)}
    yield from sorted({(min(pair), max(pair)) for pair in pairs})


@cache
def _members(party: str) -> tuple[str, ...]:
    """Return the party, with its members if it is a small group of states."""
    body = register.load().organisations.get(party)
    return (party, *body.members) if body is not None and 0 < len(body.members) <= _GROUP else (party,)


def _details(one: Slots) -> Iterator[tuple[object, ...]]:
    """Yield what sets a mention apart from others of its act and parties."""
    if one.ordinal is not None:
        yield "ordinal", one.ordinal
    for amount in one.amounts:
        if amount.measure.startswith("money") and amount.amount > 0:
            size = floor(log(amount.amount) / _STEP)
            yield from (("money", amount.measure, size), ("money", amount.measure, size + 1))
    if one.where is not None and not one.where.whole_state:
        yield "place", one.where.name
    yield from (("person", name) for name in _longest(_names(one)))
    yield from (("word", word) for word in _longest(one.words))


def _names(one: Slots) -> frozenset[str]:
    persons = (who for named in one.both.values() for who in named if who.narrow)
    return frozenset(name for who in persons for name in (who.names or {who.actor or ""}) if name)


def _longest(words: frozenset[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))[:_WORDS]


def _span(one: Slots) -> tuple[int, int]:
    if one.when is not None:
        return one.when.start, one.when.end
    if one.published is None:
        return 0, 0
    return one.published - _BEFORE, one.published + (0 if one.done else _AFTER)
