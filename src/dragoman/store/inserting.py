"""Nouns into tables in bulk, as Arrow columns; the types come from the tables, which ``schema.sql`` alone describes."""

from collections.abc import Sequence
from typing import Any

import duckdb
import pyarrow as pa

from dragoman.store.shapes import Columns
from dragoman.store.tables import Shape, tabulate


def insert(
    connection: duckdb.DuckDBPyConnection, shape: Shape, nouns: Sequence[Any], query: str = "SELECT * FROM incoming"
) -> None:
    """Add ``nouns`` to their tables, in the transaction that is open; ``query`` may leave out some."""
    for table, columns in tabulate(shape, nouns).items():
        insert_columns(connection, table, columns, query)


def insert_columns(
    connection: duckdb.DuckDBPyConnection, table: str, columns: Columns, query: str = "SELECT * FROM incoming"
) -> None:
    """Add rows to a table, given as columns in any order."""
    if not next(iter(columns.values())):
        return
    connection.register("incoming", arrow(connection, table, columns))
    try:
        connection.execute(f"INSERT INTO {table} BY NAME {query}")
    finally:
        connection.unregister("incoming")


def arrow(connection: duckdb.DuckDBPyConnection, table: str, columns: Columns) -> pa.Table:
    """Return the columns as an Arrow table with the types of ``table``, in its order."""
    schema = connection.sql(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema
    return pa.table([pa.array(columns[field.name], type=field.type) for field in schema], schema=schema)
