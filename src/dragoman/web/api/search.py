"""Search over names, acts, words of stories and ids."""

import re
from datetime import date
from typing import Annotated

from msgspec import Meta
from starlette.requests import Request

from dragoman.types import Noun
from dragoman.web.api.endpoint import Answer, Asking, Endpoint
from dragoman.web.index_nouns import Named
from dragoman.web.listing import EventRow, StoryRow, texts
from dragoman.web.resolving import SHORTEST, begins
from dragoman.web.shelf import Reading
from dragoman.web.snippets import snippet

_WORD = re.compile(r"[^\W_]+")


class Wanted(Asking, frozen=True, kw_only=True):
    """What is looked for."""

    q: Annotated[str, Meta(min_length=1, max_length=200, description="Words that must all stand, or an id.")]
    limit: Annotated[int, Meta(ge=1, le=50, description="Results of each kind.")] = 10


class Hit(Noun, frozen=True):
    """A story in which the words stand."""

    id: str
    publisher: str | None
    published: date | None
    headline: str | None
    snippet: str


class Id(Noun, frozen=True):
    """A thing whose id begins so."""

    kind: str
    id: str


class Found(Noun, frozen=True):
    """What was found of each kind, the best first."""

    is_ready: bool
    """Whether the index is whole: just after a build it is not, and something may be missing."""
    ids: tuple[Id, ...]
    names: tuple[Named, ...]
    events: tuple[EventRow, ...]
    stories: tuple[Hit, ...]


def search(request: Request, asked: Wanted) -> Answer:
    """Return what was found."""
    words = " ".join(_WORD.findall(asked.q))
    with request.app.state.shelf.reading() as reading:
        index = reading.index
        stories = [row for _, row in index.stories(words, asked.limit)]
        found = Found(
            is_ready=index.has("stories"),
            ids=tuple(Id(kind=kind, id=id) for kind, id in _ids(reading, asked.q, asked.limit)),
            names=tuple(index.names(words, asked.limit)),
            events=tuple(row for _, row in index.events(words, asked.limit)),
            stories=tuple(_hit(*pair, words) for pair in zip(stories, texts(reading, stories), strict=True)),
        )
    return Answer(found)


def _ids(reading: Reading, typed: str, limit: int) -> list[tuple[str, str]]:
    """Return what has an id that begins as was typed, where that is more than a word of one or two letters."""
    return begins(reading, typed, limit)[:limit] if len(typed.strip()) >= SHORTEST else []


def _hit(story: StoryRow, text: str, words: str) -> Hit:
    return Hit(
        id=story.id,
        publisher=story.publisher,
        published=story.published,
        headline=story.headline,
        snippet="".join(piece.text for piece in snippet(text, words)),
    )


ENDPOINTS = (Endpoint("/api/search", "Search names, acts, words of stories and ids", Wanted, search, Found),)
