"""Events, ready to tie."""

from datetime import date

from dragoman.linking.merge import event
from dragoman.linking.told import told
from tests.linking.build import item, month, on, year


def test_what_ties_compare() -> None:
    given = item(
        "lend", ["RUS"], ["IDN"], story="a", occurs=on("2025-12-02"), thing="the first half of Russia's loan", id="m"
    )
    made = told(event([given]), {"m": "a"})
    assert (made.source, made.target) == (frozenset({"RUS"}), frozenset({"IDN"}))
    assert made.stories == frozenset({"a"})
    assert made.day == date(2025, 12, 2).toordinal()
    assert made.share == "a first part"
    assert made.words == {"first", "half", "loan"}


def test_without_days_of_its_own_an_event_has_that_of_its_first_report() -> None:
    early, late = (item("visit", ["RUS"], ["IDN"], story=s, published=f"2025-12-0{n}") for s, n in (("a", 2), ("b", 4)))
    assert told(event([early, late]), {}).day == date(2025, 12, 2).toordinal()
    assert told(event([item("visit", ["RUS"], ["IDN"])]), {}).day is None


def test_long_intervals_tell_nothing() -> None:
    assert told(event([item("visit", ["RUS"], ["IDN"], occurs=year(2025))]), {}).when is None
    assert told(event([item("visit", ["RUS"], ["IDN"], occurs=month("2025-05-01"))]), {}).when is not None
