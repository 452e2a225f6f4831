from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from dragoman.cli.marking import Piece, marked, pieces
from dragoman.plain import plain
from dragoman.types import Evidence, Span

TEXT = "Before. Chile's big visit to Peru. After."
SENTENCE = Span(8, 34)


def _evidence(field: str, start: int, end: int) -> Evidence:
    return Evidence(field=field, value="", span=Span(start, end), by="test")


@given(
    st.lists(st.tuples(st.sampled_from(["act", "source", "odd"]), st.integers(0, 41), st.integers(0, 41)), max_size=6)
)
def test_pieces_joined_are_the_sentence(marks: list[tuple[str, int, int]]) -> None:
    evidence = [_evidence(field, min(a, b), max(a, b)) for field, a, b in marks]
    found = pieces(TEXT, SENTENCE, evidence)
    assert "".join(piece.words for piece in found) == plain(SENTENCE.of(TEXT))


def test_words_that_made_two_values_name_both() -> None:
    found = pieces(TEXT, SENTENCE, [_evidence("status", 16, 25), _evidence("act", 20, 25)])
    assert found[1:3] == [Piece("big ", ("status",)), Piece("visit", ("act", "status"))]


def test_evidence_elsewhere_marks_nothing() -> None:
    assert pieces(TEXT, SENTENCE, [_evidence("act", 0, 6)]) == [Piece(SENTENCE.of(TEXT), ())]


def test_brackets_without_colour_and_none_with() -> None:
    found = pieces(TEXT, SENTENCE, [_evidence("source", 8, 16), _evidence("odd", 29, 33)])
    assert marked(found, coloured=False).plain == "[Chile's=source] big visit to [Peru=odd]."
    coloured = marked(found, coloured=True)
    assert coloured.plain == "Chile's big visit to Peru."
    assert [style.style for style in coloured.spans] == ["bold green", "underline"]
    assert isinstance(coloured, Text)
