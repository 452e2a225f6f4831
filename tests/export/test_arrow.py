from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from dragoman.export import layout
from dragoman.export.arrow import schema, write_parquet


def test_columns_have_the_types_and_words_of_the_layout() -> None:
    found = schema(layout("panel"))
    assert found.field("month").type == pa.date32()
    assert found.field("goldstein").metadata[b"unit"] == b"Goldstein scale, -10 to 10"


@pytest.mark.parametrize("size", [1, 2, 100])
def test_groups_of_rows_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr("dragoman.export.arrow._ROWS", size)
    rows = [{"source": name, "events": number} for number, name in enumerate("abc")]
    assert write_parquet(rows, tmp_path / "e.parquet", layout("panel"), {"a": "b"}) == 3
    table = parquet.read_table(tmp_path / "e.parquet")
    assert table.select(["source", "events"]).to_pylist() == rows
    assert table.schema.metadata[b"a"] == b"b"
