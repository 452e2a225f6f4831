"""Of the mentions that a sentence's cues make, the ones that are kept."""

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.coding.match import Match
from dragoman.types import EventMention

GENERAL = frozenset({"appeal", "threaten", "reject", "cooperate", "support", "concede", "give-aid", "accept-proposal"})
"""Acts that give way to any named act that shares their words or their sides."""


class Made(NamedTuple):
    """A mention with the cue that made it."""

    match: Match
    mention: EventMention
    shown: tuple[int, ...]
    """Tokens that show the mention's status."""


def kept(made: Iterable[Made]) -> tuple[EventMention, ...]:
    """Return the mentions without rivals, in reading order: one for each cue word, and one for each act between the same sides."""
    chosen: list[Made] = []
    for item in sorted(made, key=_rank):
        if not any(_rivals(item, other) for other in chosen):
            chosen.append(item)
    return tuple(sorted((item.mention for item in chosen), key=lambda m: (m.trigger, m.act, m.id)))


def _rank(item: Made) -> tuple[object, ...]:
    general = item.mention.act in GENERAL
    return (
        general,
        -len(item.match.words),
        -item.mention.score,
        -len(item.mention.participants),
        item.mention.trigger,
        item.mention.act,
    )


def _rivals(item: Made, chosen: Made) -> bool:
    """Tell whether ``item`` says again what ``chosen`` says."""
    if set(item.match.words) & set(chosen.match.words):
        return True
    same_sides = _sides(item.mention) == _sides(chosen.mention)
    if item.mention.act == chosen.mention.act:
        return same_sides and item.mention.status == chosen.mention.status
    return item.mention.act in GENERAL and (item.match.head in chosen.shown or same_sides)


def _sides(mention: EventMention) -> frozenset[tuple[str, str]]:
    return frozenset((p.side, p.actor or p.country or p.name) for p in mention.participants)
