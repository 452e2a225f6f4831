"""What a brief is: sections of lines, each sentence with its footnotes, and the footnotes."""

from datetime import date
from typing import Literal

from dragoman.types import Noun


class Note(Noun, frozen=True):
    """A footnote: which sentence of which story says so, or how a number was counted."""

    number: int
    kind: Literal["story", "register", "count"]
    text: str
    """``story``: the story's sentence, shortened around the words that report the act. Else: where the fact is from."""
    story_id: str | None = None
    mention_id: str | None = None
    """The act that the story reports there."""
    sentence: int | None = None
    """Number of the sentence in the story, from 1."""
    publisher: str | None = None
    published: date | None = None
    headline: str | None = None
    url: str | None = None


class Said(Noun, frozen=True):
    """One sentence of the brief."""

    text: str
    notes: tuple[int, ...]
    """Numbers of its footnotes; never empty."""
    event_id: str | None = None


class Line(Noun, frozen=True):
    """What stands under one lead: a day, a state of affairs, an office."""

    lead: str
    said: tuple[Said, ...]


class Section(Noun, frozen=True):
    """One part of the brief."""

    id: str
    title: str
    lines: tuple[Line, ...]
    empty: str = ""
    """What is said where there are no lines."""
    left_out: str = ""
    """What of this kind the record holds besides."""


class Brief(Noun, frozen=True):
    """Two pages on two states, by what was reported up to a day."""

    left: str
    right: str
    """Codes of the two: ISO 3166-1 alpha-3, or a PLOVER code."""
    title: str
    as_of: date | None
    """The day it speaks of: the one asked for, else the record's last day of publication. Never the clock's."""
    since: date | None
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    method: str
    """How it was made, in two or three sentences."""
