"""The record as a whole: its size, its last build, its publishers, what was rejected."""

from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request

from dragoman import __about__
from dragoman.types import Noun
from dragoman.web.api.cursors import begin, cursor
from dragoman.web.api.endpoint import Answer, Asking, Endpoint, Paged, Table, Text, listed
from dragoman.web.querying import one, rows


class Nothing(Asking, frozen=True, kw_only=True):
    """Nothing can be chosen."""


class Size(Noun, frozen=True):
    """How much is in the record."""

    stories: int
    events: int
    mentions: int
    rejections: int
    first_day: date | None
    """Of publication."""
    last_day: date | None


class Told(Noun, frozen=True):
    """What the record is."""

    name: str
    program: str
    """Version of the program that answers."""
    built: str | None
    """When the last build began, ISO 8601."""
    built_by: str | None
    """Version of the program that built."""
    size: Size


class Publisher(Noun, frozen=True):
    """An outlet, and how much of it is in the record."""

    name: str | None
    stories: int
    copies: int
    """Stories that repeat another."""
    first_day: date | None
    last_day: date | None


class Rejected(Noun, frozen=True):
    """What was not taken in or not coded, and why."""

    stage: str
    subject_id: str
    reason: str
    detail: str


class Rejections(Paged, frozen=True, kw_only=True):
    """Which rejections are wanted."""

    stage: Annotated[Text, Meta(description="ingest, annotation, coding or linking.")] = ""
    reason: Text = ""


def record(request: Request, _: Nothing) -> Answer:
    """Return what the record is."""
    with request.app.state.shelf.reading() as reading:
        size = one(reading, "api_size", Size)
        run = reading.run
    assert size is not None  # a row of counts is always there
    built, by = (run.started, run.version) if run else (None, None)
    name = request.app.state.settings.record.name
    return Answer(Told(name=name, program=__about__.__version__, built=built, built_by=by, size=size))


def publishers(request: Request, asked: Paged) -> Answer:
    """Return the outlets, those with most stories first."""
    start = begin(asked.cursor)
    with request.app.state.shelf.reading() as reading:
        found = rows(reading, "api_publishers", Publisher, limit=asked.limit + 1, start=start)
    return _page(list(found), start, asked.limit, Publisher)


def rejections(request: Request, asked: Rejections) -> Answer:
    """Return rejections by stage, reason and subject."""
    start = begin(asked.cursor)
    with request.app.state.shelf.reading() as reading:
        found = rows(
            reading,
            "api_rejections",
            Rejected,
            stage=asked.stage or None,
            reason=asked.reason or None,
            limit=asked.limit + 1,
            start=start,
        )
    return _page(list(found), start, asked.limit, Rejected)


def _page(found: list[Noun], start: int, limit: int, shape: type[Noun]) -> Answer:
    following = cursor(start + limit) if len(found) > limit else ""
    kept = found[:limit]
    as_table = Table(shape.__struct_fields__, [msgspec.structs.asdict(row) for row in kept])
    return Answer(listed(kept, following), table=lambda: as_table, next=following)


ENDPOINTS = (
    Endpoint("/api/record", "What the record is", Nothing, record, Told),
    Endpoint("/api/publishers", "List outlets", Paged, publishers, Publisher, is_list=True, is_table=True),
    Endpoint(
        "/api/rejections",
        "What was not taken in or not coded, and why",
        Rejections,
        rejections,
        Rejected,
        is_list=True,
        is_table=True,
    ),
)
