"""What happened: the weightiest acts of the period, a day a line, the latest first."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from dragoman.briefing.dates import day, days
from dragoman.briefing.gathering import Fact
from dragoman.briefing.naming import Names, register
from dragoman.briefing.notes import Notes
from dragoman.briefing.nouns import Line, Said, Section
from dragoman.briefing.telling import MEETINGS, between, is_ahead, is_likely, sentence
from dragoman.linking.history import DONE
from dragoman.ontology.codes import plover
from dragoman.ontology.schema import acts
from dragoman.types import Event

_HIGH = frozenset({"head-of-state", "head-of-government"})
_MINISTERS = frozenset({"foreign-minister", "defence-minister", "security-council"})
_PROMISES = frozenset({"planned", "offered", "postponed"})
_WEAK = frozenset({"possible", "proposed", "denied", "negated"})
_APART = 1
"""Days between two reports of one occasion."""
_FEW = 5
"""Acts that make a section without what is only recalled."""
_A_KIND = 2
"""Sentences on one act with the same status and the same people."""
_A_DAY = 4
"""Sentences under one day."""


def happened(facts: Sequence[Fact], since: date | None, most: int, notes: Notes, names: Names) -> Section:
    """Return the section: ``most`` sentences at most, on what was done, refused, demanded and threatened."""
    told_here = [fact for fact in facts if fact.status not in _PROMISES and not is_ahead(fact)]
    inside = [fact for fact in told_here if between(fact.day, since, None)]
    news = [fact for fact in inside if not fact.event.background and not fact.is_old]
    kept = _chosen(filter(is_likely, news if len(news) >= _FEW else inside), most)
    lines = [_line(group, notes, names) for _, group in groupby(_in_order(kept), key=_heading)]
    left = len(inside) - sum(len(line.said) for line in lines)
    title = f"What happened since {day(since)}" if since else "What happened"
    empty = "The record tells of nothing done between the two in this time."
    told = f"{left:,} more {'act' if left == 1 else 'acts'} of this time not told here." if left else ""
    return Section(id="happened", title=title, lines=tuple(lines), empty=empty, left_out=told)


def _chosen(facts: Iterable[Fact], most: int) -> list[Fact]:
    """Return the weightiest, no occasion told twice and no day with more than a few."""
    kept: list[Fact] = []
    for fact in sorted(facts, key=lambda fact: (-weight(fact), fact.event.id)):
        same_day = [other for other in kept if _heading(other) == _heading(fact)]
        if (
            len(kept) < most
            and len(same_day) < (_A_DAY if fact.day else 2 * _A_DAY)
            and not any(_repeats(fact, other) for other in kept)
            and sum(_kind(fact) == _kind(other) for other in kept) < _A_KIND
        ):
            kept.append(fact)
    return kept


def _kind(fact: Fact) -> tuple[str, str, frozenset[str]]:
    """Return what is the same of acts that a reader need not be told again and again."""
    return fact.view.event.act, fact.status, _people(fact)


def weight(fact: Fact) -> float:
    """Return how much an event matters to a reader: who took part, how much was done, how many say so."""
    event = fact.event
    score = plover(fact.view.event.act, fact.status).score
    rank = max((_rank(one.actor, fact) for one in fact.view.event.participants), default=0.0)
    told = min(event.origins, 5) + (0.5 if event.publishers > 1 else 0.0)
    lasting = 0.0 if _is_loose(event) else 2.0
    recalled = -4.0 if event.background else 0.0
    vague = -2.0 if fact.status in _WEAK else 0.0
    crossed = -4.0 if _is_crossed(fact.view.event) else 0.0
    return (
        crossed
        + rank
        + 2 * fact.view.likely
        + told
        + lasting
        + recalled
        + vague
        + abs(score or 0.0) / 4
        + (0.0 if fact.day else -3.0)
    )


def _is_crossed(event: Event) -> bool:
    """Tell whether a state stands on both sides of an act that is not mutual: who did it to whom is not sure then."""
    known = acts().get(event.act)
    sides = [{one.country for one in event.participants if one.side == side} - {None} for side in ("source", "target")]
    return bool(sides[0] & sides[1]) and not (known is not None and known.mutual)


def _is_loose(event: Event) -> bool:
    """Tell whether an act is one of words, or of no particular deed."""
    known = acts().get(event.act)
    return known is None or known.loose


def _rank(actor: str | None, fact: Fact) -> float:
    """Return how high the office is that a person held then."""
    held = register().offices(actor, fact.day) if actor and fact.day else ()
    kinds = {spell.kind for spell in held}
    return 3.0 if kinds & _HIGH else 2.0 if kinds & _MINISTERS else 0.0


def _repeats(fact: Fact, other: Fact) -> bool:
    """Tell whether two tell the same occasion: of neighbouring days, one a part of the other or a word for it."""
    if fact.day is None or other.day is None or abs((fact.day - other.day).days) > _APART:
        return False
    one, two = fact.view.event.act, other.view.event.act
    if fact.status == other.status and one == two and _people(fact) == _people(other):
        return True
    return {one, two} <= MEETINGS and _share(fact, other)


def _people(fact: Fact) -> frozenset[str]:
    return frozenset(one.actor or one.name for one in fact.view.event.participants)


def _share(fact: Fact, other: Fact) -> bool:
    """Tell whether some person, or all the states, are on both."""
    states = {one.country for one in fact.event.participants}
    shared = {one for one in _people(fact) & _people(other) if one not in states}
    return bool(shared) or _people(fact) <= states or _people(other) <= states


def _in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Return the latest day first, on a day the weightiest first."""
    return sorted(
        facts, key=lambda fact: (-(fact.day or date.min).toordinal(), _heading(fact), -weight(fact), fact.event.id)
    )


def _heading(fact: Fact) -> str:
    """Return the days under which a fact stands; of what has none, the day of report."""
    if fact.start and fact.end:
        return days(fact.start, fact.end)
    return f"Reported {day(fact.told)}" if fact.told else "Day unknown"


def _line(facts: Iterable[Fact], notes: Notes, names: Names) -> Line:
    told = list(facts)
    return Line(lead=_heading(told[0]), said=tuple(_said(told, notes, names)))


def _said(facts: Iterable[Fact], notes: Notes, names: Names) -> Iterator[Said]:
    for fact in facts:
        recalled = "Recalled as history: " if fact.event.background and fact.status in DONE else ""
        text = sentence(fact, names)
        yield Said(text=f"{recalled}{text}", notes=notes.of_fact(fact), event_id=fact.event.id)
