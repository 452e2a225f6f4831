"""Which line is the headline."""

import pytest

from dragoman.ingest.furniture import by_itself
from dragoman.ingest.headline import pick
from dragoman.ingest.lines import split


def _headline(text: str, given: str | None = None) -> str | None:
    lines = split(text)
    index = pick(lines, [by_itself(line) for line in lines], given)
    return None if index is None else lines[index].text


@pytest.mark.parametrize(
    "above",
    [
        "Vietnam, Finland sign memorandum on education",
        "World\n2 min read\nVietnam, Finland sign memorandum on education\n3 hours ago",
        "Guide\nOur Profile\n8 July 2021\nVietnam, Finland sign memorandum on education\nBy",
        "ANALYSIS | Trade in the north\nVietnam, Finland sign memorandum on education",
        "In Hanoi (Photo: VNA)\nVietnam, Finland sign memorandum on education\nenglish vietnam finland trade",
    ],
)
def test_the_first_title_above_the_report(above: str, prose: str) -> None:
    assert _headline(f"{above}\n{prose}") == "Vietnam, Finland sign memorandum on education"


def test_a_question_may_be_a_headline(prose: str) -> None:
    assert _headline(f"Will Finland open an embassy in Hanoi?\n{prose}") == "Will Finland open an embassy in Hanoi?"


def test_three_words_are_enough_where_nothing_is_better(prose: str) -> None:
    assert _headline(f"Putin Visits Hanoi\n{prose}") == "Putin Visits Hanoi"


def test_a_report_without_a_headline(prose: str) -> None:
    assert _headline(prose) is None
    assert _headline("Talks between Oman and Iran") is None
    assert _headline(f"Home\nWorld\n{prose}") is None


def test_a_given_headline_is_looked_for_and_nothing_else(prose: str) -> None:
    text = f"A line above the report\nMinisters  meet in Hanoi\n{prose}"
    assert _headline(text, "Ministers meet in hanoi") == "Ministers  meet in Hanoi"
    assert _headline(text, "Something else") is None
