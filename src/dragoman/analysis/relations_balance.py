"""Where a state stands between two others: the shares of each in what it does with both."""

from typing import Any

import numpy as np
import numpy.typing as npt

from dragoman.analysis.relations_columns import HIGH, LOW, SUMS
from dragoman.analysis.relations_reading import Gathered
from dragoman.analysis.relations_resampling import ratio, shares
from dragoman.analysis.relations_tally import Tally
from dragoman.types import Noun

Values = dict[str, npt.NDArray[Any]]
SIDES = ("first", "second")
KINDS = ("cooperation", "conflict")


class Pair(Noun, frozen=True, kw_only=True):
    """A state and two others, by code."""

    state: str
    first: str
    second: str


def pair_columns(tally: Tally, pair: Pair, one: int, two: int, found: Gathered) -> Values:
    """Return the columns of one pair, a row a period; ``one`` and ``two`` are the places of the others."""
    spans = len(found.periods.starts)
    cells = {side: slice(place * spans, (place + 1) * spans) for side, place in zip(SIDES, (one, two), strict=True)}
    values: Values = {
        "state": np.repeat(pair.state, spans),
        "first": np.repeat(pair.first, spans),
        "second": np.repeat(pair.second, spans),
        "period": found.periods.starts,
        "stories_read": found.read,
    }
    for name in SUMS:
        values |= {f"{side}_{name}": tally.counts(name)[cells[side]] for side in SIDES}
    for name in ("cooperation", "material"):
        values |= _lean(tally, name, cells["first"], cells["second"])
    for side in SIDES:
        values |= _conduct(tally, side, cells[side])
    return values


def _lean(tally: Tally, name: str, first: slice, second: slice) -> Values:
    """Return the share of the first less that of the second: twice the first's share, less one."""
    part, other = tally.counts(name)[first], tally.counts(name)[second]
    parts, others = tally.samples(name)[:, first], tally.samples(name)[:, second]
    share = ratio(part, part + other)
    stories = tally.stories_of([(name, first), (name, second)])
    low, high = shares(ratio(parts, parts + others), share, stories.astype(float))
    column = f"{name}_lean"
    return {column: 2 * share - 1, column + LOW: 2 * low - 1, column + HIGH: 2 * high - 1}


def _conduct(tally: Tally, side: str, cells: slice) -> Values:
    """Return the share of cooperation in what is cooperation or conflict."""
    part, against = (tally.counts(name)[cells] for name in KINDS)
    parts, others = (tally.samples(name)[:, cells] for name in KINDS)
    share = ratio(part, part + against)
    stories = tally.stories_of([(name, cells) for name in KINDS])
    low, high = shares(ratio(parts, parts + others), share, stories.astype(float))
    column = f"{side}_conduct"
    return {column: share, column + LOW: low, column + HIGH: high}
