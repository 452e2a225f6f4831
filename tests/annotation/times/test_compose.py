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


@pytest.mark.parametrize(
    ("sentence", "words", "clock"),
    [
        ("It left at 7:45 Saturday night.", "7:45 Saturday night", "19:45"),
        ("He spoke at 2:30 in the afternoon.", "2:30 in the afternoon", "14:30"),
        ("He spoke at 6:15 in the morning.", "6:15 in the morning", "06:15"),
        ("It sank at 3 a.m. (0200 GMT) on Sunday.", "3 a.m. (0200 GMT) on Sunday", "03:00"),
        ("It sank at 10:35 p.m. Friday night.", "10:35 p.m. Friday night", "22:35"),
    ],
)
def test_an_hour_joins_its_day(sentence: str, words: str, clock: str) -> None:
    (found,) = find(sentence)
    assert (found.text, found.clock) == (words, clock)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A year ago today they met.", "A year ago today"),
        ("Two years ago this month they met.", "Two years ago this month"),
        ("A week ago Tuesday they met.", "A week ago Tuesday"),
    ],
)
def test_ago_joins_the_day_it_is_counted_from(sentence: str, words: str) -> None:
    assert [item.text for item in find(sentence)] == [words]


@pytest.mark.parametrize(
    ("sentence", "compared"),
    [
        ("It fell to $3.5 million from $4.1 million a year ago.", True),
        ("It is weaker than a year ago.", True),
        ("It came from Rome; a year ago it left.", False),
        ("A year ago it left.", False),
    ],
)
def test_a_year_back_may_be_compared(sentence: str, compared: bool) -> None:
    assert [item.compared for item in find(sentence)] == [compared]


def test_a_unit_alone_is_no_time() -> None:
    assert find("He was man of the year.") == ()
    assert [item.text for item in find("by the end of the year")] == ["the end of the year"]
