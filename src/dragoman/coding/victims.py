"""Whose the nameless are: of "eight fishermen", abducted on Lake Albert, the state on whose ground it happens."""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.coding.sides import APART, Scene
from dragoman.ontology.schema import Act
from dragoman.register import BODIES
from dragoman.types import Participant, Side

_AWAY_TEXT = """
expatriate foreign foreigner immigrant migrant national passenger pilgrim refugee sailor tourist traveller
"""
_AMONG_TEXT = "assassinate execute kidnap repress torture"
_HARM = frozenset(("ASSAULT",))
_PROTEST = "PROTEST"
_AMONG = frozenset(_AMONG_TEXT.split())
"""Acts against people beside the assaults."""
_AWAY = frozenset(_AWAY_TEXT.split())
"""Those of whom it is likely that they are from elsewhere."""


def with_victims_state(scene: Scene, act: Act, sides: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Return the sides; the nameless whom an assault hits are of the state where the sentence says that it happens.

    Where it names no place, and a state's own armed group is what hits them, they are of that state. The nameless who
    demonstrate are of the state where they do.
    """
    if act.plover.type == _PROTEST:
        side: Side = "source"
        state = _ground(scene, ())
    elif act.plover.type in _HARM or act.id in _AMONG:
        side, state = "target", _state_of(scene, [one for one in sides if one.side == "source"])
    else:
        return sides
    if state is None:
        return sides
    return tuple(replace(one, country=state) if one.side == side and is_nameless(one) else one for one in sides)


def is_nameless(one: Participant) -> bool:
    """Tell whether somebody is only described, by words that do not speak of strangers."""
    if one.country or one.actor or one.office:
        return False
    return not any(word.rstrip("s") in _AWAY for word in one.name.lower().replace("-", " ").split())


def _state_of(scene: Scene, source: Sequence[Participant]) -> str | None:
    """Return the one state whose places the sentence names, else that of the fighters who strike."""
    if _grounds(scene, source):
        return _ground(scene, source)
    actors = {actor.country for actor in scene.actors if actor.country} - BODIES.keys()
    fighters = {one.country for one in source if one.country and one.sector in APART} - BODIES.keys()
    return fighters.pop() if len(fighters) == 1 and actors <= fighters else None


def _ground(scene: Scene, source: Sequence[Participant]) -> str | None:
    """Return the one state whose places the sentence names."""
    found = _grounds(scene, source)
    return found.pop() if len(found) == 1 else None


def _grounds(scene: Scene, source: Sequence[Participant]) -> set[str]:
    """Return the states whose places the sentence names; a name that stands for who acts is no place."""
    acting = [(one.country, one.span) for one in source]
    return {
        place.country
        for place in scene.places
        if place.country and not any(place.country == state and place.span.overlaps(span) for state, span in acting)
    }
