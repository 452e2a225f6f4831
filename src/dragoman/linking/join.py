"""The way of the data: items -> slots -> candidates -> scores -> links and clusters -> events."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from dragoman.linking.blocks import candidates
from dragoman.linking.clusters import Pair, clusters
from dragoman.linking.merge import event
from dragoman.linking.nouns import Item, Linked
from dragoman.linking.score import Score, score
from dragoman.linking.slots import Slots, read
from dragoman.linking.weights import HAND_SET, Weights
from dragoman.types import Link

_NEAR_MISSES = 5
"""Refused links kept for each mention, the nearest first."""


class _Outcome(NamedTuple):
    """What is remembered of every pair compared; reasons are made again for the few that are kept."""

    weight: float
    vetoed: bool
    otherwise: float
    """The weight but for decisive reasons: a refused pair is near if this is."""


def link(items: Sequence[Item], weights: Weights = HAND_SET) -> Linked:
    """Return the links and events of a pile of mentions, the same in any order of ``items``.

    Each mention is in exactly one event; a mention given twice counts once.
    """
    pile = _in_order(items)
    slots = [read(item) for item in pile]
    scored = _scored(slots, weights)
    open_pairs = {pair: one.weight for pair, one in scored.items() if not one.vetoed}
    events = (event([pile[place] for place in group]) for group in clusters(slots, open_pairs, weights))
    links = (_link(slots, pair, weights) for pair in sorted(_worth_keeping(scored, weights)))
    return Linked(links=tuple(links), events=tuple(sorted(events, key=lambda made: made.id)))


def _in_order(items: Iterable[Item]) -> list[Item]:
    """Return the items by mention id, each mention once (the lowest by content, should its story differ)."""
    ordered = sorted(items, key=lambda item: (item.mention.id, msgspec.json.encode(item)))
    return [item for place, item in enumerate(ordered) if not place or ordered[place - 1].mention.id != item.mention.id]


def _scored(slots: Sequence[Slots], weights: Weights) -> dict[Pair, _Outcome]:
    """Return what each pair compared comes to."""
    found: dict[Pair, _Outcome] = {}
    for pair in candidates(slots):
        one = score(slots[pair[0]], slots[pair[1]], weights)
        found[pair] = _Outcome(one.weight, one.vetoed, one.otherwise)
    return found


def _worth_keeping(scored: Mapping[Pair, _Outcome], weights: Weights) -> Iterator[Pair]:
    """Yield the pairs held to be one event, and the few that came nearest to it for each mention."""
    refused: list[tuple[float, Pair]] = []
    for pair, one in scored.items():
        if not one.vetoed and one.weight >= weights.threshold:
            yield pair
        elif one.otherwise >= weights.threshold - (weights.near if one.weight == one.otherwise else 0):
            refused.append((-one.otherwise, pair))
    kept: Counter[int] = Counter()
    for _, pair in sorted(refused):
        if all(kept[place] < _NEAR_MISSES for place in pair):
            kept.update(pair)
            yield pair


def _link(slots: Sequence[Slots], pair: Pair, weights: Weights) -> Link:
    """Return the link of a pair, with its reasons from the heaviest for to the heaviest against."""
    left, right = slots[pair[0]], slots[pair[1]]
    found: Score = score(left, right, weights)
    same = not found.vetoed and found.weight >= weights.threshold
    reasons = tuple(sorted(found.reasons, key=lambda reason: (-reason.weight, reason.feature)))
    return Link(left=left.mention_id, right=right.mention_id, weight=found.weight, same=same, reasons=reasons)
