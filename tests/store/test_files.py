"""What is no record is said to be none, in one sentence."""

import os
from pathlib import Path

import duckdb
import pytest

from dragoman.errors import (
    DragomanError,
    MemoryShortError,
    NewerRecordError,
    NotARecordError,
    NotFoundError,
    RecordBusyError,
    SpaceError,
)
from dragoman.store import open_record, writing
from dragoman.store.files import SCHEMA_VERSION, connect, space_guard


@pytest.fixture
def record(path: Path) -> Path:
    with writing(path) as writer:
        writer.publish()
    return path


def both_ways(path: Path, kind: type[DragomanError], words: str) -> None:
    """Opening for reading and for writing raise the same error, and leave the place as it was."""
    before = sorted(p.name for p in path.parent.iterdir())
    with pytest.raises(kind, match=words):
        open_record(path)
    with pytest.raises(kind, match=words), writing(path):
        pass
    assert sorted(p.name for p in path.parent.iterdir()) == before


@pytest.mark.parametrize("content", [b"", b"Once upon a time", b"\0" * 5000, b"12345678DUCK and no more"])
def test_another_file_is_no_record(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    both_ways(path, NotARecordError, "not a record")
    assert path.read_bytes() == content


def test_a_folder_is_no_record(path: Path) -> None:
    path.mkdir()
    both_ways(path, NotARecordError, "folder")


def test_another_database_is_no_record(path: Path) -> None:
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE meta (a INTEGER)")
    both_ways(path, NotARecordError, "not a record")


def test_a_newer_record_is_not_read(record: Path) -> None:
    with duckdb.connect(str(record)) as newer:
        newer.execute("UPDATE meta SET schema_version = ?", [SCHEMA_VERSION + 1])
    both_ways(record, NewerRecordError, "newer version")


def test_a_record_that_another_program_writes_to_is_busy(record: Path, start: object) -> None:
    program = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); input()"
    other = start(program, record)  # type: ignore[operator]
    try:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(RecordBusyError, match="another program"):
            open_record(record)
    finally:
        other.communicate("\n", timeout=20)


def test_a_missing_record_is_not_found_and_not_made(path: Path) -> None:
    with pytest.raises(NotFoundError, match="dragoman build"):
        open_record(path)
    assert list(path.parent.iterdir()) == []


def test_a_missing_folder_is_not_made(path: Path) -> None:
    with pytest.raises(NotFoundError, match="no folder"), writing(path / "deeper" / "record"):
        pass


@pytest.mark.parametrize(
    "error",
    [
        OSError(28, "No space left on device"),
        PermissionError(13, "Permission denied"),
        duckdb.IOException("Could not write all bytes to file: No space left on device"),
    ],
)
def test_a_full_disk_is_said_to_be_full(path: Path, error: Exception) -> None:
    with pytest.raises(SpaceError, match="make room"), space_guard(path):
        raise error


def test_too_little_memory_is_no_full_disk(path: Path) -> None:
    error = duckdb.OutOfMemoryException("Out of Memory Error: failed to pin block; see temp_directory")
    with pytest.raises(MemoryShortError, match=r"more than [1-4] GB of memory"), space_guard(path):
        raise error


def test_who_writes_may_have_more_memory_than_who_reads(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sysconf", lambda name: 4096 if name == "SC_PAGE_SIZE" else 3_000_000)
    with writing(path) as writer:
        writer.publish()
    limits = []
    for read_only in (False, True):
        connection = connect(path, read_only=read_only)
        limits.append(connection.execute("SELECT current_setting('memory_limit')").fetchall()[0][0])
        connection.close()
    assert limits == ["2.8 GiB", "953.6 MiB"]


@pytest.mark.parametrize("error", [OSError(2, "No such file"), duckdb.BinderException("no such column")])
def test_other_errors_pass(path: Path, error: Exception) -> None:
    with pytest.raises(type(error)), space_guard(path):
        raise error
