"""Records that an older version made: their tables brought to those of ``schema.sql``, in the build's private copy.

Stories and mentions stay as they are; of a table that changed, only those are made anew that each linking fills again.
"""

import re
from collections.abc import Iterator

import duckdb

from dragoman import registry
from dragoman.store import files

_RENEWED = {1: ("links", "link_reasons")}
"""Version -> tables of the linking that look otherwise since."""
_ADDED = {
    1: (("mention_quantities", "bound", "VARCHAR", "'exact'"), ("event_quantities", "bound", "VARCHAR", "'exact'")),
    2: (("sentences", "read", "BOOLEAN", "true"),),
}
"""Version -> columns that came to the end of a table since, with the value of the rows that are there."""
_NAME = re.compile(r"^(?:CREATE TABLE|COMMENT ON TABLE|COMMENT ON COLUMN) (\w+)", re.MULTILINE)


def upgrade(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the open database, which may be written to, to the tables of this version."""
    row = files.first(connection, "SELECT schema_version FROM meta")
    version = row[0] if row else files.SCHEMA_VERSION
    if version >= files.SCHEMA_VERSION:
        return
    for table in {name for since, names in _RENEWED.items() if since >= version for name in names}:
        connection.execute(f"DROP TABLE {table}")
    for table, column, kind, value in (one for since, some in _ADDED.items() if since >= version for one in some):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
        connection.execute(f"UPDATE {table} SET {column} = {value}")
    there = {name for (name,) in connection.execute("SHOW TABLES").fetchall()}
    for table, statement in _statements():
        if table not in there:
            connection.execute(statement)
    connection.execute("UPDATE meta SET schema_version = ?", [files.SCHEMA_VERSION])


def _statements() -> Iterator[tuple[str, str]]:
    """Yield (table, statement) of ``schema.sql``, in its order; views look the same in all versions."""
    for statement in registry.read_text("dragoman.store", "schema.sql").split(";\n"):
        found = _NAME.search(statement)
        if found:
            yield found[1], statement
