"""Where the words that were looked for stand in a text."""

import re
import unicodedata

from dragoman.types import Noun

_AROUND = 90
_WORD = re.compile(r"\w+")


class Piece(Noun, frozen=True):
    """A part of a text; ``is_hit`` where it is one of the words."""

    text: str
    is_hit: bool


def snippet(text: str, words: str) -> tuple[Piece, ...]:
    """Return some 200 characters around the first of the words, cut at words, the words themselves apart.

    The beginning of the text where none of them stands in it.
    """
    wanted = [_folded(word) for word in _WORD.findall(words)]
    hits = [found for found in _WORD.finditer(text) if any(_folded(found[0]).startswith(word) for word in wanted)]
    first = hits[0].start() if hits else 0
    start, end = _edges(text, max(0, first - _AROUND // 2), min(len(text), first + 2 * _AROUND))
    pieces, at = [Piece(text="… " if start else "", is_hit=False)], start
    for hit in hits:
        if start <= hit.start() and hit.end() <= end:
            pieces += [Piece(text=_line(text[at : hit.start()]), is_hit=False), Piece(text=hit[0], is_hit=True)]
            at = hit.end()
    pieces.append(Piece(text=_line(text[at:end]) + (" …" if end < len(text) else ""), is_hit=False))
    return tuple(piece for piece in pieces if piece.text)


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range moved inwards to the blanks around words, where there are any near."""
    if start:
        blank = text.find(" ", start, start + 30)
        start = blank + 1 if blank >= 0 else start
    if end < len(text):
        blank = text.rfind(" ", end - 30, end)
        end = blank if blank > start else end
    return start, end


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _folded(word: str) -> str:
    """Return a word as the index has it: lower case, without marks above and below letters."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
