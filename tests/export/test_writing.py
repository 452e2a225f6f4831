import csv
import errno
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec
import pytest
from pyarrow import parquet

from dragoman import contract
from dragoman.errors import NotFoundError, SpaceError, UsageError
from dragoman.export import export, flat, format_names
from dragoman.export.formats import csv as csv_format
from dragoman.export.formats.parquet import schema
from dragoman.store import Record, open_record
from tests.cli import made


@pytest.fixture
def opened(record: Path) -> Iterator[Record]:
    with open_record(record) as found:
        yield found


def test_formats() -> None:
    assert {"csv", "jsonl", "parquet"} <= set(format_names())


def test_csv(opened: Record, tmp_path: Path) -> None:
    assert export(opened, "csv", tmp_path / "e.csv") == 3
    with (tmp_path / "e.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert list(rows) == [made.E_MET, made.E_PAID, made.E_ODD]
    assert rows[made.E_MET]["mention_ids"] == f"{made.PLANNED}|{made.MET}"
    assert rows[made.E_PAID]["quantities"] == "2000000 USD"
    assert rows[made.E_PAID]["occurs_start"] == ""
    assert "|" not in rows[made.E_ODD]["sources"]


def test_jsonl(opened: Record, tmp_path: Path) -> None:
    export(opened, "jsonl", tmp_path / "e.jsonl")
    lines = (tmp_path / "e.jsonl").read_bytes().splitlines()
    ids = (made.E_MET, made.E_PAID, made.E_ODD)
    assert [msgspec.json.decode(line) for line in lines] == [contract.event(opened.event(id)) for id in ids]


def test_parquet(opened: Record, tmp_path: Path) -> None:
    export(opened, "parquet", tmp_path / "e.parquet")
    table = parquet.read_table(tmp_path / "e.parquet")
    assert table.schema.equals(schema())
    ids = (made.E_MET, made.E_PAID, made.E_ODD)
    rows = [msgspec.structs.asdict(flat(opened.event(id))) for id in ids]
    assert table.to_pylist() == [{k: list(v) if isinstance(v, tuple) else v for k, v in row.items()} for row in rows]


@pytest.mark.parametrize("name", format_names())
def test_the_same_record_gives_the_same_bytes(opened: Record, tmp_path: Path, name: str) -> None:
    export(opened, name, tmp_path / "one")
    export(opened, name, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_file_is_there_whole_or_not_at_all(opened: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(record: Record, file: BinaryIO) -> int:
        file.write(b"half")
        raise OSError(errno.ENOSPC, "no space")

    (tmp_path / "e.csv").write_text("old")
    monkeypatch.setattr(csv_format, "write", full)
    with pytest.raises(SpaceError, match="make room"):
        export(opened, "csv", tmp_path / "e.csv")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("e.csv", "old")]


def test_places_that_cannot_be_written(opened: Record, record: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no format 'xml': there are csv, jsonl, parquet"):
        export(opened, "xml", tmp_path / "e")
    with pytest.raises(NotFoundError, match="no folder"):
        export(opened, "csv", tmp_path / "no" / "e")
    with pytest.raises(UsageError, match="is a folder"):
        export(opened, "csv", tmp_path)
    with pytest.raises(UsageError, match="the record itself"):
        export(opened, "csv", record)
    with open_record(record) as again:
        assert again.events().num_rows == 3
