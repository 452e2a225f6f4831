"""Numbers in English words and digits: the patterns that find them and the values that they have."""

import re
from collections.abc import Iterable
from typing import Final

from dragoman.annotation.languages.english import (
    COUNTED,
    NUMBERED,
    ONES,
    ORDINAL_ONES,
    ORDINAL_TENS,
    SCALES,
    SCALES_SHORT,
    TENS,
)


def alternatives(words: Iterable[str]) -> str:
    """Return a regex alternation of ``words``, longest first, its blanks left plain."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=lambda word: (-len(word), word)))


SPACE: Final = r"(?:[^\S\n]{1,3}\n?|\n)"
"""One gap between words: a few blanks, or one end of line; never an empty line."""
_UNIT_WORD: Final = rf"(?:{alternatives((*ONES, *TENS))})\b"


def words_pattern(scales: str) -> str:
    """Return the pattern of a number in words that may have the words of ``scales`` (an alternation) in it."""
    small = rf"{_UNIT_WORD}(?:[\s-]{_UNIT_WORD})?"
    return rf"{small}(?:[\s-](?:{scales})\b(?:\sand(?=\s{_UNIT_WORD}))?(?:\s{small})?){{0,6}}"


WORDS: Final = words_pattern("hundred|thousand")
"""A number in words below a million ("two hundred and fifty"), for patterns that ignore case."""
DIGITS: Final = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
"""A number in digits: "1,500", "2.5", "2021"."""
ORDINAL: Final = (
    rf"(?:[0-9]{{1,4}}(?:st|nd|rd|th)|(?:{alternatives(TENS)})-(?:{alternatives(list(ORDINAL_ONES)[:9])})"
    rf"|{alternatives((*ORDINAL_ONES, *ORDINAL_TENS))})\b"
)
"""An ordinal: "sixth", "6th", "twenty-first"."""

_BEFORE: Final = re.compile(r"(\S+)\s*$")
_AFTER: Final = re.compile(r"\s+([^\W\d_]+(?:['’][a-z])?)")
_NO_YEAR_AFTER: Final = re.compile(r"[.,][0-9]|%|[0-9]|-strong|-[a-z][A-Z]|\s\([12][0-9]{3}\)|\s?per\s?cent")
_PART_BEFORE: Final = re.compile(r"(?:mid|end|early|late)-$", re.IGNORECASE)
_NO_YEAR_BEFORE: Final = re.compile(r"[$€£¥₹₽₩#№/\w.,-]$|=\"?$|\b(?:Rp|RM|Rs|USD|EUR|IDR)\.?\s?$")
_COUNTING_BEFORE: Final = frozenset({"than", "least", "nearly", "roughly", "approximately", "almost", "some"})
_COMPARATIVES: Final = frozenset({"later", "earlier", "sooner"})


def parse_number(text: str) -> float | None:
    """Return the value of digits or number words ("1,500", "two hundred and fifty", "2.5"), or ``None``."""
    plain = text.strip().lower()
    if plain[:1].isdigit():
        return _parse_digits(plain)
    return _parse_words(re.split(r"[\s-]+", plain))


def _parse_digits(text: str) -> float | None:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def _parse_words(words: list[str]) -> float | None:
    total, group, seen = 0, 0, False
    for word in words:
        if word in ("and", ""):
            continue
        if word in ("a", "an"):
            group += 1
        elif word in ONES or word in TENS:
            group += ONES.get(word, 0) or TENS.get(word, 0)
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in SCALES:
            total, group = total + (group or 1) * SCALES[word], 0
        else:
            return None
        seen = True
    return float(total + group) if seen else None


def scale_of(word: str) -> int:
    """Return what a scale word multiplies by: "billion" and "bn" give 10**9, an empty word gives 1."""
    lowered = word.lower()
    return SCALES.get(lowered) or SCALES_SHORT.get(lowered) or 1


def parse_ordinal(text: str) -> int | None:
    """Return the value of an ordinal ("sixth", "12th", "twenty-first"), or ``None``."""
    plain = text.strip().lower()
    if plain[:1].isdigit():
        digits = re.match(r"[0-9]+", plain)
        return int(digits.group()) if digits else None
    head, _, tail = plain.rpartition("-")
    if head:
        return TENS[head] + ORDINAL_ONES[tail] if head in TENS and tail in ORDINAL_ONES else None
    return ORDINAL_ONES.get(plain) or ORDINAL_TENS.get(plain)


def word_before(text: str, position: int) -> str:
    """Return the last run of non-blanks before ``position``, lower case, or an empty text."""
    found = _BEFORE.search(text[max(0, position - 30) : position])
    return found.group(1).lower() if found else ""


def word_after(text: str, position: int) -> str:
    """Return the word that follows ``position`` after a blank, as it is written, or an empty text."""
    found = _AFTER.match(text, position)
    return found.group(1) if found else ""


def is_year(text: str, start: int, end: int) -> bool:
    """Tell whether the four digits at ``text[start:end]`` are a year and no count, number of a paper, or price."""
    if _NO_YEAR_AFTER.match(text[end : end + 10]):
        return False
    if _PART_BEFORE.search(text[max(0, start - 6) : start]):
        return True
    if _NO_YEAR_BEFORE.search(text[max(0, start - 5) : start]):
        return False
    before, after = word_before(text, start).strip("(\"'“‘"), word_after(text, end).lower()
    if before.rstrip(".") in NUMBERED:
        return False
    if before in _COUNTING_BEFORE:
        than = max(0, start - 30) + text[max(0, start - 30) : start].lower().rfind("than")
        return before == "than" and word_before(text, than) in _COMPARATIVES
    return not (after in COUNTED and _counts(text, start, before))


def _counts(text: str, start: int, before: str) -> bool:
    round_number = text[start : start + 4].endswith("00")
    return round_number or before not in ("in", "since", "by", "until", "during", "the")
