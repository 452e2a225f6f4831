"""Those who are told by whom they stand with."""

from datetime import date

import pytest

from dragoman.register import load
from dragoman.register.adherents import of_person
from dragoman.register.phrase import Phrase

REG = load()
DAY = date(2019, 5, 1)


def phrase(text: str) -> Phrase:
    return Phrase(REG, text, REG.find(text), (), DAY)


@pytest.mark.parametrize(
    ("text", "sector"),
    [("supporters of Vladimir Putin", "CVL"), ("forces loyal to Vladimir Putin", "MIL")],
)
def test_the_head_tells_the_sector_and_the_person_the_country(text: str, sector: str) -> None:
    found = of_person(phrase(text), phrase(text).of("person")[0])
    assert found is not None
    assert (found.actor, found.country, found.sector) == (None, "RUS", sector)


@pytest.mark.parametrize("text", ["Vladimir Putin", "Russian President Vladimir Putin", "an ally of Vladimir Putin"])
def test_where_the_name_is_the_head_it_stays_the_persons(text: str) -> None:
    assert of_person(phrase(text), phrase(text).of("person")[0]) is None
