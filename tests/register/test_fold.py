"""Folding keeps every offset."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.register.fold import capitals, fold, is_bounded


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding_takes_diacritics_quotes_and_hyphens_away() -> None:
    assert fold("Erdoğan\u2019s Türkiye, vice-president\u00a0Đặng") == "erdogan's turkiye, vice president dang"


def test_short_acronyms_must_be_in_capitals_and_long_ones_begin_with_one() -> None:
    assert capitals("US") == (0, 1)
    assert capitals("U.S.") == (0, 2)
    assert capitals("ASEAN") == (0,)
    assert capitals("Republic of Korea") == (0, 12)


def test_a_name_is_bounded_by_anything_but_letters_and_digits() -> None:
    for text in ("US-led", "US's", "(US)", "US", "US, ", "\u201cUS\u201d"):
        start = text.index("US")
        assert is_bounded(text, start, start + 2)
    for text in ("USB", "aUS", "US2", "@US", "US_", "US.gov", "US\u0301"):
        start = text.index("US")
        assert not is_bounded(text, start, start + 2)
