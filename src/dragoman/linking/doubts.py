"""Groups that may be one act, joined only where neither could be another one as well.

"Sanctions" without a day and "penalties" without a number are as like one another as any two reports of sanctions that
one state has put on another. Where only one such act is known that a report could tell, it tells that one; where there
are two, nobody knows which. So a group takes a doubtful neighbour if neither has a rival for it: a third group about as
near to the one, that cannot be the other. What speaks against a pair (another day, another amount) makes it no doubt.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping

from dragoman.linking.partition import Pair, Partition
from dragoman.linking.weights import Weights

MANY = 12
"""Neighbours from which a group is one of a long row: there, nothing is settled."""
_Near = Mapping[int, Mapping[int, float]]
"""Group -> the groups that it may be one with, and what the pairs between them come to on average."""


def settle(made: Partition, doubts: Collection[Pair], weights: Weights) -> None:
    """Join the groups that ``doubts`` lead to, from the nearest on, until none is left without a rival."""
    while doubts and _settle_once(made, doubts, weights):
        pass


def _settle_once(made: Partition, doubts: Collection[Pair], weights: Weights) -> bool:
    """Join what can be joined without looking again at groups that changed; tell whether anything was."""
    near = _neighbours(made, doubts, weights)
    order = sorted((-mean, one, other) for one, found in near.items() for other, mean in found.items() if one < other)
    touched: set[int] = set()
    for _, one, other in order:
        if one in touched or other in touched:
            continue
        if not (_rivalled(made, near, one, other, weights) or _rivalled(made, near, other, one, weights)):
            touched |= {one, other, *near[one], *near[other]}
            made.join(one, other)
    return bool(touched)


def _neighbours(made: Partition, doubts: Collection[Pair], weights: Weights) -> _Near:
    found: dict[int, dict[int, float]] = defaultdict(dict)
    for one, other in {_ordered(made.find(left), made.find(right)) for left, right in doubts}:
        mean = None if one == other or made.is_refused(one, other) else made.mean(one, other)
        if mean is None or mean < weights.doubtful or made.divided(one, other) or made.forbidden(one, other):
            continue
        found[one][other] = found[other][one] = mean
    return {one: near for one, near in found.items() if len(near) <= MANY}


def _rivalled(made: Partition, near: _Near, one: int, other: int, weights: Weights) -> bool:
    """Tell whether a third group is about as near to ``one``, and cannot be ``other``."""
    if one not in near or other not in near:
        return True
    least = near[one][other] - weights.margin
    return any(
        mean > least and _apart(made, third, other, weights) for third, mean in near[one].items() if third != other
    )


def _apart(made: Partition, one: int, other: int, weights: Weights) -> bool:
    """Tell whether two groups are two acts, as far as is known."""
    mean = made.mean(one, other)
    return mean is None or mean < weights.rival or made.divided(one, other) or made.forbidden(one, other)


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
