"""Numbers in words and digits."""

import pytest

from dragoman.annotation.numbers import is_year, parse_number, parse_ordinal, word_after, word_before


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,500", 1500),
        ("2.5", 2.5),
        ("zero", 0),
        ("twenty-one", 21),
        ("two hundred and fifty", 250),
        ("two hundred and fifty thousand", 250_000),
        ("one million two hundred thousand", 1_200_000),
        ("nine hundred ninety-nine trillion", 999e12),
        ("a hundred", 100),
        ("many", None),
        ("", None),
    ],
)
def test_parse_number(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("sixth", 6), ("12th", 12), ("twenty-first", 21), ("50th", 50), ("first-fifth", None), ("six", None)],
)
def test_parse_ordinal(text: str, value: float | None) -> None:
    assert parse_ordinal(text) == value


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("in 2014 the war began", True),
        ("In 2014 troops came", True),
        ("no later than 2030", True),
        ("mid-2019", True),
        ("in 2000 troops", False),
        ("more than 2014", False),
        ("resolution 2231", False),
        ("some 1950 people", False),
        ("up 2014%", False),
        ("$2014", False),
        ("F-2014", False),
    ],
)
def test_is_year(text: str, year: bool) -> None:
    start = next(place for place, sign in enumerate(text) if sign.isdigit())
    assert is_year(text, start, start + 4) is year


def test_neighbouring_words() -> None:
    assert word_before("They met In 2014", 12) == "in"
    assert word_before("2014", 0) == ""
    assert word_after("2014 Troops came", 4) == "Troops"
    assert word_after("2014, troops", 4) == ""
