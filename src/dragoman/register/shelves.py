"""The register's entries on their shelves: each noun by its id."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, cast

import msgspec
from babel import Locale

from dragoman.register.nouns import (
    Ambiguity,
    Block,
    City,
    Land,
    OfficeRow,
    Organisation,
    People,
    Person,
    Role,
    Row,
    Seat,
    Spell,
    State,
    Title,
)


class Shelves(NamedTuple):
    """Every entry by id, in file order."""

    states: dict[str, State]
    seats: dict[str, Seat]
    organisations: dict[str, Organisation]
    titles: dict[str, Title]
    cities: dict[str, City]
    persons: dict[str, Person]
    blocks: tuple[Block, ...]
    ambiguous: dict[str, Ambiguity]
    roles: tuple[Role, ...] = ()
    peoples: tuple[People, ...] = ()
    lands: tuple[Land, ...] = ()


def shelve(rows: dict[str, tuple[Row, ...]]) -> Shelves:
    """Put the rows of the tables on their shelves."""
    return Shelves(
        states={state.iso3: state for state in named(cast(tuple[State, ...], rows["states"]))},
        seats={seat.id: seat for seat in cast(tuple[Seat, ...], rows["seats"])},
        organisations={body.id: body for body in cast(tuple[Organisation, ...], rows["organisations"])},
        titles={title.id: title for title in cast(tuple[Title, ...], rows["titles"])},
        cities={city.id: city for city in cast(tuple[City, ...], rows["cities"])},
        persons=_persons(cast(tuple[OfficeRow, ...], rows["offices"])),
        blocks=cast(tuple[Block, ...], rows["blocks"]),
        ambiguous={entry.name: entry for entry in cast(tuple[Ambiguity, ...], rows["ambiguous"])},
        roles=cast(tuple[Role, ...], rows["roles"]),
        peoples=cast(tuple[People, ...], rows["peoples"]),
        lands=cast(tuple[Land, ...], rows["lands"]),
    )


def named(states: Iterable[State]) -> list[State]:
    """Give each state without a name of ours the English name of CLDR; the ISO code where CLDR has none."""
    territories = Locale("en").territories
    return [
        state if state.name else msgspec.structs.replace(state, name=territories.get(state.iso2, state.iso3))
        for state in states
    ]


def _persons(rows: tuple[OfficeRow, ...]) -> dict[str, Person]:
    """Gather the spells of each person."""
    by_person: dict[str, list[OfficeRow]] = defaultdict(list)
    for row in rows:
        by_person[row.person_id].append(row)
    return {person_id: _person(person_id, spells) for person_id, spells in by_person.items()}


def _person(person_id: str, rows: list[OfficeRow]) -> Person:
    """Make one person of their rows: the first row's name, every alias and short name of any."""
    name = rows[0].person
    others = (alias for row in rows for alias in (row.person, *row.aliases))
    return Person(
        id=person_id,
        name=name,
        aliases=tuple(alias for alias in dict.fromkeys(others) if alias != name),
        short=tuple(dict.fromkeys(short for row in rows for short in row.short)),
        offices=tuple(sorted((_spell(name, row) for row in rows), key=lambda spell: (spell.start, spell.kind))),
    )


def _spell(name: str, row: OfficeRow) -> Spell:
    """Make the office of one row."""
    return Spell(
        actor_id=row.person_id,
        holder=name,
        title=row.title,
        kind=row.kind,
        country=row.country,
        start=row.start,
        end=row.end,
        source=row.source,
        organisation=row.organisation,
    )


def held(spell: Spell, on: date) -> bool:
    """Tell whether the office was held on that day; first and last day count."""
    return spell.start <= on and (spell.end is None or on <= spell.end)
