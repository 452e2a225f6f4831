"""Names to choose from, and whom an id means."""

from functools import cache

from dragoman.register import BODIES, load
from dragoman.types import Noun


class Named(Noun, frozen=True):
    """A state or body with its code."""

    code: str
    name: str


@cache
def states() -> tuple[Named, ...]:
    """Return every state and body to choose from, by name."""
    found = [Named(code=code, name=state.name) for code, state in load().states.items() if state.kind != "historical"]
    bodies = [Named(code=code, name=name) for code, name in BODIES.items()]
    return tuple(sorted(found + bodies, key=lambda one: one.name))


@cache
def numbers() -> dict[str, str]:
    """Return the number of ISO 3166-1 by which the outlines name a state, by its code: ``IDN`` is ``360``."""
    from babel.core import get_global

    by_two = {two: code for code, state in load().states.items() if (two := state.iso2)}
    found = get_global("territory_aliases")
    return {by_two[two[0]]: number for number, two in found.items() if number.isdigit() and two[0] in by_two}


def name_of(code: str) -> str:
    """Return the name of a state or body, the code itself where it has none."""
    return load().name_of(code)
