"""What goes into the writer and what it answers."""

from typing import NamedTuple

from dragoman.types import Attribution, Event, EventMention, Link, Noun, Rejection, Sentence, Story, Tie


class StoryResult(Noun, frozen=True):
    """All that one input gave: a story with what was read in it, or only the reason why there is none."""

    story: Story | None = None
    sentences: tuple[Sentence, ...] = ()
    """Kept without their tokens."""
    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    rejections: tuple[Rejection, ...] = ()


class Block(Noun, frozen=True):
    """One block's share of the linking: the links that were weighed, and the events and ties that came out."""

    links: tuple[Link, ...] = ()
    events: tuple[Event, ...] = ()
    ties: tuple[Tie, ...] = ()


class Changes(Noun, frozen=True):
    """How the events of a record differ from those before: numbers of events."""

    new: int
    changed: int
    unchanged: int
    removed: int


class ColumnDoc(Noun, frozen=True):
    """One column of the schema: its name, SQL type and comment."""

    name: str
    type: str
    comment: str


class TableDoc(Noun, frozen=True):
    """One table or view of the schema, with its comment; ``columns`` in the order of the schema."""

    name: str
    comment: str
    view: bool
    """True for a view: its rows come from tables."""
    columns: tuple[ColumnDoc, ...]


class StoryRow(Noun, frozen=True):
    """What linking knows of a story's origin; fields as in table ``linking_stories``."""

    story_id: str
    days: int
    credit: str | None = None
    origin: str = ""
    agency: str | None = None


class RepeatRow(Noun, frozen=True):
    """A pair of stories of which one repeats the other; fields as in table ``linking_repeats``."""

    days: int
    size: int
    of: str
    story_id: str
    overlap: float


class Member(NamedTuple):
    """A mention of a pocket that is clustered again."""

    pocket: int
    id: str
    handle: int
    event: str | None
    """The event that it is in; ``None`` where the mention is looked at anew."""
    members: int | None
    """How many mentions that event has."""


Scored = tuple[int, int, int, float, bool, bool, bool]
"""What a pair inside a pocket came to: pocket, handle, handle, weight, vetoed, same, decided."""
