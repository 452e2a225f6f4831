"""The statuses: what each means, which words show it, and what it makes of an act's PLOVER type."""

from functools import cache
from typing import Literal

import msgspec

from dragoman import registry
from dragoman.errors import DataError
from dragoman.types import Noun, Status

STATUSES = "dragoman.ontology.statuses"
WordKind = Literal["verbs", "addressing", "nouns", "adjectives", "auxiliaries"]


class Words(Noun, frozen=True, kw_only=True):
    """Lemmas that give the status to the act they govern."""

    verbs: tuple[str, ...]
    addressing: tuple[str, ...]
    """Verbs whose object is asked to act: "urged Berlin to deliver". The subject is the source, the object target."""
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]
    auxiliaries: tuple[str, ...]


class Collapse(Noun, frozen=True, kw_only=True):
    """The PLOVER type that the status makes of an act: a type, ``same``, or ``none`` (no event)."""

    cooperative: str
    """For acts of the types AGREE, CONSULT, SUPPORT, COOPERATE, AID."""
    yielding: str
    """For CONCEDE and RETREAT."""
    verbal: str
    """For REQUEST, ACCUSE, REJECT, THREATEN."""
    material: str
    """For PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT."""


class StatusEntry(Noun, frozen=True, kw_only=True):
    """One status of the ontology."""

    id: Status
    rank: int
    """How far along the life of an act, 0 to 10: used to order a history where dates do not."""
    definition: str
    border: str
    negated: Status
    """What "not" makes of it."""
    plover: Collapse
    words: Words


@cache
def statuses() -> dict[Status, StatusEntry]:
    """Return every status by id. Raises :class:`DataError` naming the file that is wrong."""
    found = (_status(name) for name in registry.names(STATUSES, ".toml"))
    return {entry.id: entry for entry in found}


def _status(name: str) -> StatusEntry:
    try:
        entry = msgspec.toml.decode(registry.read_text(STATUSES, f"{name}.toml"), type=StatusEntry)
    except msgspec.DecodeError as error:
        raise DataError(f"statuses/{name}.toml: {error}") from error
    if entry.id != name:
        raise DataError(f"statuses/{name}.toml: id is {entry.id!r}, must be the file's name")
    return entry


@cache
def shown_by(kind: WordKind) -> dict[str, Status]:
    """Return lemma -> status for one kind of word; the first status in order of id wins a shared lemma."""
    found: dict[str, Status] = {}
    for entry in statuses().values():
        for lemma in getattr(entry.words, kind):
            found.setdefault(lemma, entry.id)
    return found
