"""Text -> pieces of words, as the encoder was trained to read them, each with its place in the text.

Written here because the usual library brings a client of a model hub with it. The rule is Wu et al. 2016,
https://arxiv.org/abs/1609.08144, as BERT reads uncased text: lower case without accents, signs apart, and then always
the longest piece that the vocabulary knows.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+|[^\s]")
_UNKNOWN = "[UNK]"
_LONGEST = 60
"""Characters of a word beyond which it is no word."""


class Pieces(NamedTuple):
    """The pieces of a text: ``ids`` of the vocabulary, ``starts`` and ``ends`` in code points of the text."""

    ids: list[int]
    starts: list[int]
    ends: list[int]
    inner: list[bool]
    """True where a piece goes on with the word of the piece before it."""


class WordPiece:
    """Cuts texts by one vocabulary."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Keep the pieces; a piece's id is its place."""
        self._ids: Mapping[str, int] = {piece: at for at, piece in enumerate(vocabulary)}
        self._cut = lru_cache(maxsize=20_000)(self._cut_word)

    def id(self, piece: str) -> int:
        """Return the id of a piece that the vocabulary has, a special one for example. Raises ``KeyError``."""
        return self._ids[piece]

    def cut(self, text: str) -> Pieces:
        """Return the pieces of the text, without any mark of its beginning and end."""
        found = Pieces([], [], [], [])
        for word in _WORD.finditer(text):
            for place, (piece, start, end) in enumerate(self._cut(word[0])):
                found.ids.append(piece)
                found.starts.append(word.start() + start)
                found.ends.append(word.start() + end)
                found.inner.append(place > 0)
        return found

    def _cut_word(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """Return (id, start, end) of each piece of a word, places counted from its beginning."""
        plain, places = _plain(word)
        unknown = ((self._ids[_UNKNOWN], 0, len(word)),)
        if not plain or len(plain) > _LONGEST:
            return unknown
        found, at = [], 0
        while at < len(plain):
            end = next((e for e in range(len(plain), at, -1) if ("##" if at else "") + plain[at:e] in self._ids), None)
            if end is None:
                return unknown
            found.append((self._ids[("##" if at else "") + plain[at:end]], places[at], places[end - 1] + 1))
            at = end
        return tuple(found)


def _plain(word: str) -> tuple[str, list[int]]:
    """Return the word in lower case without accents, and for each of its characters the place in the word as given."""
    plain, places = "", []
    for at, character in enumerate(word):
        for one in unicodedata.normalize("NFD", character.lower()):
            if unicodedata.category(one) != "Mn":
                plain += one
                places.append(at)
    return plain, places
