"""Pieces of large files read like the whole."""

import gzip
import json
import zipfile
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from dragoman.cli.cutting import cut, whole_rows

ROWS = [{"text": f"Story {number} " + "word " * (20 + number % 50), "number": number} for number in range(12_000)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pieces").mkdir()
    return tmp_path / "pieces"


def test_a_small_file_is_its_own_piece(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "a.html").write_text("x" * 1000)
    piece = cut(tmp_path / "a.html", ".html", 3, folder)
    assert (piece.path, piece.bytes) == (tmp_path / "a.html", 1000)


def test_lines_come_from_all_over_the_file(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    piece = cut(path, ".jsonl", 10, folder)
    numbers = [json.loads(line)["number"] for line in piece.path.read_text().splitlines()]
    assert numbers == sorted(numbers)
    assert len(numbers) == 10
    assert numbers[0] == 0
    assert numbers[-1] > 10_000
    assert piece.bytes == piece.path.stat().st_size


def test_a_packed_file_is_cut_after_its_beginning(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b"".join(b"%d\n" % n**40 for n in range(400_000)), 0))
    piece = cut(path, ".jsonl.gz", 10, folder)
    assert piece.path.name.endswith(".jsonl.gz")
    assert piece.path.read_bytes() == path.read_bytes()[: piece.bytes]
    assert piece.bytes < path.stat().st_size


def test_a_parquet_file_says_how_many_rows_it_has(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.Table.from_pylist(ROWS), path, compression="none", use_dictionary=False)
    assert path.stat().st_size > 1 << 20
    piece = cut(path, ".parquet", 7, folder)
    assert parquet.read_table(piece.path).num_rows == 7
    assert whole_rows(path, ".parquet") == len(ROWS)
    assert whole_rows(path, ".csv") is None


def test_of_an_archive_members_are_taken(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(300):
            archive.writestr(f"{number:03}.html", "x" * 5_000)
    piece = cut(path, ".zip", 4, folder)
    with zipfile.ZipFile(piece.path) as archive:
        assert archive.namelist() == ["000.html", "075.html", "150.html", "225.html"]
    assert piece.bytes == pytest.approx(path.stat().st_size * 4 / 300, rel=0.05)
