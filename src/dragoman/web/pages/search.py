"""Search over everything: names, acts, words of stories, ids; results come while one types."""

import re
from collections.abc import Sequence
from functools import cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.errors import UsageError
from dragoman.register import load
from dragoman.types import Noun
from dragoman.web import nouns
from dragoman.web.index_nouns import EventRow, Named, StoryRow
from dragoman.web.listing import texts
from dragoman.web.rendering import page
from dragoman.web.resolving import SHORTEST, begins
from dragoman.web.shelf import Reading
from dragoman.web.snippets import Piece, snippet

_ID = re.compile(rf"(?:(?:event|story|mention)-)?[0-9a-f]{{{SHORTEST},}}")
_LONGEST = 200
_FEW, _SOME, _PAGE = 4, 8, 50
"""Results of each kind: while one types, on the page of all kinds, on the page of one kind."""


class Found(Noun, frozen=True):
    """A thing whose id begins as was typed."""

    kind: str
    id: str
    event: str | None
    """Of a mention: the event that it belongs to."""


class Hit(Noun, frozen=True):
    """A story with the place where the words stand."""

    story: StoryRow
    pieces: tuple[Piece, ...]


class Results(Noun, frozen=True, kw_only=True):
    """What was found of every kind."""

    pair: tuple[str, ...] = ()
    """Two states that were named."""
    ids: tuple[Found, ...] = ()
    names: tuple[Named, ...] = ()
    events: tuple[EventRow, ...] = ()
    stories: tuple[Hit, ...] = ()
    next: str = ""
    """Where the next page begins."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not (self.pair or self.ids or self.names or self.events or self.stories)


def search(request: Request) -> Response:
    """Show what was found: a short list to the search box, a page to people."""
    words = request.query_params.get("q", "").replace("\x00", " ").strip()[:_LONGEST]
    kind, after = request.query_params.get("in", ""), _number(request.query_params.get("after", ""))
    is_typing = request.headers.get("hx-request") == "true"
    with request.app.state.shelf.reading() as reading:
        if kind not in ("", "events", "stories"):
            raise UsageError(f"nothing called {kind!r} can be searched: choose events or stories")
        limit = _FEW if is_typing else _SOME
        found = _one_kind(reading, words, kind, after) if kind else _all(reading, words, limit)
        template = "search_found.html" if is_typing else "search.html"
        is_ready = reading.index.has("stories")
        values = {"q": words, "found": found, "kind": kind, "limit": limit, "is_ready": is_ready}
        return page(request, template, reading=reading, **values)


def _number(text: str) -> int:
    """Return the place after which a page begins."""
    if not text:
        return 0
    if not text.isascii() or not text.isdigit() or len(text) > 15:
        raise UsageError(f"{text!r} is no place in the results: follow the links below them")
    return int(text)


def _all(reading: Reading, words: str, limit: int) -> Results:
    """Return some of every kind."""
    if not words:
        return Results()
    index = reading.index
    return Results(
        pair=pair(words),
        ids=_ids(reading, words.lower()),
        names=tuple(index.names(words, limit)),
        events=tuple(row for _, row in index.events(words, limit)),
        stories=_hits(reading, [row for _, row in index.stories(words, limit)], words),
    )


def _one_kind(reading: Reading, words: str, kind: str, after: int) -> Results:
    """Return a page of one kind."""
    if kind == "events":
        events = reading.index.events(words, _PAGE + 1, after)
        return Results(events=tuple(row for _, row in events[:_PAGE]), next=_further(events))
    stories = reading.index.stories(words, _PAGE + 1, after)
    return Results(stories=_hits(reading, [row for _, row in stories[:_PAGE]], words), next=_further(stories))


def _further(found: Sequence[tuple[int, object]]) -> str:
    """Return where the next page begins, empty where there is none."""
    return f"{found[_PAGE - 1][0]}" if len(found) > _PAGE else ""


def _hits(reading: Reading, stories: list[StoryRow], words: str) -> tuple[Hit, ...]:
    told = zip(stories, texts(reading, stories), strict=True)
    return tuple(Hit(story=story, pieces=snippet(text, words)) for story, text in told)


def _ids(reading: Reading, typed: str) -> tuple[Found, ...]:
    """Return what has an id that begins so."""
    if not _ID.fullmatch(typed):
        return ()
    found = [Found(kind=kind, id=id, event=None) for kind, id in begins(reading, typed, _SOME, ("event", "story"))]
    if not found:
        mentions = [id for _, id in begins(reading, typed, _SOME, ("mention",))]
        owner = nouns.owners(reading, mentions) if mentions else {}
        found = [Found(kind="mention", id=id, event=owner[id]) for id in mentions if id in owner]
    return tuple(found[:_SOME])


@cache
def _codes() -> frozenset[str]:
    return frozenset(load().states)


def pair(words: str) -> tuple[str, ...]:
    """Return the two states that the words name and nothing besides, in the order of their codes; else nothing."""
    typed = words.split()
    if len(typed) == 2 and all(word.upper() in _codes() for word in typed):
        found = {word.upper() for word in typed}
    else:
        hits = [hit for hit in load().find(words.title()) if hit.kind in ("state", "demonym")]
        found = {hit.ids[0] for hit in hits if hit.ids and hit.ids[0] in _codes()}
    return tuple(sorted(found)) if len(found) == 2 else ()


ROUTES = (Route("/search", search, name="search"),)
