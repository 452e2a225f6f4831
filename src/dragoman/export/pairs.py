"""The parties of an event: one a state on each side, and the directed pairs of them."""

from functools import cache

from dragoman.register import BODIES, State, load
from dragoman.types import Event, Participant, Side


def parties(event: Event, side: Side) -> tuple[Participant, ...]:
    """Return one participant a state (or a name, where no state is known), in order; one with an office before others.

    "Jakarta", "Indonesia" and "Joko Widodo" on one side are one party: otherwise the act would count three times.
    """
    found: dict[str, Participant] = {}
    for one in event.participants:
        if one.side == side:
            key = one.country or one.name
            if key not in found or (one.office and not found[key].office):
                found[key] = one
    return tuple(found.values())


def pairs(event: Event) -> list[tuple[Participant | None, Participant | None]]:
    """Return each party of the acting side with each of the other; ``None`` where a side has nobody."""
    return [
        (one, other) for one in parties(event, "source") or (None,) for other in parties(event, "target") or (None,)
    ]


def country_name(code: str | None) -> str:
    """Return the English name of a state or body, the code itself where there is none, empty for ``None``."""
    if code is None:
        return ""
    found = state(code)
    return (found.name if found else BODIES.get(code, code)) or code


def cow(code: str) -> int | None:
    """Return the number of a state in the Correlates of War list."""
    found = state(code)
    return found.cow if found else None


@cache
def state(code: str) -> State | None:
    """Return the state with that code."""
    return load().states.get(code)
