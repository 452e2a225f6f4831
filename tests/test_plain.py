import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.plain import plain


@given(st.text())
def test_plain_text_is_as_long_and_harmless(text: str) -> None:
    found = plain(text)
    assert len(found) == len(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in found)
    assert plain(found) == found


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\tc", "a b c"),
        ("\x1b[31m", "␛[31m"),
        ("\x9b31m\x7f", "�31m␡"),
        ("\u202eabc\u2066", "�abc�"),
        ("Łódź 東京 🇨🇱 👩‍🚀", "Łódź 東京 🇨🇱 👩‍🚀"),
    ],
)
def test_what_becomes_of_characters(text: str, shown: str) -> None:
    assert plain(text) == shown
