"""Quotations from their opening mark to their closing one."""

import pytest

from dragoman.annotation.attribution_quotes import Quotation, quotations
from dragoman.types import Span


def quoted(text: str) -> list[list[str]]:
    """Return the words of the pieces of each quotation; each line is a paragraph of one sentence."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [[piece.of(text) for piece in quotation.pieces] for quotation in quotations(text, spans)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said: "We go."', '"We go."'),
        ("“We go,” he said.", "“We go,”"),
        ("«We go» he said.", "«We go»"),
        ("„We go” he said.", "„We go”"),
        ("``We go,'' he said.", "``We go,''"),
        ("'We don't go,' he said.", "'We don't go,'"),
        ("''We go,'' he said.", "''We go,''"),
        ('" We go , " he said .', '" We go , "'),
    ],
)
def test_a_quotation_has_both_its_marks(text: str, words: str) -> None:
    assert quoted(text) == [[words]]


def test_an_apostrophe_and_inches_open_nothing() -> None:
    assert quoted("The ministers' meeting didn't end.") == []
    assert quoted('The "new" bridge and the 6" pipe.') == [['"new"']]


def test_a_quotation_goes_on_in_a_paragraph_that_opens_with_its_mark() -> None:
    assert quoted("“We go.\n“We stay,” he said.") == [["“We go.", "“We stay,”"]]


def test_a_quotation_never_closed_ends_with_its_paragraph() -> None:
    assert quoted("“We go.\nHe left.") == [["“We go."]]


def test_a_quotation_reaches_from_its_first_piece_to_its_last_and_touches_only_them() -> None:
    quotation = Quotation((Span(2, 5), Span(8, 12)))
    assert (quotation.start, quotation.end) == (2, 12)
    assert quotation.touches(Span(4, 6))
    assert not quotation.touches(Span(5, 8))
