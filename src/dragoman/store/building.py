"""The private copy that a build works on, and its publication over the record.

The record at ``PATH`` is never written in place: pages and queries keep reading it while a build writes to
``PATH.building``. A build that died leaves that file, with every batch that it had committed, to the next one.
"""

import glob
import os
import shutil
from pathlib import Path

import duckdb

from dragoman.errors import NotFoundError, RecordError
from dragoman.store import files, upgrading


def beside(path: Path) -> Path:
    """Return the file that a build of ``path`` works on."""
    return path.with_name(f"{path.name}.building")


def check_folder(path: Path) -> None:
    """Raise unless the folder of ``path`` is there."""
    if not path.parent.is_dir():
        raise NotFoundError(f"there is no folder {path.parent}: make it first")


def prepare(path: Path) -> duckdb.DuckDBPyConnection:
    """Open the private copy of ``path``: the one that a dead build left, else a new one."""
    if os.path.lexists(path):
        files.open_checked(path).close()
    building, base = beside(path), identity(path)
    _sweep(building)
    connection = _resume(building, base)
    if connection is not None:
        return connection
    _start(path, building, base)
    return files.connect(building, read_only=False)


def _sweep(building: Path) -> None:
    """Remove the spill folders of builds that died; their lock is ours now."""
    for folder in building.parent.glob(f"{glob.escape(building.name)}.*.tmp"):
        shutil.rmtree(folder, ignore_errors=True)


def identity(path: Path) -> str:
    """Return a text that changes when another file is put at ``path``; ``none`` where there is no file."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return "none"
    return f"{stat.st_ino}-{stat.st_size}-{stat.st_mtime_ns}"


def _resume(building: Path, base: str) -> duckdb.DuckDBPyConnection | None:
    """Open what a dead build left, if it can be read, has our tables and started from the record as it is now."""
    if not building.exists():
        return None
    try:
        connection = files.connect(building, read_only=False)
    except duckdb.Error as error:
        if files.is_space(error) or isinstance(error, duckdb.OutOfMemoryException):
            raise
        return None
    try:
        files.check_meta(connection, building)
        query = "SELECT base = ? AND schema_version = ? FROM meta"
        if files.first(connection, query, [base, files.SCHEMA_VERSION]) == (True,):
            return connection
    except (duckdb.Error, RecordError):
        pass
    connection.close()
    return None


def _start(path: Path, building: Path, base: str) -> None:
    """Make a new private copy; it gets its name only when it is whole."""
    copying = path.with_name(f"{path.name}.copying")
    discard(copying)
    discard(building)
    if path.exists():
        shutil.copyfile(path, copying)
        if _wal(path).exists():  # left by a program other than ours
            shutil.copyfile(_wal(path), _wal(copying))
    connection = files.connect(copying, read_only=False)
    try:
        if path.exists():
            upgrading.upgrade(connection)
        else:
            files.create(connection)
        connection.execute("UPDATE meta SET base = ?", [base])
        connection.execute("CHECKPOINT record")
    finally:
        connection.close()
    _move(copying, building)


def publish(path: Path) -> None:
    """Put the closed private copy in the place of the record, in one step that cannot be seen half done."""
    _move(beside(path), path)


def _move(source: Path, target: Path) -> None:
    """Bring ``source`` to the disk and rename it to ``target``, whose old log must not outlive it."""
    if _wal(source).exists():
        raise RecordError(f"{source} still has a log beside it: run the same command again")
    _sync(source)
    _wal(target).unlink(missing_ok=True)
    source.replace(target)
    _sync(target.parent)


def _sync(path: Path) -> None:
    """Wait until a file or folder is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def discard(file: Path) -> None:
    """Remove a database file and its log."""
    _wal(file).unlink(missing_ok=True)
    file.unlink(missing_ok=True)


def _wal(file: Path) -> Path:
    """Return the place of DuckDB's log for ``file``."""
    return file.with_name(f"{file.name}.wal")
