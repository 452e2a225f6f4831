"""The words for acts, days and participants."""

from datetime import date
from typing import get_args

import pytest

from dragoman.briefing.dates import day, days
from dragoman.briefing.naming import Names, country, heading, joined
from dragoman.briefing.wording import clause, is_contact, verb, verbs
from dragoman.ontology.schema import acts
from dragoman.types import Participant, Span, Status


def test_every_act_has_its_verb_and_no_verb_is_of_no_act() -> None:
    assert set(verbs()) == set(acts())


@pytest.mark.parametrize("status", get_args(Status))
def test_every_status_of_every_act_gives_a_clause_with_both_sides(status: Status) -> None:
    for act in acts():
        told = clause(act, status, "Brazil", "Chile", many=False)
        assert "Brazil" in told
        assert "Chile" in told
        assert "  " not in told
        assert "{" not in told


@pytest.mark.parametrize(
    ("act", "status", "told"),
    [
        ("give-aid", "occurred", "Brazil gave aid to Chile"),
        ("visit", "ongoing", "Brazil was visiting Chile"),
        ("visit", "ended", "Brazil finished visiting Chile"),
        ("sanction", "ended", "Brazil stopped sanctioning Chile"),
        ("visit", "requested", "Brazil asked Chile to visit"),
        ("give-aid", "requested", "Brazil asked Chile to give aid"),
        ("reach-agreement", "agreed", "Brazil agreed with Chile"),
        ("meet", "postponed", "the plan of Brazil to meet Chile was put off"),
        ("sanction", "denied", "it was denied that Brazil sanctioned Chile"),
    ],
)
def test_clauses(act: str, status: Status, told: str) -> None:
    assert clause(act, status, "Brazil", "Chile", many=False) == told


def test_nobody_several_and_acts_of_another_version() -> None:
    assert clause("visit", "planned", "", "Chile", many=False) == "someone planned to visit Chile"
    assert clause("meet", "ongoing", "Brazil and Peru", "Chile", many=True) == "Brazil and Peru were meeting Chile"
    assert "dance together" in clause("dance-together", "occurred", "Brazil", "Chile", many=False)
    assert verb("dance-together").to == "to"
    assert not is_contact("dance-together")


def test_days_are_as_short_as_they_can_be_told() -> None:
    assert day(None) == "day unknown"
    assert days(date(2023, 3, 16), date(2023, 3, 16)) == "16 March 2023"
    assert days(date(2023, 3, 16), date(2023, 3, 17)) == "16–17 March 2023"
    assert days(date(2024, 2, 1), date(2024, 2, 29)) == "February 2024"
    assert days(date(2023, 1, 1), date(2023, 12, 31)) == "2023"
    assert days(date(2023, 1, 1), date(2024, 12, 31)) == "2023–2024"
    assert days(date(2023, 12, 30), date(2024, 1, 2)) == "30 December 2023 – 2 January 2024"
    assert days(None, None) == "day unknown"
    assert days(date(9999, 12, 31), date(9999, 12, 31)) == "31 December 9999"


def _one(name: str, code: str | None, actor: str | None = None, office: str | None = None) -> Participant:
    return Participant(side="source", name=name, span=Span(0, 1), actor=actor, country=code, office=office)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([_one("Chile", "CHL", "CHL")], "Chile"),
        ([_one("United States", "USA", "USA")], "the United States"),
        ([_one("Gabriel Boric", "CHL", "Q1", "President")], "Chile's Gabriel Boric (President)"),
        ([_one("Lloyd Austin", "USA", "Q2")], "the United States' Lloyd Austin"),
        ([_one("Chile", "CHL", "CHL"), _one("Gabriel Boric", "CHL", "Q1")], "Chile's Gabriel Boric"),
        ([_one("A", "CHL", "Q1"), _one("B", "CHL", "Q2")], "Chile's A and B"),
        ([_one("A", "CHL", "Q1"), _one("C", "PER", "Q3"), _one("B", "CHL", "Q2")], "Chile's A, B and Peru's C"),
        ([_one(name, "CHL", name) for name in "ABCDE"], "Chile's A, B, C and 2 more"),
        ([_one("his Chilean counterpart", "CHL", None, "Minister")], "his Chilean counterpart"),
        ([_one("European Union", "EUR", "EUR")], "the European Union"),
        ([_one("rebels", None)], "rebels"),
        ([], ""),
    ],
)
def test_participants(given: list[Participant], told: str) -> None:
    assert Names().side(given)[0] == told


def test_a_title_is_told_once_and_several_are_many() -> None:
    names, one = Names(), _one("Gabriel Boric", "CHL", "Q1", "President")
    assert names.side([one]) == ("Chile's Gabriel Boric (President)", False)
    assert names.side([one]) == ("Chile's Gabriel Boric", False)
    assert names.side([_one("experts", "CHL")]) == ("Chile's experts", True)


def test_speakers_and_names_in_titles() -> None:
    assert Names().speaker("foreign ministry", "CHL") == "Chile's foreign ministry"
    assert Names().speaker("Gabriel Boric", "CHL") == "Gabriel Boric"
    assert Names().speaker("officials", None) == "officials"
    assert (heading("USA"), country("USA")) == ("United States", "the United States")
    assert joined(["a", "b", "c"]) == "a, b and c"
