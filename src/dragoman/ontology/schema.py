"""The shape of the ontology's files, and the codes that are derived from act and status."""

from datetime import date
from functools import cache
from typing import Literal

import msgspec

from dragoman import registry
from dragoman.errors import DataError
from dragoman.types import Noun, Status

Role = Literal["source", "target", "both", "object", "place", "none"]
ACTS = "dragoman.ontology.acts"
STATUSES = "dragoman.ontology.statuses"


class Cue(Noun, frozen=True, kw_only=True):
    """Words that may report an act, and what their grammatical neighbours are to it.

    Entries are lemmas; several words are one cue ("break off", "courtesy call"), the last word of a noun one its head.
    """

    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    """Predicative adjectives and participles that are no verb forms ("critical of"): the subject is the source."""
    objects: tuple[str, ...] = ()
    """Verbs only: the cue counts only with one of these lemmas as direct object (or passive subject); that object is
    then the act's object, not a side."""
    context: tuple[str, ...] = ()
    """The cue counts only if one of these lemmas stands in the sentence."""
    unless: tuple[str, ...] = ()
    """The cue does not count if one of these lemmas stands in the sentence's clause."""
    subject: Role | None = None
    """Verbs: the active subject (or the agent after "by")."""
    object: Role | None = None
    """Verbs: the direct object (or the passive subject)."""
    possessor: Role | None = None
    """Nouns: "Russia's visit", "the Russian visit", "Russian-Indian talks"."""
    of: Role | None = None
    """Nouns: "the arrest of X"."""
    prepositions: dict[str, Role] = {}
    """Role of what follows a preposition attached to the cue: ``{ with = "target" }``."""
    needs: Literal["both", "source", "target", "any"] | None = None
    mode: str | None = None
    """PLOVER mode that this cue implies, where it differs from the act's."""
    score: float = 1.0


class Plover(Noun, frozen=True, kw_only=True):
    """The PLOVER type, mode and contexts of the act when it occurred, and overrides for other statuses."""

    type: str
    mode: str = ""
    contexts: tuple[str, ...] = ()
    status: dict[str, tuple[str, str]] = {}
    """status -> (type, mode), where the general table of ``statuses`` is not right for this act."""


class Example(Noun, frozen=True, kw_only=True):
    """A sentence of our own with the code it must get."""

    text: str
    status: Status
    source: tuple[str, ...] = ()
    """ISO3 or PLOVER codes of the source side, any order; names where there is no country."""
    target: tuple[str, ...] = ()
    published: date | None = None
    start: date | None = None
    end: date | None = None
    place: str | None = None
    object: str | None = None
    speaker: str | None = None
    ordinal: int | None = None
    amount: float | None = None
    misses: str | None = None
    """Why the coder does not get this one yet; the test then expects the miss, and fails when it is mended."""


class Counter(Noun, frozen=True, kw_only=True):
    """A sentence of our own that must give no mention of this act."""

    text: str
    why: str
    misses: str | None = None


class Act(Noun, frozen=True, kw_only=True):
    """One act: what is done or would be done."""

    id: str
    label: str
    definition: str
    border: tuple[str, ...]
    plover: Plover
    cameo: dict[str, str]
    """status -> CAMEO 1.1 code as text; ``""`` where CAMEO has none."""
    cue: tuple[Cue, ...]
    example: tuple[Example, ...]
    counter: tuple[Counter, ...]
    mutual: bool = False
    """True where both sides do the same (meet): the order of the sides says nothing."""
    needs: Literal["both", "source", "target", "any"] = "source"
    """Which sides must be named for a mention to count."""
    kin: tuple[str, ...] = ()
    """Acts that often tell of the same occasion, but are another act: part of it, or what it ends in."""
    same_deed: tuple[str, ...] = ()
    """Acts by which another story may word the same deed, with the same sides: seized, annexed."""
    turned: tuple[str, ...] = ()
    """Acts that tell the same deed from the other side: sells, buys; visits, receives."""
    tells: Status | None = None
    """For an act that is but the word about another (a threat of sanctions): the status that it gives to that act. It
    is the same deed as those of ``same_deed`` only where they have this status."""
    loose: bool = False
    """True for acts of words (praise, accuse) and of no particular deed (cooperate): a pair of states does them many
    times a week, so that act and sides tell little of which one is meant."""
    occasions: tuple[str, ...] = ()
    """Acts of which this one may be a part: talks are held on a visit."""
    yields: tuple[str, ...] = ()
    """Acts that this one may end in: talks, an agreement."""
    subject: Role = "source"
    object: Role = "target"
    possessor: Role = "source"
    of: Role = "target"
    prepositions: dict[str, Role] = {}


@cache
def acts() -> dict[str, Act]:
    """Return every act of the ontology by id, in order. Raises :class:`DataError` naming the file that is wrong."""
    return {name: _act(name) for name in registry.names(ACTS, ".toml")}


def _act(name: str) -> Act:
    """Read ``acts/NAME.toml``."""
    try:
        act = msgspec.toml.decode(registry.read_text(ACTS, f"{name}.toml"), type=Act)
    except msgspec.DecodeError as error:
        raise DataError(f"acts/{name}.toml: {error}") from error
    if act.id != name:
        raise DataError(f"acts/{name}.toml: id is {act.id!r}, must be the file's name")
    return act
