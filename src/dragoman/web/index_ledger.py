"""The ledger in the index: every promise of a record, written once for a build, and asked for piece by piece."""

import sqlite3
import zlib
from collections.abc import Iterator
from datetime import date

import msgspec

from dragoman.analysis.ledger import Entry, ledger
from dragoman.store import Record
from dragoman.types import Noun
from dragoman.web.index import Index
from dragoman.web.index_nouns import Promise, Standing

STAGE = "promises"
SCHEMA = """
CREATE TABLE promises (
    n INTEGER PRIMARY KEY, state TEXT, act TEXT, uncertain INTEGER, origins INTEGER, early TEXT, late TEXT, rank INTEGER
);
CREATE TABLE promise_entries (n INTEGER PRIMARY KEY, entry BLOB);
CREATE TABLE promise_sides (code TEXT, n INTEGER, sides INTEGER, PRIMARY KEY (code, n)) WITHOUT ROWID;
CREATE INDEX promises_rank ON promises (uncertain, state, rank);
"""
"""``n``: place in the ledger's own order. ``rank``: by urgency, of those of which some report is sure. ``early`` and
``late``: first and last of the days on which it was promised, and for which. ``sides``: 1 source, 2 target, 3 both."""
_PUT = "INSERT INTO promises VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_PUT_ENTRY = "INSERT INTO promise_entries VALUES (?, ?)"
_PUT_SIDES = "INSERT INTO promise_sides VALUES (?, ?, ?)"
_URGENT = (
    "SELECT entry FROM promises JOIN promise_entries USING (n) WHERE uncertain = 0 AND state = ? ORDER BY rank LIMIT ?"
)
_FACING = (
    "EXISTS (SELECT 1 FROM promise_sides o WHERE o.n = p.n AND o.code IN ({}) "
    "AND ((s.sides & 1 AND o.sides & 2) OR (s.sides & 2 AND o.sides & 1)))"
)
_BESIDE = "EXISTS (SELECT 1 FROM promise_sides o WHERE o.n = p.n AND o.code = ?)"


class Terms(Noun, frozen=True, kw_only=True):
    """Which promises are wanted; every field empty is all."""

    countries: tuple[str, ...] = ()
    """All take part."""
    facing: tuple[str, ...] = ()
    """One of these stands on the other side than the first of ``countries``."""
    act: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    since: date | None = None
    """Promised, or promised for, that day or later."""
    until: date | None = None
    origins: int = 0
    """At least."""
    certain: bool = False
    """Whether only those are wanted of which some report is sure."""

    def among(self) -> tuple[str, list[object]]:
        """Return what follows ``FROM`` in a question of the index, with its values."""
        conditions = [(condition, values) for condition, values in self._conditions() if values]
        if self.certain:
            conditions.append(("p.uncertain = 0", []))
        tables = "promise_sides s CROSS JOIN promises p ON p.n = s.n" if self.countries else "promises p"
        where = " AND ".join(condition for condition, _ in conditions) or "true"
        return f"{tables} WHERE {where}", [value for _, values in conditions for value in values]

    def _conditions(self) -> Iterator[tuple[str, list[object]]]:
        yield "s.code = ?", list(self.countries[:1])
        for code in self.countries[1:]:
            yield _BESIDE, [code]
        yield _FACING.format(_marks(self.facing)), list(self.facing)
        yield f"p.act IN ({_marks(self.act)})", list(self.act)
        yield f"p.state IN ({_marks(self.state)})", list(self.state)
        yield "p.late >= ?", [self.since.isoformat()] if self.since else []
        yield "p.early <= ?", [self.until.isoformat()] if self.until else []
        yield "p.origins >= ?", [self.origins] if self.origins else []


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join("?" for _ in values)


def entries(index: Index, terms: Terms, limit: int, start: int = 0, *, latest_first: bool = False) -> list[Entry]:
    """Return the entries of a stretch of the ledger: ``limit`` of those that fit, from number ``start`` on."""
    among, values = terms.among()
    order = "DESC" if latest_first else "ASC"
    chosen = f"SELECT p.n AS n FROM {among} ORDER BY p.n {order} LIMIT ? OFFSET ?"
    query = f"SELECT entry FROM ({chosen}) JOIN promise_entries USING (n) ORDER BY n {order}"
    return [_read(entry) for (entry,) in index.select(STAGE, query, [*values, limit, start])]


def states(index: Index, terms: Terms) -> tuple[Standing, ...]:
    """Return how many of the promises that fit stand how."""
    among, values = terms.among()
    query = f"SELECT p.state, count(*) FROM {among} GROUP BY p.state ORDER BY p.state"
    return tuple(Standing(state=state, number=number) for state, number in index.select(STAGE, query, values))


def urgent(index: Index, state: str, limit: int) -> list[Promise]:
    """Return the promises that stand so and of which some report is sure, the most urgent first."""
    return [_short(_read(entry)) for (entry,) in index.select(STAGE, _URGENT, [state, limit])]


def write(record: Record, written: sqlite3.Connection) -> None:
    """Write every promise, as the command `ledger` lists them."""
    found = ledger(record)
    sure = sorted((entry for entry in found if not entry.uncertain), key=_urgency)
    rank = {entry.event_id: number for number, entry in enumerate(sure)}
    for n, entry in enumerate(found, start=1):
        days = sorted(day.isoformat() for day in (entry.promised_on, *(one.end for one in entry.promised_for)) if day)
        early, late = (days[0], days[-1]) if days else (None, None)
        row = (n, entry.state, entry.act, entry.uncertain, entry.origins, early, late, rank.get(entry.event_id))
        written.execute(_PUT, row)
        written.execute(_PUT_ENTRY, (n, zlib.compress(msgspec.json.encode(entry), 1)))
        source, target = set(entry.source_countries), set(entry.target_countries)
        sides = ((code, n, (code in source) + 2 * (code in target)) for code in sorted(source | target))
        written.executemany(_PUT_SIDES, sides)


def _urgency(entry: Entry) -> tuple[int, int, int, str]:
    """Order promises: those still to come by their day; those without one, the newest first; then those long past."""
    told = -(entry.promised_on or date.min).toordinal()
    if not entry.promised_for:
        return 1, told, 0, entry.event_id
    due = entry.promised_for[-1].end.toordinal()
    ahead = entry.as_of is not None and due >= entry.as_of.toordinal()
    return (0, due, told, entry.event_id) if ahead else (2, -due, told, entry.event_id)


def _read(entry: bytes) -> Entry:
    return msgspec.json.decode(zlib.decompress(entry), type=Entry)


def _short(entry: Entry) -> Promise:
    """Return a promise as lists show it."""
    return Promise(
        event_id=entry.event_id,
        act=entry.act,
        state=entry.state,
        sources=entry.sources,
        targets=entry.targets,
        object=entry.object,
        amount=entry.amounts[0].text if entry.amounts else None,
        due=entry.promised_for[-1] if entry.promised_for else None,
        promised_on=entry.promised_on,
    )
