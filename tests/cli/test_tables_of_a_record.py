import csv
import io
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from click.testing import Result

from tests.cli import made

Call = Callable[..., Result]


@pytest.mark.parametrize("command", ["stories", "rejections"])
def test_golden(call: Call, record: Path, golden: Callable[[str, str], None], command: str) -> None:
    golden(command, call(command, "--record", record).stdout)


@pytest.mark.parametrize("command", ["stories", "rejections"])
def test_formats_agree(call: Call, record: Path, command: str) -> None:
    rows = msgspec.json.decode(call(command, "--record", record, "--format", "json").stdout)
    cells = list(csv.DictReader(io.StringIO(call(command, "--record", record, "--format", "csv").stdout)))
    assert len(rows) == len(cells) > 0
    assert [{k: "" if v is None else str(v) for k, v in row.items()} for row in rows] == cells


def test_stories_count_what_they_gave(call: Call, record: Path) -> None:
    rows = msgspec.json.decode(call("stories", "--record", record, "--format", "json").stdout)
    by_id = {row["id"]: row for row in rows}
    assert (by_id[made.S_REPORT]["mentions"], by_id[made.S_REPORT]["events"]) == (2, 2)
    assert by_id[made.S_COPY]["copy_of"] == made.S_REPORT
    assert [row["id"] for row in rows][-1] == made.S_COPY


def test_limits_and_reasons(call: Call, record: Path) -> None:
    assert len(msgspec.json.decode(call("stories", "--record", record, "--limit", 2, "--format", "json").stdout)) == 2
    output = call("rejections", "--record", record, "--reason", "empty", "--format", "json").stdout
    assert [row["subject"] for row in msgspec.json.decode(output)] == ["bad.txt"]
    assert call("rejections", "--record", record, "--reason", "none").stdout == "nothing was rejected\n"
