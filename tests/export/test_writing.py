import errno
import resource
from pathlib import Path
from sqlite3 import Connection

import pytest

from dragoman.errors import NotFoundError, SpaceError, UsageError
from dragoman.export import Chosen, Filters, Written, export, format_names
from dragoman.export.formats import csv as csv_format
from dragoman.export.writing import CODEBOOK, MANIFEST, beside
from dragoman.store import Record, open_record


def test_three_files_are_written(opened: Record, tmp_path: Path) -> None:
    assert export(Chosen(record=opened), "csv", tmp_path / "e.csv") == Written(rows=7, events=7)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["e.csv", "e.csv.codebook.md", "e.csv.manifest.json"]


@pytest.mark.parametrize("name", format_names())
def test_the_same_record_gives_the_same_bytes(opened: Record, tmp_path: Path, name: str) -> None:
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        export(Chosen(record=opened), name, folder / "e")
    for ending in ("", CODEBOOK, MANIFEST):
        assert (tmp_path / "one" / f"e{ending}").read_bytes() == (tmp_path / "two" / f"e{ending}").read_bytes()


@pytest.mark.parametrize(
    ("error", "kind", "told"),
    [
        (OSError(errno.ENOSPC, "no space"), SpaceError, "is full: make room"),
        (OSError(errno.EIO, "input/output error"), UsageError, "cannot write .*: input/output error"),
    ],
)
def test_a_file_is_there_whole_or_not_at_all(
    opened: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, kind: type[Exception], told: str
) -> None:
    def half(chosen: Chosen, place: Path) -> Written:
        place.write_bytes(b"half")
        raise error

    (tmp_path / "e.csv").write_text("old")
    monkeypatch.setattr(csv_format, "write", half)
    with pytest.raises(kind, match=told):
        export(Chosen(record=opened), "csv", tmp_path / "e.csv")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("e.csv", "old")]


def test_a_full_disk_of_sqlite_is_a_full_disk(opened: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dragoman.export.formats import sqlite

    whole = sqlite._create

    def small(base: Connection) -> None:
        base.execute("PRAGMA max_page_count = 2")
        whole(base)

    monkeypatch.setattr(sqlite, "_create", small)
    with pytest.raises(SpaceError, match="make room"):
        export(Chosen(record=opened), "sqlite", tmp_path / "e.sqlite")
    assert not list(tmp_path.iterdir())


def test_places_that_cannot_be_written(opened: Record, tmp_path: Path) -> None:
    chosen = Chosen(record=opened)
    with pytest.raises(NotFoundError, match="no format 'xml': there are csv, gdelt"):
        export(chosen, "xml", tmp_path / "e")
    with pytest.raises(NotFoundError, match="no folder"):
        export(chosen, "csv", tmp_path / "no" / "e")
    with pytest.raises(UsageError, match="is a folder"):
        export(chosen, "csv", tmp_path)
    with pytest.raises(UsageError, match="the record itself"):
        export(chosen, "csv", opened.path)
    with open_record(opened.path) as again:
        assert again.events().num_rows == 7


def test_a_codebook_cannot_take_the_place_of_the_record(tmp_path: Path) -> None:
    from tests.export import small

    record = small.write(tmp_path / "e.codebook.md")
    with open_record(record) as opened, pytest.raises(UsageError, match="the record itself"):
        export(Chosen(record=opened), "csv", tmp_path / "e")


@pytest.mark.parametrize(
    ("name", "asked", "events"),
    [
        ("csv", None, 7),
        ("csv", False, 6),
        ("csv", True, 7),
        ("graphml", None, 5),
        ("graphml", True, 6),
        ("icews", None, 4),
    ],
)
def test_uncertain_events(opened: Record, tmp_path: Path, name: str, asked: bool | None, events: int) -> None:
    written = export(Chosen(record=opened, filters=Filters(uncertain=asked)), name, tmp_path / "e")
    assert written.events == events
    told = [one.events for one in written.left_out if one.reason == "no report is sure"]
    assert told == ([1] if asked is False or (asked is None and name != "csv") else [])


def test_beside() -> None:
    assert beside(Path("x/e.csv"), CODEBOOK) == Path("x/e.csv.codebook.md")


@pytest.mark.parametrize("name", format_names())
def test_a_full_disk_leaves_nothing_half(opened: Record, tmp_path: Path, name: str) -> None:
    """The limit on the size of files stands for a full disk; the manifest alone is larger."""
    (tmp_path / "e").write_text("old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, hard))
    try:
        with pytest.raises((SpaceError, UsageError), match="make room" if name != "sqlite" else "disk I/O error"):
            export(Chosen(record=opened), name, tmp_path / "e")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("e", "old")]
