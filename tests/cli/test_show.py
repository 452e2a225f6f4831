from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dragoman.cli.finding import find
from dragoman.errors import NotFoundError, UsageError
from dragoman.store import open_record
from tests.cli import made

Call = Callable[..., Result]


@pytest.mark.parametrize("name", ["event", "story", "mention"])
def test_golden(call: Call, record: Path, golden: Callable[[str, str], None], name: str) -> None:
    id = {"event": made.E_MET, "story": made.S_REPORT, "mention": made.PAID}[name]
    result = call("show", id, "--record", record)
    assert result.exit_code == 0, result.output
    golden(f"show_{name}", result.stdout)


def test_an_event_shows_each_status_sentence_and_reason(call: Call, record: Path) -> None:
    output = call("show", "1111", "--record", record).stdout
    assert "planned" in output
    assert "[Chile=source] and [Peru=target] [will=status] hold their sixth [talks=act]" in output
    assert "place: Lima (Coast Tribune (invented) [2]); Cusco (Andes Herald (invented)" in output
    assert "parties: CHL and PER in both" in output
    assert "occurs: other days" in output


@pytest.mark.parametrize("id", [made.E_ODD, made.S_HOSTILE, made.ODD])
def test_hostile_text_reaches_no_terminal(call: Call, record: Path, id: str) -> None:
    output = call("show", id, "--record", record).stdout
    assert not set(output) & set("\x1b\x07\x9b\u202e")
    assert "␛" in output
    assert "[/]" in output


@pytest.mark.parametrize("command", ["events", "stories", "rejections"])
def test_hostile_text_reaches_no_table(call: Call, record: Path, command: str) -> None:
    output = call(command, "--record", record).stdout
    assert not set(output) & set("\x1b\x07\x9b\u202e")


def test_beginnings_of_ids(record: Path) -> None:
    with open_record(record) as opened:
        assert find(opened, "11") == ("event", made.E_MET)
        assert find(opened, "event-2") == ("event", made.E_PAID)
        assert find(opened, made.S_PLAN) == ("story", made.S_PLAN)
        with pytest.raises(NotFoundError, match="begins with 'zz'"):
            find(opened, "zz")
        with pytest.raises(UsageError, match="begins several ids: event-1"):
            find(opened, "event-")


def test_an_unknown_id_exits_2(call: Call, record: Path) -> None:
    result = call("show", "fff", "--record", record)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "`dragoman events`" in result.stderr
