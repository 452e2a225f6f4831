from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dragoman.cli.brief import brief

Call = Callable[..., Result]


@pytest.mark.parametrize(("form", "begins"), [("md", b"# "), ("html", b"<!doctype html>"), ("pdf", b"%PDF-")])
def test_formats(call: Call, record: Path, form: str, begins: bytes) -> None:
    result = call("brief", "Peru", "BOL", "--record", record, "--format", form)
    assert result.exit_code == 0, result.output
    assert result.stdout_bytes.startswith(begins)


def test_it_is_the_same_twice_and_speaks_of_the_day_asked_for(call: Call, record: Path) -> None:
    first, second = (call("brief", "PER", "BOL", "--record", record, "--until", "2024-05") for _ in range(2))
    assert first.stdout_bytes == second.stdout_bytes
    assert "Brief as of 31 May 2024" in first.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("PER", "PER"), "a brief is on two states"),
        (("PER", "Atlantis"), "there is no country 'Atlantis'"),
        (("PER", "BOL", "--since", "2999"), "lies after"),
        (("PER", "BOL", "--since", "May"), "is no date"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(call: Call, record: Path, words: tuple[str, ...], says: str) -> None:
    result = call("brief", *words, "--record", record)
    assert result.exit_code == 2
    assert says in result.output
    assert "Traceback" not in result.output


def test_its_help_has_an_example() -> None:
    assert "dragoman brief IDN RUS" in (brief.epilog or "")
