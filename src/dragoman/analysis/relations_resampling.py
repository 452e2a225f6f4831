"""How far numbers would differ had other stories come in: stories drawn anew, and the interval of what this gives."""

from collections.abc import Iterator
from hashlib import blake2b
from statistics import NormalDist

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

RESAMPLES = 200
LEVEL = 90
"""Per cent of the resamples that an interval holds: from the 5th percentile to the 95th."""
_TAIL = (1 - LEVEL / 100) / 2
_DEVIATE = NormalDist().inv_cdf(1 - _TAIL)


def draws(ids: pa.ChunkedArray, strata: Ints, needed: Ints) -> Iterator[Floats]:
    """Yield for each resample how often every story was drawn.

    Stories of one stratum (a period of publication) are drawn among themselves, with replacement, as many as there are.
    ``ids`` are all stories by id, ``needed`` the places of those whose weight matters: strata without one are not drawn
    and weigh nothing. The dice of a stratum come from the ids of its stories: the same stories give the same draws,
    whatever else is asked.
    """
    order = np.argsort(strata, kind="stable")
    names, firsts = np.unique(strata[order], return_index=True)
    wanted = np.isin(names, strata[needed])
    pieces = np.split(order, firsts[1:]) if len(order) else []
    groups = [group for group, one in zip(pieces, wanted, strict=True) if one]
    dice = [np.random.Generator(np.random.PCG64(_seed(ids, group))) for group in groups]
    for _ in range(RESAMPLES):
        weights = np.zeros(len(strata))
        for group, die in zip(groups, dice, strict=True):
            weights[group] = np.bincount(die.integers(0, len(group), len(group)), minlength=len(group))
        yield weights


def _seed(ids: pa.ChunkedArray, group: Ints) -> int:
    """Return a number that depends on the ids alone."""
    told = "\n".join(ids.take(pa.array(group)).to_pylist())
    return int.from_bytes(blake2b(told.encode(), digest_size=16).digest(), "big")


def interval(samples: Floats) -> tuple[Floats, Floats]:
    """Return the ends of the interval of each column; rows are resamples, ``nan`` where one says nothing."""
    if not samples.shape[1]:
        return np.zeros(0), np.zeros(0)
    silent = np.isnan(samples).all(axis=0)
    low, high = np.nanquantile(np.where(silent, 0.0, samples), [_TAIL, 1 - _TAIL], axis=0)
    return np.where(silent, np.nan, low), np.where(silent, np.nan, high)


def rates(samples: Floats, counts: Floats, read: Floats) -> tuple[Floats, Floats]:
    """Return the interval of counts by 1,000 stories, ``nan`` where no story was read.

    Where nothing was counted every resample counts nothing, which would say that there is nothing: the upper end is
    then Wilson's for none in so many stories.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        low, high = interval(np.where(read > 0, 1000 * samples / read, np.nan))
    possible = np.where(read > 0, 1000 * wilson(np.zeros(len(read)), read)[1], np.nan)
    return low, np.where(counts > 0, high, possible)


def shares(samples: Floats, share: Floats, stories: Floats) -> tuple[Floats, Floats]:
    """Return the interval of shares, 0 to 1; ``nan`` where ``share`` is.

    It is never narrower than Wilson's for so many stories as tell of it: few stories differ little in resamples, and a
    share of none or all not at all.
    """
    low, high = interval(samples)
    lowest, highest = wilson(share, stories)
    return np.minimum(low, lowest), np.maximum(high, highest)


def wilson(share: Floats, number: Floats) -> tuple[Floats, Floats]:
    """Return Wilson's interval of a share of ``number`` trials: 0 to 1 where there is none."""
    square = _DEVIATE**2
    middle = (share * number + square / 2) / (number + square)
    half = _DEVIATE * np.sqrt(share * (1 - share) * number + square / 4) / (number + square)
    return middle - half, middle + half


def ratio(parts: Floats, wholes: Floats) -> Floats:
    """Return ``parts / wholes``, ``nan`` where there is no whole."""
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Floats = np.where(wholes > 0, parts / wholes, np.nan)
    return found
