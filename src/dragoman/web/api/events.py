"""Events: the list, narrowed as the pages are, and one with its mentions."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request

from dragoman import contract
from dragoman.analysis.relations_nouns import code_of
from dragoman.analysis.whole import Told, Whole
from dragoman.errors import UsageError
from dragoman.export.flat import FlatEvent, flat
from dragoman.ontology.schema import acts
from dragoman.phrases import sentence
from dragoman.types import Event, Noun, Status
from dragoman.web import nouns
from dragoman.web.api.cursors import begin, cursor, cut, place
from dragoman.web.api.endpoint import MOST, Answer, Endpoint, Id, Paged, Since, Table, Text, Until, listed
from dragoman.web.filters import Filters
from dragoman.web.querying import rows
from dragoman.web.resolving import whole_id
from dragoman.web.shelf import Reading
from dragoman.web.telling import sentences

_LAST = date.max
_STRETCHES = 2
"""Stretches of what states share that are looked through for what is wanted, before all is read instead."""
HEADS = FlatEvent.__struct_fields__


class Events(Paged, frozen=True, kw_only=True):
    """Which events are wanted."""

    country: Annotated[tuple[Text, ...], Meta(max_length=5, description="States that all take part.")] = ()
    act: Annotated[tuple[Text, ...], Meta(max_length=40, description="Acts of the codebook, any of them.")] = ()
    status: Annotated[tuple[Status, ...], Meta(max_length=16, description="Latest status, any of them.")] = ()
    since: Since = msgspec.field(name="from", default=None)
    until: Until = msgspec.field(name="to", default=None)
    publisher: Annotated[Text, Meta(description="Only events that this outlet reports.")] = ""
    origins: Annotated[int, Meta(ge=0, le=1_000_000, description="Independent origins, at least.")] = 0
    probability: Annotated[float, Meta(ge=0, le=1, description="Of the surest mention, at least.")] = 0.0
    background: Annotated[bool, Meta(description="Recalled history too.")] = False
    uncertain: Annotated[bool, Meta(description="Events of which no report is sure too.")] = True

    def filters(self) -> Filters:
        """Return what the pages call the same."""
        for name in self.act:
            if name not in acts():
                raise UsageError(f"there is no act {name!r}: /api/acts lists those there are")
        same = ("act", "status", "since", "until", "publisher", "origins", "probability", "background")
        return Filters(**{name: getattr(self, name) for name in same})


class One(Paged, frozen=True, kw_only=True):
    """Which event is wanted, and which of its mentions."""

    id: Id
    limit: Annotated[int, Meta(ge=1, le=MOST, description="Mentions of one answer.")] = 100


class Part(Whole, frozen=True):
    """An event with its mentions, or as many of them as one answer holds."""

    next: str | None
    """Cursor of the mentions that follow."""


class Key(Noun, frozen=True):
    """Where an event stands in the list."""

    id: str
    day: date | None


def events(request: Request, asked: Events) -> Answer:
    """Return events by first day, those of an unknown day last."""
    with request.app.state.shelf.reading() as reading:
        keys = _keys(reading, asked)
        found = nouns.whole_events(reading, [key.id for key in keys[: asked.limit]])
        ties = nouns.ties(reading, [event.id for event in found])
    last = keys[asked.limit - 1] if len(keys) > asked.limit else None
    following = cursor((last.day or _LAST, last.id)) if last else ""
    items = [contract.event(event, ties.get(event.id, ())) for event in found]
    return Answer(listed(items, following), table=lambda: table(found), next=following)


def _keys(reading: Reading, asked: Events) -> list[Key]:
    """Return the events of an answer, and one more where the list goes on."""
    filters, after = asked.filters(), place(asked.cursor, tuple[date, str])
    countries = sorted({code_of(word) for word in asked.country})
    pointed = _pointed(reading, asked, filters, countries, after)
    if pointed is not None:
        return pointed
    return rows(
        reading,
        "api_events",
        Key,
        filters=filters,
        countries=countries,
        uncertain=asked.uncertain,
        after_day=after[0] if after else None,
        after_id=after[1] if after else None,
        limit=asked.limit + 1,
    )


def _pointed(
    reading: Reading, asked: Events, filters: Filters, countries: Sequence[str], after: tuple[date, str] | None
) -> list[Key] | None:
    """Return the same out of what those states share; ``None`` where that is not known, or little of it is wanted."""
    postings, row = reading.pointers.postings, _row(reading, *after) if after else None
    if postings is None or not countries or (after and row is None):
        return None
    found: list[Key] = []
    for tried, stretch in enumerate(postings.stretches(countries, row)):
        if tried == _STRETCHES:
            return None
        limit = asked.limit + 1 - len(found)
        given = {"rows": stretch, "uncertain": asked.uncertain, "limit": limit}
        found += rows(reading, "api_events_among", Key, filters=filters, **given)
        if len(found) > asked.limit:
            break
    return found


def _row(reading: Reading, day: date, id: str) -> int | None:
    """Return the row of the event at which a list goes on, ``None`` where no event of that id begins that day."""
    places = reading.pointers.rows("events", "id", [id]) or []
    query = "SELECT id FROM events WHERE rowid = $row AND coalesce(occurs_start, $last) = $day"
    for row in places:
        if reading.cursor.execute(query, {"row": row, "last": _LAST, "day": day}).fetchall() == [(id,)]:
            return row
    return None


def table(found: Sequence[Event]) -> Table:
    """Return events as the rows of `dragoman export`."""
    from dragoman.export.arrow import schema
    from dragoman.export.layout import layout

    flattened = [msgspec.structs.asdict(flat(event)) for event in found]
    return Table(HEADS, flattened, schema(layout("parquet")))


def event(request: Request, asked: One) -> Answer:
    """Return one event with its mentions, each with its sentence; of thousands, those from the cursor on."""
    start = begin(asked.cursor)
    with request.app.state.shelf.reading() as reading:
        found = nouns.kept_event(reading, whole_id(reading, asked.id, "event"))
        ties = nouns.ties(reading, [found.id])[found.id]
        ids, following = cut(list(found.mention_ids[start : start + asked.limit + 1]), start, asked.limit)
        mentions = tuple(_told(reading, ids))
    event = contract.event(found, ties)
    made = Part(event=event, sentence=sentence(found), mentions=mentions, next=following or None)
    return Answer(made, next=following)


def _told(reading: Reading, ids: Sequence[str]) -> Iterator[Told]:
    """Yield mentions with their sentences and stories, in their order."""
    found = nouns.mentions(reading, ids)
    mentions = [found[id] for id in ids]
    stories = nouns.headlines(reading, (one.story_id for one in mentions))
    for one, words in zip(mentions, sentences(reading, mentions), strict=True):
        story = stories[one.story_id]
        yield Told(
            mention=contract.mention(one),
            sentence=words,
            story_id=story.id,
            publisher=story.publisher,
            published=story.published,
            headline=story.headline,
            url=story.url,
        )


ENDPOINTS = (
    Endpoint("/api/events", "List events", Events, events, "event", is_list=True, is_table=True),
    Endpoint("/api/events/{id}", "One event with its mentions and their sentences", One, event, Part),
)
