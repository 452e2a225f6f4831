"""What a record tells of two states up to a day: the events between them, as they were known then."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from dragoman import registry
from dragoman.analysis.ledger import last_day
from dragoman.briefing.viewing import View, decided, view
from dragoman.linking import Item
from dragoman.linking.deeds import status_of
from dragoman.linking.history import DONE
from dragoman.linking.merge import event as merged
from dragoman.ontology.schema import acts
from dragoman.store import Reader
from dragoman.types import Event, EventMention, Noun, Status

_FOLDER = "dragoman.briefing.sql"
_MENTIONS = (
    "SELECT event_id AS block, mention_id AS id FROM event_mentions_of WHERE event_id IN (SELECT unnest(?::VARCHAR[]))"
)
MOST = 400
"""Events that are read whole: those reported last."""
_LONG = 366
"""Days over which the day of a deed may be spread and still says when it was."""


class Source(Noun, frozen=True):
    """A story, as a footnote names it."""

    id: str
    published: date | None
    publisher: str | None
    headline: str | None
    url: str | None
    origin: str


class Row(Noun, frozen=True):
    """One event in short: what is counted."""

    event_id: str
    act: str
    status: str
    uncertain: bool
    first_report: date | None
    last_report: date | None
    year: int | None
    """Of the deed, else of the first report."""
    story_ids: tuple[str, ...]


class Fact(Noun, frozen=True):
    """One event as it was known on the day, with its reports."""

    event: Event
    items: tuple[Item, ...]
    view: View
    """The event in the words of the report that tells its status best."""
    told: date | None
    """When its status was first reported; ``None`` where unknown."""
    start: date | None
    end: date | None
    """The days of a deed, as far as they say when it was; else ``None``."""

    @property
    def status(self) -> Status:
        """How far it has got, by the report that it is told by."""
        return self.view.event.status

    @property
    def is_old(self) -> bool:
        """Whether it is told as of long before its report and without an end: "the first visit since 2011"."""
        occurs = self.view.event.occurs or self.event.occurs
        open_ = occurs is not None and occurs.start is not None and occurs.end is None and self.status in DONE
        start = occurs.start if occurs else None
        return open_ and self.told is not None and start is not None and (self.told - start).days > _LONG

    @property
    def day(self) -> date | None:
        """The day under which it stands: the deed's last, else that of the report."""
        return self.end or self.told


class Gathered(Noun, frozen=True):
    """All that a brief is made of."""

    left: str
    right: str
    as_of: date | None
    rows: tuple[Row, ...]
    """Every event between the two, the latest report first."""
    facts: tuple[Fact, ...]
    """The latest of them, :data:`MOST` at most, by id."""
    sources: Mapping[str, Source]


def gathered(record: Reader, left: str, right: str, until: date | None = None) -> Gathered:
    """Return what a record tells of two states up to a day: ``until``, or its last day of publication."""
    as_of = until or last_day(record)
    rows = tuple(msgspec.convert(row, Row) for row in asked(record, "between", [left, right, as_of, _mutual()]))
    ids = [row.event_id for row in rows if not row.uncertain][:MOST]
    sources = {row["id"]: msgspec.convert(row, Source) for row in asked(record, "sources", [ids])}
    facts = tuple(_facts(record, ids, sources, as_of, frozenset({left, right}))) if ids else ()
    known = {fact.event.id: fact.event for fact in facts}
    return Gathered(
        left=left,
        right=right,
        as_of=as_of,
        rows=tuple(_as_known(row, known.get(row.event_id)) for row in rows),
        facts=tuple(fact for fact in facts if not fact.event.uncertain),
        sources=sources,
    )


def _as_known(row: Row, event: Event | None) -> Row:
    """Return a row with what its event was on the day, where that was read."""
    if event is None:
        return row
    return msgspec.structs.replace(row, act=event.act, status=event.status, uncertain=event.uncertain)


def _mutual() -> list[str]:
    """Return the acts that both sides do alike."""
    return [name for name, act in acts().items() if act.mutual or act.plover.type == "CONSULT"]


def asked(record: Reader, name: str, params: Sequence[object]) -> list[dict[str, Any]]:
    """Return the rows of one of this package's queries."""
    query = registry.read_text(_FOLDER, f"{name}.sql").strip().removesuffix(";")
    return record.sql(query, params).to_pylist()  # type: ignore[no-any-return]


def _facts(
    record: Reader, ids: list[str], sources: Mapping[str, Source], day: date | None, pair: frozenset[str]
) -> Iterator[Fact]:
    """Yield the events as they were known on the day."""
    events = {event.id: event for event in record.iter_events("id IN (SELECT unnest(?::VARCHAR[]))", [ids])}
    for event_id, mentions in record.iter_mention_groups(_MENTIONS, [ids]):
        every = [_item(mention, sources[mention.story_id]) for mention in mentions]
        items = tuple(item for item in every if item.published is None or day is None or item.published <= day)
        yield fact(events[event_id] if len(items) == len(every) else _then(events[event_id], items), items, pair)


def _item(mention: EventMention, source: Source) -> Item:
    return Item(mention=mention, published=source.published, publisher=source.publisher, origin=source.origin)


def _then(event: Event, items: Sequence[Item]) -> Event:
    """Return an event as the reports known so far make it; what a person decided stands."""
    made = merged(items)
    kept = {name: getattr(event, name) for name in decided(event) & _DECIDABLE}
    return msgspec.structs.replace(made, id=event.id, **kept)


_DECIDABLE = frozenset({"act", "participants", "object", "quantities", "ordinal", "occurs", "place"})


def fact(event: Event, items: tuple[Item, ...], pair: frozenset[str]) -> Fact:
    """Return an event with the days under which it stands."""
    best = view(event, items, {event.status}, pair)
    entries = [item.published for item in items if status_of(item.mention, event.act) == best.event.status]
    told = min((day for day in entries if day), default=None)
    last = max((item.published for item in items if item.published), default=None)
    start, end = None, None
    if best.event.status in DONE:
        start, end = _days(best.event, last)
        if best.event.occurs is None:
            start, end = _days(event, last)
    return Fact(event=event, items=items, view=best, told=told, start=start, end=end)


def _days(event: Event, told: date | None) -> tuple[date | None, date | None]:
    """Return the days of a deed, where they say when it was and had come when it was told."""
    occurs = event.occurs
    if occurs is None or occurs.start is None or occurs.end is None:
        return None, None
    late = told is not None and occurs.start > told
    return (None, None) if late or (occurs.end - occurs.start).days > _LONG else (occurs.start, occurs.end)
