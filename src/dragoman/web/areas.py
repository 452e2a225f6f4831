"""Issue areas: what an act is about, as PLOVER's contexts have it, and whether it is hostile."""

from functools import cache

from dragoman.ontology.codes import plover
from dragoman.ontology.schema import acts
from dragoman.types import Noun

OTHER = "other"
"""The lane of acts without an area, and of areas for which there is no room."""
_HOSTILE = (3, 4)
"""PLOVER's quad classes of conflict."""


class Area(Noun, frozen=True):
    """One issue area."""

    id: str
    name: str


@cache
def area_of(act: str) -> str:
    """Return the issue area of an act: the first of its contexts, ``other`` where it has none."""
    entry = acts().get(act)
    return entry.plover.contexts[0] if entry and entry.plover.contexts else OTHER


def area(id: str) -> Area:
    """Return an area with its name: ``human_rights`` is ``human rights``."""
    return Area(id=id, name="other areas" if id == OTHER else id.replace("_", " "))


@cache
def hostile() -> tuple[str, ...]:
    """Return the acts that are conflict where they take place (PLOVER's quad classes 3 and 4)."""
    return tuple(name for name in acts() if plover(name, "occurred").quad in _HOSTILE)


MEETINGS = ("meet", "visit", "host", "phone-call", "negotiate", "attend-summit")
"""Acts in which people talk to one another."""


def meetings() -> tuple[str, ...]:
    """Return those of the acts of talking that the ontology has."""
    return tuple(name for name in MEETINGS if name in acts())


def tone(acts_: int, hostile_: int) -> str:
    """Return a class of the style sheet for a mix of acts: ``deeds`` where few are hostile, ``quarrel``, ``force``."""
    share = hostile_ / acts_ if acts_ else 0
    return "deeds" if share < 1 / 3 else "quarrel" if share < 2 / 3 else "force"
