"""What the grammar takes for a time, what it does not, and that it holds on any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotation.times import find

WORDS = """
May March Sunday the of in 2014 2000 troops 6/7 ( ) , . - – since by late end year years ago two a
second Dec. 10:30 a.m. on Tuesday to and between next last week 1990s 'the '90s first quarter half
tomorrow now every 31 0 😀 ١٢ é
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])


@pytest.mark.parametrize(
    "sentence",
    [
        "He may march on the capital.",
        "Theresa May said it would.",
        "May said the deal was dead.",
        "The Long March began here.",
        "The Women's March drew crowds.",
        "He sat in the sun.",
        "They sent 2,000 troops.",
        "They sent 1900 soldiers.",
        "They sent more than 2000 fighters.",
        "The Group of 20 met.",
        "Resolution 2231 was adopted.",
        "He read the Sunday Times.",
        "A second meeting took place.",
        "It cost $2014.",
        "Vision 2030 is a plan.",
        "A Boeing 1900 crashed.",
        "It was a last-minute deal, by the minutes of the meeting.",
        "As soon as it began, it ended.",
        "USA Today reported it.",
        "He quit the year of the fire.",
        "The score was 3-1.",
        "It fell by 2.5 points.",
        "The August body met.".replace("August", "august"),
        "COVID-2019 spread.",
        "The spring in the machine broke.",
        "It won 24/7 praise.",
        "The China Daily wrote it.",
        "the 7",
        "The army launched Operation Midnight Hammer.",
        "It hit goods that fall outside the pact.",
        "He served in the 12th Division, on the 12th floor.",
        "It was the time of the attack.",
        "",
    ],
)
def test_no_time(sentence: str) -> None:
    assert find(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("On Tuesday and Wednesday they met.", ["Tuesday", "Wednesday"]),
        ("They met on 5 and 9 June.", ["5", "9 June"]),
        ("In 2014, in July 2015 and in 2016 it fell.", ["2014", "July 2015", "2016"]),
        ("He left at 10 a.m. on Tuesday, at 11 a.m. he was back.", ["10 a.m. on Tuesday", "11 a.m."]),
        ("From Dec. 3 to Jan. 5 and on Friday", ["Dec. 3 to Jan. 5", "Friday"]),
        ("In 2014\n\n3 people came.", ["2014"]),
        ("He left on the 12th and died in the winter of 1941–42.", ["the 12th", "the winter of 1941–42"]),
        ("On the night of 29/30 June they left, and at six o'clock came", ["the night of 29/30 June", "six o'clock"]),
        (
            "In the early hours of 6 June 1944 and the closing days of 1944",
            ["the early hours of 6 June 1944", "the closing days of 1944"],
        ),
        ("Resolution 1701 (2006) and 1929 (2010)", ["2006", "2010"]),
    ],
)
def test_several_times(sentence: str, words: list[str]) -> None:
    assert [item.text for item in find(sentence)] == words


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "On Monday he left. On Tuesday he came."
    (found,) = find(text, 19)
    assert (found.text, found.span.of(text)) == ("Tuesday", "Tuesday")
    assert [item.text for item in find(text, 0, 18)] == ["Monday"]


def test_the_end_of_the_range_hides_what_follows() -> None:
    assert [item.text for item in find("They met in July 2015", 0, 16)] == ["July"]


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_spans_are_exact_sorted_and_disjoint(text: str) -> None:
    found = find(text)
    assert all(item.span.of(text) == item.text for item in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))


@given(st.text(max_size=200), st.integers(0, 50), st.integers(0, 200))
def test_any_text_and_any_window(text: str, start: int, length: int) -> None:
    end = start + length
    for item in find(text, start, end):
        assert start <= item.span.start < item.span.end <= min(end, len(text))
        assert item.span.of(text) == item.text
