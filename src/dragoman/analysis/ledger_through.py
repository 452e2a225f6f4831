"""Promises that another act shows to be kept: a trip announced for some days, and talks on them with the traveller.

A trip announced without days is kept where the traveller was there on some day soon after.

Two things show it. The *same parties*: an act that is done on such an occasion (talks, on a visit), or tells it from
the other side (received, for a visit), on one of the promised days. *Presence*: the traveller takes part in such an
act, on one of the promised days, in the promised country, whoever else does.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from dragoman.analysis.ledger_nouns import Days
from dragoman.linking.history import DONE
from dragoman.ontology.schema import acts
from dragoman.register import BODIES
from dragoman.types import Event, Participant, Side

_SLACK = timedelta(days=1)
"""Stories from other time zones are a day apart."""
_EXACT, _LONGEST = timedelta(days=14), timedelta(days=31)
"""A promise for more days is kept by no act in particular: of the same parties, and by presence."""
_SOON = timedelta(days=60)
"""How long after a trip was announced without its days the traveller may be seen there."""
_STRETCH = 32
"""Days of a stretch under which promises are looked up."""
_FRESH = timedelta(days=2)
"""How old a deed may be that is told without its day."""
SIDES: tuple[Side, Side] = ("source", "target")
_VISITS = frozenset({"visit", "host"})
"""Those that are done by being there."""
_FIRM = frozenset({"planned", "agreed"})
"""Statuses of a trip that is to be made: who is invited has not said that he comes."""
_TRAVELS: Mapping[str, Side] = {"visit": "source", "attend-summit": "source", "host": "target"}
"""Acts in which one side goes to the other's country."""


class Due(NamedTuple):
    """A promise that is not reported as kept, and its days."""

    event: Event
    days: Days
    dayless: bool = False
    """Whether no days were told: the days are those after the announcement, and presence on an exact day shows it."""


def without_days(event: Event, told: date) -> Due | None:
    """Return the promise of a trip that was announced on a day without saying when; ``None`` of anything else."""
    trip = event.act in _VISITS and any(_trips(event)) and any(entry.status in _FIRM for entry in event.history)
    return Due(event, Days(start=told, end=told + _SOON), dayless=True) if trip else None


def shown(due: Sequence[Due], others: Iterable[Event]) -> dict[str, Event]:
    """Return event id -> the act that shows the promise to be kept; of several the one with the lowest id.

    Where promise and act both name persons, they must have one in common; and so they must where the act's day is not
    told.
    """
    by_key = _index(due)
    found: dict[str, Event] = {}
    for other in others:
        days = own_days(other) or _told_days(other)
        if other.status not in DONE or days is None:
            continue
        wanted = ((key, span) for key in (*_pairs(other), *_presence(other)) for span in _spans(days.start, days.end))
        near = {one.event.id: one for place in wanted for one in by_key.get(place, ())}
        for one in near.values():
            if _shows(one, other, days) and (one.event.id not in found or other.id < found[one.event.id].id):
                found[one.event.id] = other
    return found


def showing(act: str) -> tuple[str, ...]:
    """Return the acts that show an act to have taken place, in order of id."""
    known = acts().get(act)
    turned = known.turned if known else ()
    return tuple(id for id, other in acts().items() if act in (*other.occasions, *other.turned) or id in turned)


def own_days(event: Event) -> Days | None:
    """Return the days of a deed; weeks and more do not show when it was, nor do days that only a promise has."""
    if event.occurs is None or event.occurs.start is None or event.occurs.end is None:
        return None
    by = next((choice.mention_id for choice in event.chosen if choice.field == "occurs"), None)
    if any(entry.mention_id == by and entry.status not in DONE for entry in event.history):
        return None
    exact = event.occurs.end - event.occurs.start <= _EXACT
    return Days(start=event.occurs.start, end=event.occurs.end) if exact else None


def _told_days(event: Event) -> Days | None:
    """Return the days just before the first report of a deed whose own day is not told: news is news."""
    told = [entry.as_of for entry in event.history if entry.status in DONE and entry.as_of is not None]
    if event.occurs is not None or event.background or not told:
        return None
    return Days(start=min(told) - _FRESH, end=min(told))


def _index(due: Iterable[Due]) -> Mapping[tuple[tuple[str, ...], int], list[Due]]:
    """Return the promises by the pairs of their parties, or by who was to be where, and by month or so."""
    found: dict[tuple[tuple[str, ...], int], list[Due]] = defaultdict(list)
    for one in due:
        for key in keys(one):
            for span in _spans(one.days.start - _SLACK, one.days.end + _SLACK):
                found[key, span].append(one)
    return found


def _spans(first: date, last: date) -> range:
    """Return the numbers of the stretches of days in which some days lie."""
    return range(first.toordinal() // _STRETCH, last.toordinal() // _STRETCH + 1)


def keys(due: Due) -> frozenset[tuple[str, ...]]:
    """Return what a deed must have in common with a promise to show it kept: a pair of parties, or who was where."""
    length = due.days.end - due.days.start
    pairs = _pairs(due.event) if length <= _EXACT else ()
    trips = _trips(due.event) if length <= _LONGEST or due.dayless else ()
    return frozenset((*pairs, *trips))


def _pairs(event: Event) -> Iterator[tuple[str, ...]]:
    """Yield the pairs of states or bodies on opposite sides, or on one side where nobody stands on the other."""
    source, target = ({_party(p) for p in event.participants if p.side == side} - {""} for side in SIDES)
    if source and target:
        yield from {(min(a, b), max(a, b)) for a in source for b in target if a != b}
    else:
        yield from combinations(sorted(source or target), 2)


def _trips(event: Event) -> Iterator[tuple[str, ...]]:
    """Yield who was to be where: each person who travels, with each country that is not the person's own."""
    side = _TRAVELS.get(event.act)
    if side is None:
        return
    there = {p.country for p in event.participants if p.side != side and p.country}
    there |= {event.place.country} if event.place and event.place.country else set()
    for one in event.participants:
        if one.side == side and _is_person(one):
            yield from (("in", one.actor or one.name, country) for country in sorted(there - {one.country, *BODIES}))


def _presence(event: Event) -> Iterator[tuple[str, ...]]:
    """Yield which persons an act shows to have been where."""
    if event.place is not None and event.place.country and (event.act in _TRAVELS or event.act in showing("visit")):
        for one in filter(_is_person, event.participants):
            yield "in", one.actor or one.name, event.place.country


def _party(participant: Participant) -> str:
    """Return the state, or the body itself: the codes of bodies without a state stand for many."""
    code = participant.country or ""
    return (participant.actor or "") if code in BODIES else code


def _shows(one: Due, other: Event, days: Days) -> bool:
    if days.end < one.days.start - _SLACK or days.start > one.days.end + _SLACK or other.id == one.event.id:
        return False
    if set(_presence(other)) & set(_trips(one.event)):
        return not one.dayless or (own_days(other) is not None and days.start >= one.days.start)
    if one.dayless:
        return False
    if other.act not in showing(one.event.act) or not set(_pairs(one.event)) & set(_pairs(other)):
        return False
    mine, theirs = _persons(one.event), _persons(other)
    unnamed = own_days(other) is not None and not (mine and theirs)
    return unnamed or bool(mine & theirs)


def _is_person(participant: Participant) -> bool:
    return (
        participant.actor != participant.country
        and participant.name != participant.country
        and bool(participant.office)
    )


def _persons(event: Event) -> frozenset[str]:
    return frozenset(p.actor or p.name for p in event.participants if _is_person(p))
