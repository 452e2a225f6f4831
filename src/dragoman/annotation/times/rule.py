"""What a rule of the grammar of times is, and the pieces of pattern that rules share."""

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple, cast

import msgspec

from dragoman.annotation.languages.english import (
    DAY_PARTS,
    MONTHS,
    MONTHS_ALSO_WORDS,
    MONTHS_SHORT,
    SEASONS,
    UNITS,
    WEEKDAYS,
    WEEKDAYS_SHORT,
)
from dragoman.annotation.languages.english_times import ABOUT
from dragoman.annotation.numbers import SPACE, WORDS, alternatives
from dragoman.annotation.times.expression import TimeExpression, Unit
from dragoman.types import Span

Build = Callable[[re.Match[str], TimeExpression], TimeExpression | None]


class Rule(NamedTuple):
    """One pattern of the grammar; ``cues`` are the words of which a text must have one, "0" being any digit."""

    name: str
    pattern: re.Pattern[str]
    cues: frozenset[str]
    build: Build


def _spell(words: Iterable[str]) -> str:
    return alternatives([spelt for word in words for spelt in (word.title(), word.upper())])


_LOWER_MONTHS = alternatives([month for month in MONTHS if month not in MONTHS_ALSO_WORDS])
MONTH: Final = rf"(?P<month>(?-i:{_spell(MONTHS)}|{_LOWER_MONTHS}|(?:{_spell(MONTHS_SHORT)})\b\.?))"
WEEKDAY: Final = rf"(?P<weekday>{alternatives(WEEKDAYS)}|(?-i:(?:{_spell(WEEKDAYS_SHORT)})\b\.?))"
LONG_WEEKDAY: Final = rf"(?P<weekday>{alternatives(WEEKDAYS)})"
DAY: Final = r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
YEAR: Final = r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![0-9])"
UNIT: Final = rf"(?P<unit>{alternatives(UNITS)})\b"
SEASON: Final = rf"(?P<season>{alternatives(SEASONS)})"
PART: Final = rf"(?P<part>{alternatives(DAY_PARTS)})"
COMMA: Final = "(?: ?,)?"
APPROXIMATE: Final = rf"(?:(?:{alternatives(ABOUT)}|(?:(?<=\bfor\s)|(?<=\bafter\s)|(?<=\blasted\s))over) )?"
NUMBER: Final = (
    rf"(?P<number>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,2}}(?: |-)1/2|[0-9]{{1,4}}(?:\.[0-9]+)?"
    rf"|half an?|an?|a couple of|couple of|a few|few|several|many|{WORDS})(?P<half> and a half)?"
)

PIVOT: Final = 50
"""Years of two digits from here on are of the 20th century."""
DIGIT_CUES: Final = frozenset({"0"})
MONTH_CUES: Final = frozenset({*MONTHS, *MONTHS_SHORT})
WEEKDAY_CUES: Final = frozenset({*WEEKDAYS, *WEEKDAYS_SHORT, *(f"{word}s" for word in WEEKDAYS)})
UNIT_CUES: Final = frozenset(UNITS)
SEASON_CUES: Final = frozenset(SEASONS)
PART_CUES: Final = frozenset(DAY_PARTS)


_DESIGNATORS: Final[dict[Unit, str]] = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "weekend": "P{}WE",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}DE",
    "century": "P{}CE",
}


_YEARS: Final[dict[Unit, int]] = {"decade": 10, "century": 100}
"""Longer units are told in years, as ISO 8601 has it."""


def length_value(size: float | None, unit: Unit) -> str:
    """Return the TIMEX3 value of a length: 2 and "year" give ``P2Y``, ``None`` and "day" give ``PXD``."""
    if size is None:
        return "PXW" if unit == "fortnight" else _DESIGNATORS[unit].format("X")
    if unit == "fortnight":
        return f"P{2 * size:g}W"
    if unit in _YEARS:
        return f"P{size * _YEARS[unit]:g}Y"
    if size == 0.5:
        return _halved(size, unit)
    return _DESIGNATORS[unit].format(f"{size:g}" if size < 100_000 else int(size))


def _halved(size: float, unit: Unit) -> str:
    """Half a year is told in months."""
    smaller: dict[Unit, str] = {"year": "P6M", "hour": "PT30M", "minute": "PT30S", "day": "PT12H"}
    return smaller.get(unit) or _DESIGNATORS[unit].format(f"{size:g}")


def rule(name: str, pattern: str, cues: Iterable[str], build: Build) -> Rule:
    """Return the rule of ``pattern``: a blank stands for any gap between words, ``,?`` for a comma; case is free.

    A comma may have a blank before it, as texts that were cut into words and joined again have it.
    """
    spaced = pattern.replace(",?", COMMA).replace(" ", SPACE)
    return Rule(name, re.compile(rf"(?<![\w$€£#])(?:{spaced})(?!\w)", re.IGNORECASE), frozenset(cues), build)


def blank(match: re.Match[str], name: str) -> TimeExpression:
    """Return an expression with span, text and rule of ``match``, for the rule's builder to fill."""
    return TimeExpression(span=Span(*match.span()), text=match.group(), rule=name, form="calendar")


def fill(expression: TimeExpression, **parts: Any) -> TimeExpression:
    """Return ``expression`` with some parts replaced."""
    return msgspec.structs.replace(expression, **parts)


def cut(expression: TimeExpression, match: re.Match[str], start: int, end: int) -> TimeExpression:
    """Return ``expression`` over another stretch of the text that was matched."""
    return fill(expression, span=Span(start, end), text=match.string[start:end])


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or short form."""
    plain = word.lower().rstrip(".")
    return MONTHS.get(plain) or MONTHS_SHORT[plain]


def weekday_number(word: str | None) -> int | None:
    """Return 0 (Monday) to 6 for a weekday's name or short form, ``None`` for no word."""
    if not word:
        return None
    plain = word.lower().rstrip(".")
    return WEEKDAYS[plain] if plain in WEEKDAYS else WEEKDAYS_SHORT[plain]


def unit_of(word: str) -> Unit:
    """Return the unit that a word names, singular or plural."""
    return cast(Unit, UNITS[word.lower()])


def part_of(word: str | None) -> str:
    """Return the TIMEX3 part of the day ("MO" for "morning"), empty for no word."""
    return DAY_PARTS[word.lower()] if word else ""


def number_or_none(text: str | None) -> int | None:
    """Return a group of digits as a number, ``None`` for no group."""
    return int(text) if text else None
