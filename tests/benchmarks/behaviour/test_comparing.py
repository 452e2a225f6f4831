"""What a case's failure is called; the readings are made by hand."""

from typing import Any

import pytest

from benchmarks.behaviour import comparing
from benchmarks.behaviour.cases import Case
from benchmarks.behaviour.comparing import failure, masked, meant
from benchmarks.behaviour.states import named
from dragoman.types import EventMention
from tests.benchmarks.behaviour.making import LOAN, a_case, a_mention

BEFORE = a_mention("GMB", "KEN", about="Kenya's bonds")
AFTER = a_mention("KEN", "GMB", about="the Gambia's bonds")


def kind(monkeypatch: pytest.MonkeyPatch, after: list[EventMention], before: list[EventMention], one: Case) -> str:
    monkeypatch.setattr(comparing, "read", lambda text: tuple(before))
    monkeypatch.setattr(comparing, "read_in", lambda text, told: tuple(after))
    found = failure(one)
    return f"{found.kind} {found.slot}".strip() if found else ""


@pytest.mark.parametrize(
    ("after", "called"),
    [
        ([AFTER], ""),
        ([], "mention lost"),
        ([a_mention("KEN", "GMB", act="give-aid")], "act changed"),
        ([a_mention("KEN", "GMB", status="planned")], "status changed"),
        ([a_mention("GMB", "KEN")], "side swapped"),
        ([a_mention("KEN", "")], "side lost"),
        ([a_mention("KEN", "GMB GHA")], "side added"),
        ([AFTER, a_mention("KEN", "GMB", act="meet")], "mention added"),
        ([AFTER, a_mention("KEN", "GMB", act="meet", uncertain=True)], ""),
        ([a_mention("KEN", "GMB", about="bonds")], "other slot object"),
        ([a_mention("GMB", "KEN"), AFTER], "mention added"),
    ],
)
def test_a_failure_has_its_kind(monkeypatch: pytest.MonkeyPatch, after: list[EventMention], called: str) -> None:
    assert kind(monkeypatch, after, [BEFORE], a_case()) == called


def test_another_act_that_was_told_must_still_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [BEFORE, a_mention("GMB", "KEN", act="meet")]
    assert kind(monkeypatch, [AFTER], before, a_case()) == "mention lost"
    doubtful = [BEFORE, a_mention("GMB", "KEN", act="meet", uncertain=True)]
    assert kind(monkeypatch, [AFTER], doubtful, a_case()) == ""


@pytest.mark.parametrize(
    ("changes", "called"),
    [
        ({"status": "planned"}, "status changed"),
        ({"speaker": "officials"}, "other slot speaker"),
    ],
)
def test_a_case_says_what_it_wants(monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any], called: str) -> None:
    assert kind(monkeypatch, [AFTER], [BEFORE], a_case()._replace(**changes)) == called


def test_sides_that_nobody_knows_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    assert kind(monkeypatch, [a_mention("", "KEN")], [BEFORE], a_case()._replace(sides=False, slots=())) == ""


def test_a_mention_is_meant_by_its_act_status_and_both_sides() -> None:
    assert meant(LOAN, LOAN.pair, [BEFORE]) is BEFORE
    assert meant(LOAN, LOAN.pair, [AFTER, a_mention("GMB", "KEN", status="planned")]) is None


def test_states_are_masked_whole_with_article_and_possessive() -> None:
    states = (named("the Netherlands"), named("Niger"))
    assert masked("the Netherlands' loan to Niger's Nigerian and Nigerien banks", states) == (
        "# loan to # nigerian and # banks"
    )
