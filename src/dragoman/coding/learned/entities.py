"""Which words of a sentence name a person, an organisation or a place: read off what the network has worked out.

A small head, fitted to what the English pipeline's own recogniser says of our corpora
(``python -m training.entities``); that one costs more than tagger and parser together.
"""

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

import numpy as np

from dragoman.coding.learned.graphs import Floats
from dragoman.coding.learned.identity import ENTITIES, FOLDER
from dragoman.coding.learned.wordpiece import Pieces

OTHER = "OTHER"
KINDS = ("", "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", OTHER)
"""The pipeline's kinds that a reader asks for; ``OTHER`` are its days, sums, events, works …"""


class _Head(NamedTuple):
    first: Floats
    first_bias: Floats
    second: Floats
    second_bias: Floats


def features(text: str, pieces: Pieces, states: Floats, anchors: Floats, words: Floats) -> Floats:
    """Return what the head reads of each inner piece (pieces x width).

    The first layers' states, two views of the last ones, and the letters: the network knows no capitals.
    """
    return np.concatenate((states[1 : len(words) + 1], anchors, words, _letters(text, pieces)), axis=1)


def _letters(text: str, pieces: Pieces) -> Floats:
    """Return of each piece: capital, capitals, figure, inside a word, first of the sentence, mark."""
    found = np.zeros((len(pieces.ids), 6), dtype=np.float32)
    for at, (start, end, inner) in enumerate(zip(pieces.starts, pieces.ends, pieces.inner, strict=True)):
        word = text[start:end]
        first = word[:1]
        found[at] = (
            first.isupper(),
            len(word) > 1 and word.isupper(),
            first.isdigit(),
            inner,
            not at,
            not first.isalnum(),
        )
        if inner:
            found[at, [0, 1, 4]] = found[at - 1, [0, 1, 4]]
    return found


def kinds(given: Floats) -> list[str]:
    """Return the kind of entity to which each piece belongs, "" for none."""
    if not len(given):
        return []
    head = _head()
    inner = np.maximum(given @ head.first + head.first_bias, 0)
    return [KINDS[at] for at in (inner @ head.second + head.second_bias).argmax(-1)]


@cache
def _head() -> _Head:
    arrays = np.load(BytesIO(files(FOLDER).joinpath(ENTITIES).read_bytes()))
    return _Head(*(arrays[name].astype(np.float32) for name in _Head._fields))
