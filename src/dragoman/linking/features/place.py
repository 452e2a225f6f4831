"""Where the act takes place."""

from dragoman.linking.slots import Slots
from dragoman.linking.weights import Weights
from dragoman.linking.where import compare
from dragoman.types import Reason

HARD = False
_PINNED = frozenset({"ASSAULT", "COERCE"})
"""PLOVER types of acts that are done in one spot: a writer who names two spots tells two."""


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the places: the same city speaks for, another city or state against, unknown names hardly."""
    if left.where is None or right.where is None:
        return None
    nearness = compare(left.where, right.where)
    if nearness in ("same", "inside") and _known_before(left, right):
        return None
    if nearness == "different" and (_is_a_side(left) or _is_a_side(right)):
        return Reason(feature="place", weight=weights.place_unsure, detail="a side's own state as the place")
    weight = {
        "same": weights.place_inside if left.where.whole_state else weights.place,
        "part": weights.place_part,
        "inside": weights.place_inside,
        "unsure": _unsure(left, right, weights) if nearness == "unsure" else 0.0,
        "different": weights.place_differs,
    }[nearness]
    first, second = sorted((left.where.name, right.where.name))
    detail = first if first == second else f"{first} / {second}: {nearness}"
    return Reason(feature="place", weight=weight, detail=detail)


def _known_before(left: Slots, right: Slots) -> bool:
    """Tell whether the place is but the state of a side that both name: then the sides have said it."""
    if left.where is None or right.where is None or not (left.where.whole_state or right.where.whole_state):
        return False
    country = left.where.country or right.where.country
    return country is not None and country in left.both and country in right.both


def _is_a_side(one: Slots) -> bool:
    """Tell whether the place is the whole state of one of the mention's own sides: often it is only their name."""
    return one.where is not None and one.where.whole_state and one.where.country in one.both


def _unsure(left: Slots, right: Slots, weights: Weights) -> float:
    """Return the weight of two names of which nobody knows how they lie: of attacks, one for each spot."""
    if two_places(left, right):
        return weights.place_differs
    return weights.place_spots if left.done and right.done and _spots(left, right) else weights.place_unsure


def two_places(left: Slots, right: Slots) -> bool:
    """Tell whether the places are two, or one a spot in the other of which one story tells a deed of its own."""
    if left.where is None or right.where is None:
        return False
    nearness = compare(left.where, right.where)
    return nearness == "different" or (nearness == "unsure" and left.story_id == right.story_id and _spots(left, right))


def _spots(left: Slots, right: Slots) -> bool:
    """Tell whether both are acts done in one spot, which each names."""
    narrow = not any(one.where is None or one.where.whole_state for one in (left, right))
    return narrow and {left.plover, right.plover} <= _PINNED
