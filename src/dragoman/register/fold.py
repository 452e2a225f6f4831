"""Fold text for comparison without moving a single offset, and say when an original may count as a name."""

import unicodedata
from functools import cache

_APOSTROPHES = "\u2018\u2019\u02bc\u02bb`\u00b4"
_BLANKS = "\t\n\r\u00a0\u2009\u202f-\u2010\u2011\u2012\u2013_"
"""Hyphens count as blanks: "vice-president" and "vice president" are one pattern."""
_SHORT_ACRONYM = 3
"""Words up to this length keep every capital they have ("US", not "Us"); longer acronyms may be written "Nato"."""


def fold(text: str) -> str:
    """Return ``text`` in lower case, without diacritics, with plain apostrophes and blanks, at the same length."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    """Build the folding table: one character to one character."""
    table = {ord(c): " " for c in _BLANKS} | {ord(c): "'" for c in _APOSTROPHES}
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        table[code] = base if len(base) == 1 else chr(code)
    return table | {ord(a): b for a, b in zip("ıøØđĐłŁ", "iooddll", strict=True)}


@cache
def capitals(name: str) -> tuple[int, ...]:
    """Return the places in ``name`` that must be capital letters in a text for it to be this name."""
    needed: list[int] = []
    start = 0
    words = fold_blanks(name).split(" ")
    for word in words:
        letters = [i for i, c in enumerate(word) if c.isalpha()]
        if letters and word[letters[0]].isupper():
            short = len(words) == 1 and len(letters) <= _SHORT_ACRONYM
            needed += [start + i for i in letters if i == letters[0] or (short and word[i].isupper())]
        start += len(word) + 1
    return tuple(needed)


def fold_blanks(name: str) -> str:
    """Return ``name`` with every blank and hyphen as one space, case kept."""
    return "".join(" " if c in _BLANKS else c for c in name)


def is_bounded(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` stands alone: no letter, digit or combining mark touches it."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_@"):
        return False
    if end == len(text):
        return True
    after = text[end]
    if after.isalnum() or after == "_" or unicodedata.combining(after):
        return False
    return not (after == "." and end + 1 < len(text) and text[end + 1].islower())
