from dragoman.coding.learned.inputs import LONGEST, MARKS, marked, plain
from dragoman.coding.learned.wordpiece import WordPiece

_VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", *MARKS, "russia", "invaded", "ukraine", "and", "both"]
_CUTTER = WordPiece(_VOCABULARY)


def _words(ids: list[int]) -> list[str]:
    return [_VOCABULARY[id] for id in ids]


def test_a_sentence_stands_between_its_two_signs() -> None:
    assert _words(plain(_CUTTER, _CUTTER.cut("Russia invaded"))) == ["[CLS]", "russia", "invaded", "[SEP]"]


def test_sides_stand_between_their_marks() -> None:
    given = marked(_CUTTER, _CUTTER.cut("Russia invaded Ukraine"), [(0, 6)], [(15, 22)])
    assert _words(given.ids)[1:4] == [MARKS[0], "russia", MARKS[1]]
    assert (_words(given.ids)[given.source], _words(given.ids)[given.target]) == (MARKS[0], MARKS[2])


def test_a_side_that_is_not_in_the_text_has_place_0() -> None:
    assert marked(_CUTTER, _CUTTER.cut("Russia invaded"), [(0, 6)], []).target == 0


def test_one_span_may_be_both_sides() -> None:
    given = marked(_CUTTER, _CUTTER.cut("both"), [(0, 4)], [(0, 4)])
    assert _words(given.ids) == ["[CLS]", MARKS[0], MARKS[2], "both", MARKS[3], MARKS[1], "[SEP]"]


def test_what_is_too_long_is_cut_and_a_side_beyond_it_is_given_up() -> None:
    text = "and " * LONGEST + "Russia"
    given = marked(_CUTTER, _CUTTER.cut(text), [(0, 3)], [(len(text) - 6, len(text))])
    assert (len(given.ids), given.source, given.target) == (LONGEST, 1, 0)
