"""Persons whose name is spelled in another way: "Sooronbai" and "Sooronbay Jeenbekov", "Muhammad" and "Mohammed"."""

from datetime import date
from difflib import SequenceMatcher

from dragoman.register.fold import fold, fold_blanks
from dragoman.register.register import Register

_ALIKE = 0.75
"""Share of the letters of two given names that must agree, the first of them in any case."""
_MOST = 4
"""Words of the longest name that is compared."""


def spelled_alike(register: Register, name: str, on: date | None) -> tuple[str, ...]:
    """Return the persons with the same family name and nearly the same given names, likeliest on the day first."""
    words = fold_blanks(name).split()
    if not 2 <= len(words) <= _MOST or not all(word[0].isupper() or word.islower() for word in words):
        return ()
    return tuple(one for one in register.candidates(words[-1], on) if _has_given(register, one, words))


def _has_given(register: Register, person_id: str, words: list[str]) -> bool:
    """Tell whether a person has the family name, and given names much like those before it."""
    person = register.person(person_id)
    fulls = (person.name, *person.aliases) if person else ()
    parts = [fold(full).split() for full in fulls]
    given, family = fold(" ".join(words[:-1])), fold(words[-1])
    return any(len(p) > 1 and p[-1] == family and _are_alike(" ".join(p[:-1]), given) for p in parts)


def _are_alike(left: str, right: str) -> bool:
    """Tell whether two given names are spellings of one; initials are not enough."""
    if min(len(left), len(right)) < 3 or left[0] != right[0]:
        return False
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= _ALIKE
