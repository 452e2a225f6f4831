"""The ledger in the index: what is asked of it is what the ledger itself says."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from dragoman.analysis.ledger import Entry, ledger
from dragoman.store import open_record
from dragoman.store.building import identity
from dragoman.web import Settings
from dragoman.web.index import Index, Maker
from dragoman.web.index_ledger import Terms, entries, states, urgent

ALL = 10_000


@pytest.fixture(scope="module")
def index(record: Path) -> Index:
    """The index of the example stories."""
    return Maker(Settings(record=record)).index(identity(record))


@pytest.fixture(scope="module")
def every(record: Path) -> tuple[Entry, ...]:
    """Their ledger."""
    with open_record(record) as opened:
        return ledger(opened)


def days(entry: Entry) -> list[date]:
    """Return on which days, and for which, something was promised."""
    return [day for day in (entry.promised_on, *(one.end for one in entry.promised_for)) if day]


def test_it_is_the_whole_ledger_in_its_order(index: Index, every: tuple[Entry, ...]) -> None:
    assert len(every) > 100
    assert entries(index, Terms(), ALL) == list(every)
    assert entries(index, Terms(), 7, 5) == list(every[5:12])
    assert entries(index, Terms(), 7, 5, latest_first=True) == list(every[::-1][5:12])


@pytest.mark.parametrize("codes", [("JPN",), ("JPN", "KOR"), ("CHN", "USA"), ("FJI",)])
def test_states_that_take_part(index: Index, every: tuple[Entry, ...], codes: tuple[str, ...]) -> None:
    found = [one for one in every if {*codes} <= {*one.source_countries, *one.target_countries}]
    assert entries(index, Terms(countries=codes), ALL) == found


def test_states_on_different_sides(index: Index, every: tuple[Entry, ...]) -> None:
    rivals = {"KOR", "CHN"}
    found = [
        one
        for one in every
        if ("JPN" in one.source_countries and rivals & set(one.target_countries))
        or ("JPN" in one.target_countries and rivals & set(one.source_countries))
    ]
    assert found
    assert entries(index, Terms(countries=("JPN",), facing=("KOR", "CHN")), ALL) == found


def test_each_term_narrows(index: Index, every: tuple[Entry, ...]) -> None:
    day = date(2024, 1, 1)
    for terms, fits in (
        (Terms(act=("visit", "meet")), lambda one: one.act in ("visit", "meet")),
        (Terms(state=("open",)), lambda one: one.state == "open"),
        (Terms(since=day), lambda one: any(told >= day for told in days(one))),
        (Terms(until=day), lambda one: any(told <= day for told in days(one))),
        (Terms(origins=2), lambda one: one.origins >= 2),
        (Terms(certain=True), lambda one: not one.uncertain),
    ):
        found = [one for one in every if fits(one)]
        assert 0 < len(found) < len(every), terms
        assert entries(index, terms, ALL) == found
        assert {one.state: one.number for one in states(index, terms)} == Counter(one.state for one in found)


def test_the_most_urgent_come_first(index: Index, every: tuple[Entry, ...]) -> None:
    sure = [entry for entry in every if not entry.uncertain]
    assert {one.event_id for one in urgent(index, "overdue", ALL)} == {
        one.event_id for one in sure if one.state == "overdue"
    }
    ahead = [
        one.due.end for one in urgent(index, "open", ALL) if one.due and one.due.end >= (sure[0].as_of or date.max)
    ]
    assert ahead == sorted(ahead)
    assert len(urgent(index, "open", 2)) == 2


def test_what_is_not_made_has_nothing(tmp_path: Path) -> None:
    absent = Index(tmp_path / "none")
    assert (entries(absent, Terms(), 5), states(absent, Terms()), urgent(absent, "open", 5)) == ([], (), [])
