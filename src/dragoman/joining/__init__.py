"""From the mentions of a record to its events: those that are new, and what they can touch; the rest stays as it is.

The way of :func:`dragoman.linking.link`, with the record's database for everything that needs all of it at once: which
mentions share a key, which links lead where. What is in memory are columns of numbers and some thousand mentions. A
record built day by day is the one that is built at once, row for row.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec
import numpy as np

from dragoman.decisions import Applied
from dragoman.decisions.fixing import rule
from dragoman.joining.collecting import seldom
from dragoman.joining.identity import identity
from dragoman.joining.items import Items
from dragoman.joining.origins import origins
from dragoman.joining.pairing import Pairing
from dragoman.joining.tying import tie
from dragoman.linking.compare import Decided, Outcome
from dragoman.linking.join import NEAR_MISSES, make
from dragoman.linking.pockets import pockets
from dragoman.linking.weights import DECISIVE, HAND_SET
from dragoman.store import Block, Changes, Relinking, Writer
from dragoman.types import Event, Link, Rejection, WireCopy

_AT_ONCE = 10_000
"""Mentions of pockets that are clustered together in memory."""


class Joined(NamedTuple):
    """What a linking did."""

    changes: Changes
    copies: tuple[WireCopy, ...]


def join(writer: Writer, applied: Applied, touched: Iterable[str], rejections: Iterable[Rejection] = ()) -> Joined:
    """Bring the links and events of a record to what its mentions, and the decisions of people, ask for.

    ``touched`` are the mentions about which something was decided, or undone, since the last time.
    """
    with writer.guarded(), seldom():
        relinking = writer.relinking(identity())
        found = origins(writer)
        relinking.put_stories(found.stories, found.repeats, found.windows)
        items = Items(writer, applied, found.stories)
        pairing = Pairing(relinking, items, _decided(applied))
        pairing.add_mentions(applied.dropped)
        relinking.mark(touched, applied.dropped, applied.same | applied.different)
        pairing.compare()
        _find_pockets(relinking)
        pairing.compare_inside()
        relinking.put_crowds(pairing.came, pairing.went)
        blocks = _blocks(relinking, items, applied)
        changes = writer.replace_events(blocks, wire_copies=found.copies, rejections=rejections, relinking=relinking)
        tie(writer)
    return Joined(changes, found.copies)


def _decided(applied: Applied) -> Decided:
    told = (*applied.decisions.of("same"), *applied.decisions.of("different"))
    said = {one.pair: rule(one) for one in told}
    return Decided(same=applied.same, different=applied.different, said=tuple(sorted(said.items())))


def _find_pockets(relinking: Relinking) -> None:
    members, edges = relinking.members()
    handle = members["handle"]
    order = np.argsort(handle)
    left, right = (order[np.searchsorted(handle, edges[end], sorter=order)] for end in ("left", "right"))
    found = pockets(members["day"].astype(np.int64), left, right, edges["firm"].astype(bool))
    relinking.put_labels({"handle": handle, "pile": handle[found.pile], "pocket": handle[found.pocket]})


def _blocks(relinking: Relinking, items: Items, applied: Applied) -> Iterator[Block]:
    """Yield the links to keep, and the events of the pockets that changed."""
    for encoded in relinking.links(NEAR_MISSES, DECISIVE):
        yield Block(links=tuple(msgspec.json.decode(one, type=Link) for one in encoded))
    for members, pairs in relinking.pockets(_AT_ONCE):
        yield Block(events=tuple(applied.event(one) for one in _events(members, pairs, items)))


def _events(members: Iterable[tuple[int, str]], pairs: Iterable[tuple[Any, ...]], items: Items) -> Iterator[Event]:
    """Yield the events of some pockets."""
    inside: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for pair in pairs:
        inside[pair[0]].append(pair)
    ids: dict[int, list[str]] = defaultdict(list)
    for pocket, id in members:
        ids[pocket].append(id)
    known = {one.slots.mention_id: one for one in items.of([id for pocket in ids.values() for id in pocket])}
    for pocket, group in ids.items():
        place = {id: number for number, id in enumerate(group)}
        scored = {
            (place[left], place[right]): Outcome(weight, vetoed, same, decided, 0, None)
            for _, left, right, weight, vetoed, same, decided in inside[pocket]
        }
        here = [known[id] for id in group]
        yield from make([one.item for one in here], [one.slots for one in here], scored, HAND_SET)
