"""Whether one text repeats another, by their runs of words: nearly whole, or cut to its first paragraphs.

Stories of one outlet share more than copies do: a last paragraph of background, a form that is filled in anew each
day. So a copy must repeat the other's opening, and its figures.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
_WHOLE, _SURE = 0.45, 0.85
"""Jaccard index from which a text is a copy that repeats the opening, and one whose first lines were written anew."""
_OPENING, _OPENING_SHARE = 50, 0.5
"""Runs of the opening (or a quarter of the text, if that is more), and how many of them the other must have."""
_SHORT, _SHORT_WHOLE = 30, 0.9
"""A text of fewer runs is a copy only at this index: short texts may share a form and tell other acts."""
_CUT = ((100, 0.65), (60, 0.85), (20, 0.95))
"""A cut text of at least so many runs must have this share of them in the other's beginning."""
_SPLICED = 24
"""Runs at the head of a cut text, or at its end, that may be its own: a headline, a credit."""
_BEGINNING, _FIRST, _BEGUN = 1.5, 60, 10
"""A cut text stands in so many times its own runs of the other, and so many more for a longer head; of these, so many
must be among the other's first: a round-up holds many reports and is a copy of none but that at its top."""
_FIGURES, _FEW = 0.6, 3
"""Share of the figures that must be the other's too, where there are more than a few."""


class Runs(NamedTuple):
    """The runs of a text, and its words with digits."""

    ordered: Hashes
    distinct: Hashes
    """Sorted."""
    figures: frozenset[int]

    @classmethod
    def of(cls, runs: Hashes, words: Hashes) -> "Runs":
        """Return the runs of a text; the hashes of ``words`` with a digit are odd."""
        return cls(runs, np.unique(runs), frozenset(words[words % np.uint64(2) == 1].tolist()))

    @property
    def size(self) -> int:
        """Number of distinct runs."""
        return len(self.distinct)


def overlap(short: Runs, long: Runs) -> float | None:
    """Return the Jaccard index of the runs where ``short``, of no more runs, repeats ``long``; else ``None``."""
    shared = int(np.count_nonzero(_within(short.distinct, long.distinct)))
    index = shared / (short.size + long.size - shared)
    if not _same_figures(short, long):
        return None
    return round(index, 4) if _is_whole(index, short, long) or _is_cut(short, long) else None


def _is_whole(index: float, short: Runs, long: Runs) -> bool:
    """Tell whether nearly all is repeated."""
    if short.size < _SHORT:
        return index >= _SHORT_WHOLE
    return index >= _SURE or (index >= _WHOLE and _opens_alike(short, long))


def _opens_alike(short: Runs, long: Runs) -> bool:
    """Tell whether the opening of the shorter text stands in the other."""
    opening = short.ordered[: max(_OPENING, len(short.ordered) // 4)]
    return float(np.mean(_within(opening, long.distinct))) >= _OPENING_SHARE


def _is_cut(short: Runs, long: Runs) -> bool:
    """Tell whether the shorter text, but for a headline and a credit of its own, is the beginning of the other."""
    beginning = np.unique(long.ordered[: int(_BEGINNING * len(short.ordered)) + _FIRST])
    found = _within(short.ordered, beginning)
    common = np.flatnonzero(found)
    if not len(common) or common[0] > _SPLICED or len(found) - common[-1] > _SPLICED:
        return False
    inner = found[common[0] : common[-1] + 1]
    if len(inner) < len(found) / 2 or not _opens_alike(short, long) or not _is_at_top(short, long):
        return False
    needed = next((share for least, share in _CUT if len(inner) >= least), None)
    return needed is not None and float(np.mean(inner)) >= needed


def _is_at_top(short: Runs, long: Runs) -> bool:
    first = _within(long.ordered[:_FIRST], short.distinct)
    return int(np.count_nonzero(first)) >= min(_BEGUN, short.size // 2)


def _within(runs: Hashes, among: Hashes) -> npt.NDArray[np.bool_]:
    """Tell for each run whether it is ``among`` the sorted others."""
    if not len(among):
        return np.zeros(len(runs), dtype=np.bool_)
    places = np.minimum(np.searchsorted(among, runs), len(among) - 1)
    return np.equal(among[places], runs)


def _same_figures(short: Runs, long: Runs) -> bool:
    """Tell whether the two give mostly the same figures: a form that is filled in anew has others."""
    if min(len(short.figures), len(long.figures)) < _FEW:
        return True
    return len(short.figures & long.figures) >= _FIGURES * len(short.figures)
