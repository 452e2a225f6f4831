"""Pairs -> groups that hold no forbidden pair.

Groups are joined from the heaviest link down. Two groups are not joined if any mention of one forbids any of the
other, or if the links measured between them are too weak on average: so A~B and B~C do not force A~C. The result
depends on weights and ids alone. What a person decided comes before all that: mentions said to be the same are joined
first, whatever forbids them, and those said to be different never. Mentions said to be the same are versions of one
act: another may join them that goes with one of them, though the others forbid it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import count

from dragoman.linking.score import HARD_SLOTS, vetoed
from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights

Pair = tuple[int, int]
Kind = tuple[int, str]
"""What decides which vetoes a mention takes part in: a number for equal slots, and the story."""
_CONTENT = [name for name in HARD_SLOTS if name != "story_id"]


class _Group:
    """Members, their kinds, and the sums and counts of weights towards other groups."""

    def __init__(self, place: int, kind: Kind) -> None:
        self.members = [place]
        self.kinds = {kind: place}
        self.versions: dict[Kind, int] = {}
        """The kinds of members that a person said to be the same."""
        self.towards: dict[int, tuple[float, int]] = {}


class _Vetoes:
    """Which kinds forbid one another; each pair of kinds is asked once."""

    def __init__(self, slots: Sequence[Slots], weights: Weights, apart: Iterable[Pair]) -> None:
        self._slots = slots
        self._weights = weights
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._known: dict[tuple[int, int, bool], bool] = {}
        numbers: dict[str, int] = defaultdict(count().__next__)
        self.kinds = [(numbers[repr([getattr(one, name) for name in _CONTENT])], one.story_id) for one in slots]
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def between(self, one: _Group, other: _Group) -> bool:
        """Tell whether any mention of one forbids any of the other."""
        few, many = sorted((one.members, other.members), key=len)
        if self._apart and any(not self._apart[place].isdisjoint(many) for place in few if place in self._apart):
            return True
        if one.versions or other.versions:
            return not (self._fits(one, other) or self._fits(other, one))
        return any(
            self._forbidden(kind, place, theirs, other.kinds[theirs])
            for kind, place in one.kinds.items()
            for theirs in other.kinds
        )

    def _fits(self, one: _Group, other: _Group) -> bool:
        """Tell whether each kind of ``one`` goes with a version of ``other``."""
        versions = other.versions.items()
        return all(
            any(not self._forbidden(kind, place, theirs, their_place) for theirs, their_place in versions)
            for kind, place in one.kinds.items()
        )

    def _forbidden(self, kind: Kind, place: int, theirs: Kind, their_place: int) -> bool:
        key = (kind[0], theirs[0], kind[1] == theirs[1])
        if key not in self._known:
            self._known[key] = vetoed(self._slots[place], self._slots[their_place], self._weights)
        return self._known[key]


def clusters(
    slots: Sequence[Slots],
    weights_of: Mapping[Pair, float],
    weights: Weights,
    together: Collection[Pair] = (),
    apart: Iterable[Pair] = (),
) -> tuple[tuple[int, ...], ...]:
    """Return the groups of places in ``slots``, each sorted, in order of first member.

    ``weights_of`` holds the scored pairs without a veto; pairs that were not compared count for nothing. ``together``
    and ``apart`` are the pairs that a person decided.
    """
    vetoes = _Vetoes(slots, weights, apart)
    groups = {place: _Group(place, kind) for place, kind in enumerate(vetoes.kinds)}
    root = list(range(len(slots)))
    for (left, right), weight in sorted(weights_of.items()):
        counted = min(weight, weights.threshold + weights.enough)
        groups[left].towards[right] = groups[right].towards[left] = (counted, 1)
    refused: dict[int, set[int]] = defaultdict(set)
    for place in {place for pair in together for place in pair}:
        groups[place].versions = {vetoes.kinds[place]: place}
    for left, right in sorted(together):
        first, second = _find(root, left), _find(root, right)
        if first != second:
            _join(groups, root, refused, first, second)
    strong = [(-weight, pair) for pair, weight in weights_of.items() if weight >= weights.threshold]
    for _, (left, right) in sorted(strong):
        first, second = _find(root, left), _find(root, right)
        if first == second or second in refused[first]:
            continue
        if _enough(groups[first], second, weights) and not vetoes.between(groups[first], groups[second]):
            _join(groups, root, refused, first, second)
        else:
            refused[first].add(second)
            refused[second].add(first)
    return tuple(sorted(tuple(sorted(group.members)) for group in groups.values()))


def _find(root: list[int], place: int) -> int:
    """Return the group of a place, and shorten the way to it."""
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


def _enough(one: _Group, name: int, weights: Weights) -> bool:
    total, number = one.towards[name]
    return total >= weights.average * number


def _join(groups: dict[int, _Group], root: list[int], refused: dict[int, set[int]], first: int, second: int) -> None:
    """Take the smaller group into the larger; a refusal of either by a third is a refusal of both."""
    if (len(groups[first].towards), -first) < (len(groups[second].towards), -second):
        first, second = second, first
    kept, gone = groups[first], groups.pop(second)
    root[second] = first
    kept.members += gone.members
    kept.kinds |= gone.kinds
    kept.versions |= gone.versions
    kept.towards.pop(second, None)
    for third, (total, number) in gone.towards.items():
        if third == first:
            continue
        before = kept.towards.get(third, (0.0, 0))
        kept.towards[third] = (before[0] + total, before[1] + number)
        groups[third].towards.pop(second)
        groups[third].towards[first] = kept.towards[third]
    for third in refused.pop(second, set()):
        refused[third].discard(second)
        refused[third].add(first)
        refused[first].add(third)
