from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.learned.wordpiece import WordPiece

_VOCABULARY = ["[UNK]", "re", "##t", "##no", "mars", "##udi", "turk", "##iye", "met", ".", "'", "s", "$", "1", "##0"]
_CUTTER = WordPiece(_VOCABULARY)


def _pieces(text: str) -> list[tuple[str, str]]:
    cut = _CUTTER.cut(text)
    return [(_VOCABULARY[id], text[a:b]) for id, a, b in zip(cut.ids, cut.starts, cut.ends, strict=True)]


def test_a_word_is_cut_into_the_longest_known_pieces_and_each_keeps_its_place() -> None:
    assert _pieces("Retno Marsudi met") == [
        ("re", "Re"),
        ("##t", "t"),
        ("##no", "no"),
        ("mars", "Mars"),
        ("##udi", "udi"),
        ("met", "met"),
    ]


def test_accents_are_dropped_and_places_stay_those_of_the_text() -> None:
    assert _pieces("Türkiye's") == [("turk", "Türk"), ("##iye", "iye"), ("'", "'"), ("s", "s")]


def test_accents_written_apart_belong_to_the_letter_before() -> None:
    assert _pieces("Tu\u0308rkiye met")[-1] == ("met", "met")


def test_signs_stand_alone_and_unknown_words_are_one_unknown_piece() -> None:
    assert _pieces("$10.") == [("$", "$"), ("1", "1"), ("##0", "0"), (".", ".")]
    assert _pieces("zzz") == [("[UNK]", "zzz")]


def test_pieces_say_whether_they_go_on_with_a_word() -> None:
    assert _CUTTER.cut("Retno met").inner == [False, True, True, False]


@given(st.text(max_size=80))
def test_any_text_is_cut_in_order_inside_of_itself(text: str) -> None:
    cut = _CUTTER.cut(text)
    assert len(cut.ids) == len(cut.starts) == len(cut.ends) == len(cut.inner)
    assert all(0 <= start <= end <= len(text) for start, end in zip(cut.starts, cut.ends, strict=True))
    assert cut.starts == sorted(cut.starts)
