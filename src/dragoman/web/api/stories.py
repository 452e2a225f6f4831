"""Stories: the list, and one with its text and what it reports."""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request

from dragoman import contract
from dragoman.types import Noun, Span
from dragoman.web import nouns
from dragoman.web.api.cursors import cursor, place
from dragoman.web.api.endpoint import Answer, Asking, Endpoint, Id, Json, Paged, Since, Table, Text, Until, listed
from dragoman.web.querying import rows
from dragoman.web.resolving import whole_id

_LAST = date.max


class Stories(Paged, frozen=True, kw_only=True):
    """Which stories are wanted."""

    publisher: Annotated[Text, Meta(description="Only stories of this outlet.")] = ""
    since: Since = msgspec.field(name="from", default=None)
    until: Until = msgspec.field(name="to", default=None)


class One(Asking, frozen=True, kw_only=True):
    """Which story is wanted."""

    id: Id


class MentionId(Noun, frozen=True):
    """A mention of a story."""

    id: str


class Line(Noun, frozen=True):
    """A story in a list."""

    id: str
    publisher: str | None
    published: date | None
    published_basis: str | None
    headline: str | None
    language: str | None
    url: str | None
    characters: int
    mentions: int
    copy_of: str | None
    """The story that it repeats."""


class Whole(Noun, frozen=True):
    """A story with its text and what it reports."""

    id: str
    publisher: str | None
    published: date | None
    published_basis: str | None
    headline: str | None
    byline: str | None
    language: str | None
    url: str | None
    text: str
    """Every span counts its code points."""
    furniture: tuple[Span, ...]
    """What is no report."""
    mentions: tuple[Json, ...]
    events: tuple[str, ...]
    """Ids of the events that it reports."""


def stories(request: Request, asked: Stories) -> Answer:
    """Return stories by day of publication, those of an unknown day last."""
    after = place(asked.cursor, tuple[date, str])
    with request.app.state.shelf.reading() as reading:
        found = rows(
            reading,
            "api_stories",
            Line,
            publisher=asked.publisher or None,
            since=asked.since,
            until=asked.until,
            after_day=after[0] if after else None,
            after_id=after[1] if after else None,
            limit=asked.limit + 1,
        )
    kept = list(found[: asked.limit])
    following = cursor((kept[-1].published or _LAST, kept[-1].id)) if len(found) > asked.limit else ""
    as_table = Table(Line.__struct_fields__, [msgspec.structs.asdict(one) for one in kept])
    return Answer(listed(kept, following), table=lambda: as_table, next=following)


def story(request: Request, asked: One) -> Answer:
    """Return one story with its text."""
    with request.app.state.shelf.reading() as reading:
        one = nouns.story(reading, whole_id(reading, asked.id, "story"))
        ids = [mention.id for mention in rows(reading, "mentions_of_story", MentionId, id=one.id)]
        found = nouns.mentions(reading, ids)
        reported = tuple(sorted(set(nouns.owners(reading, ids).values())))
    same = {name: getattr(one, name) for name in Whole.__struct_fields__ if hasattr(one, name)}
    return Answer(Whole(**same, mentions=tuple(contract.mention(found[id]) for id in ids), events=reported))


ENDPOINTS = (
    Endpoint("/api/stories", "List stories", Stories, stories, Line, is_list=True, is_table=True),
    Endpoint("/api/stories/{id}", "One story with its text and what it reports", One, story, Whole),
)
