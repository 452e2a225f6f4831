"""Text from stories made harmless for a terminal.

A story is written by strangers: escape sequences in it could repaint the terminal, direction marks could turn words
round. All such text goes through :func:`plain`. Nothing heavy is imported here: error messages use it too.
"""

import unicodedata

_BLANKS = frozenset("\t\n\r\v\f\x85\u2028\u2029")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    """Return ``text`` in one line, as long as before, with nothing in it that a terminal would obey.

    Line breaks and tabs become spaces, other control characters their pictures (``␛``), direction marks
    and halves of surrogate pairs the replacement character.
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_harmless, text))


def _harmless(character: str) -> str:
    """Return the character, or what stands for it."""
    if character in _BLANKS:
        return " "
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "\u2421"
    if character in _DIRECTIONS or unicodedata.category(character) in ("Cc", "Cs"):
        return "\ufffd"
    return character
