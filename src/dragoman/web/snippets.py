"""Where the words that were looked for stand in a text."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from dragoman.types import Noun

_AROUND = 90
_REACH = 2 * _AROUND
"""Characters of a stretch from its first word on."""
_SHORT = _AROUND
"""The same, where there are several."""
_MOST = 3
"""Stretches that are shown: words may stand far apart."""
_WORD = re.compile(r"\w+")


class Piece(Noun, frozen=True):
    """A part of a text; ``is_hit`` where it is one of the words."""

    text: str
    is_hit: bool


class _Hit(NamedTuple):
    """One of the words where it stands."""

    start: int
    end: int
    words: frozenset[str]
    """Which of those that were looked for it is."""


def snippet(text: str, words: str) -> tuple[Piece, ...]:
    """Return where the words stand: the stretch in which most of them do, and others for those that it lacks.

    Some 200 characters, cut at words, the words themselves apart. The beginning of the text where none stands in it.
    """
    wanted = tuple(dict.fromkeys(_folded(word) for word in _WORD.findall(words)))
    hits = [_Hit(*found.span(), named) for found in _WORD.finditer(text) if (named := _named(found[0], wanted))]
    pieces: list[Piece] = []
    for start, end in _stretches(text, hits):
        pieces.append(Piece(text=("" if pieces else "… ") if start else "", is_hit=False))
        pieces += _cut(text, start, end, hits)
        pieces.append(Piece(text=" … " if end < len(text) else "", is_hit=False))
    last = pieces[-1]
    pieces[-1] = Piece(text=last.text.rstrip(), is_hit=False)
    return tuple(piece for piece in pieces if piece.text)


def _named(word: str, wanted: Sequence[str]) -> frozenset[str]:
    """Return which of the words a word begins with."""
    folded = _folded(word)
    return frozenset(one for one in wanted if folded.startswith(one))


def _stretches(text: str, hits: Sequence[_Hit]) -> list[tuple[int, int]]:
    """Return from where to where the text is shown, in order."""
    if not hits:
        return [_edges(text, 0, min(len(text), _REACH))]
    chosen = [max(hits, key=lambda hit: (len(_near(hits, hit)), -hit.start))]
    seen = _near(hits, chosen[0])
    for hit in hits:
        if len(chosen) < _MOST and not hit.words <= seen:
            chosen.append(hit)
            seen |= hit.words
    reach = _REACH if len(chosen) == 1 else _SHORT
    found: list[tuple[int, int]] = []
    for hit in sorted(chosen):
        start, end = _edges(text, max(0, hit.start - _AROUND // 2), min(len(text), hit.start + reach))
        if found and start <= found[-1][1]:
            start = found.pop()[0]
        found.append((start, max(end, hit.end)))
    return found


def _near(hits: Sequence[_Hit], first: _Hit) -> frozenset[str]:
    """Return the words that stand in the stretch that begins with a hit."""
    begin = bisect_left(hits, first)
    inside = takewhile(lambda hit: hit.end <= first.start + _SHORT, islice(hits, begin, None))
    return frozenset().union(*(hit.words for hit in inside))


def _cut(text: str, start: int, end: int, hits: Sequence[_Hit]) -> Iterator[Piece]:
    """Yield a stretch in pieces."""
    at = start
    for hit in hits:
        if start <= hit.start and hit.end <= end:
            yield Piece(text=_line(text[at : hit.start]), is_hit=False)
            yield Piece(text=text[hit.start : hit.end], is_hit=True)
            at = hit.end
    yield Piece(text=_line(text[at:end]), is_hit=False)


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
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
