"""Events that hang together and are not one: talks held on a visit, talks and what they end in, a denial, a next round.

Events are compared where they share two parties and are near in time or told in one story. What an act may be part of,
or end in, stands in the ontology (``occasions``, ``yields``).
"""

from collections.abc import Collection, Iterable, Iterator

from dragoman.linking.blocks import meet, rows
from dragoman.linking.tie_keys import near, tie_keys
from dragoman.linking.told import Told, told
from dragoman.linking.tying import RULES, related
from dragoman.types import Event, Tie

ONLY = ("part of", "denies")
"""Kinds of which an event has one tie alone: that for which most speaks, of those the one to the lowest id."""


def ties(
    events: Iterable[Event], stories: Iterable[tuple[str, str]] = (), of: Collection[str] | None = None
) -> tuple[Tie, ...]:
    """Return how the events hang together, by (left, right, kind); the order of ``events`` says nothing.

    ``stories`` are the pairs (mention id, story id) of the events' mentions, as far as known: two events in one story
    need no dates to belong together. With ``of`` only ties whose left event is among these ids are returned.
    """
    story_of = dict(stories)
    made = [told(event, story_of) for event in events]
    found = [tie_keys(one) for one in made]
    known = {keys.handle: one for keys, one in zip(found, made, strict=True)}
    pairs = meet(rows(found)).now.tolist()
    tied = (tie for a, b in pairs for tie in between(known[a], known[b]))
    return best(tie for tie in tied if of is None or tie.left in of)


def between(one: Told, other: Told) -> Iterator[Tie]:
    """Yield the ties of two events, from either to the other."""
    if not near(one, other) or not related(one, other):
        return
    for left, right in ((one, other), (other, one)):
        yield from filter(None, (rule(left, right) for rule in RULES))


def best(found: Iterable[Tie]) -> tuple[Tie, ...]:
    """Return the ties in order; of those kinds of which an event has only one, that for which most speaks."""
    single: dict[tuple[str, str], Tie] = {}
    kept: list[Tie] = []
    for tie in found:
        if tie.kind not in ONLY:
            kept.append(tie)
            continue
        held = single.get((tie.left, tie.kind))
        if held is None or (-weight(tie), tie.right) < (-weight(held), held.right):
            single[tie.left, tie.kind] = tie
    return tuple(sorted([*kept, *single.values()], key=lambda tie: (tie.left, tie.right, tie.kind)))


def weight(tie: Tie) -> float:
    """Return what speaks for a tie in all."""
    return round(sum(reason.weight for reason in tie.reasons), 3)
