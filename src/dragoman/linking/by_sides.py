"""Features that read nothing but acts and sides: they are asked once for all pairs in which these are the same."""

from collections.abc import Callable
from functools import wraps

from dragoman.linking.facing import asked
from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.types import Reason

Feature = Callable[[Slots, Slots, Weights], Reason | None]
_MOST = 65_536
"""Answers that are remembered."""


def by_sides(feature: Feature) -> Feature:
    """Return a feature that remembers what it said.

    It may read of two mentions what makes :attr:`Slots.sides`, whether one story tells both, the acts where they are
    two, and the statuses where something is asked for.
    """
    known: dict[tuple[object, ...], Reason | None] = {}
    used: list[Weights] = []

    @wraps(feature)
    def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
        if len(known) >= _MOST or not (used and used[0] is weights):
            known.clear()
            used[:] = [weights]
        alike = left.act == right.act and not asked(left, right)
        told = None if alike else (left.act, left.status, right.act, right.status)
        key = (left.sides, right.sides, left.story_id == right.story_id, told)
        if key not in known:
            known[key] = feature(left, right, weights)
        return known[key]

    return reason
