"""What linking takes in and gives back."""

from datetime import date

from dragoman.types import Event, EventMention, Link, Noun, Tie


class Item(Noun, frozen=True):
    """One event mention with what linking needs to know of its story."""

    mention: EventMention
    published: date | None
    """Publication date of the story; ``None`` where unknown."""
    publisher: str | None
    origin: str
    """Id of the report: the story's id, or that of the story it is a wire copy of."""
    agency: str | None = None
    """Id of the news agency that the story, or this mention's speaker, is credited to: then the independent origin."""
    trigger: str = ""
    """The words of the mention's trigger; empty where they are not known."""


class Linked(Noun, frozen=True):
    """What linking makes of a pile of mentions."""

    links: tuple[Link, ...]
    """Every pair held to be one event, and the nearest refused ones; by (left, right)."""
    events: tuple[Event, ...]
    """Every mention is in exactly one of them; by id."""
    ties: tuple[Tie, ...] = ()
    """How events hang together that are not one; by (left, right, kind)."""
