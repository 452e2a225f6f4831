"""Coding a text of a test the way the program does: one story at a time, without a file."""

from datetime import date
from functools import cache
from typing import Any

import pytest

from dragoman.annotation import annotate
from dragoman.coding import code
from dragoman.register import Register, load
from dragoman.types import AnnotatedStory, EventMention, Origin, Rejection, Sentence, Span, Story


@cache
def register() -> Register:
    """Return the program's own register, loaded once a process."""
    return load()


def story(
    text: str, published: date | None = None, furniture: tuple[Span, ...] = (), headline_span: Span | None = None
) -> Story:
    """Return a story of ``text`` as ingest would hand it on."""
    return Story(
        id="story-of-a-test",
        text=text,
        origin=Origin(uri="made-up"),
        published=published,
        furniture=furniture,
        headline_span=headline_span,
    )


@cache
def annotated(text: str, published: date | None = None) -> AnnotatedStory:
    """Return the annotation of ``text``, read by itself and in no batch with others."""
    return annotated_story(story(text, published))


def annotated_story(given: Story) -> AnnotatedStory:
    """Return the annotation of a story that must have sentences."""
    (found,) = annotate([given], register())
    assert not isinstance(found, Rejection), found
    return found


@cache
def mentions(text: str, published: date | None = None) -> tuple[EventMention, ...]:
    """Return the event mentions of ``text`` as the rules find them: what they give depends on no network."""
    return code(annotated(text, published), register(), "rules")


def sentence(text: str) -> Sentence:
    """Return the first sentence of ``text``, parsed."""
    return annotated(text).sentences[0]


def only(text: str, act: str, published: date | None = None) -> EventMention:
    """Return the one mention of ``act`` in ``text``."""
    found = [mention for mention in mentions(text, published) if mention.act == act]
    assert len(found) == 1, [(mention.act, mention.status) for mention in mentions(text, published)]
    return found[0]


def countries(mention: EventMention, side: str) -> list[str | None]:
    """Return the states on one side of a mention, in order."""
    return [participant.country for participant in mention.participants if participant.side == side]


def missed(*values: Any, why: str) -> Any:
    """Return a row of a table that is known to fail; when it is mended the test fails until the mark is taken away."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, raises=AssertionError, reason=why))
