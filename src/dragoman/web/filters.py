"""What a page is narrowed to, read from its address and written to it: a link shows what its sender saw."""

import calendar
import re
from collections.abc import Container
from datetime import date
from typing import get_args
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from dragoman.errors import UsageError
from dragoman.ontology.schema import acts
from dragoman.types import Noun, Status

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
STATUSES: tuple[str, ...] = get_args(Status)


class Filters(Noun, frozen=True, kw_only=True):
    """What is wanted of events; every field empty is everything but recalled history."""

    act: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    since: date | None = None
    """``from`` in the address: events that may still take place on that day or later."""
    until: date | None = None
    """``to`` in the address."""
    publisher: str = ""
    """Only events that this outlet reports."""
    origins: int = 0
    """Independent origins at least."""
    probability: float = 0.0
    """Of the surest mention, at least."""
    background: bool = False
    """Whether recalled history is shown too."""

    @classmethod
    def of(cls, query: QueryParams) -> "Filters":
        """Read the query of an address (``request.query_params``).

        Raises :class:`UsageError` with a sentence for a value that cannot be.
        """
        get = {name: value.strip() for name, value in query.items()}.get
        return cls(
            act=tuple(_entry("act", name, acts()) for name in _many(query, "act")),
            status=tuple(_entry("status", name, STATUSES) for name in _many(query, "status")),
            since=_day(get("from", ""), last=False),
            until=_day(get("to", ""), last=True),
            publisher=get("publisher", ""),
            origins=int(_number(get("origins", ""), "origins", 1_000_000)),
            probability=_number(get("probability", ""), "probability", 1),
            background=get("background", "") in ("1", "on", "true"),
        )

    def pairs(self) -> list[tuple[str, str]]:
        """Return the query of an address that says the same."""
        found = [("act", name) for name in self.act] + [("status", name) for name in self.status]
        single = {
            "from": self.since and self.since.isoformat(),
            "to": self.until and self.until.isoformat(),
            "publisher": self.publisher,
            "origins": self.origins and str(self.origins),
            "probability": self.probability and f"{self.probability:g}",
            "background": self.background and "1",
        }
        return found + [(name, str(value)) for name, value in single.items() if value]

    def query(self, **more: object) -> str:
        """Return the query as text with its ``?``, empty where there is nothing to say; ``more`` is added."""
        said = self.pairs() + [(name, str(value)) for name, value in more.items() if value not in (None, "")]
        return f"?{urlencode(said)}" if said else ""

    @property
    def is_narrow(self) -> bool:
        """Whether anything but the usual is asked for."""
        return bool(self.pairs())

    def where(self, event: str = "e") -> tuple[str, dict[str, object]]:
        """Return a condition of SQL over table ``events`` under the name ``event``, and its parameters."""
        given: dict[str, object] = {}
        parts: list[str] = [] if self.background else [f"NOT {event}.background"]
        for condition, name, value in self._conditions(event):
            if value:
                parts.append(condition)
                given[name] = value
        return " AND ".join(parts) or "true", given

    def _conditions(self, e: str) -> tuple[tuple[str, str, object], ...]:
        """Return conditions with the name and the value of their parameter."""
        reports = "SELECT o.event_id FROM event_mentions_of o JOIN event_mentions m ON m.id = o.mention_id"
        outlet = f"{e}.id IN ({reports} JOIN stories s ON s.id = m.story_id WHERE s.publisher = $f_publisher)"
        return (
            (f"list_contains($f_act, {e}.act)", "f_act", list(self.act)),
            (f"list_contains($f_status, {e}.status)", "f_status", list(self.status)),
            (f"coalesce({e}.occurs_end, {e}.occurs_start) >= $f_since", "f_since", self.since),
            (f"{e}.occurs_start <= $f_until", "f_until", self.until),
            (outlet, "f_publisher", self.publisher),
            (f"{e}.origins >= $f_origins", "f_origins", self.origins),
            (f"{e}.id IN ({reports} WHERE m.probability >= $f_probability)", "f_probability", self.probability),
        )


def _many(query: QueryParams, name: str) -> list[str]:
    """Return all values of a name; several may also stand in one, parted by commas."""
    return [part.strip() for value in query.getlist(name) for part in value.split(",") if part.strip()]


def _entry(name: str, value: str, known: Container[str]) -> str:
    if value not in known:
        raise UsageError(f"there is no {name} {value!r}: choose one of the list")
    return value


def _day(text: str, *, last: bool) -> date | None:
    """Return a day, or the edge of the month or year that is given."""
    if not text:
        return None
    found = _DAY.fullmatch(text)
    try:
        if found:
            year, month, day = (int(part) if part else 0 for part in found.groups())
            return _edge(year, month, day, last=last)
    except ValueError:
        pass
    raise UsageError(f"{text!r} is no date: write YYYY-MM-DD, YYYY-MM or YYYY")


def _edge(year: int, month: int, day: int, *, last: bool) -> date:
    month = month or (12 if last else 1)
    if not 1 <= month <= 12:
        raise ValueError(month)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))


def _number(text: str, name: str, most: float) -> float:
    """Return a number between 0 and ``most``."""
    try:
        value = float(text or 0)
    except ValueError:
        value = -1
    if not 0 <= value <= most:
        raise UsageError(f"{text!r} is no number for {name}: write one from 0 to {most:,}")
    return value
