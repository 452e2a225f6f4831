"""Whom an id means: a state, body, organisation or person of the register, or a name that only the record knows."""

from datetime import date
from typing import Any

from dragoman.errors import NotFoundError
from dragoman.register import BODIES, load
from dragoman.register.nouns import Spell
from dragoman.types import Noun
from dragoman.web.querying import one
from dragoman.web.shelf import Reading
from dragoman.web.wording import day

_KINDS = ("head-of-state", "head-of-government", "foreign-minister", "defence-minister")
"""Offices of a state that are shown."""


class Met(Noun, frozen=True):
    """What the record knows of an id or name."""

    name: str | None
    country: str | None
    sector: str | None
    acts: int
    offices: list[str] | None
    is_registered: bool | None


class Whom(Noun, frozen=True):
    """An actor as its page shows it."""

    id: str
    name: str
    kind: str
    """``state``, ``body``, ``organisation``, ``person``, or ``name`` where only the record knows it."""
    country: str | None = None
    sector: str | None = None
    aliases: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    role: str = ""
    """Of a person: the office held still, or last."""

    @property
    def asked(self) -> dict[str, Any]:
        """The parameters by which the queries find the actor."""
        field = {"state": "country", "body": "country", "name": "name"}.get(self.kind, "actor")
        return {"country": None, "actor": None, "name": None, field: self.id}


class Tenure(Noun, frozen=True):
    """One office held, a bar of the picture."""

    lane: str
    holder: str
    id: str
    """Whose page the bar leads to."""
    start: date
    end: date | None
    source: str


def whom(reading: Reading, id: str) -> Whom:
    """Return the actor of an id or name; :class:`NotFoundError` where neither register nor record knows it."""
    known = _registered(id)
    if known is not None:
        return known
    met = reading.remembered(("met", id), lambda: one(reading, "actor_met", Met, id=id))
    if met is None or not met.acts:
        raise NotFoundError(f"nobody is called {id!r} in the register or in this record: search for another spelling")
    return Whom(
        id=id, name=met.name or id, kind="organisation" if met.is_registered else "name",
        country=met.country, sector=met.sector,
    )  # fmt: skip


def _registered(id: str) -> Whom | None:
    register = load()
    if id in BODIES:
        return Whom(id=id, name=BODIES[id], kind="body", country=id)
    state = register.state(id)
    if state is not None:
        facts = (("Capital", state.capital), ("Counted to", register.name_of(state.of) if state.of else ""))
        return Whom(id=id, name=state.name, kind="state", country=id, aliases=state.names, facts=_said(facts))
    body = register.organisation(id)
    if body is not None:
        facts = (("Kind", body.kind), ("Members", f"{len(body.members)}" if len(body.members) > 1 else ""))
        return Whom(
            id=id, name=body.name, kind="organisation", country=body.country or None, sector=body.sector or None,
            aliases=body.aliases, facts=_said(facts),
        )  # fmt: skip
    person = register.person(id)
    if person is None:
        return None
    office = register.office(id)
    role = _role(office) if office else ""
    country = office.country if office else None
    return Whom(id=id, name=person.name, kind="person", country=country, aliases=person.aliases, role=role)


def _role(spell: Spell) -> str:
    """Return an office in one line: ``President since 14 Mar 2013``."""
    time = f"from {day(spell.start)} to {day(spell.end)}" if spell.end else f"since {day(spell.start)}"
    return f"{spell.title} {time}"


def _said(facts: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(fact for fact in facts if fact[1])


def tenures(actor: Whom, first: date | None, last: date | None) -> tuple[Tenure, ...]:
    """Return the offices of a person, all of them, or those of a state or organisation held between two days."""
    register = load()
    if actor.kind == "person":
        return tuple(_of_person(spell) for spell in register.offices(actor.id))
    spells: list[Spell] = []
    if actor.kind == "state":
        spells = [spell for kind in _KINDS for spell in register.holders(kind, actor.id)]
    elif actor.kind == "organisation":
        spells = [s for person in register.persons.values() for s in person.offices if s.organisation == actor.id]
    found = [one for one in spells if (not last or one.start <= last) and (not first or (one.end or first) >= first)]
    order = {kind: number for number, kind in enumerate(_KINDS)}
    found.sort(key=lambda one: (order.get(one.kind, len(order)), one.kind, one.start, one.holder))
    return tuple(_of_state(spell) for spell in found)


def _of_person(spell: Spell) -> Tenure:
    register = load()
    place = spell.organisation or spell.country
    return Tenure(
        lane=f"{spell.title}, {register.name_of(place)}", holder=register.name_of(place), id=place,
        start=spell.start, end=spell.end, source=spell.source,
    )  # fmt: skip


def _of_state(spell: Spell) -> Tenure:
    lane = spell.kind.replace("-", " ").capitalize()
    return Tenure(
        lane=lane, holder=spell.holder, id=spell.actor_id, start=spell.start, end=spell.end, source=spell.source
    )
