"""The parts of a brief on a record whose stories are known."""

from collections.abc import Callable

from dragoman.briefing import Brief, brief
from dragoman.store import Reader
from tests.briefing import stories

Told = Callable[[Brief, str], list[str]]


def test_state_counts_and_gives_the_last_of_each_kind(made: Brief, told: Told) -> None:
    assert told(made, "state") == [
        "In the record: 6 acts between Brazil and Chile, told by 8 stories that came out between 2 March 2024 and "
        "1 July 2024.",
        "What took place: 4 acts took place: 2 of cooperation in words, 1 of cooperation in deeds and 1 of conflict in "
        "words.",
        "Promises: 3 promises: 2 overdue and 1 fulfilled.",
        "Latest contact: 30 June 2024: Brazil met Chile.",
        "Latest cooperation: 2 May 2024: Brazil gave economic aid to Chile (“9e+06”).",
        "Latest conflict: Reported 5 May 2024: Chile condemned Brazil (“<script>alert(1)</script> "
        "[x](javascript:alert(1)) *fat* gnp.exe”), according to Chile's foreign ministry.",
    ]


def test_what_happened_goes_back_day_by_day(made: Brief, told: Told) -> None:
    found = told(made, "happened")
    assert [line.partition(":")[0] for line in found] == [
        "30 June 2024",
        "Reported 5 May 2024",
        "2 May 2024",
        "10 April 2024",
    ]
    assert found[-1] == "10 April 2024: Chile hosted Brazil at the Moneda Palace."


def test_promises_are_told_with_what_became_of_them(record: Reader, told: Told) -> None:
    early = brief(record, "BRA", "CHL", until=stories.UNTIL)
    assert told(early, "promised") == [
        "Overdue: Brazil planned to supply goods to Chile (“thousand tonnes of grain”), for 1 May 2024, first reported "
        "2 April 2024.",
        "Fulfilled: Chile agreed to host Brazil, for 10 April 2024, first reported 2 March 2024. It took place on "
        "10 April 2024, as promised.",
    ]
    assert told(early, "scheduled") == ["20 June 2024: Brazil planned to visit Chile, reported 4 May 2024."]


def test_outlets_that_differ_are_named_with_their_figures(made: Brief, told: Told) -> None:
    (line,) = told(made, "disputed")
    assert line.startswith("How much: Brazil gave economic aid to Chile (2 May 2024).")
    assert f"{stories.HERALD}: " in line
    assert f"{stories.TRIBUNE}: " in line
    assert "5,000,000" in line
    assert "9,000,000" in line


def test_offices_are_those_of_the_register_on_the_day(made: Brief, told: Told) -> None:
    first, second = told(made, "offices")
    assert "President: Luiz Inácio Lula da Silva (since 1 January 2023)" in first
    assert "President: Gabriel Boric" in second
    assert [note.kind for note in made.notes].count("register") == 2
