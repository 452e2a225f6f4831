"""Actors: who a state, body or person of the register is, and the offices held."""

from datetime import date
from typing import Annotated

from msgspec import Meta
from starlette.requests import Request

from dragoman.errors import NotFoundError
from dragoman.register import BODIES, Spell, load
from dragoman.types import Noun
from dragoman.web.api.endpoint import Answer, Asking, Endpoint


class Wanted(Asking, frozen=True, kw_only=True):
    """Which actor is wanted."""

    id: Annotated[str, Meta(min_length=1, max_length=120, description="ISO3 or PLOVER code, or an id of the register.")]


class Held(Noun, frozen=True):
    """An office that was held."""

    holder_id: str
    holder: str
    title: str
    country: str
    start: date
    end: date | None
    """``None``: still."""
    source: str


class Told(Noun, frozen=True):
    """An actor of the register."""

    id: str
    name: str
    kind: str
    """``state``, ``body``, ``organisation`` or ``person``."""
    aliases: tuple[str, ...]
    offices: tuple[Held, ...]
    """Of a person: those held; of a state: its heads of state and of government and its foreign ministers."""


_KINDS = ("head-of-state", "head-of-government", "foreign-minister")


def actor(_: Request, asked: Wanted) -> Answer:
    """Return one actor."""
    register, id = load(), asked.id
    if person := register.person(id):
        return Answer(_told(id, person.name, "person", person.aliases, person.offices))
    if state := register.state(id.upper()):
        spells = [spell for kind in _KINDS for spell in register.holders(kind, state.iso3)]
        return Answer(_told(state.iso3, state.name, "state", state.names, spells))
    if body := register.organisation(id):
        return Answer(_told(id, body.name, "organisation", body.aliases, ()))
    if id.upper() in BODIES:
        return Answer(_told(id.upper(), BODIES[id.upper()], "body", (), ()))
    raise NotFoundError(f"the register has no actor {id[:80]!r}: give an ISO3 code, or an id that an event names")


def _told(id: str, name: str, kind: str, aliases: tuple[str, ...], spells: "list[Spell] | tuple[Spell, ...]") -> Told:
    return Told(id=id, name=name, kind=kind, aliases=tuple(aliases), offices=tuple(map(_held, spells)))


def _held(spell: Spell) -> Held:
    return Held(
        holder_id=spell.actor_id,
        holder=spell.holder,
        title=spell.title,
        country=spell.country,
        start=spell.start,
        end=spell.end,
        source=spell.source,
    )


ENDPOINTS = (Endpoint("/api/actors/{id}", "One actor of the register, with offices", Wanted, actor, Told),)
