"""Money and numbers that belong to the act."""

from dragoman.linking.slots import Amount, Slots
from dragoman.linking.weights import VETO, Weights
from dragoman.ontology.schema import acts
from dragoman.types import Reason

HARD = True
_GOODS = frozenset({"buy-arms", "buy-goods", "sell-arms", "supply-goods"})
_COUNTED = frozenset({"exchange-prisoners", "expel-diplomats", "pardon", "release"})
"""Official acts on people who are counted: stories do not disagree on their number, as they do on the dead."""
_EQUAL = 0.02
_TELLING = 3
"""The least number of things that tells something where they are called otherwise."""
_PART = 0.5
"""From here on a smaller number that one story tells beside the larger is a part of it, or another's."""
_ROUNDED = 0.10
"""Up to here two amounts may be one, rounded: "$1.1 billion", "almost $1.2 billion"."""


def reason(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh the amounts of one measure: the nearest two speak.

    Equal ones speak for; "up to" and "more than" leave room. Other money is another act, unless two stories tell of the
    same day: then figures may conflict. Other counts are no sign: stories of one act disagree on them.
    """
    if not (left.amounts and right.amounts):
        return None
    pairs = [
        (apart(one.amount, other.amount), one, other)
        for one in left.amounts
        for other in right.amounts
        if one.measure == other.measure
    ]
    if not pairs:
        return _reworded(left, right, weights)
    distance, one, other = min(pairs)
    money = one.measure.startswith("money")
    if distance <= _EQUAL:
        weight = (weights.money if _alone(left, right, one) else weights.money_some) if money else weights.count
    elif distance <= _ROUNDED:
        return None
    elif one.allows(other) or other.allows(one):
        weight = weights.money_bound if money else 0.0
    elif money:
        conflicting = _same_day(left, right) and left.story_id != right.story_id
        weight = weights.money_same_day if conflicting else VETO
    else:
        part = left.story_id == right.story_id and distance > _PART and one.bound == other.bound == "exact"
        weight = weights.count_here if part else _counted_apart(left, right, weights)
    return Reason(feature="amounts", weight=weight, detail=_said(one, other)) if weight else None


def _counted_apart(left: Slots, right: Slots, weights: Weights) -> float:
    """Return the weight of two counts; of what is still being given, a part may be told."""
    if "ongoing" in (left.status, right.status) or not (_is_counted(left) or _is_counted(right)):
        return weights.count_differs
    return weights.count_given_differs


def _is_counted(one: Slots) -> bool:
    return one.act in _COUNTED or is_of_goods(one.act)


def _reworded(left: Slots, right: Slots, weights: Weights) -> Reason | None:
    """Weigh one number of what is called otherwise: "four members", "four envoys"; small numbers are everywhere."""
    ours, theirs = ({one.amount: one for one in slots.amounts if one.measure[:5] == "count"} for slots in (left, right))
    shared = [number for number in ours.keys() & theirs.keys() if number >= _TELLING]
    if not shared:
        return None
    number = max(shared)
    detail = f"{number:,.10g} of {' / '.join(sorted((ours[number].measure[6:], theirs[number].measure[6:])))}"
    return Reason(feature="amounts", weight=weights.count_reworded, detail=detail)


def is_of_goods(act: str) -> bool:
    """Tell whether the number beside an act is that of what is given or sold."""
    known = acts().get(act)
    return act in _GOODS or (known is not None and known.plover.type == "AID")


def _alone(left: Slots, right: Slots, one: Amount) -> bool:
    """Tell whether neither mention has another figure of the measure, or both have as many."""
    ours, theirs = (sum(other.measure == one.measure for other in slots.amounts) for slots in (left, right))
    return ours == theirs


def apart(one: float, other: float) -> float:
    """Return the difference of two amounts as a share of the larger."""
    larger = max(abs(one), abs(other))
    return 0.0 if larger == 0 else abs(one - other) / larger


def _same_day(left: Slots, right: Slots) -> bool:
    if left.when is None or right.when is None:
        return False
    return left.when.fine and left.when[:2] == right.when[:2]


def _said(one: Amount, other: Amount) -> str:
    first, second = sorted((one.amount, other.amount))
    return f"{one.measure} {first:,.10g}" if first == second else f"{one.measure} {first:,.10g} / {second:,.10g}"
