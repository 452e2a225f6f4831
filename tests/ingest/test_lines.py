"""A text as lines."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.lines import Line, split
from dragoman.types import Span


def _line(text: str) -> Line:
    return Line(span=Span(0, len(text)), text=text)


def test_blank_lines_and_margins_are_left_out() -> None:
    text = "\n \xa0\n  One two.\xa0\n\nThree\n"
    assert [(line.text, line.span.of(text)) for line in split(text)] == [("One two.", "One two."), ("Three", "Three")]


def test_a_hard_wrapped_paragraph_is_one_line() -> None:
    text = (
        "A Title Here\n\nThe minister met\nhis counterpart in\nthe capital on\nMonday for talks.\n\n"
        "They agreed\nto meet again.\n"
    )
    found = split(text)
    assert [line.text for line in found] == [
        "A Title Here",
        "The minister met his counterpart in the capital on Monday for talks.",
        "They agreed to meet again.",
    ]
    assert found[2].span.of(text) == "They agreed\nto meet again."


def test_a_sentence_that_lost_its_first_letter_does_not_wrap_the_text() -> None:
    assert (
        len(split("A summary of the news without an end\nussia's official came to Jakarta.\nHe left on Tuesday.")) == 3
    )


def test_predicates() -> None:
    assert _line("He said “we will meet again.”").is_prose
    assert not _line("Washington D.C.").is_prose
    assert _line("They agreed on the following:").goes_on
    assert _line("The Rise of the East").is_title_case
    assert not _line("Rise of the east").is_title_case
    assert _line("Read — MORE, now!").key == "read more now"


@given(st.text(alphabet=st.sampled_from("aA .\n\t\xa0,—é🇫"), max_size=200))
def test_lines_lie_in_the_text_in_order_and_leave_no_word_out(text: str) -> None:
    found = split(text)
    ends = [0, *(line.span.end for line in found)]
    assert all(end <= line.span.start < line.span.end <= len(text) for end, line in zip(ends, found, strict=False))
    assert "".join("".join(line.span.of(text).split()) for line in found) == "".join(text.split())
