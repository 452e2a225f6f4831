"""What is counted: the head noun of the simple group behind a number, and its singular."""

import re
from typing import Final

from dragoman.annotation.languages.english import MONTHS, MONTHS_SHORT
from dragoman.annotation.languages.english_units import (
    ATTRIBUTIVE_PLURALS,
    GROUP_END,
    IRREGULAR_PLURALS,
    NO_PLURALS,
    TIME_UNITS,
)
from dragoman.annotation.numbers import SPACE

_GAP: Final = re.compile(SPACE)
_TOKEN: Final = re.compile(r"[^\W_](?:[\w/-]*\w)?")
_FRACTION: Final = re.compile(
    r"(?:hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?|eighths?|sixths?|sevenths?)", re.IGNORECASE
)
_LONGEST: Final = 5


def counted(text: str, start: int, end: int, *, single: bool) -> tuple[str, int] | None:
    """Return the singular of what is counted behind ``start`` and the end of its words, ``None`` for nothing.

    The first plural of the group is its head ("three corvette-class warships"); behind "one" (``single``) it is the
    last word of the group.
    """
    words = _group(text, start, end, single=single)
    if not words or _FRACTION.fullmatch(words[0].group()):
        return None
    head = words[-1] if single else _first_plural(words)
    if head is None or head.group().lower() in TIME_UNITS:
        return None
    word = head.group()
    return (word.lower() if word.islower() else word) if single else singular(word), head.end()


def _group(text: str, start: int, end: int, *, single: bool) -> list[re.Match[str]]:
    """Return up to five words that blanks alone part from the number and from one another."""
    words: list[re.Match[str]] = []
    place = start
    while len(words) < _LONGEST and (gap := _GAP.match(text, place, end)):
        token = _TOKEN.match(text, gap.end(), end)
        if token is None or _ends_group(token.group().lower(), first=not words):
            break
        if single and token.group().endswith("ed"):
            break
        words.append(token)
        place = token.end()
    return words


def _ends_group(word: str, *, first: bool) -> bool:
    if word in GROUP_END or word in MONTHS or word in MONTHS_SHORT or word[0].isdigit():
        return True
    return first and word in TIME_UNITS


def _first_plural(words: list[re.Match[str]]) -> re.Match[str] | None:
    for place, word in enumerate(words):
        plain = word.group().lower()
        if not is_plural(plain):
            continue
        attributive = plain in ATTRIBUTIVE_PLURALS and any(
            is_plural(later.group().lower()) for later in words[place + 1 :]
        )
        if not attributive:
            return word
    return None


def is_plural(word: str) -> bool:
    """Tell whether a word in lower case looks like a plural noun."""
    if word in IRREGULAR_PLURALS:
        return True
    if word in NO_PLURALS or word.endswith(("ss", "ous", "us", "is")) or len(word) < 3:
        return False
    return word.endswith("s")


def singular(word: str) -> str:
    """Return the singular of a plural: "doses" gives "dose", "countries" gives "country"."""
    plain = word.lower() if word[1:].islower() and not word[0].isupper() else word
    if plain.lower() in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[plain.lower()]
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    if plain.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return plain[:-2]
    return plain.removesuffix("s")
