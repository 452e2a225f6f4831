"""Temporary tables beside the record's own, and columns of numbers in and out of them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import duckdb
import numpy.typing as npt
import pyarrow as pa

_PART = 1_000_000
"""Rows of keys that are in memory at once, about."""
Columns = Mapping[str, npt.NDArray[Any]]


class Work:
    """Some work on the connection of a build; its temporary tables go when the connection closes."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    @contextmanager
    def together(self) -> Iterator[None]:
        """Commit what the block writes to the record, or nothing of it."""
        self._run("BEGIN")
        try:
            yield
            self._run("COMMIT")
        except BaseException:
            with suppress(duckdb.Error):  # a database that broke in it has undone it already
                self._run("ROLLBACK")
            raise

    def _run(self, query: str, params: Sequence[object] = ()) -> duckdb.DuckDBPyConnection:
        return self._connection.execute(query, list(params))

    def _table(self, name: str, query: str, params: Sequence[object] = ()) -> None:
        """Make a temporary table, in the place of one of that name."""
        self._run(f"CREATE OR REPLACE TEMP TABLE {name} {query}", params)

    def _count(self, query: str) -> int:
        """Return the one number that a query gives; 0 for no row."""
        rows = self._run(query).fetchall()
        return int(rows[0][0]) if rows else 0

    def _ids(self, query: str, params: Sequence[object] = ()) -> list[str]:
        return [row[0] for row in self._run(query, params).fetchall()]

    def _columns(self, query: str) -> dict[str, npt.NDArray[Any]]:
        return dict(self._run(query).fetchnumpy())

    def _whole_keys(self, query: str) -> Iterator[dict[str, npt.NDArray[Any]]]:
        """Yield rows by ``key``, about a million at a time and all of a key together.

        Keys are hashes, so equal parts of all numbers hold about as many. Rows in order of key are the quickest.
        """
        self._table("row_of_key", query)
        parts = 1 + self._count("SELECT count(*) FROM row_of_key") // _PART
        for part in range(parts):
            first, last = (part << 64) // parts, ((part + 1 << 64) // parts) - 1
            yield self._columns(f"SELECT * FROM row_of_key WHERE key BETWEEN {first}::UBIGINT AND {last}::UBIGINT")
        self._run("DROP TABLE row_of_key")

    def _put(self, table: str, columns: Columns) -> None:
        """Add columns of numbers to a table."""
        if not len(next(iter(columns.values()))):
            return
        self._connection.register("numbers", pa.table(dict(columns)))
        try:
            self._run(f"INSERT INTO {table} BY NAME SELECT * FROM numbers")
        finally:
            self._connection.unregister("numbers")
