"""Which part of a whole a mention or an event tells of: the first half, the rest, a tranche."""

from collections.abc import Iterable

from dragoman.types import Quantity

_SHARES = frozenset({"half", "rest", "remainder", "remaining", "tranche", "instalment", "installment", "slice"})
_PIECES = frozenset({"part", "portion", "batch"})
"""Words that stand for a share only beside a word of order: spare parts are none."""
_FIRST = frozenset({"first", "initial", "opening"})
_LATER = frozenset({"second", "third", "fourth", "next", "last", "final", "remaining", "rest"})


def share(words: frozenset[str], quantities: Iterable[Quantity] = ()) -> str:
    """Return which part of a thing the words of an object, and of its figures, mean; empty for the whole.

    That is a first part or a later one. "The first twelve" are a part, too: but "the first agreement" is none.
    """
    figures = frozenset(word for quantity in quantities for word in quantity.text.casefold().split())
    if (words & _SHARES and "dozen" not in words) or (words & _PIECES and words & (_FIRST | _LATER)):
        return "a first part" if (words | figures) & _FIRST else "a later part"
    if figures & _FIRST:
        return "a first part"
    return "a later part" if figures & _LATER else ""
