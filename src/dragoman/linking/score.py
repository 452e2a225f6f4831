"""Two mentions -> how much speaks for one event, and why."""

from collections.abc import Callable
from functools import cache
from math import exp
from typing import NamedTuple

from dragoman import registry
from dragoman.linking.slots import Slots
from dragoman.linking.weights import DECISIVE, VETO, Weights
from dragoman.types import Reason

FEATURES = "dragoman.linking.features"
Feature = Callable[[Slots, Slots, Weights], Reason | None]
HARD_SLOTS = (
    "act", "kin", "turned", "tells", "status", "mutual", "plover", "source", "target", "both", "sides", "when",
    "ordinal", "amounts", "story_id",
)  # fmt: skip
"""What features that may veto read: mentions equal in these share every veto."""


class Score(NamedTuple):
    """The outcome for one pair."""

    weight: float
    reasons: tuple[Reason, ...]
    vetoed: bool
    """Whether one of the reasons forbids the pair."""
    otherwise: float
    """The weight of all but the decisive reasons: how near the pair would have come."""

    def probability(self, weights: Weights) -> float:
        """Return the calibrated probability that the two are one event: 0 for a forbidden pair."""
        if self.vetoed:
            return 0.0
        return round(1 / (1 + exp(-(weights.slope * self.weight + weights.bias))), 4)


@cache
def features(hard_only: bool = False) -> tuple[Feature, ...]:
    """Return every feature, in order of name; ``hard_only`` leaves those that may veto."""
    modules = (registry.load(FEATURES, name) for name in registry.names(FEATURES))
    return tuple(module.reason for module in modules if module.HARD or not hard_only)


def score(left: Slots, right: Slots, weights: Weights) -> Score:
    """Return the sum of what the features say of the pair, and the reasons in order of feature."""
    reasons = tuple([reason for feature in features() if (reason := feature(left, right, weights)) is not None])
    found = [reason.weight for reason in reasons]
    weight, least = round(sum(found), 3), min(found, default=0.0)
    if least > DECISIVE:
        return Score(weight, reasons, False, weight)
    return Score(weight, reasons, least <= VETO, round(sum(one for one in found if one > DECISIVE), 3))


def vetoed(left: Slots, right: Slots, weights: Weights) -> bool:
    """Tell whether a feature forbids the pair; quicker than a whole score."""
    for feature in features(hard_only=True):
        reason = feature(left, right, weights)
        if reason is not None and reason.weight <= VETO:
            return True
    return False
