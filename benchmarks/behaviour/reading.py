"""The program at work on a text, in this process: the way from a text to its mentions that ``dragoman.code`` goes."""

from functools import cache

from dragoman import api
from dragoman.types import EventMention

PUBLISHED = "2024-05-02"
"""The day of all texts: a Thursday."""


@cache
def read(text: str) -> tuple[EventMention, ...]:
    """Return the mentions of a text, in reading order."""
    return api.code(text, published=PUBLISHED).mentions


def read_in(text: str, told: str) -> tuple[EventMention, ...]:
    """Return the mentions that stand in the part ``told`` of a text."""
    start = text.index(told)
    return tuple(one for one in read(text) if start <= one.trigger.start < start + len(told))


def shown(mention: EventMention) -> str:
    """Return a mention in a line."""
    sides = " -> ".join(_side(mention, side) for side in ("source", "target"))
    slots = (
        ("object", mention.object and mention.object.text),
        ("place", mention.place and mention.place.name),
        ("occurs", mention.occurs and mention.occurs.text),
        ("speaker", mention.speaker and mention.speaker.name),
        ("background", mention.background and "yes"),
        ("uncertain", mention.uncertain and "yes"),
    )
    return f"{mention.act} {mention.status}: {sides}" + "".join(f"; {name} {value}" for name, value in slots if value)


def _side(mention: EventMention, side: str) -> str:
    named = (f"{one.name} ({one.country or '-'})" for one in mention.participants if one.side == side)
    return ", ".join(named) or "nobody"
