"""Whose the nameless are: of "eight fishermen", abducted on Lake Albert, the state on whose ground it happens."""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.coding.sides import APART, Scene
from dragoman.ontology.schema import Act
from dragoman.types import Participant

_AWAY_TEXT = """
expatriate foreign foreigner immigrant migrant national passenger pilgrim refugee sailor tourist traveller
"""
_AMONG_TEXT = "assassinate execute kidnap repress torture"
_HARM = frozenset(("ASSAULT",))
_AMONG = frozenset(_AMONG_TEXT.split())
"""Acts against people beside the assaults."""
_NO_STATE = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})
_AWAY = frozenset(_AWAY_TEXT.split())
"""Those of whom it is likely that they are from elsewhere."""


def with_victims_state(scene: Scene, act: Act, sides: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Return the sides; the nameless whom an assault hits are of the state where the sentence says that it happens.

    Where it names no place, and a state's own armed group is what hits them, they are of that state.
    """
    if act.plover.type not in _HARM and act.id not in _AMONG:
        return sides
    state = _state_of(scene, [one for one in sides if one.side == "source"])
    if state is None:
        return sides
    return tuple(replace(one, country=state) if _is_nameless(one) else one for one in sides)


def _is_nameless(one: Participant) -> bool:
    """Tell whether a target is only described, by words that do not speak of strangers."""
    if one.side != "target" or one.country or one.actor or one.office:
        return False
    return not any(word.rstrip("s") in _AWAY for word in one.name.lower().replace("-", " ").split())


def _state_of(scene: Scene, source: Sequence[Participant]) -> str | None:
    """Return the one state whose places the sentence names, else that of the fighters who strike."""
    places = {place.country for place in scene.places if place.country}
    if places:
        return places.pop() if len(places) == 1 else None
    actors = {actor.country for actor in scene.actors if actor.country} - _NO_STATE
    fighters = {one.country for one in source if one.country and one.sector in APART} - _NO_STATE
    return fighters.pop() if len(fighters) == 1 and actors <= fighters else None
