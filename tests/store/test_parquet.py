"""The tables as Parquet: the same rows, wherever they are written."""

import json
from pathlib import Path

import duckdb
import pytest

from dragoman.errors import NotFoundError
from dragoman.store import open_record
from dragoman.store.parquet import LIST, write_tables
from tests.cli import made


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made.write(tmp_path_factory.mktemp("made") / "made.duckdb")


def test_every_table_has_a_file_with_its_rows(record: Path, tmp_path: Path) -> None:
    rows = write_tables(record, str(tmp_path / "out" / "tables"))
    folder = tmp_path / "out" / "tables"
    assert {path.name for path in folder.iterdir()} == {LIST, *(f"{name}.parquet" for name in rows)}
    assert json.loads((folder / LIST).read_text())["rows"] == rows
    with open_record(record) as opened, duckdb.connect() as other:
        for name, number in rows.items():
            there = opened.sql(f'SELECT to_json(t)::VARCHAR AS j FROM "{name}" t ORDER BY j').to_pylist()
            query = f"SELECT to_json(t)::VARCHAR AS j FROM '{folder / name}.parquet' t ORDER BY j"
            assert other.sql(query).to_arrow_table().to_pylist() == there
            assert len(there) == number
    assert rows["stories"] > 0
    assert rows["events"] > 0


def test_tables_that_were_there_are_replaced(record: Path, tmp_path: Path) -> None:
    (tmp_path / "stories.parquet").write_text("old")
    rows = write_tables(record, str(tmp_path))
    with duckdb.connect() as other:
        found = other.sql(f"SELECT count(*) FROM '{tmp_path}/stories.parquet'").fetchall()
    assert found == [(rows["stories"],)]


def test_a_record_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        write_tables(tmp_path / "none.duckdb", str(tmp_path / "out"))
    assert not (tmp_path / "out").exists()
