"""Which mentions may become one event at all: those that links lead to, one from the next.

A pile is everything that links lead to. Most have a few mentions. Between two states that act on one another every
day, vague reports ("shelled again", no day) lead from each day to the next, and a pile has no end: it is cut where the
calendar cuts, first at windows of 32 days, then of 8 and 4, until the parts are small enough or that short. What comes
out, a pocket, is clustered by itself. So a new mention touches its own pocket and not the year that it belongs to.
"""

from typing import NamedTuple

import numpy as np

from dragoman.linking.blocks import Flags, Places
from dragoman.linking.slots import Slots

LARGE = 400
"""Mentions up to which a pile is not cut, however long it lasts."""
_CUTS = (5, 3, 2)
"""Windows of 2**5, 2**3 and 2**2 days."""
NO_DAY = -1


class Pockets(NamedTuple):
    """The pile and the pocket of each mention, both named by the first of their mentions."""

    pile: Places
    pocket: Places


def pockets(days: Places, left: Places, right: Places, firm: Flags) -> Pockets:
    """Return the pockets of mentions that are given by place.

    ``days`` are theirs (:data:`NO_DAY` where unknown or vague); ``left`` and ``right`` the ends of the links that hold
    two mentions to be one event; ``firm`` links, those that a person decided, are never cut.
    """
    pile = label = parts(len(days), left, right)
    for shift in _CUTS:
        large = np.bincount(label, minlength=len(days))[label] > LARGE
        if not large.any():
            break
        window = np.where(days == NO_DAY, NO_DAY, days >> shift)
        kept = firm | ~large[left] | (window[left] == window[right])
        left, right, firm = left[kept], right[kept], firm[kept]
        label = parts(len(days), left, right)
    return Pockets(pile, label)


def parts(number: int, left: Places, right: Places) -> Places:
    """Return for each of ``number`` places the first place that links lead to."""
    label = np.arange(number)
    while len(left):
        one, other = label[left], label[right]
        apart = one != other
        if not apart.any():
            break
        left, right, one, other = left[apart], right[apart], one[apart], other[apart]
        np.minimum.at(label, np.maximum(one, other), np.minimum(one, other))
        label = _settled(label)
    return label


def _settled(label: Places) -> Places:
    """Follow the labels of labels to their end."""
    while True:
        further = label[label]
        if (further == label).all():
            return label
        label = further


def day(one: Slots) -> int:
    """Return the day by which piles are cut: an exact day of the act, else the day of the report."""
    if one.when is not None:
        return one.when.start if one.when.fine else NO_DAY
    return NO_DAY if one.published is None else one.published
