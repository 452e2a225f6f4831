"""A sentence with the words marked that made the values of a mention."""

from collections.abc import Iterable
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import NamedTuple

from rich.text import Text

from dragoman.plain import plain
from dragoman.types import Evidence, Span

STYLES = MappingProxyType(
    {
        "act": "bold yellow",
        "status": "yellow",
        "source": "bold green",
        "target": "bold blue",
        "object": "magenta",
        "quantity": "magenta",
        "ordinal": "magenta",
        "occurs": "cyan",
        "place": "red",
        "speaker": "italic",
    }
)
"""Field -> the style of its words on a terminal; where words made several values, the first field here counts."""


class Piece(NamedTuple):
    """Words of a sentence, in one line, and the fields whose values they made, sorted as in :data:`STYLES`."""

    words: str
    fields: tuple[str, ...]


def pieces(text: str, sentence: Span, evidence: Iterable[Evidence]) -> list[Piece]:
    """Cut the sentence of ``text`` where evidence begins or ends; joined again, the words are the sentence.

    Evidence outside the sentence marks nothing.
    """
    spans = [(e.field, e.span) for e in evidence if e.span is not None and sentence.overlaps(e.span)]
    edges = {sentence.start, sentence.end} | {edge for _, span in spans for edge in (span.start, span.end)}
    cuts = sorted(edge for edge in edges if sentence.start <= edge <= sentence.end)
    found = (_piece(text, Span(start, end), spans) for start, end in pairwise(cuts))
    return [_joined(list(group)) for _, group in groupby(found, key=lambda piece: piece.fields)]


def _piece(text: str, part: Span, spans: list[tuple[str, Span]]) -> Piece:
    """Return one part with the fields of all evidence that covers it."""
    fields = {field for field, span in spans if span.covers(part)}
    order = list(STYLES)
    known = sorted(fields, key=lambda field: (order.index(field) if field in STYLES else len(order), field))
    return Piece(plain(part.of(text)), tuple(known))


def _joined(group: list[Piece]) -> Piece:
    """Return neighbours with the same fields as one piece."""
    return Piece("".join(piece.words for piece in group), group[0].fields)


def marked(found: Iterable[Piece], *, coloured: bool) -> Text:
    """Return the sentence with its marks: colours, or ``[words=field]`` where there are none."""
    line = Text()
    for piece in found:
        if not piece.fields:
            line.append(piece.words)
        elif coloured:
            line.append(piece.words, style=STYLES.get(piece.fields[0], "underline"))
        else:
            line.append(_bracketed(piece))
    return line


def _bracketed(piece: Piece) -> str:
    """Return words in brackets with their fields; blanks stay outside, and nothing but blanks is no words."""
    words = piece.words.strip(" ")
    if not words:
        return piece.words
    before, after = piece.words.split(words, 1)
    return f"{before}[{words}={'+'.join(piece.fields)}]{after}"
