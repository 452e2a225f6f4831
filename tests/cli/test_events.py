import csv
import io
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from click.testing import Result

from tests.cli import made

Call = Callable[..., Result]


def _ids(call: Call, record: Path, *words: str) -> list[str]:
    result = call("events", "--record", record, "--format", "json", *words)
    assert result.exit_code == 0, result.output
    return [row["id"] for row in msgspec.json.decode(result.stdout)]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ((), [made.E_MET, made.E_PAID, made.E_ODD]),
        (("--country", "PER"), [made.E_MET, made.E_PAID, made.E_ODD]),
        (("--country", "per", "--country", "Bolivia"), [made.E_PAID]),
        (("--country", "CHL", "--country", "BOL"), []),
        (("--act", "meet"), [made.E_MET, made.E_ODD]),
        (("--act", "Give economic aid"), [made.E_PAID]),
        (("--status", "planned"), []),
        (("--since", "2024-05-14"), [made.E_MET]),
        (("--since", "2024-05-15"), []),
        (("--until", "2024-05"), [made.E_MET]),
        (("--until", "2023"), []),
        (("--limit", "2"), [made.E_MET, made.E_PAID]),
    ],
)
def test_filters(call: Call, record: Path, words: tuple[str, ...], ids: list[str]) -> None:
    assert _ids(call, record, *words) == ids


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--act", "meeet"), "there is no act 'meeet': did you mean meet"),
        (("--status", "plannd"), "did you mean planned"),
        (("--status", "xyzzy"), "there are agreed, cancelled"),
        (("--country", "Boliva"), "did you mean BOL (Bolivia)"),
        (("--country", "qqqqqq"), "give an ISO3 code"),
        (("--since", "2024-13"), "is no date: write YYYY-MM-DD, YYYY-MM or YYYY"),
        (("--until", "yesterday"), "is no date"),
        (("--limit", "0"), "--limit"),
        (("--format", "xml"), "--format"),
    ],
)
def test_wrong_values_are_answered_with_near_ones(call: Call, record: Path, words: tuple[str, ...], said: str) -> None:
    result = call("events", "--record", record, *words)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_table(call: Call, record: Path, golden: Callable[[str, str], None]) -> None:
    golden("events", call("events", "--record", record).stdout)


def test_table_fits_eighty_columns(call: Call, record: Path) -> None:
    assert max(map(len, call("events", "--record", record).stdout.splitlines())) <= 80


def test_table_says_what_is_left_out(call: Call, record: Path) -> None:
    assert call("events", "--record", record, "--limit", "1").stdout.endswith("1 of 3 events\n")
    assert call("events", "--record", record, "--act", "visit").stdout == "no event of that kind\n"


def test_csv_is_that_of_the_export(call: Call, record: Path, tmp_path: Path) -> None:
    out = tmp_path / "events.csv"
    call("export", "csv", "--record", record, "--out", out)
    listed = call("events", "--record", record, "--format", "csv").stdout
    assert listed == out.read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(listed)))
    assert rows[1]["target_countries"] == "BOL"


def test_nothing_found_is_still_json(call: Call, record: Path) -> None:
    assert call("events", "--record", record, "--act", "visit", "--format", "json").stdout == "[]\n"


def test_no_record_is_one_sentence(call: Call, tmp_path: Path) -> None:
    result = call("events", "--record", tmp_path / "none.duckdb")
    assert result.exit_code == 2
    assert result.stderr.startswith("dragoman: there is no record at ")
    assert result.stderr.count("\n") == 1
