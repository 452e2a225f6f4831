"""Snippets: the words that were looked for, where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.web.snippets import snippet


def test_the_first_word_stands_in_the_middle() -> None:
    text = "nothing here " * 40 + "the President of Perú met his friends " + "nothing there " * 40
    pieces = snippet(text, "peru met")
    assert [piece.text for piece in pieces if piece.is_hit] == ["Perú", "met"]
    assert pieces[0].text == "… "
    assert "".join(piece.text for piece in pieces).endswith(" …")


def test_words_that_stand_far_apart_are_all_shown() -> None:
    text = f"Peru spoke. {'Nothing was said. ' * 40}Chile met the envoys of Peru. {'Nothing else. ' * 40}A treaty came."
    told = "".join(piece.text for piece in snippet(text, "peru treaty chile"))
    assert [piece.text for piece in snippet(text, "peru treaty chile") if piece.is_hit] == ["Chile", "Peru", "treaty"]
    assert told.startswith("… ")
    assert "envoys of Peru. Nothing" in told
    assert told.endswith(" … Nothing else. Nothing else. Nothing else. A treaty came.")
    assert len(told) < 400


def test_stretches_that_touch_are_one() -> None:
    text = f"Chile {'and ' * 25}Peru {'or ' * 90}"
    told = snippet(text, "chile peru")
    assert [piece.text for piece in told if piece.is_hit] == ["Chile", "Peru"]
    assert "".join(piece.text for piece in told).count("…") == 1


def test_without_a_hit_the_beginning_is_shown() -> None:
    assert "".join(piece.text for piece in snippet("A short story.", "peru")) == "A short story."
    assert snippet("", "peru") == ()


@given(st.text(), st.text())
def test_pieces_are_of_the_text(text: str, words: str) -> None:
    blank = " ".join(text.split())
    for piece in snippet(text, words):
        if piece.is_hit:
            assert piece.text in text
        else:
            assert " ".join(piece.text.replace("…", "").split()) in blank.replace("…", "") or "…" in text
