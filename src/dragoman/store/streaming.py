"""Reading nouns in order, whatever their number: every table of a noun is read once, side by side, in one order."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from itertools import groupby
from operator import itemgetter
from typing import Any

import duckdb
import pyarrow as pa

from dragoman.store import files
from dragoman.store.shapes import assemble
from dragoman.store.tables import Child, Shape


class _Follower:
    """The elements of one tuple field, taken row by row as its parents come by."""

    def __init__(self, batches: pa.RecordBatchReader, child: Child) -> None:
        self._groups = groupby(_elements(batches, child), key=itemgetter(0))
        self._child = child
        self._row = -1
        self._items: list[Any] = []
        self._next()

    def take(self, row: int) -> tuple[Any, ...]:
        """Return the value of the field for parent number ``row``; rows must come in order."""
        if self._row != row:
            return ()
        value = self._child.unpack(self._items)
        self._next()
        return value

    def _next(self) -> None:
        """Move to the next parent that has elements."""
        self._row, group = next(self._groups, (-1, iter(())))
        self._items = [item for _, item in group]


def _elements(batches: pa.RecordBatchReader, child: Child) -> Iterator[tuple[int, Any]]:
    """Yield (number of the parent, element) in order."""
    for batch in batches:
        columns = _lists(batch)
        items = columns[child.column] if child.column else assemble(child.kind, columns, {})
        yield from zip(columns["n"], items, strict=True)


def _lists(batch: pa.RecordBatch) -> dict[str, list[Any]]:
    """Return the columns of an Arrow batch as Python lists."""
    return {name: column.to_pylist() for name, column in zip(batch.schema.names, batch.columns, strict=True)}


def stream(
    connection: duckdb.DuckDBPyConnection, shape: Shape, chosen: str, params: Sequence[object] = (), batch: int = 2_000
) -> Iterator[tuple[Any, Any]]:
    """Yield (block, noun) in the order of ``chosen``, with at most a few ``batch`` rows a table in memory.

    ``chosen`` is a query that gives the key columns of ``shape``, ``n`` (the order, unique) and ``block`` (anything).
    """
    with ExitStack() as stack:

        def read(query: str) -> pa.RecordBatchReader:
            other = files.cursor(connection)
            stack.callback(other.close)
            return other.sql(query, params=list(params)).to_arrow_reader(batch)

        keys = ", ".join(shape.key)
        main = read(f"SELECT t.*, n, block FROM {shape.table} t JOIN ({chosen}) USING ({keys}) ORDER BY n")
        followers = {c.field: _Follower(read(_child_query(shape, c, chosen)), c) for c in shape.children}
        for rows in main:
            columns = _lists(rows)
            given = {field: [f.take(n) for n in columns["n"]] for field, f in followers.items()}
            yield from zip(columns["block"], assemble(shape.kind, columns, given), strict=True)


def children(connection: duckdb.DuckDBPyConnection, child: Child, key: object) -> tuple[Any, ...]:
    """Return the elements that one parent has in a child table with a key of one column."""
    with closing(files.cursor(connection)) as other:
        query = f"SELECT *, position AS n FROM {child.table} WHERE {child.key[0]} = ? ORDER BY position"
        batches = other.sql(query, params=[key]).to_arrow_reader(2_000)
        return child.unpack([item for _, item in _elements(batches, child)])


def _child_query(shape: Shape, child: Child, chosen: str) -> str:
    """Return the query for a child table's rows in the parents' order."""
    on = " AND ".join(f"t.{c} = chosen.{k}" for c, k in zip(child.key, shape.key, strict=True))
    return f"SELECT t.*, n FROM {child.table} t JOIN ({chosen}) chosen ON {on} ORDER BY n, position"


def choose(shape: Shape, where: str = "", order_by: str = "") -> str:
    """Return a query for :func:`stream`: the rows of ``shape`` that ``where`` holds for, in the order ``order_by``.

    Ties fall to the key, so that the order is always the same.
    """
    keys = ", ".join(shape.key)
    order = f"{order_by}, {keys}" if order_by else keys
    condition = f" WHERE {where}" if where else ""
    return f"SELECT {keys}, row_number() OVER (ORDER BY {order}) AS n, NULL AS block FROM {shape.table}{condition}"
