"""Relations of a small record: Chile met Peru twice in May 2024, Peru paid Bolivia."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pytest
from click.testing import Result
from pyarrow import parquet

from dragoman.analysis.relations_columns import balance_columns, relation_columns

Call = Callable[..., Result]


def _rows(call: Call, record: Path, *words: str) -> list[dict[str, Any]]:
    result = call("relations", *words, "--record", record, "--format", "json")
    assert result.exit_code == 0, result.output
    rows: list[dict[str, Any]] = msgspec.json.decode(result.stdout)
    return rows


def test_the_table_is_as_written(call: Call, record: Path, golden: Callable[[str, str], None]) -> None:
    result = call("relations", "Peru", "--with", "CHL,Bolivia", "--by", "month", "--record", record)
    assert result.exit_code == 0, result.output
    golden("relations", result.stdout)


@pytest.mark.parametrize("words", [("CHL", "--with", "PER,BOL"), ("Chile", "--with", "Peru", "--with", "bolivia")])
def test_states_by_code_or_name_in_one_option_or_several(call: Call, record: Path, words: tuple[str, ...]) -> None:
    rows = _rows(call, record, *words)
    pairs = [("CHL", "PER"), ("PER", "CHL"), ("CHL", "BOL"), ("BOL", "CHL")]
    assert [(r["source"], r["target"]) for r in rows] == pairs
    assert [(r["period"], r["stories_read"], r["deeds"]) for r in rows][:2] == [
        ("2024-01-01", 3, 2),
        ("2024-01-01", 3, 0),
    ]


def test_csv_json_and_parquet_say_the_same_in_all_columns(call: Call, record: Path) -> None:
    words = ("relations", "PER", "--with", "CHL,BOL", "--record", record, "--format")
    rows = msgspec.json.decode(call(*words, "json").stdout)
    lines = list(csv.DictReader(io.StringIO(call(*words, "csv").stdout)))
    table = parquet.read_table(pa.BufferReader(call(*words, "parquet").stdout_bytes))
    assert list(rows[0]) == list(lines[0]) == table.column_names == [c.name for c in relation_columns()]
    assert call(*words, "json", "--until", "2024-05-15").stderr == "left out: 1 event (outside of the periods)\n"
    assert [row["deeds"] for row in rows] == [int(line["deeds"]) for line in lines] == table["deeds"].to_pylist()
    assert lines[2]["goldstein"] == str(rows[2]["goldstein"] or "")


def test_the_balance_by_itself(call: Call, record: Path) -> None:
    (row,) = _rows(call, record, "PER", "--with", "CHL,BOL", "--by", "all", "--balance")
    assert list(row) == [c.name for c in balance_columns()]
    assert (row["first_cooperation"], row["second_cooperation"], row["second_material"]) == (2, 1, 1)
    shown = call("relations", "PER", "--with", "CHL,BOL", "--balance", "--record", record).stdout
    assert "PER between CHL (+1) and BOL (-1)" in shown
    assert "PER → CHL" not in shown


def test_filters(call: Call, record: Path) -> None:
    words = ("CHL", "--with", "PER")
    assert _rows(call, record, *words, "--origins", "2")[0]["deeds"] == 1
    assert _rows(call, record, *words, "--status", "planned")[0]["deeds"] == 0
    assert _rows(call, record, *words, "--until", "2024-05-14")[0]["deeds"] == 1
    assert _rows(call, record, *words, "--since", "2030") == []


def test_no_period_is_said(call: Call, record: Path) -> None:
    result = call("relations", "CHL", "--with", "PER", "--since", "2030", "--record", record)
    assert (result.exit_code, result.stdout.startswith("no story of the record came out in that time")) == (0, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Chle", "--with", "PER"), "did you mean CHL (Chile)"),
        (("CHL", "--with", "PER,Boliva"), "did you mean BOL (Bolivia)"),
        (("CHL", "--with", "Chile"), "CHL stands on both sides"),
        (("CHL", "--with", ","), "no state is given on the other side"),
        (("PER", "--with", "CHL", "--balance"), "a balance needs two states on the other side"),
        (("CHL",), "Missing option '--with'"),
    ],
)
def test_what_is_wrong_is_said(call: Call, record: Path, words: tuple[str, ...], told: str) -> None:
    result = call("relations", *words, "--record", record)
    assert result.exit_code == 2
    assert told in result.stderr
