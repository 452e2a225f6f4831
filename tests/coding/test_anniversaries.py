"""Acts whose anniversary is told."""

from datetime import date

import pytest

from tests.reading import only

TUESDAY = date(2024, 3, 19)


@pytest.mark.parametrize(
    ("text", "act", "start", "end"),
    [
        (
            "Thousands marked on Monday the tenth anniversary of Russia's annexation of Crimea.",
            "annex",
            date(2014, 3, 18),
            date(2014, 3, 18),
        ),
        (
            "The 20th anniversary of the American invasion of Iraq was marked by silence.",
            "invade",
            date(2004, 1, 1),
            date(2004, 12, 31),
        ),
    ],
)
def test_the_years_are_counted_back(text: str, act: str, start: date, end: date) -> None:
    when = only(text, act, TUESDAY).occurs
    assert when is not None
    assert (when.start, when.end) == (start, end)
    assert when.span.of(text) == "anniversary"
    assert only(text, act, TUESDAY).background


def test_an_own_time_is_left_alone() -> None:
    text = "Thousands marked on Monday the tenth anniversary of Russia's annexation of Crimea in March 2014."
    when = only(text, "annex", TUESDAY).occurs
    assert when is not None
    assert when.text == "March 2014"


def test_without_a_number_nothing_is_counted() -> None:
    text = "Thousands marked the anniversary of Russia's annexation of Crimea."
    assert only(text, "annex", TUESDAY).occurs is None
