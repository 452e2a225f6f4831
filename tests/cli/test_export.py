from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from click.testing import Result

from dragoman.export import format_names, layout
from tests.cli import made

Call = Callable[..., Result]


@pytest.mark.parametrize("name", format_names())
def test_each_format_is_written(call: Call, record: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "events"
    result = call("export", name, "--record", record, "--out", out)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"3 events written to {out}")
    assert out.stat().st_size > 0
    assert {file.name for file in tmp_path.iterdir()} == {"events", "events.codebook.md", "events.manifest.json"}


@pytest.mark.parametrize("name", format_names())
def test_help_names_each_format(call: Call, name: str) -> None:
    assert f"  {name} " in call("export", "--help").stdout


def test_the_list_tells_what_each_format_loses(call: Call) -> None:
    result = call("export", "--list")
    words = " ".join(result.stdout.split())
    assert result.exit_code == 0
    for name in format_names():
        assert f"{name} ({layout(name).ending}) {layout(name).summary}" in words
        assert all(loss in words for loss in layout(name).losses)


def test_events_are_chosen_as_events_does(call: Call, record: Path, tmp_path: Path) -> None:
    out = tmp_path / "e.jsonl"
    for options in (
        ["--country", "Bolivia"],
        ["--act", "meet"],
        ["--since", "2024"],
        ["--limit", "1"],
        ["--until", "2023"],
    ):
        listed = call("events", "--record", record, "--format", "json", *options)
        result = call("export", "jsonl", "--record", record, "--out", out, *options)
        rows = [msgspec.json.decode(line) for line in out.read_bytes().splitlines()]
        assert rows == msgspec.json.decode(listed.stdout)
        assert result.stdout == f"{len(rows)} event{'s' if len(rows) != 1 else ''} written to {out}\n"


def test_filters_stand_in_the_manifest(call: Call, record: Path, tmp_path: Path) -> None:
    call(
        "export",
        "panel",
        "--record",
        record,
        "--out",
        tmp_path / "p",
        "--since",
        "2024-05",
        "--country",
        "CHL",
        "--sure",
    )
    told = msgspec.json.decode((tmp_path / "p.manifest.json").read_bytes())["filters"]
    assert (told["country"], told["since"], told["uncertain"]) == (["CHL"], "2024-05-01", False)


def test_rows_and_what_is_left_out_are_told(call: Call, record: Path, tmp_path: Path) -> None:
    result = call("export", "panel", "--record", record, "--out", tmp_path / "p", "--since", "2024-05")
    assert result.stdout == f"3 events written to {tmp_path / 'p'} in 4 rows\n"
    result = call("export", "panel", "--record", record, "--out", tmp_path / "p", "--since", "2025")
    assert (result.exit_code, "no story of the record" in result.stderr) == (2, True)


def test_a_panel_takes_its_months_from_since_and_until(call: Call, record: Path, tmp_path: Path) -> None:
    """The aid of E_PAID has no day of its own: `events --since` leaves it out, a panel counts it by its report."""
    call("export", "panel", "--record", record, "--out", tmp_path / "p.csv", "--since", "2024-05-20")
    assert "PER,BOL,135,145,2024-05-01,1,1" in (tmp_path / "p.csv").read_text(encoding="utf-8")
    assert made.E_PAID not in call("events", "--record", record, "--since", "2024-05-20", "--format", "csv").stdout


def test_an_unknown_format_names_those_there_are(call: Call, record: Path, tmp_path: Path) -> None:
    result = call("export", "xml", "--record", record, "--out", tmp_path / "events")
    assert (result.exit_code, result.stderr) == (
        2,
        f"dragoman: there is no format 'xml': there are {', '.join(format_names())}\n",
    )
    assert not list(tmp_path.iterdir())
