"""Where an amount stands and how much it is."""

import pytest

from dragoman.annotation.amounts import amounts, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.5 billion", (2.5, 10**9)),
        ("725m", (725, 10**6)),
        ("half a million", (0.5, 10**6)),
        ("two hundred", (2, 100)),
        ("six", (6, 1)),
    ],
)
def test_read_number(text: str, value: tuple[float, int]) -> None:
    assert read_number(text) == value


def test_a_lower_second_number_makes_no_range() -> None:
    text = "a 5 to 3 vote"
    assert [(found.low, found.high) for found in amounts(text, 0, len(text))] == [(5, None), (3, None)]


def test_and_makes_a_range_only_behind_between() -> None:
    assert [(found.low, found.high) for found in amounts("between 3 and 5", 0, 15)] == [(3, 5)]
    assert [(found.low, found.high) for found in amounts("3 and 5", 0, 7)] == [(3, None), (5, None)]
