"""Feasts that move with the moon or the week."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotation.times.feasts import FEASTS, easter


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("easter", date(2013, 3, 31)),
        ("easter", date(2011, 4, 24)),
        ("good friday", date(1998, 4, 10)),
        ("easter monday", date(2000, 4, 24)),
        ("thanksgiving", date(2001, 11, 22)),
        ("labor day", date(1998, 9, 7)),
        ("memorial day", date(1990, 5, 28)),
        ("christmas eve", date(1990, 12, 24)),
    ],
)
def test_the_day_of_a_feast(name: str, when: date) -> None:
    assert FEASTS[name](when.year) == when


@given(st.integers(min_value=1583, max_value=9000))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)
