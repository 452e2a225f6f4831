"""One linking's result in the place of the former, without touching the rows that are the same."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import islice
from typing import Any

import duckdb
import msgspec

from dragoman.store import files
from dragoman.store.inserting import insert_columns
from dragoman.store.results import Block, Changes
from dragoman.store.shapes import Columns
from dragoman.store.tables import EVENTS, LINKS, REJECTIONS, TIES, WIRE_COPIES, Shape, tabulate
from dragoman.types import Rejection, Tie, WireCopy

_DIGESTED = (LINKS, EVENTS, TIES)
_SHAPES = (*_DIGESTED, WIRE_COPIES, REJECTIONS)
"""What a linking gives; links come first."""
_SCOPES = {
    "events": "id IN (FROM scope_events)",
    "links": "(left_id IN (FROM scope_mentions) OR right_id IN (FROM scope_mentions) "
    "OR (left_id, right_id) IN (FROM scope_near))",
    "event_ties": "(left_id IN (FROM scope_ties) OR left_id IN (FROM scope_gone) OR right_id IN (FROM scope_gone))",
}
"""Table -> which of its rows a linking of what is new may take away."""
_ROWS = 5_000
"""Nouns gathered before they go to the staging tables together."""


def stage(
    connection: duckdb.DuckDBPyConnection,
    blocks: Iterable[Block],
    wire_copies: Iterable[WireCopy],
    rejections: Iterable[Rejection],
    *,
    relinked: bool = False,
) -> None:
    """Gather the new result in temporary tables (``staged_TABLE``), which spill to the disk when they are large.

    With ``relinked`` links are staged elsewhere: by what linked.
    """
    for shape in _SHAPES[relinked:]:
        make_staging(connection, shape)
    _stage_blocks(connection, blocks)
    _stage_all(connection, WIRE_COPIES, wire_copies)
    _stage_all(connection, REJECTIONS, rejections)


def make_staging(connection: duckdb.DuckDBPyConnection, shape: Shape) -> None:
    """Make the empty staging tables of one kind of noun."""
    for table in shape.tables:
        connection.execute(f"CREATE OR REPLACE TEMP TABLE staged_{table} AS SELECT * FROM {table} LIMIT 0")


def _stage_blocks(connection: duckdb.DuckDBPyConnection, blocks: Iterable[Block]) -> None:
    """Stage links, events and ties, some thousand at a time however small the blocks are."""
    links: list[Any] = []
    events: list[Any] = []
    ties: list[Any] = []
    for block in blocks:
        links += block.links
        events += block.events
        ties += block.ties
        if len(links) + len(events) + len(ties) >= _ROWS:
            _stage_parts(connection, links, events, ties)
            links, events, ties = [], [], []
    _stage_parts(connection, links, events, ties)


def _stage_parts(connection: duckdb.DuckDBPyConnection, *parts: Sequence[Any]) -> None:
    for shape, nouns in zip(_DIGESTED, parts, strict=True):
        _stage(connection, shape, nouns)


def _stage_all(connection: duckdb.DuckDBPyConnection, shape: Shape, nouns: Iterable[Any]) -> None:
    """Stage any number of nouns."""
    rest = iter(nouns)
    while some := list(islice(rest, _ROWS)):
        _stage(connection, shape, some)


def _stage(connection: duckdb.DuckDBPyConnection, shape: Shape, nouns: Sequence[Any]) -> None:
    """Add nouns to the staging tables, links, events and ties with a digest of their whole content."""
    tables = digested(shape, nouns) if shape in _DIGESTED else tabulate(shape, nouns)
    for table, columns in tables.items():
        insert_columns(connection, f"staged_{table}", columns)


def digested(shape: Shape, nouns: Sequence[Any]) -> dict[str, Columns]:
    """Return the columns of every table of ``nouns``, with a digest of their whole content."""
    tables = tabulate(shape, nouns)
    tables[shape.table]["digest"] = [_digest(noun) for noun in nouns]
    return tables


def _digest(noun: Any) -> str:
    """Return a text that is equal for equal nouns."""
    return blake2b(msgspec.json.encode(noun), digest_size=16).hexdigest()


def swap(connection: duckdb.DuckDBPyConnection, *, relinked: bool = False, scoped: bool = False) -> Changes:
    """Bring the tables to what is staged, in the transaction that is open; return how the events changed.

    ``relinked`` leaves the ties alone, which have their own turn then (:func:`swap_ties`), and, where all was linked
    anew, the links, which are in their place already; ``scoped`` the links and events, too, that are not in the tables
    ``scope_*``.
    """
    changes = _changes(connection, _SCOPES[EVENTS.table] if scoped else "true")
    linked = (LINKS, EVENTS) if scoped else (EVENTS,)
    for shape in linked if relinked else _DIGESTED:
        _swap(connection, shape, (*shape.key, "digest"), _SCOPES[shape.table] if scoped else "true", once=relinked)
    _swap(connection, WIRE_COPIES, WIRE_COPIES.key)
    _swap(connection, REJECTIONS, REJECTIONS.key, "stage = 'linking'")
    return changes


def stage_ties(connection: duckdb.DuckDBPyConnection, ties: Iterable[Tie]) -> None:
    """Gather new ties in temporary tables."""
    for table in TIES.tables:
        connection.execute(f"CREATE OR REPLACE TEMP TABLE staged_{table} AS SELECT * FROM {table} LIMIT 0")
    _stage_all(connection, TIES, ties)


def swap_ties(connection: duckdb.DuckDBPyConnection) -> None:
    """Put them in the place of the former of table ``scope_ties``, in the transaction that is open."""
    _swap(connection, TIES, (*TIES.key, "digest"), _SCOPES[TIES.table])


def _swap(
    connection: duckdb.DuckDBPyConnection,
    shape: Shape,
    same: Sequence[str],
    among: str = "true",
    *,
    once: bool = False,
) -> None:
    """Remove the rows of ``shape`` (of those ``among``) not staged alike, and add the staged ones that lack.

    ``once`` says that no noun was staged twice: then nobody needs to look.
    """
    table = shape.table
    alike = " AND ".join(f's."{c}" = {table}."{c}"' for c in same)
    keys = ", ".join(f'"{key}"' for key in shape.key)
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE doomed AS SELECT rowid AS row, {keys} FROM {table} "
        f"WHERE {among} AND NOT EXISTS (SELECT 1 FROM staged_{table} s WHERE {alike})"
    )
    connection.execute(f"DELETE FROM {table} WHERE rowid IN (SELECT row FROM doomed)")
    for child in shape.children:
        own = " AND ".join(f"d.{k} = {child.table}.{c}" for c, k in zip(child.key, shape.key, strict=True))
        connection.execute(f"DELETE FROM {child.table} WHERE EXISTS (SELECT 1 FROM doomed d WHERE {own})")
        missing = " AND ".join(f"p.{k} = s.{c}" for c, k in zip(child.key, shape.key, strict=True))
        _add_missing(connection, child.table, table, missing, once)
    _add_missing(connection, table, table, " AND ".join(f's."{c}" = p."{c}"' for c in shape.key), once)


def _add_missing(connection: duckdb.DuckDBPyConnection, table: str, parent: str, same: str, once: bool) -> None:
    """Add the staged rows of ``table`` whose parent is not there; equal rows from two blocks once."""
    connection.execute(
        f"INSERT INTO {table} SELECT {'' if once else 'DISTINCT'} s.* FROM staged_{table} s "
        f"WHERE NOT EXISTS (SELECT 1 FROM {parent} p WHERE {same})"
    )


def _changes(connection: duckdb.DuckDBPyConnection, among: str) -> Changes:
    """Count the events that are new, changed, unchanged and removed; those not ``among`` are unchanged."""
    row = files.first(
        connection,
        "SELECT count(*) FILTER (WHERE e.id IS NULL), count(*) FILTER (WHERE e.digest <> s.digest), "
        "count(*) FILTER (WHERE e.digest = s.digest), count(*) FILTER (WHERE s.id IS NULL), "
        f"(SELECT count(*) FROM events WHERE NOT ({among})) "
        f"FROM (SELECT * FROM events WHERE {among}) e "
        "FULL JOIN (SELECT DISTINCT id, digest FROM staged_events) s USING (id)",
    )
    new, changed, unchanged, removed, others = row or (0, 0, 0, 0, 0)
    return Changes(new=new, changed=changed, unchanged=unchanged + others, removed=removed)
