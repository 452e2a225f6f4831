"""Which deeds are looked at: never too few to find what shows a promise to be kept."""

from datetime import date
from pathlib import Path

import pytest

from dragoman.analysis.ledger_near import near
from dragoman.analysis.ledger_nouns import Days
from dragoman.analysis.ledger_through import Due, shown
from dragoman.linking import Item
from dragoman.linking.merge import event
from dragoman.store import Block, open_record, writing
from dragoman.types import Event
from tests.linking.build import item, on, person, place

LULA, ANA = person("Lula", "BRA", "President", "lula"), person("Ana", "DNK", "Prime Minister", "ana")
TRIP = Due(
    event([item("visit", [LULA], ["SWE"], status="planned", published="2024-05-01", occurs=on("2024-06-11"))]),
    Days(start=date(2024, 6, 11), end=date(2024, 6, 11)),
)
KINDS: dict[str, list[Item]] = {
    "the other side": [item("host", ["SWE"], ["BRA"], published="2024-06-12", occurs=on("2024-06-11"), story="a")],
    "a day apart": [item("meet", ["SWE"], [LULA], published="2024-06-12", occurs=on("2024-06-12"), story="b")],
    "without its day": [item("meet", ["SWE"], [LULA], published="2024-06-12", story="c")],
    "present": [
        item("meet", [LULA], [ANA], published="2024-06-12", occurs=on("2024-06-11"), where=place("X", "SWE"), story="d")
    ],
    "two days apart": [item("meet", ["SWE"], ["BRA"], published="2024-06-14", occurs=on("2024-06-13"), story="e")],
    "others": [item("meet", ["NOR"], ["BRA"], published="2024-06-12", occurs=on("2024-06-11"), story="f")],
    "elsewhere": [
        item("meet", [LULA], [ANA], published="2024-06-12", occurs=on("2024-06-11"), where=place("X", "DNK"), story="g")
    ],
    "another act": [item("accuse", ["SWE"], ["BRA"], published="2024-06-12", occurs=on("2024-06-11"), story="h")],
    "not done": [
        item("meet", ["SWE"], ["BRA"], status="planned", published="2024-06-09", occurs=on("2024-06-11"), story="i")
    ],
}
SHOWING = ("the other side", "a day apart", "without its day", "present")


@pytest.fixture(scope="module")
def deeds() -> dict[str, Event]:
    return {name: event(items) for name, items in KINDS.items()}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory, deeds: dict[str, Event]) -> Path:
    made = tmp_path_factory.mktemp("near") / "record.duckdb"
    with writing(made) as writer:
        writer.replace_events([Block(links=(), events=tuple(deeds.values()))])
        writer.publish()
    return made


def test_those_of_the_same_parties_or_traveller_near_the_days_are_found(record: Path, deeds: dict[str, Event]) -> None:
    with open_record(record) as opened:
        found = {one.id for one in near(opened, [TRIP])}
    assert {name for name, one in deeds.items() if one.id in found} == set(SHOWING)


@pytest.mark.parametrize("name", SHOWING)
def test_each_of_them_shows_the_promise_to_be_kept(name: str, deeds: dict[str, Event]) -> None:
    assert shown([TRIP], [deeds[name]])


@pytest.mark.parametrize("name", sorted(set(KINDS) - set(SHOWING)))
def test_none_of_the_others_would(name: str, deeds: dict[str, Event]) -> None:
    assert not shown([TRIP], [deeds[name]])


def test_no_promise_needs_no_deed(record: Path) -> None:
    with open_record(record) as opened:
        assert list(near(opened, [])) == []
