"""From the mentions of a record to its events: those that are new, and what they can touch; the rest stays as it is.

The way of :func:`dragoman.linking.link`, with the record's database for everything that needs all of it at once: which
mentions share a key, which links lead where. What is in memory are columns of numbers and some thousand mentions. A
record built day by day is the one that is built at once, row for row.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

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
from dragoman.linking.join import NEAR_MISSES, groups
from dragoman.linking.merge import event
from dragoman.linking.pockets import pockets
from dragoman.linking.weights import DECISIVE, HAND_SET
from dragoman.store import Block, Changes, Member, Relinking, Scored, Writer
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
    """Keep the nearest of the links that were refused; yield the events of the pockets that changed."""
    for encoded in relinking.nearest(NEAR_MISSES, DECISIVE):
        relinking.put_links([msgspec.json.decode(one, type=Link) for one in encoded])
    for members, pairs in relinking.pockets(_AT_ONCE):
        made, standing = _events(members, pairs, items)
        relinking.keep_events(standing)
        yield Block(events=tuple(applied.event(one) for one in made))


def _events(members: Iterable[Member], pairs: Iterable[Scored], items: Items) -> tuple[list[Event], list[str]]:
    """Return the events of some pockets that are new or changed, and the ids of those that stand as they were."""
    group_of: dict[int, list[Member]] = defaultdict(list)
    place: dict[int, int] = {}
    for one in members:
        place[one.handle] = len(group_of[one.pocket])
        group_of[one.pocket].append(one)
    inside: dict[int, dict[tuple[int, int], Outcome]] = defaultdict(dict)
    for pocket, left, right, weight, vetoed, same, decided in pairs:
        inside[pocket][place[left], place[right]] = Outcome(weight, vetoed, same, decided, 0, None)
    known = {one.slots.mention_id: one for one in items.of([one.id for pocket in group_of.values() for one in pocket])}
    made: list[Event] = []
    standing: list[str] = []
    for pocket, some in group_of.items():
        here = [known[one.id] for one in some]
        for group in groups([one.slots for one in here], inside[pocket], HAND_SET):
            if (stands := _standing([some[place] for place in group])) is not None:
                standing.append(stands)
            else:
                made.append(event([here[place].item for place in group]))
    return made, standing


def _standing(group: Sequence[Member]) -> str | None:
    """Return the id of the event that a group was before, and still is: none of its mentions was looked at anew."""
    first = group[0]
    if first.event is None or first.members != len(group):
        return None
    return first.event if all(one.event == first.event for one in group) else None
