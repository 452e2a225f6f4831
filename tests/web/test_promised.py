"""The ledger of a dyad."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dragoman.analysis.ledger import ledger
from dragoman.web import Settings, promised
from dragoman.web.between import Dyad
from dragoman.web.filters import Filters
from dragoman.web.shelf import Reading, Shelf

DYAD = Dyad(state="JPN", others=("KOR",))


@pytest.fixture(scope="module")
def reading(record: Path) -> Iterator[Reading]:
    """The example stories."""
    shelf = Shelf(Settings(record=record))
    with shelf.reading() as opened:
        yield opened
    shelf.close()


@pytest.fixture(scope="module")
def unindexed(record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    """The same, without an index."""
    shelf = Shelf(Settings(record=record, cache=tmp_path_factory.mktemp("none")))
    with shelf.reading() as opened:
        yield opened
    shelf.close()


def test_promises_are_those_of_the_ledger_with_the_two_on_different_sides(reading: Reading) -> None:
    found = promised.promises(reading, DYAD, Filters())
    whole = {entry.event_id: entry for entry in ledger(reading.record, None, "JPN")}
    assert found
    for entry in found:
        assert entry == whole[entry.event_id]
        sides = (set(entry.source_countries), set(entry.target_countries))
        assert ("JPN" in sides[0] and "KOR" in sides[1]) or ("KOR" in sides[0] and "JPN" in sides[1])


def test_filters_narrow_them(reading: Reading) -> None:
    every = promised.promises(reading, DYAD, Filters())
    act = every[0].act
    assert promised.promises(reading, DYAD, Filters(act=(act,))) == [one for one in every if one.act == act]
    assert promised.promises(reading, DYAD, Filters(until=date(1900, 1, 1))) == []
    assert all(one.origins >= 2 for one in promised.promises(reading, DYAD, Filters(origins=2)))


def test_without_its_index_the_ledger_is_the_same(reading: Reading, unindexed: Reading) -> None:
    for filters in (Filters(), Filters(act=("meet", "visit")), Filters(since=date(2024, 1, 1)), Filters(origins=2)):
        for dyad in (DYAD, Dyad(state="CHN", others=("USA", "FRA"))):
            assert promised.promises(unindexed, dyad, filters) == promised.promises(reading, dyad, filters)
            shown = promised.pledged(reading, dyad, filters)
            assert promised.pledged(unindexed, dyad, filters) == shown
            assert shown.total == len(promised.promises(reading, dyad, filters))


def test_lines_have_the_columns_of_the_file(reading: Reading) -> None:
    lines = promised.lines(promised.promises(reading, DYAD, Filters()))
    assert all(set(line) == set(promised.HEADS) for line in lines)


def test_every_state_of_a_promise_has_a_badge() -> None:
    assert promised.stands("overdue") == "threat"
    assert promised.stands("fulfilled") == "done"
    assert promised.stands("none") == "asked"
