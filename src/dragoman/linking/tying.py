"""The rules by which one event is tied to another; each asks whether ``left`` KIND ``right`` and says why."""

from collections.abc import Callable
from functools import cache

from dragoman.linking.facing import holds
from dragoman.linking.features.amounts import is_of_goods
from dragoman.linking.slots import amount
from dragoman.linking.told import Told
from dragoman.linking.where import compare
from dragoman.ontology.schema import Act, acts
from dragoman.types import Reason, Tie, TieKind

Rule = Callable[[Told, Told], Tie | None]
_ENOUGH = 2.0
"""What the reasons must come to."""
_SOON = 30
"""Days within which talks yield an agreement, or a denial answers."""
_DONE = frozenset({"occurred", "ongoing", "ended"})
_MADE = frozenset({"occurred", "ongoing", "agreed"})
_LONG = frozenset({"withdraw", "give-humanitarian-aid", "sanction"})
"""Acts of many steps, of which some are done while the whole is still to come."""
_VISIT = "visit"
_LASTS, _SPAN = 3, 200
"""Days for which an occasion goes on after the day told of it, and by which a long act's first steps precede it."""
_LESS = 0.95
"""A share is at most so much of the whole: counts that differ by less are one count, rounded."""
_OFF = frozenset({"cancelled", "refused", "negated"})


def part_of(left: Told, right: Told) -> Tie | None:
    """Tell whether ``left`` happens on the occasion of ``right``, or is a share of it; neither was called off alone."""
    if left.event.id == right.event.id:
        return None
    act = acts().get(left.event.act)
    if act is not None and right.event.act in (*act.occasions, *_received(left)) and _goes_with(left, right):
        when = _within(left, right)
    elif left.event.act == right.event.act and _is_share(left, right):
        when = Reason(feature="share", weight=1.0, detail=f"{left.share or 'a part'} of the whole")
    else:
        return None
    parties, people, place = _parties(left, right), _people(left, right), _place(left, right)
    if parties is None and place is None and not (people and right.event.act == "attend-summit"):
        return None  # another counterpart on one trip: only the place tells that it was there
    reasons = (parties, people, when, place, _story(left, right))
    return _tie(left, right, "part of", reasons)


def yields(left: Told, right: Told) -> Tie | None:
    """Tell whether ``left`` (talks) ends in ``right`` (an agreement): soon, on a later day as far as days are known.

    What is agreed on the very days of the talks is a part of them.
    """
    act = acts().get(left.event.act)
    if act is None or right.event.act not in act.yields or not left.statuses & _DONE or not right.statuses & _MADE:
        return None
    if left.when and right.when and left.when.end >= right.when.start:
        return None
    reasons = (_parties(left, right), _time(left, right, _SOON), _object(left, right), _story(left, right))
    return _tie(left, right, "yields", reasons)


def denies(left: Told, right: Told) -> Tie | None:
    """Tell whether ``left``, which its doer denies, is what ``right`` claims or accuses of."""
    if "denied" not in left.statuses or left.statuses & _DONE:
        return None
    accused = right.event.act == "accuse" and left.source & right.target
    claimed = right.event.act != "accuse" and "denied" not in right.statuses and _one_deed(left, right)
    if not (accused or claimed):
        return None
    return _tie(
        left,
        right,
        "denies",
        (_parties(left, right), _time(left, right, _SOON), _object(left, right), _story(left, right)),
    )


def next_of(left: Told, right: Told) -> Tie | None:
    """Tell whether ``left`` is the next of its kind after ``right``: the sixth round, the fifth."""
    one, other = left.event.ordinal, right.event.ordinal
    if one is None or other is None or one.value != other.value + 1 or left.event.act != right.event.act:
        return None
    if left.source != right.source and left.parties != right.parties:
        return None
    reason = Reason(feature="ordinal", weight=_ENOUGH, detail=f"no. {one.value} after no. {other.value}")
    return _tie(left, right, "next of", (reason, _parties(left, right)))


def related(one: Told, other: Told) -> bool:
    """Tell whether a rule has anything to ask of the two, by their acts."""
    if one.event.act == other.event.act:
        numbered = one.event.ordinal and other.event.ordinal
        return bool(numbered or one.share or other.share or _denial(one, other) or is_of_goods(one.event.act))
    return other.event.act in _led_to(one.event.act) or one.event.act in _led_to(other.event.act) or _denial(one, other)


def _denial(one: Told, other: Told) -> bool:
    return "denied" in one.statuses or "denied" in other.statuses


@cache
def _led_to(act: str) -> frozenset[str]:
    known = acts().get(act)
    visit = (_VISIT,) if act == "host" else ()
    return frozenset((*known.occasions, *known.yields, *visit)) if known else frozenset()


RULES: tuple[Rule, ...] = (part_of, yields, denies, next_of)


def _tie(left: Told, right: Told, kind: TieKind, reasons: tuple[Reason | None, ...]) -> Tie | None:
    """Return the tie if enough speaks for it."""
    kept = tuple(reason for reason in reasons if reason is not None)
    if sum(reason.weight for reason in kept) < _ENOUGH:
        return None
    return Tie(left=left.event.id, right=right.event.id, kind=kind, reasons=kept)


def _one_deed(left: Told, right: Told) -> bool:
    act: Act | None = acts().get(left.event.act)
    same = act is not None and right.event.act in (act.id, *act.same_deed)
    return same and bool(left.source & right.source)


def _received(one: Told) -> tuple[str, ...]:
    """Return what a reception by somebody, of somebody, may be a part of: the guest's visit."""
    return (_VISIT,) if one.event.act == "host" and len(one.people) > 1 else ()


def _goes_with(part: Told, whole: Told) -> bool:
    """Tell whether the one may be a part of the other as far as either has got."""
    guests = whole.target if whole.event.act == "host" else whole.source if whole.event.act == "visit" else frozenset()
    if guests and guests.isdisjoint(part.parties):
        return False
    fates = _fate(part), _fate(whole)
    return fates[0] == fates[1] or (fates == ("done", "ahead") and whole.event.act in _LONG)


def _is_share(part: Told, whole: Told) -> bool:
    """Tell whether the one is a share of the other by its words, or less of the same that one story tells beside it."""
    if part.source != whole.source or "off" in (_fate(part), _fate(whole)):
        return False
    if whole.share:
        return False
    return bool(part.share) or ((_fate(part), _fate(whole)) == ("done", "ahead") and _is_less(part, whole))


def _is_less(part: Told, whole: Told) -> bool:
    if not is_of_goods(part.event.act) or part.stories.isdisjoint(whole.stories):
        return False
    figures = {one.measure: one.amount for one in map(amount, whole.event.quantities) if one.measure[:5] == "count"}
    return any(one.amount < _LESS * figures.get(one.measure, 0.0) for one in map(amount, part.event.quantities))


def _fate(one: Told) -> str:
    """Return how far the event has got: what is done is no part of what was called off, nor of what is to come."""
    status = one.event.status
    return "done" if status in _DONE else "off" if status in _OFF else "ahead"


def _parties(left: Told, right: Told) -> Reason | None:
    """Weigh two parties in common; an organisation stands for its members."""
    shared = sorted(one for one in left.parties if any(one == other or holds(other, one) for other in right.parties))
    return Reason(feature="parties", weight=1.0, detail=" ".join(shared)) if len(shared) > 1 else None


def _people(left: Told, right: Told) -> Reason | None:
    shared = sorted(left.people & right.people)
    return Reason(feature="people", weight=0.7, detail=" ".join(shared)) if shared else None


def _within(part: Told, whole: Told) -> Reason | None:
    """Weigh the days of a part: those of the whole, which may go on for some days after the one that is told of it."""
    gap = _gap(part, whole)
    if gap is None:
        return None
    if part.when and whole.when and not gap:
        return _time(part, whole, 0)
    if not (part.when or whole.when):
        return None
    if 0 <= gap <= _LASTS or (whole.event.act in _LONG and -_SPAN <= gap <= 0):
        return Reason(feature="occurs", weight=0.3, detail=f"{abs(gap)} days from the day that is told of the whole")
    return _time(part, whole, 0)


def _gap(part: Told, whole: Told) -> int | None:
    """Return the days from the whole to the part, by the days of the reports where no others are told."""
    if part.day is None or whole.day is None:
        return None
    if part.when and whole.when:
        return part.when.gap(whole.when) * (1 if part.when.start > whole.when.start else -1)
    return part.day - whole.day


def _time(left: Told, right: Told, slack: int) -> Reason | None:
    """Weigh the days: within one another, or ``left`` up to ``slack`` days before; others speak against."""
    if left.when is None or right.when is None:
        return None
    gap = left.when.gap(right.when)
    if gap == 0:
        exact = left.when.fine and right.when.fine
        return Reason(feature="occurs", weight=1.5 if exact else 0.5, detail="the same days")
    if gap <= slack:
        return Reason(feature="occurs", weight=0.7, detail=f"{gap} days apart")
    return Reason(feature="occurs", weight=-5.0, detail=f"{gap} days apart")


def _place(left: Told, right: Told) -> Reason | None:
    if left.where is None or right.where is None:
        return None
    nearness = compare(left.where, right.where)
    weight = {"same": 0.7, "part": 0.4, "inside": 0.3, "unsure": 0.0, "different": -3.0}[nearness]
    return Reason(feature="place", weight=weight, detail=nearness) if weight else None


def _object(left: Told, right: Told) -> Reason | None:
    shared = sorted(left.words & right.words)
    return Reason(feature="object", weight=0.7, detail=" ".join(shared)) if shared else None


def _story(left: Told, right: Told) -> Reason | None:
    shared = len(left.stories & right.stories)
    if not shared or left.event.background != right.event.background:
        return None
    return Reason(
        feature="origin", weight=0.7, detail=f"told together in {shared} {'story' if shared == 1 else 'stories'}"
    )
