"""What the schema says about its tables: the source of the codebook."""

import duckdb

from dragoman.store import files
from dragoman.store.results import ColumnDoc, TableDoc

_TABLES = """
SELECT table_name AS name, comment, false AS view FROM duckdb_tables() WHERE NOT internal AND NOT temporary
UNION ALL
SELECT view_name AS name, comment, true AS view FROM duckdb_views() WHERE NOT internal AND NOT temporary
ORDER BY name
"""
_COLUMNS = "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index"


def schema() -> tuple[TableDoc, ...]:
    """Return every table and view of ``schema.sql`` by name, with comments and columns."""
    with duckdb.connect() as connection:
        files.create(connection)
        tables = connection.execute(_TABLES).fetchall()
        return tuple(
            TableDoc(name=name, comment=comment or "", view=view, columns=_columns(connection, name))
            for name, comment, view in tables
        )


def _columns(connection: duckdb.DuckDBPyConnection, table: str) -> tuple[ColumnDoc, ...]:
    """Return the columns of one table, in order."""
    rows = connection.execute(_COLUMNS, [table]).fetchall()
    return tuple(ColumnDoc(name=name, type=type_, comment=comment or "") for name, type_, comment in rows)
