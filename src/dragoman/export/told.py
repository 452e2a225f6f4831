"""Events with the day under which they are counted and the first report of their status."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from dragoman import registry
from dragoman.export.chosen import Chosen
from dragoman.types import Event, Noun

_SQL = "dragoman.export.sql"
_BATCH = 2_000
_SOME = "SELECT unnest(?::VARCHAR[])"


class Report(Noun, frozen=True, kw_only=True):
    """Where an event's status was first reported."""

    id: str
    story_id: str
    sentence_index: int
    sentence_start: int
    sentence_end: int
    publisher: str | None
    published: date | None
    url: str | None
    headline: str | None
    language: str | None


class Told(Noun, frozen=True, kw_only=True):
    """An event, its day (``None``: nothing says it) and its first report."""

    event: Event
    day: date | None
    dated: bool
    """Whether the day is the act's own; else it is that of a report."""
    done: bool
    """Whether it took place: occurred, ongoing or ended."""
    report: Report | None


def days(chosen: str) -> str:
    """Return the query of the days of the events whose ids the query ``chosen`` gives."""
    return registry.read_text(_SQL, "days.sql").replace("{chosen}", chosen)


def told(chosen: Chosen) -> Iterator[Told]:
    """Yield the events with bounded memory, by first day and id."""
    for some in _batches(chosen.events()):
        rows = chosen.record.sql(days(_SOME), [[event.id for event in some]]).to_pylist()
        by_event = {row["id"]: row for row in rows}
        reports = _reports(chosen, [row["mention_id"] for row in rows if row["mention_id"]])
        for event in some:
            yield _told(event, by_event[event.id], reports)


def _told(event: Event, row: dict[str, Any], reports: dict[str, Report]) -> Told:
    dated = row["basis"] == "occurs"
    return Told(event=event, day=row["day"], dated=dated, done=row["done"], report=reports.get(row["mention_id"] or ""))


def _reports(chosen: Chosen, mentions: list[str]) -> dict[str, Report]:
    """Return the reports by mention."""
    rows = chosen.record.sql(registry.read_text(_SQL, "reports.sql"), [mentions]).to_pylist()
    return {row["id"]: Report(**row) for row in rows}


def _batches(events: Iterator[Event]) -> Iterator[list[Event]]:
    while some := list(islice(events, _BATCH)):
        yield some
