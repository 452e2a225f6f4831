"""Which mentions to compare at all: those of one act between the same states, and near in time where there are many.

A mention stands in one block for each pair of states that it has on its sides, in either order, or in the block of
its one state. Small blocks are compared whole; in big ones each mention meets its neighbours in a few orders, so that
cost stays near-linear in the number of mentions.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dragoman.linking.slots import Slots

_SMALL = 24
"""Members up to which a block is compared whole."""
_NEIGHBOURS = 12
"""Members met to the right in each order of a big block."""
_ACROSS = 4
"""Members of another block met on each side in time."""
_PARTIES = 8
"""Parties of one side that make blocks: a summit's long list would make hundreds."""
_NO_DAY = 10**7
_SLACK = 3
"""Days within which two exact dates of the deed that differ are worth a refusal with reasons."""

Key = tuple[str, ...]
Block = Sequence[int]
Blocks = dict[Key, dict[str, list[int]]]
"""States -> act -> places of mentions."""


def candidates(slots: Sequence[Slots]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of places in ``slots`` that are worth a score, each once, smaller first."""
    pairs, singles, seen = _blocks(slots)
    found: set[int] = set()
    for left, right in (*_within(slots, pairs), *_across_kin(slots, pairs), *_one_sided(slots, singles, seen)):
        first, second = (left, right) if left < right else (right, left)
        code = first * len(slots) + second
        if code not in found and not _hopeless(slots[first], slots[second]):
            found.add(code)
            yield first, second


def _blocks(slots: Sequence[Slots]) -> tuple[Blocks, Blocks, Blocks]:
    """Return states -> act -> mentions: two-sided ones by pair, one-sided by state, and two-sided by each state."""
    pairs: Blocks = defaultdict(lambda: defaultdict(list))
    singles: Blocks = defaultdict(lambda: defaultdict(list))
    seen: Blocks = defaultdict(lambda: defaultdict(list))
    for place, one in enumerate(slots):
        keys = _pairs(one)
        for key in keys:
            pairs[key][one.act].append(place)
        for party in sorted(one.both)[: 2 * _PARTIES]:
            (seen if keys else singles)[(party,)][one.act].append(place)
    return pairs, singles, seen


def _pairs(one: Slots) -> list[Key]:
    """Return the pairs of parties that act on one another, each in sorted order."""
    if one.mutual:
        return list(combinations(sorted(one.both)[:_PARTIES], 2))
    sources, targets = sorted(one.source)[:_PARTIES], sorted(one.target)[:_PARTIES]
    return sorted({(min(s, t), max(s, t)) for s in sources for t in targets})


def _within(slots: Sequence[Slots], blocks: Blocks) -> Iterator[tuple[int, int]]:
    """Yield pairs of one act between the same states."""
    for key in sorted(blocks):
        for act in sorted(blocks[key]):
            yield from _meet(slots, blocks[key][act])


def _meet(slots: Sequence[Slots], block: Block) -> Iterator[tuple[int, int]]:
    if len(block) <= _SMALL:
        yield from combinations(block, 2)
        return
    for line in _orders(slots, block):
        for place, left in enumerate(line):
            yield from ((left, right) for right in line[place + 1 : place + 1 + _NEIGHBOURS])


def _orders(slots: Sequence[Slots], block: Block) -> Iterator[list[int]]:
    """Yield the block by time, by what sets its members apart, and by when it was told."""
    yield sorted(block, key=lambda i: (_day(slots[i]), i))
    yield sorted(block, key=lambda i: (*_detail(slots[i]), _day(slots[i]), i))
    yield sorted(block, key=lambda i: (_told(slots[i]), slots[i].origin, slots[i].story_id, i))


def _across_kin(slots: Sequence[Slots], blocks: Blocks) -> Iterator[tuple[int, int]]:
    """Yield pairs of kin acts between the same states that are near in time."""
    for key in sorted(blocks):
        here = blocks[key]
        for act in sorted(here):
            for other in sorted(slots[here[act][0]].kin & here.keys()):
                if act < other or act not in slots[here[other][0]].kin:
                    yield from _near(slots, here[act], here[other])


def _one_sided(slots: Sequence[Slots], singles: Blocks, seen: Blocks) -> Iterator[tuple[int, int]]:
    """Yield pairs of one act and state where a mention names one side only."""
    yield from _within(slots, singles)
    for key in sorted(singles):
        for act in sorted(singles[key]):
            if key in seen and act in seen[key]:
                yield from _near(slots, singles[key][act], seen[key][act])


def _near(slots: Sequence[Slots], block: Iterable[int], others: Block) -> Iterator[tuple[int, int]]:
    """Yield each member of ``block`` with its neighbours in time among ``others``."""
    line = sorted(others, key=lambda i: (_day(slots[i]), i))
    days = [_day(slots[i]) for i in line]
    for left in block:
        middle = bisect_left(days, _day(slots[left]))
        for right in line[max(0, middle - _ACROSS) : middle + _ACROSS]:
            yield left, right


def _day(one: Slots) -> int:
    return _NO_DAY if one.time is None else one.time


def _told(one: Slots) -> int:
    return _NO_DAY if one.published is None else one.published


def _detail(one: Slots) -> tuple[object, ...]:
    """Return what sets a mention apart from others of its block, besides time."""
    persons = (who for party in one.both.values() for who in party if who.narrow)
    people = sorted(who.actor or min(who.names, default="") for who in persons)
    return (one.ordinal or 0, one.amounts, people, sorted(one.words))


def _hopeless(left: Slots, right: Slots) -> bool:
    """Tell whether exact days of the deed lie so far apart that not even a refusal is worth keeping."""
    if left.when is None or right.when is None or not (left.when.fine and right.when.fine):
        return False
    return left.standing == right.standing == "deed" and left.when.gap(right.when) > _SLACK
