"""The way of the data: items -> slots -> pairs that share a key -> scores -> links, pockets, clusters -> events.

All of it at once and in memory, for a pile of mentions. :mod:`dragoman.joining` does the same for a record of any size,
with the same functions, and only for what a change can touch.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
import numpy as np

from dragoman.linking.blocks import meet, rows
from dragoman.linking.clusters import clusters
from dragoman.linking.compare import NOTHING, Decided, Outcome, comparable, compare
from dragoman.linking.keys import keys
from dragoman.linking.merge import event
from dragoman.linking.nouns import Item, Linked
from dragoman.linking.partition import Pair
from dragoman.linking.pockets import day, pockets
from dragoman.linking.slots import Slots, read
from dragoman.linking.ties import ties
from dragoman.linking.weights import HAND_SET, Weights
from dragoman.types import Event, Link

NEAR_MISSES = 5
"""Refused links kept for each mention, the nearest first; one is kept that is among those of either of its ends."""


def link(items: Sequence[Item], weights: Weights = HAND_SET, decided: Decided = NOTHING) -> Linked:
    """Return the links and events of a pile of mentions, the same in any order of ``items``.

    Each mention is in exactly one event; a mention given twice counts once.
    """
    pile = _in_order(items)
    slots = [read(item) for item in pile]
    scored = _scored(slots, weights, decided)
    events: list[Event] = []
    for pocket, inside in _pockets(slots, scored):
        events += make([pile[place] for place in pocket], [slots[place] for place in pocket], inside, weights)
    events.sort(key=lambda made: made.id)
    tied = ties(events, ((item.mention.id, item.mention.story_id) for item in pile))
    return Linked(links=tuple(_kept(scored)), events=tuple(events), ties=tied)


def make(
    items: Sequence[Item], slots: Sequence[Slots], scored: Mapping[Pair, Outcome], weights: Weights
) -> list[Event]:
    """Return the events of one pocket: its items in order of id, and what its pairs came to, by places."""
    return [event([items[place] for place in group]) for group in groups(slots, scored, weights)]


def groups(slots: Sequence[Slots], scored: Mapping[Pair, Outcome], weights: Weights) -> tuple[tuple[int, ...], ...]:
    """Return which mentions of one pocket are one event, by places."""
    if len(slots) == 1:
        return ((0,),)
    open_pairs = {pair: one.weight for pair, one in scored.items() if not one.vetoed}
    together = [pair for pair, one in scored.items() if one.decided and one.same]
    apart = [pair for pair, one in scored.items() if one.decided and not one.same]
    doubts = [pair for pair, one in scored.items() if one.same and not one.vetoed]
    return clusters(slots, open_pairs, weights, together, apart, doubts)


def _in_order(items: Iterable[Item]) -> list[Item]:
    """Return the items by mention id, each mention once (the lowest by content, should its story differ)."""
    ordered = sorted(items, key=lambda item: (item.mention.id, msgspec.json.encode(item)))
    return [item for place, item in enumerate(ordered) if not place or ordered[place - 1].mention.id != item.mention.id]


def _scored(slots: Sequence[Slots], weights: Weights, decided: Decided) -> dict[Pair, Outcome]:
    """Return what each pair compared comes to, by places."""
    found = [keys(one) for one in slots]
    place_of = {one.handle: place for place, one in enumerate(found)}
    pairs = {_ordered(place_of[a], place_of[b]) for a, b in meet(rows(found)).now.tolist()}
    name_of = {one.mention_id: place for place, one in enumerate(slots)}
    said = {
        _ordered(name_of[a], name_of[b]) for a, b in decided.same | decided.different if a in name_of and b in name_of
    }
    return {
        (a, b): compare(slots[a], slots[b], weights, decided)
        for a, b in sorted(pairs | said)
        if (a, b) in said or comparable(slots[a], slots[b])
    }


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _pockets(slots: Sequence[Slots], scored: Mapping[Pair, Outcome]) -> Iterator[tuple[list[int], dict[Pair, Outcome]]]:
    """Yield the places of each pocket, and what the pairs inside it come to, by places in the pocket."""
    same = [(pair, one.decided) for pair, one in scored.items() if one.same]
    ends = np.array([pair for pair, _ in same], dtype=np.int64).reshape(-1, 2)
    firm = np.array([decided for _, decided in same], dtype=bool)
    label = pockets(np.array([day(one) for one in slots], dtype=np.int64), ends[:, 0], ends[:, 1], firm).pocket.tolist()
    members: dict[int, list[int]] = defaultdict(list)
    for place, pocket in enumerate(label):
        members[pocket].append(place)
    at = {place: number for group in members.values() for number, place in enumerate(group)}
    inside: dict[int, dict[Pair, Outcome]] = defaultdict(dict)
    for (a, b), one in scored.items():
        if label[a] == label[b]:
            inside[label[a]][at[a], at[b]] = one
    for pocket, group in members.items():
        yield group, inside[pocket]


def _kept(scored: Mapping[Pair, Outcome]) -> Iterator[Link]:
    """Yield the links of the pairs held to be one event, of those decided, and of the few nearest of each mention."""
    refused = [(-one.nearness, pair) for pair, one in scored.items() if one.link and not (one.same or one.decided)]
    rank: Counter[int] = Counter()
    near: set[Pair] = set()
    for _, pair in sorted(refused):
        if any(rank[place] < NEAR_MISSES for place in pair):
            near.add(pair)
        rank.update(pair)
    for pair, one in sorted(scored.items()):
        if one.link is not None and (one.same or one.decided or pair in near):
            yield one.link
