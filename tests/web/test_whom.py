"""Whom an id means."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dragoman.errors import NotFoundError
from dragoman.web import Settings
from dragoman.web.shelf import Reading, Shelf
from dragoman.web.whom import tenures, whom


@pytest.fixture
def reading(made_record: Path) -> Iterator[Reading]:
    """The small record."""
    shelf = Shelf(Settings(record=made_record))
    with shelf.reading() as opened:
        yield opened
    shelf.close()


@pytest.mark.parametrize(
    ("id", "kind", "name"),
    [
        ("FRA", "state", "France"),
        ("UNO", "body", "United Nations"),
        ("un", "organisation", "United Nations"),
        ("xi-jinping", "person", "Xi Jinping"),
    ],
)
def test_an_id_of_the_register_is_known_without_the_record(reading: Reading, id: str, kind: str, name: str) -> None:
    found = whom(reading, id)
    assert (found.kind, found.name) == (kind, name)
    assert sorted(value for value in found.asked.values() if value) == [id]


def test_nobody_is_said_to_be_nobody(reading: Reading) -> None:
    with pytest.raises(NotFoundError, match="nobody is called 'x-y-z'"):
        whom(reading, "x-y-z")


def test_offices_of_a_state_are_those_held_between_two_days(reading: Reading) -> None:
    held = tenures(whom(reading, "FRA"), date(2018, 1, 1), date(2019, 1, 1))
    heads = [one.holder for one in held if one.lane == "Head of state"]
    assert heads == ["Emmanuel Macron"]
    assert all(one.start <= date(2019, 1, 1) for one in held)


def test_offices_of_a_person_are_all_of_them(reading: Reading) -> None:
    held = tenures(whom(reading, "emmanuel-macron"), None, None)
    assert any(one.lane.startswith("President") and one.id == "FRA" for one in held)
