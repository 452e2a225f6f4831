import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dragoman.decisions import Decision, add, beside
from tests.cli import made

Call = Callable[..., Result]
SAME = Decision(
    kind="same", mentions=(made.PLANNED, made.MET), told=("talks", "a \x1b[2J meeting"), by="Ana", why="one"
)
GONE = Decision(kind="drop", mentions=("mention-z",), by="Ben", why="not \x1b[31mthere")
FIX = Decision(kind="fix", mentions=(made.PAID,), field="place", value="Quillhaven", by="Ben", why="")


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    record = made.write(tmp_path / "made.duckdb")
    for one in (SAME, GONE, FIX):
        add(beside(record), one)
    return record


def test_a_list_says_what_was_decided_and_what_no_longer_applies(decided: Path, call: Call) -> None:
    told = call("decide", "list", "--record", decided)
    assert told.exit_code == 0, told.output
    assert SAME.id.removeprefix("decision-")[:8] in told.stdout
    words = " ".join(told.stdout.split())
    assert "no longer applies: mention-z is not in the record" in words
    assert "fix place=Quillhaven" in words
    assert "the register knows no place" in words
    assert "\x1b" not in told.stdout


def test_json_and_csv(decided: Path, call: Call) -> None:
    rows = json.loads(call("decide", "list", "--record", decided, "--format", "json").stdout)
    assert [row["id"] for row in rows] == [SAME.id, GONE.id, FIX.id]
    assert rows[0]["mentions"] == list(SAME.mentions)
    assert [bool(row["idle"]) for row in rows] == [False, True, True]
    table = list(csv.DictReader(io.StringIO(call("decide", "list", "--record", decided, "--format", "csv").stdout)))
    assert [row["kind"] for row in table] == ["same", "drop", "fix"]
    assert table[0]["mentions"] == "|".join(SAME.mentions)


def test_nothing_decided(tmp_path: Path, call: Call) -> None:
    record = made.write(tmp_path / "made.duckdb")
    assert call("decide", "list", "--record", record).stdout == "nothing was decided\n"


def test_undoing_says_what_was_undone_and_what_is_left_idle(decided: Path, call: Call) -> None:
    told = call("decide", "undo", SAME.id, "--record", decided)
    assert told.exit_code == 0, told.output
    assert told.stdout.startswith(f"{SAME.id} undone: same by Ana\n")
    assert f"no longer applies: {GONE.id} (drop by Ben): mention-z is not in the record" in told.stderr
    assert f"no longer applies: {FIX.id} (fix by Ben): the register knows no place" in told.stderr


def test_undoing_in_a_file_of_ones_own(decided: Path, call: Call, tmp_path: Path) -> None:
    mine = tmp_path / "mine.jsonl"
    add(mine, SAME)
    before = beside(decided).read_bytes()
    told = call("decide", "undo", SAME.id, "--record", decided, "--file", mine)
    assert told.exit_code == 0
    assert not mine.exists()
    assert beside(decided).read_bytes() == before


def test_a_half_written_line_is_told_when_applying_and_listing(decided: Path, call: Call) -> None:
    with beside(decided).open("ab") as file:
        file.write(b'{"kind":"sa')
    for command in ("apply", "list"):
        told = call("decide", command, "--record", decided)
        assert told.exit_code == 0, told.output
        assert 'half written, and left out: {"kind":"sa' in told.stderr


def test_a_file_with_a_bad_line_is_not_applied(decided: Path, call: Call) -> None:
    text = beside(decided).read_text(encoding="utf-8")
    beside(decided).write_text(f"<<<<<<< ours\n{text}", encoding="utf-8")
    told = call("decide", "apply", "--record", decided)
    assert told.exit_code == 2
    assert "line 1 is no decision" in told.stderr
