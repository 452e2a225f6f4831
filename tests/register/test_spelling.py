"""Names spelled in another way find their person, and names of others do not."""

from datetime import date

import pytest

from dragoman.register import load
from dragoman.register.spelling import spelled_alike

REG = load()
DAY = date(2018, 1, 1)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Muhammad Khatami", "mohammad-khatami"),
        ("Hasan Rouhani", "hassan-rouhani"),
        ("Hilary Clinton", "hillary-clinton"),
    ],
)
def test_another_spelling_of_the_given_name_is_the_same_person(name: str, person: str) -> None:
    assert spelled_alike(REG, name, DAY)[:1] == (person,)


@pytest.mark.parametrize("name", ["Michael Bush", "Rouhani", "H. Rouhani", "new roads to Rouhani", "Ada Clinton"])
def test_another_given_name_is_another_person(name: str) -> None:
    assert spelled_alike(REG, name, DAY) == ()
