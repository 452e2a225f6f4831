"""Which events of a record are exported, and how that was asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dragoman.export.order import events
from dragoman.store import Record
from dragoman.types import Event, Noun

_ROWS = 10_000
"""Rows of an answer that are Python's at once."""


class Filters(Noun, frozen=True, kw_only=True):
    """What was asked for, as the manifest tells it; the formats that count by month read the days too."""

    country: tuple[str, ...] = ()
    act: str | None = None
    status: str | None = None
    since: date | None = None
    until: date | None = None
    limit: int | None = None
    uncertain: bool | None = None
    """``None``: as the format does it."""


class LeftOut(Noun, frozen=True, kw_only=True):
    """Events that the format has no room for."""

    reason: str
    events: int


class Written(Noun, frozen=True, kw_only=True):
    """What was written: rows, the events in them, and what was left out and why."""

    rows: int
    events: int
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Chosen:
    """The events of ``record`` for which the condition ``where`` over table ``events`` holds."""

    record: Record
    where: str = ""
    params: tuple[object, ...] = ()
    filters: Filters = field(default_factory=Filters)

    @property
    def ids(self) -> str:
        """Return the query of the events' ids; it takes ``params``."""
        return f"SELECT id FROM events WHERE {self.where}" if self.where else "SELECT id FROM events"

    def events(self) -> Iterator[Event]:
        """Yield whole events with bounded memory, by first day and id."""
        return events(self.record, self.where, self.params)

    def count(self) -> int:
        """Return the number of events."""
        return sum(row["n"] for row in self.rows(f"SELECT count(*) AS n FROM ({self.ids})"))

    def rows(self, query: str) -> Iterator[dict[str, Any]]:
        """Yield the rows of the answer to a query that takes ``params``; the answer waits in memory as Arrow has it."""
        for some in self.record.sql(query, self.params).to_batches(max_chunksize=_ROWS):
            yield from some.to_pylist()

    def sure(self) -> "Chosen":
        """Return those of the events of which some report is sure."""
        return replace(self, where=f"({self.where}) AND NOT uncertain" if self.where else "NOT uncertain")
