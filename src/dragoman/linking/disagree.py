"""Where the mentions of one event differ: every value, and who holds it. Nothing here says which is true."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations

from dragoman.linking.deeds import status_of
from dragoman.linking.nouns import Item
from dragoman.linking.slots import amount
from dragoman.linking.when import interval, said
from dragoman.linking.where import Where, compare, where
from dragoman.linking.wording import wording
from dragoman.types import Disagreement, EventMention, Reading, Status

_HAPPENED = frozenset({"occurred", "ongoing", "ended"})
_DID_NOT = frozenset({"denied", "negated", "refused", "cancelled"})
_EQUAL = 0.02
Readings = Mapping[str, Sequence[str]]
"""Value -> ids of the mentions that hold it."""


def disagreements(items: Sequence[Item], act: str) -> tuple[Disagreement, ...]:
    """Return the fields on which mentions of an event with this ``act`` differ; readings by mentions, then by value.

    Values that one story merely leaves less exact (a month around a day, a state around a city) are no disagreement.
    """
    mentions = [item.mention for item in items]
    found = [
        *_of("act", [_by(mentions, lambda one: one.act)]),
        *_of("ordinal", [_by(mentions, lambda one: str(one.ordinal.value) if one.ordinal else None)]),
        *_of("occurs", [_days(mentions)]),
        *_of("place", [_places(mentions)]),
        *_of("quantities", _figures(mentions)),
        *_of("status", _statuses(items, act)),
        *_of("wording", [wording(items)]),
    ]
    return tuple(found)


def _of(field: str, cases: Iterable[Readings]) -> Iterator[Disagreement]:
    for case in cases:
        if len(case) > 1:
            readings = [Reading(value=value, mention_ids=tuple(sorted(ids))) for value, ids in case.items()]
            readings.sort(key=lambda reading: (-len(reading.mention_ids), reading.value))
            yield Disagreement(field=field, readings=tuple(readings))


def _by(mentions: Iterable[EventMention], value_of: Callable[[EventMention], str | None]) -> dict[str, list[str]]:
    """Return value -> mention ids, without mentions that have none."""
    found: dict[str, list[str]] = {}
    for mention in mentions:
        value = value_of(mention)
        if value is not None:
            found.setdefault(value, []).append(mention.id)
    return found


def _days(mentions: Sequence[EventMention]) -> Readings:
    """Return the intervals, if two of them share no day."""
    dated = {one.id: when for one in mentions if (when := interval(one.occurs)) is not None}
    if not dated or max(when.start for when in dated.values()) <= min(when.end for when in dated.values()):
        return {}
    known = {mention_id: said(when) for mention_id, when in dated.items()}
    return _by(mentions, lambda one: known.get(one.id))


def _places(mentions: Sequence[EventMention]) -> Readings:
    """Return the places that differ from another; those that lie in one another are left out."""
    placed = {one.id: at for one in mentions if (at := where(one.place)) is not None}
    kinds = set(placed.values())
    apart = {at for at in kinds if any(_elsewhere(at, other) for other in kinds)}
    return _by(mentions, lambda one: one.place.name if one.place and placed[one.id] in apart else None)


def _elsewhere(one: Where, other: Where) -> bool:
    nearness = compare(one, other)
    return nearness == "different" or (nearness == "unsure" and not (one.whole_state or other.whole_state))


def _figures(mentions: Sequence[EventMention]) -> Iterator[Readings]:
    """Yield, for each measure, the figures if two mentions have none in common, give or take two per cent."""
    amounts = {one.id: tuple(map(amount, one.quantities)) for one in mentions}
    for measure in sorted({figure.measure for figures in amounts.values() for figure in figures}):
        held = {key: frozenset(f.amount for f in figures if f.measure == measure) for key, figures in amounts.items()}
        sets = {figures for figures in held.values() if figures}
        if all(_near(one, other) for one, other in combinations(sets, 2)):
            continue
        found: dict[str, list[str]] = {}
        for mention_id, figures in held.items():
            for value in figures:
                found.setdefault(f"{measure} {value:,.10g}", []).append(mention_id)
        yield found


def _near(one: Iterable[float], other: frozenset[float]) -> bool:
    """Tell whether two mentions have a figure in common."""
    return any(abs(a - b) <= _EQUAL * max(abs(a), abs(b)) for a in one for b in other)


def _statuses(items: Sequence[Item], act: str) -> Iterator[Readings]:
    """Yield the statuses of each day on which some say that it happened and some that it did not."""
    for day in sorted({item.published for item in items if item.published is not None}):
        told: list[EventMention] = [item.mention for item in items if item.published == day]
        known: dict[str, Status] = {one.id: status_of(one, act) for one in told}
        held = set(known.values())
        if held & _HAPPENED and held & _DID_NOT:
            kept = {id: status for id, status in known.items() if status in _HAPPENED | _DID_NOT}
            yield _by(told, partial(_status, kept))


def _status(known: Mapping[str, Status], mention: EventMention) -> Status | None:
    return known.get(mention.id)
