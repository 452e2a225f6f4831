"""Where an act took place, as far as another mention can be compared with it."""

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from dragoman import register
from dragoman.register.fold import fold
from dragoman.types import Place

Nearness = Literal["same", "part", "inside", "unsure", "different"]
_NO_WORDS = frozenset({"the", "of", "in", "at", "near", "and", "city", "province", "region", "district"})


class Where(NamedTuple):
    """One place, ready to compare."""

    name: str
    """Folded."""
    words: frozenset[str]
    country: str | None
    whole_state: bool
    """The place is a state as a whole."""
    known: bool
    """The register has the place: two known ones with other names are two places."""


def where(place: Place | None) -> Where | None:
    """Return what can be compared of a place."""
    return None if place is None else _where(place.name, place.country)


@lru_cache(maxsize=16384)
def _where(place: str, country: str | None) -> Where:
    name = fold(place.strip())
    words = frozenset(name.replace(",", " ").split()) - _NO_WORDS
    return Where(_one_name(name), words, country, name in _states(), name in _cities())


def compare(left: Where, right: Where) -> Nearness:
    """Tell how two places lie to one another, as far as their names and states show it."""
    if left.name == right.name:
        return "same"
    if left.country and right.country and left.country != right.country:
        return "different"
    if left.whole_state or right.whole_state:
        return "inside" if left.country and left.country == right.country else "unsure"
    if left.words & right.words:
        return "part"
    return "different" if left.known and right.known else "unsure"


@cache
def _states() -> dict[str, str]:
    known = register.load().states
    return {fold(name): code for code, state in known.items() for name in state.all_names() if name}


@cache
def _cities() -> dict[str, str]:
    """Every name of a capital or of another place of the register -> its first name."""
    known = register.load()
    found: dict[str, str] = {}
    for state in known.states.values():
        found |= {fold(name): fold(state.capital) for name in (state.capital, *state.capital_aliases) if name}
    for city in known.cities.values():
        if city.kind == "city":
            found |= {fold(name): fold(city.name) for name in (city.name, *city.aliases)}
    return found


def _one_name(name: str) -> str:
    """Return one spelling for a place or state that has several (Kiev, Kyiv)."""
    return _cities().get(name) or _states().get(name) or name
