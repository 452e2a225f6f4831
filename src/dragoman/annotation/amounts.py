"""Where an amount stands and how much it is: digits, words, scales, ranges; what is counted comes later."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from dragoman.annotation.languages.english import PLURAL_SCALES, SCALES, SCALES_SHORT
from dragoman.annotation.languages.english_units import CODES, SYMBOLS
from dragoman.annotation.numbers import DIGITS, alternatives, parse_number, scale_of, words_pattern


class Amount(NamedTuple):
    """A number or range at ``text[start:end]``, multiplied out; ``high`` is ``None`` where there is no range."""

    start: int
    end: int
    low: float
    high: float | None
    sign: str
    """Sign or code of money before it, or empty."""
    scaled: bool
    """True where a word for a thousand or more (or a letter for it) makes it an amount without any noun."""
    vague: bool = False
    """True for "hundreds of", "dozens of"."""
    wordy: bool = False
    """True for a number in words."""


_SIGNS: Final = rf"(?:(?:{alternatives(SYMBOLS)})|(?:{alternatives(CODES)})\b)\.?[^\S\n]?"
_SCALE_WORDS: Final = alternatives(SCALES)
_LETTERS: Final = alternatives(SCALES_SHORT)
_SCALE: Final = rf"(?:[\s-](?:{_SCALE_WORDS}|bn|tn|mn|bln|mln|trn)\b|(?:{_LETTERS})\b)"
_ARTICLE: Final = rf"(?:half\s)?an?(?:\s(?:{_SCALE_WORDS})\b)+"
_NUMBER: Final = rf"(?:{_ARTICLE}|{words_pattern(_SCALE_WORDS)}|(?:{DIGITS})(?:{_SCALE}){{0,2}})"
_VAGUE: Final = rf"(?:{alternatives(PLURAL_SCALES)})(?:\sof\s(?:{alternatives(PLURAL_SCALES)}))*(?=\sof\s|\s[a-z])"
_DOZEN: Final = rf"(?:half\sa|a|{words_pattern('hundred')}|[0-9]{{1,2}})\sdozen"
_ONE: Final = re.compile(
    rf"(?<![\w.,:/#$€£-])(?:(?P<dozen>{_DOZEN})|(?P<vague>{_VAGUE})|(?P<sign>{_SIGNS})?(?P<number>{_NUMBER}))(?![0-9]|[.,:/][0-9])",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    rf"(?P<link>\s?[-–—]\s?|\s(?:to|or|and)\s)(?P<sign>{_SIGNS})?(?P<number>{_NUMBER})(?![0-9]|[.,:/-][0-9])",
    re.IGNORECASE,
)
_SPLIT: Final = re.compile(rf"^(?P<number>{DIGITS})(?P<scales>.*)$", re.DOTALL)
_BETWEEN: Final = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)


def amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """Yield the amounts of ``text[start:end]`` in order, disjoint."""
    place = start
    while match := _ONE.search(text, place, end):
        found = _read(match)
        if found:
            found = _with_range(text, found, end)
            yield found
        place = max(found.end if found else match.end(), match.start() + 1)


def _read(match: re.Match[str]) -> Amount | None:
    if match["vague"]:
        value = 1.0
        for word in re.findall(r"\w+", match["vague"].lower()):
            value *= PLURAL_SCALES.get(word, 1)
        return Amount(*match.span(), value, None, "", False, True, True)
    if match["dozen"]:
        return Amount(*match.span(), 12 * _dozens(match["dozen"].lower()), None, "", False, False, True)
    value_and_scale = read_number(match["number"])
    if value_and_scale is None:
        return None
    value, scale = value_and_scale
    sign = (match["sign"] or "").strip()
    return Amount(*match.span(), value * scale, None, sign, scale > 1, False, not match["number"][0].isdigit())


def _dozens(text: str) -> float:
    number = text.removesuffix("dozen").strip()
    return 0.5 if number.startswith("half") else parse_number(number) or 1.0


def read_number(text: str) -> tuple[float, int] | None:
    """Return the number before the last scale, and that scale: "2.5 billion" gives 2.5 and 10**9."""
    digits = _SPLIT.match(text)
    if digits:
        value, scale = parse_number(digits["number"]), 1
        for word in re.findall(r"[a-z]+", digits["scales"].lower()):
            scale *= scale_of(word)
        return (value, scale) if value is not None else None
    plain = text.lower()
    factor = 0.5 if plain.startswith("half") else 1.0
    value = parse_number(plain.removeprefix("half").strip())
    last = scale_of(re.split(r"[\s-]", plain)[-1])
    return (factor * value / last, last) if value is not None else None


def _with_range(text: str, found: Amount, end: int) -> Amount:
    """Add the upper end of "3 to 5 billion"; its scale serves both, where the first has none."""
    other = _OTHER.match(text, found.end, end)
    if (
        other is None
        or found.vague
        or (other["link"].strip() == "and" and not _BETWEEN.search(text[max(0, found.start - 12) : found.start]))
    ):
        return found
    value_and_scale = read_number(other["number"])
    if value_and_scale is None or (other["sign"] and not found.sign):
        return found
    value, scale = value_and_scale
    low = found.low if found.scaled else found.low * scale
    if value * scale <= low:
        return found
    return found._replace(end=other.end(), low=low, high=value * scale, scaled=found.scaled or scale > 1)
