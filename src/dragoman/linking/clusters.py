"""Pairs -> groups that hold no forbidden pair.

Groups are joined from the heaviest link down. Two groups are not joined if any mention of one forbids any of the
other, or if the links measured between them do not reach the threshold on average: so A~B and B~C do not force A~C.
The result depends on weights and ids alone.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.linking.score import HARD_SLOTS, vetoed
from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights

Pair = tuple[int, int]


class _Group:
    """Members, one example of each kind of member, and the sums and counts of weights towards other groups."""

    def __init__(self, place: int, slots: Slots) -> None:
        self.members = [place]
        self.kinds = {_kind(slots): slots}
        self.towards: dict[int, tuple[float, int]] = {}


def clusters(slots: Sequence[Slots], weights_of: Mapping[Pair, float], weights: Weights) -> tuple[tuple[int, ...], ...]:
    """Return the groups of places in ``slots``, each sorted, in order of first member.

    ``weights_of`` holds the scored pairs without a veto; pairs that were not compared count for nothing.
    """
    groups = {place: _Group(place, one) for place, one in enumerate(slots)}
    root = list(range(len(slots)))
    for (left, right), weight in sorted(weights_of.items()):
        counted = min(weight, weights.threshold + weights.enough)
        groups[left].towards[right] = groups[right].towards[left] = (counted, 1)
    strong = [(-weight, pair) for pair, weight in weights_of.items() if weight >= weights.threshold]
    refused: dict[int, set[int]] = defaultdict(set)
    for _, (left, right) in sorted(strong):
        first, second = _find(root, left), _find(root, right)
        if first == second or second in refused[first]:
            continue
        if _may_join(groups[first], groups[second], second, weights):
            _join(groups, root, refused, first, second)
        else:
            refused[first].add(second)
            refused[second].add(first)
    return tuple(sorted(tuple(sorted(group.members)) for group in groups.values()))


def _kind(slots: Slots) -> str:
    """Return what decides which vetoes a mention takes part in."""
    return repr([getattr(slots, name) for name in HARD_SLOTS])


def _find(root: list[int], place: int) -> int:
    """Return the group of a place, and shorten the way to it."""
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


def _may_join(one: _Group, other: _Group, name: int, weights: Weights) -> bool:
    total, count = one.towards[name]
    if total < weights.threshold * count:
        return False
    return not any(vetoed(a, b, weights) for a in one.kinds.values() for b in other.kinds.values())


def _join(groups: dict[int, _Group], root: list[int], refused: dict[int, set[int]], first: int, second: int) -> None:
    """Take the smaller group into the larger; a refusal of either by a third is a refusal of both."""
    if (len(groups[first].towards), -first) < (len(groups[second].towards), -second):
        first, second = second, first
    kept, gone = groups[first], groups.pop(second)
    root[second] = first
    kept.members += gone.members
    kept.kinds |= gone.kinds
    kept.towards.pop(second, None)
    for third, (total, count) in gone.towards.items():
        if third == first:
            continue
        before = kept.towards.get(third, (0.0, 0))
        kept.towards[third] = (before[0] + total, before[1] + count)
        groups[third].towards.pop(second)
        groups[third].towards[first] = kept.towards[third]
    for third in refused.pop(second, set()):
        refused[third].discard(second)
        refused[third].add(first)
        refused[first].add(third)
