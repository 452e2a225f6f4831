import csv
import io
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from click.testing import Result

from tests.cli import made

Call = Callable[..., Result]


def _rows(call: Call, record: Path, *words: str) -> list[dict[str, object]]:
    result = call("ledger", "--record", record, "--format", "json", *words)
    assert result.exit_code == 0, result.output
    rows: list[dict[str, object]] = msgspec.json.decode(result.stdout)
    return rows


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ((), 1),
        (("--fulfilled",), 1),
        (("--open", "--overdue"), 0),
        (("--open", "--fulfilled"), 1),
        (("--postponed",), 0),
        (("--country", "Peru"), 1),
        (("--country", "BOL"), 0),
        (("--act", "meet"), 1),
        (("--act", "visit"), 0),
        (("--as-of", "2024-05-12", "--open"), 1),
        (("--as-of", "2024-05-12", "--fulfilled"), 0),
        (("--as-of", "2024-04"), 0),
    ],
)
def test_filters(call: Call, record: Path, words: tuple[str, ...], count: int) -> None:
    assert len(_rows(call, record, *words)) == count


def test_json_has_the_whole_entry(call: Call, record: Path) -> None:
    (row,) = _rows(call, record)
    assert (row["event_id"], row["state"], row["late"]) == (made.E_MET, "fulfilled", 0)
    assert row["promised_for"] == [{"start": "2024-05-14", "end": "2024-05-14"}]
    assert row["promised_by"] == ["Santiago"]


def test_csv_is_one_line_a_promise(call: Call, record: Path) -> None:
    printed = call("ledger", "--record", record, "--format", "csv").stdout
    (row,) = csv.DictReader(io.StringIO(printed))
    assert row["history"] == "2024-05-10 planned|2024-05-14 occurred"
    assert row["stories"] == f"{made.S_PLAN}|{made.S_REPORT}"
    assert (row["promised_from"], row["done_from"], row["amount"]) == ("2024-05-14", "2024-05-14", "")


def test_table(call: Call, record: Path, golden: Callable[[str, str], None]) -> None:
    golden("ledger", call("ledger", "--record", record).stdout)


def test_table_fits_eighty_columns(call: Call, record: Path) -> None:
    assert max(map(len, call("ledger", "--record", record).stdout.splitlines())) <= 80


def test_nothing_found(call: Call, record: Path) -> None:
    assert call("ledger", "--record", record, "--act", "visit").stdout == "no promise of that kind\n"
    assert call("ledger", "--record", record, "--act", "visit", "--format", "json").stdout == "[]\n"


def test_wrong_values_are_answered(call: Call, record: Path) -> None:
    result = call("ledger", "--record", record, "--as-of", "soon")
    assert result.exit_code == 2
    assert "is no date" in " ".join(result.stderr.split())
