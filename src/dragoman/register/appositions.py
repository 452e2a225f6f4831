"""What a sentence says about a name in it: "the former Obama adviser Ben Example", "Ada Example, a Kenyan lawyer,"."""

import re
from datetime import date
from typing import NamedTuple

from dragoman.register.phrase import Phrase
from dragoman.register.register import Register
from dragoman.register.roles import Reading

_BEFORE = re.compile(r"[^,;:.!?()\"\u201c\u201d\u2014\u2013]*\Z")
_AFTER = re.compile(
    r"\A(?:\s*,\s*|\s+(?:is|was|has been)\s+|\s+\()"
    r"((?:who (?:is|was)\s+)?(?:now\s+)?[^,;:!?()\"\u201c\u201d\u2014\u2013]{3,90})"
)
_VERBAL = re.compile(
    r"\b(?:said|says|told|met|by|with|and|that|to|when|while|as|but|accused|called|urged|killed|arrested|from|against"
    r"|including|than|because|after|before|is|was|are|were)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:former|ex|late|retired|ousted|deposed|then)\b", re.IGNORECASE)
_TAKEN = 8
"""Words before a name that may describe it."""


class Told(NamedTuple):
    """What stands about a name."""

    phrase: Phrase
    reading: Reading
    former: bool


def told_of(register: Register, name: str, context: str, on: date | None) -> Told | None:
    """Return what the words right before or after ``name`` in ``context`` say it is, or ``None``."""
    at = context.find(name) if name else -1
    if at < 0:
        return None
    before = _description_before(context[:at])
    if not register.roles.has_head(before.rpartition(" ")[2]):
        before = ""  # "Police held Ada Example": the words right before the name are no noun
    for words in (before, _description_after(context[at + len(name) :])):
        reading = register.roles.read(words) if words else None
        if reading is not None and reading.sector and reading.position != "modifier":
            about = Phrase(register, words, register.find(words), (), on)
            return Told(about, reading, bool(_FORMER.search(words)))
    return None


def _description_before(text: str) -> str:
    """Return the words of the noun phrase that ends where the name begins."""
    found = _BEFORE.search(text)
    words = found[0] if found else ""
    verbs = list(_VERBAL.finditer(words))
    if verbs:
        words = words[verbs[-1].end() :]
    return " ".join(words.split()[-_TAKEN:])


def _description_after(text: str) -> str:
    """Return the words of the apposition that follows the name."""
    found = _AFTER.match(text)
    return found[1].strip() if found else ""
