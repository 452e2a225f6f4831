"""Places and participants as they are typed: a name that the register knows, else ``NAME, COUNTRY``."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from dragoman.errors import UsageError
from dragoman.register import BODIES, Hit, Register
from dragoman.register.fold import fold
from dragoman.register.resolve import resolve_name
from dragoman.types import Participant, Place, Side, Span

_LANDS = ("capital", "place", "state")


def place(text: str, register: Register, span: Span) -> Place:
    """Return a place with its state: as the register has it, or as it stands after a comma.

    Raises :class:`UsageError` where neither tells the state, or the comma is followed by none.
    """
    name, country = _parted(text, register)
    hit = _hit(name, register)
    if hit is None and country is None:
        raise UsageError(f"the register knows no place {name!r}: {_with_country(name)}")
    known = register.country_of(hit.kind, hit.ids[0]) if hit else None
    return Place(name=name, country=country or known, span=span)


def _hit(name: str, register: Register) -> Hit | None:
    """Return what the whole of a name means as a place."""
    return next((h for h in register.find(name) if h.kind in _LANDS and h.span == Span(0, len(name))), None)


def participants(text: str, side: Side, register: Register, on: date | None, span: Span) -> tuple[Participant, ...]:
    """Return those named, parted by ``;``: states, bodies, persons with the office that they held on the day ``on``.

    Raises :class:`UsageError` for a name that the register does not know and that no country follows.
    """
    return tuple(_participant(part.strip(), side, register, on, span) for part in text.split(";"))


def _participant(text: str, side: Side, register: Register, on: date | None, span: Span) -> Participant:
    name, country = _parted(text, register)
    found = resolve_name(register, register.name_of(name.upper() if _code(name, register) else name), "", on)
    if not (found.actor or found.country or country):
        raise UsageError(f"the register knows nobody called {name!r}: {_with_country(name)}")
    return Participant(
        side=side,
        name=found.name if found.actor else name,
        span=span,
        actor=found.actor,
        office=found.office,
        country=country or found.country,
        sector=found.sector,
    )


def _parted(text: str, register: Register) -> tuple[str, str | None]:
    """Return name and country of ``NAME, COUNTRY``."""
    name, comma, land = (part.strip() for part in text.rpartition(","))
    if not comma:
        name, land = land, ""
    if not name:
        raise UsageError(f"{text!r} names nobody and nothing: leave the whole value empty to take it away")
    if not comma:
        return name, None
    country = _code(land, register) or _names(register).get(fold(land))
    if country is None:
        raise UsageError(f"there is no country {land!r}{near(fold(land), _names(register))}")
    return name, country


def _code(text: str, register: Register) -> str | None:
    """Return a code of a state or body, if the text is one."""
    code = text.upper()
    return code if len(text) == 3 and (code in register.states or code in BODIES) else None


def _names(register: Register) -> dict[str, str]:
    """Return every folded name of a state -> its code."""
    return {fold(name): code for code, state in register.states.items() for name in state.all_names() if name}


def _with_country(name: str) -> str:
    return f"write it with its country, {name + ', ISO3'!r}"


def near(word: str, choices: Iterable[str]) -> str:
    """Return the end of a sentence that names what is near to a wrong word, empty where nothing is."""
    found = get_close_matches(word, sorted(choices), n=3, cutoff=0.5)
    return f": did you mean {' or '.join(found)}?" if found else ""
