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
from dragoman.store.tables import EVENTS, LINKS, REJECTIONS, WIRE_COPIES, Shape, tabulate
from dragoman.types import Rejection, WireCopy

_SHAPES = (LINKS, EVENTS, WIRE_COPIES, REJECTIONS)
_ROWS = 5_000
"""Nouns gathered before they go to the staging tables together."""


def stage(
    connection: duckdb.DuckDBPyConnection,
    blocks: Iterable[Block],
    wire_copies: Iterable[WireCopy],
    rejections: Iterable[Rejection],
) -> None:
    """Gather the new result in temporary tables (``staged_TABLE``), which spill to the disk when they are large."""
    for table in (table for shape in _SHAPES for table in shape.tables):
        connection.execute(f"CREATE OR REPLACE TEMP TABLE staged_{table} AS SELECT * FROM {table} LIMIT 0")
    _stage_blocks(connection, blocks)
    _stage_all(connection, WIRE_COPIES, wire_copies)
    _stage_all(connection, REJECTIONS, rejections)


def _stage_blocks(connection: duckdb.DuckDBPyConnection, blocks: Iterable[Block]) -> None:
    """Stage links and events, some thousand at a time however small the blocks are."""
    links: list[Any] = []
    events: list[Any] = []
    for block in blocks:
        links += block.links
        events += block.events
        if len(links) + len(events) >= _ROWS:
            _stage(connection, LINKS, links)
            _stage(connection, EVENTS, events)
            links, events = [], []
    _stage(connection, LINKS, links)
    _stage(connection, EVENTS, events)


def _stage_all(connection: duckdb.DuckDBPyConnection, shape: Shape, nouns: Iterable[Any]) -> None:
    """Stage any number of nouns."""
    rest = iter(nouns)
    while some := list(islice(rest, _ROWS)):
        _stage(connection, shape, some)


def _stage(connection: duckdb.DuckDBPyConnection, shape: Shape, nouns: Sequence[Any]) -> None:
    """Add nouns to the staging tables, links and events with a digest of their whole content."""
    tables = tabulate(shape, nouns)
    if shape in (LINKS, EVENTS):
        tables[shape.table]["digest"] = [_digest(noun) for noun in nouns]
    for table, columns in tables.items():
        insert_columns(connection, f"staged_{table}", columns)


def _digest(noun: Any) -> str:
    """Return a text that is equal for equal nouns."""
    return blake2b(msgspec.json.encode(noun), digest_size=16).hexdigest()


def swap(connection: duckdb.DuckDBPyConnection) -> Changes:
    """Bring the tables to what is staged, in the transaction that is open; return how the events changed."""
    changes = _changes(connection)
    for shape in (LINKS, EVENTS):
        _swap(connection, shape, (*shape.key, "digest"))
    _swap(connection, WIRE_COPIES, WIRE_COPIES.key)
    _swap(connection, REJECTIONS, REJECTIONS.key, "stage = 'linking'")
    return changes


def _swap(connection: duckdb.DuckDBPyConnection, shape: Shape, same: Sequence[str], among: str = "true") -> None:
    """Remove the rows of ``shape`` (of those ``among``) not staged alike, and add the staged ones that lack."""
    table = shape.table
    alike = " AND ".join(f's."{c}" = {table}."{c}"' for c in same)
    connection.execute(
        f"DELETE FROM {table} WHERE {among} AND NOT EXISTS (SELECT 1 FROM staged_{table} s WHERE {alike})"
    )
    for child in shape.children:
        orphan = " AND ".join(f"p.{k} = {child.table}.{c}" for c, k in zip(child.key, shape.key, strict=True))
        connection.execute(f"DELETE FROM {child.table} WHERE NOT EXISTS (SELECT 1 FROM {table} p WHERE {orphan})")
        missing = " AND ".join(f"p.{k} = s.{c}" for c, k in zip(child.key, shape.key, strict=True))
        _add_missing(connection, child.table, table, missing)
    _add_missing(connection, table, table, " AND ".join(f's."{c}" = p."{c}"' for c in shape.key))


def _add_missing(connection: duckdb.DuckDBPyConnection, table: str, parent: str, same: str) -> None:
    """Add the staged rows of ``table`` whose parent is not there; equal rows from two blocks once."""
    connection.execute(
        f"INSERT INTO {table} SELECT DISTINCT s.* FROM staged_{table} s "
        f"WHERE NOT EXISTS (SELECT 1 FROM {parent} p WHERE {same})"
    )


def _changes(connection: duckdb.DuckDBPyConnection) -> Changes:
    """Count the events that are new, changed, unchanged and removed."""
    row = files.first(
        connection,
        "SELECT count(*) FILTER (WHERE e.id IS NULL), count(*) FILTER (WHERE e.digest <> s.digest), "
        "count(*) FILTER (WHERE e.digest = s.digest), count(*) FILTER (WHERE s.id IS NULL) "
        "FROM events e FULL JOIN (SELECT DISTINCT id, digest FROM staged_events) s USING (id)",
    )
    new, changed, unchanged, removed = row or (0, 0, 0, 0)
    return Changes(new=new, changed=changed, unchanged=unchanged, removed=removed)
