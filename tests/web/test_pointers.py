"""Rows by id without a scan: what pointers find is what a scan finds."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from dragoman.web import Settings, nouns, pointers
from dragoman.web.shelf import Reading, Shelf
from tests.cli import made


@pytest.fixture
def reading(made_record: Path) -> Iterator[Reading]:
    shelf = Shelf(Settings(record=made_record))
    with shelf.reading() as found:
        yield found
    shelf.close()


@pytest.fixture
def pointed(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> Reading:
    """A record whose tables all count as large."""
    monkeypatch.setattr(pointers, "_SMALL", 0)
    reading.pointers.wait()
    return reading


def test_small_tables_are_scanned(reading: Reading) -> None:
    found = reading.pointers
    found.wait()
    assert found.rows("events", "id", [made.E_MET]) is None


def test_pointers_lead_to_all_rows_of_an_id_and_no_others(pointed: Reading) -> None:
    found = pointed.pointers
    for table, key in pointers.KEYS:
        for (id,) in pointed.cursor.execute(f"SELECT DISTINCT {key} FROM {table}").fetchall():
            wanted = pointed.cursor.execute(f"SELECT rowid FROM {table} WHERE {key} = ? ORDER BY ALL", [id]).fetchall()
            assert sorted(found.rows(table, key, [id]) or ()) == [row for (row,) in wanted], (table, key)
    assert found.rows("events", "id", [f"event-{'f' * 20}"]) == []
    assert found.rows("events", "id", ["event-of-nobody"]) is None  # such ids no content has: only a scan can tell


def test_rows_of_one_id_in_several_places_are_all_found() -> None:
    handle, place = np.array([7, 7, 5, 7, 7, 5], np.uint64), np.array([0, 1, 2, 3, 5, 6])  # row 4 was removed
    found = pointers._ranges(handle, place)
    stretches = zip(found.handle.tolist(), found.first.tolist(), found.last.tolist(), strict=True)
    assert list(stretches) == [(5, 2, 2), (5, 6, 6), (7, 0, 1), (7, 3, 3), (7, 5, 5)]
    assert pointers._rows(found, [7, 5, 7]) == [2, 6, 0, 1, 3, 5]
    assert pointers._rows(found, [6]) == []
    assert len(pointers._ranges(handle[:0], place[:0]).handle) == 0


@pytest.mark.parametrize("kind", ["reading", "pointed"])
def test_nouns_are_those_of_the_store(kind: str, request: pytest.FixtureRequest) -> None:
    reading: Reading = request.getfixturevalue(kind)
    record = reading.record
    for event in record.iter_events():
        assert nouns.event(reading, event.id) == event
        assert nouns.mentions(reading, event.mention_ids) == {one.id: one for one in record.mentions_of(event.id)}
        assert nouns.owners(reading, event.mention_ids) == dict.fromkeys(event.mention_ids, event.id)
        ties = record.iter_ties("left_id = ? OR right_id = ?", [event.id, event.id])
        assert nouns.ties(reading, [event.id]) == {event.id: list(ties)}
    links = list(record.iter_links())
    assert nouns.links(reading, {(one.left, one.right) for one in links}) == sorted(links, key=lambda one: -one.weight)


def test_headlines_are_told_of_stories_that_are_there(reading: Reading) -> None:
    found = nouns.headlines(reading, [made.S_PLAN, "story-of-nobody"])
    assert [(one.publisher, one.headline) for one in found.values()] == [("Andes Herald (invented)", "Talks planned")]
