"""The words before a time: they widen it, cut it or leave it open."""

import pytest

from dragoman.annotation.times import find


@pytest.mark.parametrize(
    ("sentence", "words", "modifier"),
    [
        ("in late February", "late February", "late"),
        ("in the late 1980s", "the late 1980s", "late"),
        ("at the beginning of 2020", "the beginning of 2020", "start"),
        ("in the middle of next year", "the middle of next year", "mid"),
        ("since the close of 2020", "the close of 2020", "end"),
        ("later this month", "later this month", "after-now"),
        ("earlier in 2020", "2020", ""),
        ("the war's end 2014", "2014", ""),
        ("late on Tuesday", "late on Tuesday", ""),
    ],
)
def test_modifiers(sentence: str, words: str, modifier: str) -> None:
    (found,) = find(sentence)
    assert (found.text, found.modifier) == (words, modifier)


@pytest.mark.parametrize(
    ("word", "limit"), [("since", "since"), ("until", "until"), ("till", "until"), ("by", "by"), ("in", "")]
)
def test_limits_stay_outside_the_span(word: str, limit: str) -> None:
    (found,) = find(f"It was so {word} 2014.")
    assert (found.text, found.limit) == ("2014", limit)


def test_a_unit_alone_is_no_time() -> None:
    assert find("He was man of the year.") == ()
    assert [item.text for item in find("by the end of the year")] == ["the end of the year"]
