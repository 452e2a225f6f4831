"""Of the mentions that a sentence's cues make, the ones that are kept."""

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.coding.match import Match
from dragoman.types import EventMention

GENERAL = {"appeal": 2, "threaten": 2, "reject": 2, "cooperate": 1, "support": 1, "concede": 1, "give-aid": 1}
"""Acts that give way to a more particular one (a lower number) that shares their words or their sides."""


class Made(NamedTuple):
    """A mention with the cue that made it."""

    match: Match
    mention: EventMention
    shown: tuple[int, ...]
    """Tokens that show the mention's status."""
    above: tuple[int, ...]
    """Tokens that govern the cue, nearest first."""


def kept(made: Iterable[Made]) -> tuple[Made, ...]:
    """Return what has no rival: one mention for each cue word, and one for each act between the same sides."""
    chosen: list[Made] = []
    for item in sorted(made, key=_rank):
        if not any(_rivals(item, other) for other in chosen):
            chosen.append(item)
    return tuple(chosen)


def _rank(item: Made) -> tuple[object, ...]:
    general = GENERAL.get(item.mention.act, 0)
    return (
        general,
        -len(item.match.words),
        -(item.mention.score if item.mention.probability is None else item.mention.probability),
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
    general = GENERAL.get(item.mention.act, 0) > GENERAL.get(chosen.mention.act, 0)
    inside = chosen.match.head in item.above and _countries(item.mention) <= _countries(chosen.mention)
    return general and (item.match.head in chosen.shown or same_sides or inside)


def _countries(mention: EventMention) -> frozenset[str | None]:
    return frozenset(p.country for p in mention.participants)


def _sides(mention: EventMention) -> frozenset[tuple[str, str]]:
    return frozenset((p.side, p.actor or p.country or p.name) for p in mention.participants)
