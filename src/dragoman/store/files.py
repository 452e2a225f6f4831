"""Opening record files: connections, checks, and errors in the words of the program."""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from dragoman import registry
from dragoman.errors import (
    MemoryShortError,
    NewerRecordError,
    NotARecordError,
    NotFoundError,
    OlderRecordError,
    RecordBusyError,
    RecordError,
    SpaceError,
)

SCHEMA_VERSION = 3
"""Version of ``schema.sql``; raised when its tables change."""
_GB = 1_000_000_000
_LEAST, _MOST = 1 * _GB, 4 * _GB
"""Memory that the store may have, what it needs beyond goes to disk: 1 GB, and for writing a quarter of the machine's
up to 4. Linking a million mentions ended with 1 GB: what one join holds at once cannot all go to disk."""
_THREADS = 4
_SPACE = (
    "no space left",
    "file too large",
    "disk quota",
    "read-only file system",
    "permission denied",
    "temp_directory",
)
"""What DuckDB's messages say when nothing more can be written; it has no class for it."""
_ERRNO = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM}


def connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Open ``path`` as database ``record`` of a DuckDB instance of its own.

    A plain ``duckdb.connect`` shares one instance for all connections of a process to the same path, and so would go
    on reading the old file after a new one was published over it.
    """
    connection = duckdb.connect(
        config={
            "memory_limit": f"{_LEAST if read_only else _memory()}B",
            "threads": min(_THREADS, os.cpu_count() or 1),
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "checkpoint_threshold": "64MB",
        }
    )
    try:
        # One directory for one connection: DuckDB clears the one it finds.
        connection.execute("SET temp_directory = ?", [f"{path.resolve()}.{os.getpid()}-{id(connection):x}.tmp"])
        mode = " (READ_ONLY)" if read_only else ""
        connection.execute(f"ATTACH {_quoted(path)} AS record{mode}")
        connection.execute("USE record")
    except BaseException:
        connection.close()
        raise
    return connection


def _memory() -> int:
    """Return the bytes that a writing store may have; the least where the system does not tell its memory."""
    try:
        whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return _LEAST
    return min(max(_LEAST, whole // 4), _MOST)


def cursor(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Return another connection to the same record, for a query that runs beside others."""
    other = connection.cursor()
    other.execute("USE record")
    return other


def first(connection: duckdb.DuckDBPyConnection, query: str, params: Sequence[object] = ()) -> tuple[Any, ...] | None:
    """Return the first row of a small answer, read whole: a connection with an answer half read does nothing else."""
    rows = connection.execute(query, list(params)).fetchall()
    return rows[0] if rows else None


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables in an empty database, with the one row of ``meta``."""
    connection.execute(registry.read_text("dragoman.store", "schema.sql"))
    connection.execute("INSERT INTO meta VALUES ('dragoman', ?, '', '')", [SCHEMA_VERSION])


def open_checked(path: Path) -> duckdb.DuckDBPyConnection:
    """Open ``path`` for reading after every check; errors of :mod:`dragoman.errors` say what is wrong."""
    check_head(path)
    try:
        connection = connect(path, read_only=True)
    except duckdb.Error as error:
        raise _open_error(path, str(error)) from error
    try:
        check_meta(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def open_current(path: Path) -> duckdb.DuckDBPyConnection:
    """Open ``path`` for reading after every check, if it has the tables of this very version."""
    connection = open_checked(path)
    version = first(connection, "SELECT schema_version FROM record.main.meta")
    if version is None or version[0] == SCHEMA_VERSION:
        return connection
    connection.close()
    raise OlderRecordError(
        f"{path} was made by an older version (tables {version[0]}, we read {SCHEMA_VERSION}): "
        f"run `dragoman build` with any of its stories and `--record {path}` to bring it up to date"
    )


def check_head(path: Path) -> None:
    """Raise unless ``path`` is a file that starts as a DuckDB file does."""
    if not path.exists():
        raise NotFoundError(f"there is no record at {path}: make one with `dragoman build PATH... --record {path}`")
    if not path.is_file():
        raise NotARecordError(f"{path} is not a record but a folder or device: give a file")
    try:
        with path.open("rb") as file:
            head = file.read(12)
    except PermissionError as error:
        raise RecordError(f"{path} may not be read: ask its owner for the right to") from error
    if head[8:12] != b"DUCK":
        raise NotARecordError(f"{path} is not a record: give the file that `dragoman build --record` wrote")


def check_meta(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Raise unless the open database says that it is a record of a version that we read."""
    try:
        row = first(connection, "SELECT format, schema_version FROM record.main.meta")
    except duckdb.Error:
        row = None
    if row is None or row[0] != "dragoman":
        raise NotARecordError(f"{path} is a DuckDB database but not a record: give a file that `dragoman build` wrote")
    if row[1] > SCHEMA_VERSION:
        raise NewerRecordError(
            f"{path} was made by a newer version (tables {row[1]}, we read {SCHEMA_VERSION}): update dragoman"
        )


def _open_error(path: Path, message: str) -> RecordError:
    """Return our error for one that DuckDB raised on opening."""
    text = message.lower()
    if "lock" in text and "block" not in text:
        return RecordBusyError(f"another program has {path} open for writing: close it there first")
    if "version number" in text or "newer version" in text:
        return NewerRecordError(f"{path} was written by a newer version of DuckDB: update duckdb")
    return NotARecordError(f"{path} is damaged or not a record: build it again from its stories")


@contextmanager
def space_guard(path: Path) -> Iterator[None]:
    """Turn the errors of a full or closed disk into :class:`SpaceError`; let all others pass.

    Raises :class:`MemoryShortError` where the store's own memory does not do.
    """
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise MemoryShortError(
            f"the store of {path} needs more than {_memory() / _GB:.0f} GB of memory (the record stays as it was): "
            "build fewer stories at once, or on a machine with more memory"
        ) from error
    except (OSError, duckdb.Error) as error:
        if not is_space(error):
            raise
        raise SpaceError(
            f"the disk of {path} is full or may not be written to (the record stays as it was): "
            "make room and run the same command again"
        ) from error


def is_space(error: BaseException) -> bool:
    """Tell whether ``error`` says that nothing more can be written."""
    if isinstance(error, OSError) and error.errno in _ERRNO:
        return True
    if isinstance(error, duckdb.OutOfMemoryException):
        return False  # its message, too, speaks of the folder for what does not fit
    return isinstance(error, duckdb.Error) and any(words in str(error).lower() for words in _SPACE)


def _quoted(path: Path) -> str:
    """Return the absolute path as a SQL text."""
    return "'" + str(path.resolve()).replace("'", "''") + "'"
