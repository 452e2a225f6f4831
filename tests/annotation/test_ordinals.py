"""Ordinals that number something, and those that do not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotation.ordinals import find_ordinals


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("This is the sixth consultations.", [6]),
        ("They held the 6th meeting.", [6]),
        ("It was their first-ever summit.", [1]),
        ("They held their first joint naval drills.", [1]),
        ("The EU adopted the 12th and 13th package.", [12, 13]),
        ("The 14th, 15th and 16th rounds failed.", [14, 15, 16]),
        ("A second round of talks began.", [2]),
        ("A third round began.", [3]),
        ("It was the twenty-first summit.", [21]),
        ("It was the 21st summit.", [21]),
        ("They marked the 50th anniversary.", [50]),
        ("He was the first to visit Kyiv.", [1]),
        ("It was the second in a week.", [2]),
        ("They met for the first time.", [1]),
        ("The seventh session opened.", [7]),
        ("It was its third test of the year.", [3]),
        ("Sixth consultations were held.", [6]),
        ("His second visit followed his first.", [2, 1]),
    ],
)
def test_ordinals(sentence: str, values: list[int]) -> None:
    found = find_ordinals(sentence)
    assert [item.value for item in found] == values
    assert all(item.span.of(sentence) == item.text for item in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "They met on the 13th of May.",
        "They met on May 13th.",
        "They met on the 13th.",
        "They met on 13th May.",
        "The 7th Fleet sailed.",
        "The 21st century began.",
        "The 21st-century state",
        "The 4th Submarine Squadron sailed.",
        "It is in its 73rd year.",
        "On the second day he left.",
        "Two thirds of voters",
        "One-third of voters",
        "A third of voters",
        "A fifth of the fleet",
        "First, he thanked the host.",
        "He first met Putin there.",
        "It was first reported there.",
        "A second later it fell.",
        "The second-largest army",
        "The second largest army",
        "The First Lady came.",
        "The first deputy prime minister came.",
        "They came second.",
        "They came second in the vote.",
        "first-hand reports",
        "A third party mediated.",
        "He first to last spoke.",
        "secondly",
        "6",
        "",
    ],
)
def test_no_ordinal(sentence: str) -> None:
    assert find_ordinals(sentence) == ()


def test_first_ever_is_one_and_keeps_its_words() -> None:
    (found,) = find_ordinals("the first-ever talks")
    assert (found.text, found.value) == ("first-ever", 1)


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "The first talks. The second talks."
    assert [item.text for item in find_ordinals(text, 17)] == ["second"]
    assert [item.text for item in find_ordinals(text, 0, 16)] == ["first"]


WORDS = """first second 6th 13th of May the a two and , - twenty-first talks later . 😀 \n third"""
PIECES = st.sampled_from(WORDS.split(" "))


@given(st.one_of(st.text(max_size=100), st.lists(PIECES, max_size=20).map(" ".join)))
def test_spans_are_exact_sorted_and_disjoint(text: str) -> None:
    found = find_ordinals(text)
    assert all(item.span.of(text) == item.text and item.value > 0 for item in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
