"""The actors of the register as a list, and one of them in words."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from dragoman.register.nouns import Organisation, Person, State
from dragoman.register.register import Register
from dragoman.register.resolve import resolve_name, sector_of
from dragoman.types import Noun


class Entry(Noun, frozen=True):
    """One actor of the register."""

    id: str
    kind: Literal["state", "organisation", "person"]
    name: str
    country: str | None
    sector: str | None


def listed(register: Register, on: date | None = None) -> Iterator[Entry]:
    """Yield every actor: states, organisations, persons; with a day, persons in office on it only."""
    for state in register.states.values():
        yield Entry(id=state.iso3, kind="state", name=state.name, country=state.iso3, sector="GOV")
    for body in register.organisations.values():
        yield Entry(id=body.id, kind="organisation", name=body.name, country=body.country, sector=body.sector_on(on))
    for person in register.persons.values():
        if on is None or register.offices(person.id, on):
            found = resolve_name(register, person.name, on=on)
            spell = register.office(person.id, on)
            sector = found.sector if found.actor == person.id else sector_of(register, spell) if spell else None
            yield Entry(
                id=person.id,
                kind="person",
                name=person.name,
                country=spell.country if spell else None,
                sector=sector,
            )


def described(register: Register, actor: str, on: date | None = None) -> list[str]:
    """Return what the register says of the actor with that id or name, line by line; nothing where it knows none."""
    entry = _entry(register, actor) or _entry(register, actor.upper())
    if entry is None:
        found = resolve_name(register, actor, on=on)
        entry = _entry(register, found.actor or "")
    if isinstance(entry, State):
        return _state(register, entry, on)
    if isinstance(entry, Organisation):
        return _organisation(entry, on)
    return _person(entry, on) if entry is not None else []


def _entry(register: Register, actor: str) -> State | Organisation | Person | None:
    return register.state(actor) or register.organisation(actor) or register.person(actor)


def _state(register: Register, state: State, on: date | None) -> list[str]:
    lines = [f"{state.iso3}  {state.name}  ({state.kind})", f"names: {', '.join(state.all_names())}"]
    lines += [f"capital: {state.capital}"] if state.capital else []
    kinds = ("head-of-state", "head-of-government", "foreign-minister", "defence-minister", "interior-minister")
    for kind in (*kinds, "trade-minister", "security-council", "national-security-adviser"):
        lines += [
            f"{spell.title}: {spell.holder}, {spell.start} to {spell.end or 'now'}"
            for spell in register.holders(kind, state.iso3, on)[: None if on else 3]
        ]
    return lines


def _organisation(body: Organisation, on: date | None) -> list[str]:
    lines = [f"{body.id}  {body.name}  ({body.kind}, {body.country}, {body.sector_on(on) or 'no sector'})"]
    lines += [f"names: {', '.join(body.all_names())}"]
    lines += [f"was {part.partition(':')[0]} until {part.partition(':')[2]}" for part in body.earlier]
    return lines + ([f"members: {', '.join(body.members)}"] if body.members else [])


def _person(person: Person, on: date | None) -> list[str]:
    lines = [f"{person.id}  {person.name}"]
    lines += [f"names: {', '.join((*person.aliases, *person.short))}"] if person.aliases or person.short else []
    spells = [s for s in person.offices if on is None or (s.start <= on and (s.end is None or on <= s.end))]
    return lines + [
        f"{spell.country}  {spell.title}  {spell.start} to {spell.end or 'now'}  [{spell.source}]" for spell in spells
    ]
