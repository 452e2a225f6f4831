from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dragoman.ids import content_id
from dragoman.types import Span

PARTS = st.lists(st.none() | st.text() | st.integers(-(2**40), 2**40) | st.dates(), max_size=4)


@given(PARTS, PARTS)
def test_equal_content_has_equal_ids_and_other_content_others(left: list[object], right: list[object]) -> None:
    assert (content_id("x", *left) == content_id("x", *right)) == (left == right)


def test_an_id_is_its_kind_and_twenty_digits() -> None:
    kind, _, digits = content_id("story", "text", date(2021, 12, 14), Span(0, 4), None).partition("-")
    assert kind == "story"
    assert len(digits) == 20
    assert int(digits, 16) >= 0


def test_the_same_text_is_cut_into_parts_in_one_way_only() -> None:
    assert content_id("x", "ab", "c") != content_id("x", "a", "bc")
    assert content_id("x", "ab") != content_id("x", ["ab"])
