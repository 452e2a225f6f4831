"""Pairs -> groups that hold no forbidden pair.

Groups are joined from the heaviest link down. Two groups are not joined if any mention of one forbids any of the
other, or if the links measured between them are too weak on average: so A~B and B~C do not force A~C. Then what is
in doubt is settled where nothing rivals it (:mod:`dragoman.linking.doubts`). The result depends on weights and ids
alone. What a person decided comes before all that: mentions said to be the same are joined first, whatever forbids
them, and those said to be different never. Mentions said to be the same are versions of one act: another may join them
that goes with one of them, though the others forbid it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from dragoman.linking.doubts import settle
from dragoman.linking.partition import Pair, Partition
from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights


def clusters(
    slots: Sequence[Slots],
    weights_of: Mapping[Pair, float],
    weights: Weights,
    together: Collection[Pair] = (),
    apart: Iterable[Pair] = (),
    doubts: Collection[Pair] = (),
) -> tuple[tuple[int, ...], ...]:
    """Return the groups of places in ``slots``, each sorted, in order of first member.

    ``weights_of`` holds the scored pairs without a veto; pairs that were not compared count for nothing. ``together``
    and ``apart`` are the pairs that a person decided; ``doubts`` those that may be one act if nothing else is.
    """
    made = Partition(slots, weights_of, weights, apart, together)
    _join_decided(made, together)
    _join_strong(made, weights_of, weights)
    settle(made, doubts, weights)
    return tuple(sorted(tuple(sorted(group.members)) for group in made.groups.values()))


def _join_decided(made: Partition, together: Collection[Pair]) -> None:
    for place in {place for pair in together for place in pair}:
        made.keep_versions(place)
    for left, right in sorted(together):
        first, second = made.find(left), made.find(right)
        if first != second:
            made.join(first, second)


def _join_strong(made: Partition, weights_of: Mapping[Pair, float], weights: Weights) -> None:
    """Join along the links that reach the threshold, the heaviest first."""
    strong = [(-weight, pair) for pair, weight in weights_of.items() if weight >= weights.threshold]
    for _, (left, right) in sorted(strong):
        first, second = made.find(left), made.find(right)
        if first == second or made.is_refused(first, second):
            continue
        if (made.mean(first, second) or 0.0) >= weights.average and not made.forbidden(first, second):
            made.join(first, second)
        else:
            made.refuse(first, second)
