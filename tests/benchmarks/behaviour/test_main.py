"""The command and the page, with readings made by hand."""

from pathlib import Path

import pytest

from benchmarks.behaviour import __main__ as command
from benchmarks.behaviour import measuring, page
from benchmarks.behaviour.comparing import Failure
from benchmarks.behaviour.measuring import Outcome
from tests.benchmarks.behaviour.making import a_case, a_mention

FOUND = [
    Outcome(a_case(), None),
    Outcome(a_case(), Failure("other slot", "place: None, not #", "place")),
    Outcome(a_case(), Failure("side lost", "source KEN")),
]


@pytest.fixture(autouse=True)
def _made_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "outcomes", lambda some: iter(FOUND))
    monkeypatch.setattr(measuring, "read_in", lambda text, told: (a_mention("", "GMB", about="bonds"),))


def test_the_table_is_printed_and_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("the two states swapped")]
    assert line.split() == ["the", "two", "states", "swapped", "3", "33.3", "-", "-", "-", "-", "1", "-", "-", "1"]


def test_the_first_failing_cases_are_told_with_what_came(capsys: pytest.CaptureFixture[str]) -> None:
    command.main(["--failing", "1"])
    assert capsys.readouterr().out.partition("\n\n")[2].splitlines() == [
        "the two states swapped ()",
        "  other slot place: None, not #",
        "  from  The Gambia lent Kenya's treasury $5 million.",
        "  text  Kenya lent the Gambia's treasury $5 million.",
        "  came  lend occurred: nobody -> GMB (GMB); object bonds",
    ]


def test_failing_cases_of_one_behaviour(capsys: pytest.CaptureFixture[str]) -> None:
    command.main(["--failing", "9", "--behaviour", "the time"])
    assert "came" not in capsys.readouterr().out


def test_the_page_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "behaviour.md"
    command.main(["--write", str(file)])
    text = file.read_text(encoding="utf-8")
    assert "| the two states swapped | 3 | 33.3 | - | - | - | - | 1 | - | - | 1 |" in text
    assert "| the two states swapped | - | 1 | - | - | - | - |" in text
    assert "- the two states swapped: side lost source KEN. *Kenya lent the Gambia's treasury $5 million.*" in text
    assert text == page.page(FOUND)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_each_zeroth_sentence_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--every", "0"])
    assert "must be 1 or more" in capsys.readouterr().err
