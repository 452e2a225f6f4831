"""Find what is wrong with the register's data; the tests run it over ours, a user may over theirs."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from dragoman.register.nouns import Spell
from dragoman.register.register import BODIES, Register

SINGLE = ("head-of-state", "head-of-government", "foreign-minister", "defence-minister", "security-council")
"""Kinds of office that one person holds at a time."""
_COUNCILS = frozenset({"BIH", "CHE", "SMR", "AND", "SDN"})
"""States whose head is a council or a pair."""
_HANDOVER = timedelta(days=31)
"""Spells may share so many days: acting holders, double counting of the day of change, oaths."""


def check(register: Register) -> list[str]:
    """Return every problem of the data, one sentence each; an empty list is a good register."""
    return [*_ids(register), *_countries(register), *_dates(register), *_overlaps(register), *_kinds(register)]


def _ids(register: Register) -> Iterator[str]:
    """Find ids that name two actors."""
    ids = Counter([*register.states, *register.organisations, *register.persons])
    yield from (f"id {entry!r} stands for {count} actors" for entry, count in ids.items() if count > 1)


def _countries(register: Register) -> Iterator[str]:
    """Find country codes that no row explains."""
    used = [
        *((f"state {s.iso3}", s.of) for s in register.states.values()),
        *((f"seat {s.id}", s.iso3) for s in register.seats.values()),
        *((f"organisation {o.id}", o.country) for o in register.organisations.values()),
        *((f"member of {o.id}", m) for o in register.organisations.values() for m in o.members if m != "*"),
        *((f"title {t.id}", t.country) for t in register.titles.values()),
        *((f"place {c.id}", c.country) for c in register.cities.values()),
        *((f"office of {p.id}", s.country) for p in register.persons.values() for s in p.offices),
    ]
    known = {"", *register.states, *BODIES}
    yield from (f"{what}: unknown country {country!r}" for what, country in used if country not in known)
    for person in register.persons.values():
        for spell in person.offices:
            if spell.organisation and register.organisation(spell.organisation) is None:
                yield f"office of {person.id}: unknown organisation {spell.organisation!r}"


def _dates(register: Register) -> Iterator[str]:
    """Find spans of time that end before they start."""
    for person in register.persons.values():
        for spell in person.offices:
            if spell.end is not None and spell.end < spell.start:
                yield f"{person.id}, {spell.title}: ends {spell.end}, before {spell.start}"
    for body in register.organisations.values():
        if body.start and body.end and body.end < body.start:
            yield f"organisation {body.id}: ends {body.end}, before {body.start}"


def _overlaps(register: Register) -> Iterator[str]:
    """Find two holders of an office that has one at a time."""
    by_office: dict[tuple[str, str, str], list[Spell]] = defaultdict(list)
    for person in register.persons.values():
        for spell in person.offices:
            if spell.kind in SINGLE and spell.country not in _COUNCILS:
                by_office[spell.country, spell.organisation, spell.kind].append(spell)
    for (country, _, kind), spells in sorted(by_office.items()):
        for left, right in pairwise(sorted(spells, key=lambda spell: (spell.start, spell.actor_id))):
            if left.end is None or left.end > right.start + _HANDOVER:
                yield f"{country} {kind}: {left.actor_id} to {left.end or 'now'}, {right.actor_id} from {right.start}"


def _kinds(register: Register) -> Iterator[str]:
    """Find offices whose kind no title names, so that no words would lead to them."""
    known = {title.kind for title in register.titles.values()}
    for person in register.persons.values():
        for spell in person.offices:
            if spell.kind not in known:
                yield f"office of {person.id}: no title of kind {spell.kind!r}"
