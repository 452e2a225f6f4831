"""Under which keys an event is looked for by those that may hang together with it; see :mod:`dragoman.linking.keys`."""

from collections.abc import Iterator
from itertools import combinations

from dragoman.linking.keys import FIRST, Key, Keys, number
from dragoman.linking.told import Told

_PARTIES = 8
"""Parties of an event by which it is found: a summit's long list would make hundreds of keys."""
_AROUND = 3
"""Days around an event in which it is looked for where there are many."""
_REACH = 45
"""Days between two events that may hang together."""


def tie_keys(one: Told) -> Keys:
    """Return the keys of an event, each once, in order: two parties (with a number in a series as well), and one.

    Two parties or one are looked for with a story, one also with a place.
    """
    first, last = (0, 0) if one.day is None else (one.day - _AROUND, (one.when.end if one.when else one.day) + _AROUND)
    return Keys(number("event", one.event.id), tuple(sorted(set(_keys(one)))), first, last)


def _keys(one: Told) -> Iterator[Key]:
    for party in sorted(one.parties)[:_PARTIES]:
        yield from ((number("tie in", story, party), FIRST) for story in one.stories)
        if one.where is not None and not one.where.whole_state:
            yield number("tie at", one.where.name, party), FIRST
    for pair in combinations(sorted(one.parties)[:_PARTIES], 2):
        yield number("tie", *pair), FIRST
        yield from ((number("tie story", story, *pair), FIRST) for story in one.stories)
        if one.event.ordinal is not None:
            yield number("tie number", one.event.act, *pair), FIRST


def near(one: Told, other: Told) -> bool:
    """Tell whether two events lie near in time, or are told in one story: without any day they meet only there."""
    if not one.stories.isdisjoint(other.stories):
        return True
    return one.day is not None and other.day is not None and abs(one.day - other.day) <= _REACH
