"""Groups of mentions while they are being joined: what the pairs between two come to, and which may never be one."""

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


class Group:
    """Members, their kinds, and the sums and counts of weights towards other groups."""

    def __init__(self, place: int, kind: Kind) -> None:
        self.members = [place]
        self.kinds = {kind: place}
        self.versions: dict[Kind, int] = {}
        """The kinds of members that a person said to be the same."""
        self.towards: dict[int, tuple[float, int]] = {}


class Partition:
    """Mentions by place in groups; a group has the place of one of its members for a name."""

    def __init__(
        self,
        slots: Sequence[Slots],
        weights_of: Mapping[Pair, float],
        weights: Weights,
        apart: Iterable[Pair],
        together: Collection[Pair] = (),
    ) -> None:
        """Begin with each mention for itself.

        ``weights_of`` holds pairs without a veto; whether those of ``together``, that a person decided, have one is
        not known.
        """
        self._vetoes = _Vetoes(slots, weights, apart)
        self._vetoes.allow(weights_of.keys() - set(together))
        self._root = list(range(len(slots)))
        self._refused: dict[int, set[int]] = defaultdict(set)
        self._told_apart: dict[int, set[int]] = defaultdict(set)
        self.groups = {place: Group(place, kind) for place, kind in enumerate(self._vetoes.kinds)}
        for (left, right), weight in sorted(weights_of.items()):
            counted = min(weight, weights.threshold + weights.enough)
            self.groups[left].towards[right] = self.groups[right].towards[left] = (counted, 1)
            if weight < weights.rival and slots[left].story_id == slots[right].story_id:
                self._told_apart[left].add(right)
                self._told_apart[right].add(left)

    def find(self, place: int) -> int:
        """Return the group of a place, and shorten the way to it."""
        root = self._root
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    def mean(self, one: int, other: int) -> float | None:
        """Return what the pairs between two groups come to on average; ``None`` where none was compared."""
        found = self.groups[one].towards.get(other)
        return None if found is None else found[0] / found[1]

    def forbidden(self, one: int, other: int) -> bool:
        """Tell whether a mention of one group forbids one of the other."""
        return self._vetoes.between(self.groups[one], self.groups[other])

    def divided(self, one: int, other: int) -> bool:
        """Tell whether one story tells of both as of two: with a pair that comes to little."""
        few, many = sorted((self.groups[one].members, self.groups[other].members), key=len)
        told = [self._told_apart[place] for place in few if place in self._told_apart]
        return bool(told) and not set().union(*told).isdisjoint(many)

    def refuse(self, one: int, other: int) -> None:
        """Remember that two groups were not joined; that holds for what they become."""
        self._refused[one].add(other)
        self._refused[other].add(one)

    def is_refused(self, one: int, other: int) -> bool:
        """Tell whether the two, or what they are made of, were not joined."""
        return other in self._refused[one]

    def keep_versions(self, place: int) -> None:
        """Make a place a version of an act: another may join the act that goes with this one."""
        self.groups[place].versions = {self._vetoes.kinds[place]: place}

    def join(self, first: int, second: int) -> int:
        """Take the smaller group into the larger and return its name; a refusal of either is a refusal of both."""
        groups, refused = self.groups, self._refused
        if (len(groups[first].towards), -first) < (len(groups[second].towards), -second):
            first, second = second, first
        kept, gone = groups[first], groups.pop(second)
        self._root[second] = first
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
        return first


class _Vetoes:
    """Which kinds forbid one another; each pair of kinds is asked once."""

    def __init__(self, slots: Sequence[Slots], weights: Weights, apart: Iterable[Pair]) -> None:
        self._slots = slots
        self._weights = weights
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._known: dict[tuple[int, int, bool], bool] = {}
        numbers: dict[tuple[object, ...], int] = defaultdict(count().__next__)
        self.kinds = [(numbers[_content(one)], one.story_id) for one in slots]
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def allow(self, pairs: Iterable[Pair]) -> None:
        """Note that the kinds of these pairs do not forbid one another: what was measured is not asked again."""
        for left, right in pairs:
            self._known[_both(self.kinds[left], self.kinds[right])] = False

    def between(self, one: Group, other: Group) -> bool:
        """Tell whether any mention of one forbids any of the other."""
        few, many = sorted((one.members, other.members), key=len)
        if self._apart and any(not self._apart[place].isdisjoint(many) for place in few if place in self._apart):
            return True
        if one.versions or other.versions:
            return not (self._fits(one, other) or self._fits(other, one))
        for kind, place in one.kinds.items():
            for theirs, their_place in other.kinds.items():
                if self._forbidden(kind, place, theirs, their_place):
                    return True
        return False

    def _fits(self, one: Group, other: Group) -> bool:
        """Tell whether each kind of ``one`` goes with a version of ``other``."""
        versions = other.versions.items()
        return all(
            any(not self._forbidden(kind, place, theirs, their_place) for theirs, their_place in versions)
            for kind, place in one.kinds.items()
        )

    def _forbidden(self, kind: Kind, place: int, theirs: Kind, their_place: int) -> bool:
        key = _both(kind, theirs)
        if (found := self._known.get(key)) is None:
            found = self._known[key] = vetoed(self._slots[place], self._slots[their_place], self._weights)
        return found


def _both(one: Kind, other: Kind) -> tuple[int, int, bool]:
    """Return what decides whether two kinds forbid one another: their numbers, and whether one story tells both."""
    first, second = one[0], other[0]
    return (first, second, one[1] == other[1]) if first < second else (second, first, one[1] == other[1])


def _content(one: Slots) -> tuple[object, ...]:
    """Return what two mentions of one kind have in common but for the story."""
    slots = (getattr(one, name) for name in _CONTENT)
    return tuple(tuple(slot.items()) if isinstance(slot, Mapping) else slot for slot in slots)
