"""Ordinals that number an act or its object: "sixth consultations", "the 12th and 13th packages"."""

import re
from typing import Final

from dragoman.annotation.languages.english import MONTHS, MONTHS_SHORT, ONES, TENS, words
from dragoman.annotation.languages.english_units import TIME_UNITS
from dragoman.annotation.numbers import ORDINAL, parse_ordinal, word_before
from dragoman.types import Ordinal, Span

_ORDINAL: Final = re.compile(rf"(?<![\w-])(?P<ordinal>{ORDINAL})(?P<ever>-ever)?(?![\w])", re.IGNORECASE)
_NEXT: Final = re.compile(r"(?P<gap>[\s-])(?P<word>[^\W\d_][\w'’-]*)")
_ALSO: Final = re.compile(rf"(?:,|\s(?:and|or|to))\s(?:the\s)?{ORDINAL}(?P<rest>)", re.IGNORECASE)
_MONTH_NAMES: Final = frozenset({*MONTHS, *MONTHS_SHORT})
_NAMES_AFTER: Final = words(
    """
    fleet army corps division brigade regiment battalion squadron wing infantry airborne marine fighter century
    centuries amendment avenue street parallel floor quarter half
    """
)
"""Words that make the ordinal part of a name or of a time."""
_TITLES_AFTER: Final = frozenset({"lady", "minister", "deputy", "vice", "secretary", "gentleman", "nations", "world"})
_PAIRS: Final = words(
    """
    first-hand firsthand first-aid first-name first-class first-responders first-responder first-place
    third-party third-parties third-country third-countries third-person second-hand second-class second-guess
    second-largest second-in-command first-lieutenant second-lieutenant
    """
)
_FUNCTION_WORDS: Final = words(
    """
    to in on at of by for from with and or nor but as than that which who when while if so because is are was
    were be been has have had do does did will would shall should can could may might must he she they we you i
    it its his her their the a an this these those there here into after before during until since between among
    against came went made took gave met held sent began said told saw became got put set arose spoke came left
    won lost again ever let not never
    """
)
"""Words that no numbered noun begins with: an ordinal before them stands alone."""
_NO_SUPERLATIVES: Final = words("test request interest protest guest quest contest west harvest arrest forest conquest")
_DETERMINERS: Final = frozenset(
    {"the", "its", "their", "his", "her", "our", "a", "an", "this", "that", "every", "each"}
)
_SMALL_NUMBERS: Final = frozenset({*ONES, *TENS, "a", "an", "per", "split"})


def find_ordinals(text: str, start: int = 0, end: int | None = None) -> tuple[Ordinal, ...]:
    """Return the ordinals of ``text[start:end]`` that number something, sorted; offsets count from 0 of ``text``.

    Dates, centuries, fractions, fleets and the adverbs "first, ..." are none. "First-ever" is 1.
    """
    stop = len(text) if end is None else min(end, len(text))
    found = (_ordinal(text, match, stop) for match in _ORDINAL.finditer(text, start, stop))
    return tuple(ordinal for ordinal in found if ordinal)


def _ordinal(text: str, match: re.Match[str], stop: int) -> Ordinal | None:
    value = parse_ordinal(match["ordinal"])
    if not value or not (match["ever"] or _numbers_something(text, match, stop)):
        return None
    return Ordinal(value=value, text=match.group(), span=Span(*match.span()))


def _numbers_something(text: str, match: re.Match[str], stop: int) -> bool:
    before = word_before(text, match.start()).strip("(\"'“‘,")
    if _is_date(text, match, before, stop) or _is_fraction(text, match, before, stop):
        return False
    also = _ALSO.match(text, match.end(), stop)
    following = _NEXT.match(text, also.end() if also else match.end(), stop)
    if following and following["word"][:1].isupper() and _names_unit(text, following.end(), stop):
        return False
    if following is None:
        return before in _DETERMINERS and before not in ("a", "an") and not _is_day_alone(text, match)
    return _before_noun(match, before, following)


def _names_unit(text: str, place: int, stop: int) -> bool:
    """Tell the 4th Submarine Squadron by its second word."""
    second = _NEXT.match(text, place, stop)
    return bool(second and second["word"][:1].isupper() and second["word"].lower() in _NAMES_AFTER)


def _before_noun(match: re.Match[str], before: str, following: re.Match[str]) -> bool:
    word, ordinal = following["word"].lower(), match["ordinal"].lower()
    if word in _NAMES_AFTER or f"{ordinal}-{word}" in _PAIRS or _is_superlative(word):
        return False
    if word in TIME_UNITS or before == "america":
        return False
    if word in _TITLES_AFTER and ordinal in ("first", "second", "third"):
        return False
    if word in _FUNCTION_WORDS:
        return before in _DETERMINERS and before not in ("a", "an")
    if word.endswith(("ed", "ly")) and before not in _DETERMINERS:
        return False
    return word not in ("later", "ago", "earlier")


def _is_superlative(word: str) -> bool:
    return word in ("most", "least") or (word.endswith("est") and word not in _NO_SUPERLATIVES)


def _is_date(text: str, match: re.Match[str], before: str, stop: int) -> bool:
    """Tell the day of a date: "May 13th", "13th of May", "13th May"."""
    if before.rstrip(".") in _MONTH_NAMES:
        return True
    after = re.match(r"\s(?:day\s)?(?:of\s)?(?P<word>[^\W\d_]+)", text[match.end() : min(stop, match.end() + 24)])
    return bool(after and after["word"][:1].isupper() and after["word"].lower() in _MONTH_NAMES)


def _is_day_alone(text: str, match: re.Match[str]) -> bool:
    """Tell "on the 13th" at the end of a clause."""
    return match.group()[0].isdigit() and bool(
        re.search(r"\bon\sthe\s$", text[max(0, match.start() - 8) : match.start()], re.IGNORECASE)
    )


def _is_fraction(text: str, match: re.Match[str], before: str, stop: int) -> bool:
    """Tell "two thirds", "a fifth of", and "second" as a unit of time."""
    if before not in _SMALL_NUMBERS and not before.isdigit():
        return False
    if before in ("a", "an"):
        return bool(re.match(r"\sof\s|\slater|\sago|\searlier|[.,;]|$", text[match.end() : min(stop, match.end() + 9)]))
    return True
