from datetime import date

import pytest

from dragoman.decisions.naming import participants, place
from dragoman.errors import UsageError
from dragoman.register import load
from dragoman.types import Span

NOWHERE = Span(0, 0)
DAY = date(2021, 12, 14)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Jakarta", "Jakarta", "IDN"),
        ("Indonesia", "Indonesia", "IDN"),
        ("South China Sea", "South China Sea", None),
        ("Quillhaven, NZL", "Quillhaven", "NZL"),
        ("Quillhaven, New Zealand", "Quillhaven", "NZL"),
        ("Washington, aus", "Washington", "AUS"),
    ],
)
def test_a_place_and_its_state(text: str, name: str, country: str | None) -> None:
    found = place(text, load(), NOWHERE)
    assert (found.name, found.country, found.span) == (name, country, NOWHERE)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quillhaven", "the register knows no place 'Quillhaven': write it with its country, 'Quillhaven, ISO3'"),
        ("Quillhaven, New Zeeland", "did you mean new zealand"),
        ("Quillhaven, QQQ", "there is no country 'QQQ'"),
        (", NZL", "names nobody and nothing"),
    ],
)
def test_a_place_that_is_not_known(text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        place(text, load(), NOWHERE)


def test_states_bodies_and_persons_on_the_day() -> None:
    found = participants("idn; ASEAN; Sergei Shoigu; EUR; Jane Doe, NZL", "source", load(), DAY, NOWHERE)
    assert [(one.name, one.country) for one in found] == [
        ("Indonesia", "IDN"),
        ("ASEAN", "IGO"),
        ("Sergei Shoigu", "RUS"),
        ("European Union", "EUR"),
        ("Jane Doe", "NZL"),
    ]
    assert [one.office for one in found] == [None, None, "Minister of Defence", None, None]
    assert {one.side for one in found} == {"source"}


def test_the_office_is_that_of_the_day() -> None:
    (before,) = participants("Sergei Shoigu", "target", load(), date(2010, 1, 1), NOWHERE)
    assert before.office != "Minister of Defence"


@pytest.mark.parametrize("text", ["Jane Doe", "IDN; Jane Doe", "Jane Doe, Nowhereland", ";"])
def test_nobody_of_that_name(text: str) -> None:
    with pytest.raises(UsageError, match=r"write it with its country|no country|names nobody"):
        participants(text, "source", load(), DAY, NOWHERE)
