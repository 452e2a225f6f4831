"""Which mentions to compare at all: those that share a key, in windows of time that are the finer the more there are.

Mentions of one key (two states and an act, say) are all compared while they are few. Where they are many they meet in
windows of 256 days, where those are crowded of 32, and then of 4. Windows are those of the calendar, not neighbours in
a line, so that what is compared depends on the windows that a mention stands in and on nothing else. A mention whose
days are too vague for the next finer windows meets those that are as vague. In a window of four days that is crowded
still, all are compared with a few of them, those of the lowest handles (an order by hash: a sample that stays the
same), and the number of pairs left out is told.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dragoman.linking.keys import Keys

Numbers = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Pairs = npt.NDArray[np.uint64]
"""Two columns of handles, the smaller first."""

FEW = 24
"""Mentions up to which a window is compared whole."""
LEADERS = 8
"""Mentions with which the others are compared in a window that is crowded to the last."""
_SHIFTS = (8, 5, 2)
"""Windows of 2**8, 2**5 and 2**2 days, each inside one of those before it."""
_WINDOWS = 6
"""Windows of one size that a mention may stand in; one whose days reach over more is too vague for that size."""


class Rows(NamedTuple):
    """Mentions under keys, as columns; all rows of a key together or none."""

    key: Numbers
    handle: Numbers
    first: Places
    last: Places
    role: Places
    before: Flags
    """Whether the row was there before what changed."""
    now: Flags
    """And whether it is now."""
    hot: Flags
    """Whether anything is asked about the mention."""


class Crowd(NamedTuple):
    """A window in which not all were compared."""

    key: int
    size: int
    """Of the window, in days; 0 for all time."""
    number: int
    lowest: int
    """Handle of one of its mentions."""
    mentions: int
    left_out: int
    """Pairs not compared for this key; another may have brought them together."""


class Met(NamedTuple):
    """The pairs to compare, and where there were too many, now and before."""

    now: Pairs
    before: Pairs
    crowds: tuple[Crowd, ...]
    crowds_before: tuple[Crowd, ...]


class _Level(NamedTuple):
    """The windows of one size that are looked at, and which rows stand in them."""

    row: Places
    window: Places
    """For each row, the number of its window here."""
    key: Numbers
    """And from here for each window: its key, days and state."""
    start: Places
    size: int
    asked: Flags
    before: Flags
    now: Flags
    """Whether it is reached at all: its parent is crowded, now or before."""


def rows(found: Sequence[Keys]) -> Rows:
    """Return the rows of mentions that are all new."""
    counts = [len(one.keys) for one in found]
    spread = np.repeat(np.arange(len(found)), counts)
    pairs = [pair for one in found for pair in one.keys]
    yes = np.ones(len(pairs), dtype=bool)
    return Rows(
        key=np.array([key for key, _ in pairs], dtype=np.uint64),
        handle=np.array([one.handle for one in found], dtype=np.uint64)[spread],
        first=np.array([one.first for one in found], dtype=np.int64)[spread],
        last=np.array([one.last for one in found], dtype=np.int64)[spread],
        role=np.array([role for _, role in pairs], dtype=np.int64),
        before=~yes,
        now=yes,
        hot=yes,
    )


def meet(given: Rows, changes: bool = False) -> Met:
    """Return the pairs of the windows in which a hot mention stands.

    With ``changes``, also of the windows that are compared otherwise because of the hot ones: what differs between
    ``now`` and ``before`` is then all that they changed, and some pairs that met and meet in other windows as well.
    """
    found = _Found(given)
    level: _Level | None = _whole(given)
    for shift in (*_SHIFTS, None):
        if level is None:
            break
        level = _settle(given, level, shift, found, changes)
    return found.result()


class _Found:
    """The pairs and crowds of the windows that were settled."""

    def __init__(self, given: Rows) -> None:
        self.rows = given
        self.pairs: dict[bool, list[Pairs]] = {True: [], False: []}
        self.crowds: dict[bool, list[Crowd]] = {True: [], False: []}

    def add(self, level: _Level, chosen: Flags, wanted: Flags, now: bool) -> None:
        """Compare the rows ``chosen`` inside each window ``wanted``: all, or with a few where they are many."""
        given = self.rows
        there = chosen & wanted[level.window] & (given.now if now else given.before)[level.row]
        if not there.any():
            return
        row, window = level.row[there], level.window[there]
        order = np.lexsort((given.handle[row], given.role[row], window))
        row, window = row[order], window[order]
        crowded = np.bincount(window, minlength=len(level.key)) > FEW
        few = ~crowded[window]
        self.pairs[now].append(_all(given, row[few], window[few]))
        if not few.all():
            self._crowded(level, row[~few], window[~few], now)

    def _crowded(self, level: _Level, row: Places, window: Places, now: bool) -> None:
        given = self.rows
        starts = np.flatnonzero(np.diff(window, prepend=-1))
        counts = np.diff(starts, append=len(window))
        ones = np.add.reduceat((given.role[row] == 0).astype(np.int64), starts)
        made = _with_leaders(given, row, starts, counts, ones)
        self.pairs[now].append(_pairs(given, *made[:2]))
        done = np.bincount(made[2], minlength=len(starts))
        for place, start in enumerate(starts):
            cell, count, own = int(window[start]), int(counts[place]), int(ones[place])
            left = own * (own - 1) // 2 + own * (count - own) - int(done[place])
            if left:
                days = int(level.start[cell])
                lowest = int(given.handle[row[start]])
                self.crowds[now].append(Crowd(int(level.key[cell]), level.size, days, lowest, count, left))

    def result(self) -> Met:
        """Return what was found, each pair once."""
        now, before = (_once(self.pairs[state]) for state in (True, False))
        return Met(now, before, tuple(sorted(self.crowds[True])), tuple(sorted(self.crowds[False])))


def _whole(given: Rows) -> _Level:
    """Return the level of all time: a key is one window."""
    key, window = np.unique(given.key, return_inverse=True)
    yes = np.ones(len(key), dtype=bool)
    start = np.zeros(len(key), dtype=np.int64)
    return _Level(np.arange(len(given.key)), window.astype(np.int64), key, start, 0, ~yes, yes, yes)


def _settle(given: Rows, level: _Level, shift: int | None, found: _Found, changes: bool) -> _Level | None:
    """Compare the windows that are not crowded, or cannot be divided; return the finer windows of the others."""
    number = len(level.key)
    asked = level.asked | (np.bincount(level.window, weights=given.hot[level.row], minlength=number) > 0)
    crowded = {}
    for now, flags, reached in ((True, given.now, level.now), (False, given.before, level.before)):
        count = np.bincount(level.window, weights=flags[level.row], minlength=number)
        crowded[now] = reached & (count > FEW) if shift is not None else np.zeros(number, dtype=bool)
        found.add(level, np.ones(len(level.row), dtype=bool), asked & reached & ~crowded[now], now)
    if shift is None:
        return None
    vague = (given.last[level.row] >> shift) - (given.first[level.row] >> shift) >= _WINDOWS
    for now in (True, False):
        found.add(level, vague, asked & crowded[now], now)
    further = ~vague & (asked & (crowded[True] | crowded[False]))[level.window]
    return _finer(given, level, shift, further, crowded, changes) if further.any() else None


def _finer(
    given: Rows, level: _Level, shift: int, further: Flags, crowded: dict[bool, Flags], changes: bool
) -> _Level | None:
    """Return the windows of 2**shift days inside those of ``level`` for the rows that go ``further``."""
    row, parent = level.row[further], level.window[further]
    low, high = given.first[row] >> shift, given.last[row] >> shift
    if level.size:
        ratio = (level.size >> shift).bit_length() - 1
        low = np.maximum(low, level.start[parent] << ratio)
        high = np.minimum(high, ((level.start[parent] + 1) << ratio) - 1)
    times = high - low + 1
    start = np.repeat(low, times) + _counting(times)
    row, parent = np.repeat(row, times), np.repeat(parent, times)
    codes, window = np.unique((parent << 24) | start, return_inverse=True)
    above, days = codes >> 24, codes & ((1 << 24) - 1)
    turned = (crowded[True] != crowded[False])[above]
    asked = turned if changes else np.zeros(len(codes), dtype=bool)
    return _Level(
        row,
        window.astype(np.int64),
        level.key[above],
        days,
        1 << shift,
        asked,
        crowded[False][above],
        crowded[True][above],
    )


def _counting(times: Places) -> Places:
    """Return 0, 1, .. for each of ``times``, one after the other."""
    ends = np.cumsum(times)
    return np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - times, times)


def _all(given: Rows, row: Places, window: Places) -> Pairs:
    """Return every pair of each window; rows are in order of window, role, handle."""
    left, right = [], []
    for step in range(1, FEW):
        together = (window[step:] == window[:-step]) & (given.role[row[:-step]] == 0)
        if not together.any():
            break
        at = np.flatnonzero(together)
        left.append(row[at])
        right.append(row[at + step])
    if not left:
        return np.zeros((0, 2), dtype=np.uint64)
    return _pairs(given, np.concatenate(left), np.concatenate(right))


def _with_leaders(
    given: Rows, row: Places, starts: Places, counts: Places, ones: Places
) -> tuple[Places, Places, Places]:
    """Return (row, row, number of the window): rows of the first role with the first few of either role."""
    cell = np.repeat(np.arange(len(starts)), counts)
    rank = _counting(counts)
    own = given.role[row] == 0
    left, right, where = [], [], []
    for step in range(LEADERS):
        for leader, there, others in (
            (starts + step, step < ones, own & (rank > step)),
            (starts + ones + step, step < counts - ones, own),
        ):
            at = np.flatnonzero(others & there[cell])
            left.append(row[leader[cell[at]]])
            right.append(row[at])
            where.append(cell[at])
    return np.concatenate(left), np.concatenate(right), np.concatenate(where)


def _pairs(given: Rows, left: Places, right: Places) -> Pairs:
    one, other = given.handle[left], given.handle[right]
    return np.stack((np.minimum(one, other), np.maximum(one, other)), axis=1)


def _once(parts: Sequence[Pairs]) -> Pairs:
    """Return each pair once, in order."""
    if not parts:
        return np.zeros((0, 2), dtype=np.uint64)
    return once(np.concatenate(parts))


def once(pairs: Pairs) -> Pairs:
    """Return each pair once, in order."""
    if not len(pairs):
        return pairs
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    fresh = np.ones(len(pairs), dtype=bool)
    fresh[1:] = (pairs[1:] != pairs[:-1]).any(axis=1)
    return pairs[fresh]


def less(pairs: Pairs, others: Pairs) -> Pairs:
    """Return the ``pairs`` that are not among ``others``; both hold each pair once."""
    both = np.concatenate((pairs, others, others))
    order = np.lexsort((both[:, 1], both[:, 0]))
    line = both[order]
    same = (line[1:] == line[:-1]).all(axis=1)
    alone = np.ones(len(line), dtype=bool)
    alone[1:] &= ~same
    alone[:-1] &= ~same
    return once(both[order[alone]])


def touching(pairs: Pairs, handles: Numbers) -> Pairs:
    """Return the pairs of which at least one end is among ``handles``."""
    return pairs[np.isin(pairs[:, 0], handles) | np.isin(pairs[:, 1], handles)]
