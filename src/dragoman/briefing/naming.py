"""Participants as English names them: "Russia's Sergei Shoigu (Secretary of the Security Council)"."""

from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.register import BODIES, Register, load
from dragoman.types import Participant

_MOST = 3
"""Names of one side."""
_ARTICLE = ("United ", "Philippines", "Netherlands", "Maldives", "Bahamas", "Gambia", "Comoros", "Seychelles")
_ARTICLE_ENDS = (" Republic", " Islands", " Emirates", " Kingdom", " States", " Union", " Nations")
_OF_STATES = ("Ministry", "Office", "Palace", "Command", "Department", "Parliament", "Army", "Navy", "Embassy", "Court")
"""Last words of names of bodies that every state has."""
_POINTING = frozenset({"his", "her", "its", "their", "the", "a", "an", "another", "some", "other", "several"})
"""First words of names that are none."""
_VAGUE = frozenset({"former official", "official"})
"""Titles that say nothing."""


@cache
def register() -> Register:
    """Return the register that names are looked up in."""
    return load()


def country(code: str) -> str:
    """Return the name of a state or body as it stands in a sentence: ``the United States``, ``Japan``."""
    return _with_article(register().name_of(code))


def heading(code: str) -> str:
    """Return the name of a state or body as it stands in a title."""
    return register().name_of(code)


def _with_article(name: str) -> str:
    known = name.startswith(_ARTICLE) or name.endswith(_ARTICLE_ENDS)
    return f"the {name}" if known else name


class Names:
    """Names participants; a title is told once for each person."""

    def __init__(self, pair: frozenset[str] = frozenset()) -> None:
        """``pair``: the codes of the two states that the brief is on."""
        self.pair = pair
        self._told: set[tuple[str, str]] = set()

    def side(self, participants: Iterable[Participant]) -> tuple[str, bool]:
        """Return the names of one side as they stand in a sentence, and whether they are several."""
        kept = _particular(tuple(participants))
        found: list[str] = []
        for place, one in enumerate(kept[:_MOST]):
            owned = place > 0 and kept[place - 1].country == one.country and not _is_state(kept[place - 1])
            found.append(self.one(one, owned=owned))
        if len(kept) > _MOST:
            found.append(f"{len(kept) - _MOST} more")
        return joined(found), len(found) > 1 or any(map(_is_plural, found))

    def one(self, given: Participant, *, owned: bool = False) -> str:
        """Return one participant; ``owned``: the state was named just before."""
        code = given.country or ""
        if not code or code in BODIES:
            return _with_article(given.name) if given.name in BODIES.values() else given.name
        if _is_state(given):
            return country(code)
        if given.name.split(" ")[0] in _POINTING:
            return given.name
        known = owned or register().name_of(code).lower() in given.name.lower()
        owner = "" if known else f"{_possessive(country(code))} "
        return f"{owner}{given.name}{self._title(given)}"

    def speaker(self, name: str, code: str | None) -> str:
        """Return who says something: a body by its state and name, a person by name."""
        if not code or code in BODIES or not (name.islower() or name.endswith(_OF_STATES)):
            return name
        return f"{_possessive(country(code))} {name}"

    def _title(self, given: Participant) -> str:
        """Return the office in brackets where it was not told before."""
        office = given.office or ""
        if not office or office in _VAGUE or office == given.name or (given.name, office) in self._told:
            return ""
        self._told.add((given.name, office))
        return f" ({office})"


def _particular(participants: Sequence[Participant]) -> list[Participant]:
    """Return the participants without a state where somebody of it is named, those of one state together."""
    named = {one.country for one in participants if one.actor and one.actor != one.country}
    kept = [one for one in participants if not (_is_state(one) and one.country in named)] or list(participants)
    order = list(dict.fromkeys(one.country for one in kept))
    unique: dict[tuple[str, str | None], Participant] = {}
    for one in kept:
        unique.setdefault((one.name, one.country), one)
    return sorted(unique.values(), key=lambda one: order.index(one.country))


def _is_state(one: Participant) -> bool:
    """Tell whether a participant is a state as such, or a body of which its code is the name."""
    code = one.country
    return code is not None and (one.actor == code or one.name in (code, register().name_of(code)))


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _is_plural(name: str) -> bool:
    """Tell whether a common noun is plural: "experts", "companies"."""
    last = name.rsplit(" ", 1)[-1]
    return last.islower() and last.endswith("s") and not last.endswith("ss")


def joined(parts: Sequence[str]) -> str:
    """Return ``a``, ``a and b``, ``a, b and c``."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
