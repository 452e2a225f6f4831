"""What the encoder is given: a sentence as it is, or with the two sides of a pair marked in it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dragoman.coding.learned.wordpiece import Pieces, WordPiece

LONGEST = 256
"""Pieces of a sentence that are read; what follows is left out."""
BEGIN, END = "[CLS]", "[SEP]"
MARKS = ("[unused1]", "[unused2]", "[unused3]", "[unused4]")
"""Before and after a source, before and after a target: signs that the encoder has no meaning for yet."""


class Marked(NamedTuple):
    """The ids of a sentence with a pair marked, and where the marks before its source and its target stand."""

    ids: list[int]
    source: int
    target: int


def plain(cutter: WordPiece, pieces: Pieces) -> list[int]:
    """Return the ids of a sentence; piece ``i`` of the text is at ``i + 1``."""
    return [cutter.id(BEGIN), *pieces.ids[: LONGEST - 2], cutter.id(END)]


def marked(
    cutter: WordPiece, pieces: Pieces, source: Iterable[tuple[int, int]], target: Iterable[tuple[int, int]]
) -> Marked:
    """Return the ids of a sentence with its two sides marked; 0 stands for a side that is not in the sentence."""
    before: dict[int, list[str]] = {}
    after: dict[int, list[str]] = {}
    for spans, opening, closing in ((source, *MARKS[:2]), (target, *MARKS[2:])):
        for start, end in spans:
            inside = _inside(pieces, start, end)
            if inside:
                before.setdefault(inside[0], []).append(opening)
                after.setdefault(inside[-1], []).insert(0, closing)
    ids, places = [cutter.id(BEGIN)], {MARKS[0]: 0, MARKS[2]: 0}
    for at, piece in enumerate(pieces.ids):
        for mark in before.get(at, ()):
            places[mark] = places[mark] or len(ids)
            ids.append(cutter.id(mark))
        ids.append(piece)
        ids += [cutter.id(mark) for mark in after.get(at, ())]
    ids = [*ids[: LONGEST - 1], cutter.id(END)]
    return Marked(ids, *(places[mark] if places[mark] < LONGEST else 0 for mark in (MARKS[0], MARKS[2])))


def _inside(pieces: Pieces, start: int, end: int) -> Sequence[int]:
    """Return the pieces that a span of the text overlaps."""
    return [at for at in range(len(pieces.ids)) if pieces.starts[at] < end and start < pieces.ends[at]]
