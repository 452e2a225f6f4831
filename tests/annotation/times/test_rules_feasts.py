"""Feasts in sentences, and names that have a feast in them."""

from datetime import date

import pytest

from dragoman.annotation.times import find, resolve
from dragoman.annotation.times.expression import Direction


@pytest.mark.parametrize(
    ("text", "direction", "words", "value"),
    [
        ("Parliament returns after Easter.", "future", "Easter", "1998-04-12"),
        ("They met on Good Friday.", "past", "Good Friday", "1997-03-28"),
        ("It spread at Thanksgiving.", "past", "Thanksgiving", "1997-11-27"),
        ("They signed on Easter Sunday 1998.", "past", "Easter Sunday 1998", "1998-04-12"),
        ("Shops open on the day after Christmas.", "future", "the day after Christmas", "1998-12-26"),
        ("He fled the day before New Year's Day.", "past", "the day before New Year's Day", "1997-12-31"),
        ("They met last Christmas.", "past", "last Christmas", "1997-12-25"),
        ("They will meet next Easter.", "future", "next Easter", "1998-04-12"),
    ],
)
def test_a_feast_is_a_day(text: str, direction: Direction, words: str, value: str) -> None:
    (found,) = find(text)
    mention = resolve(found, published=date(1998, 3, 2), direction=direction, reference=None)
    assert (mention.text, mention.timex3, mention.precision) == (words, value, "day")


@pytest.mark.parametrize(
    "text",
    [
        "The Good Friday Agreement holds.",
        "The Belfast/Good Friday Agreement holds.",
        "It was a book on the Easter Rising.",
        "They said a thanksgiving prayer.",
    ],
)
def test_a_name_is_no_day(text: str) -> None:
    assert find(text) == ()


def test_without_a_date_of_writing_it_stays_open() -> None:
    (found,) = find("They met at Easter.")
    mention = resolve(found, published=None, direction="past", reference=None)
    assert (mention.start, mention.basis, mention.timex3) == (None, "unresolved", "XXXX-XX-XX")
