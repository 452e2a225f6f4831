"""Given names, initials and honorifics around a family name: whose name is it, and where does it start?"""

import re
from collections.abc import Mapping

from dragoman.register.fold import fold
from dragoman.register.nouns import Person
from dragoman.register.patterns import Match

HONORIFICS = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "madam", "comrade", "professor", "prof")
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october")
_CALENDAR = frozenset((*_DAYS, *_MONTHS, "november", "december", "today", "yesterday", "tomorrow"))
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'\u2019.\-]*)[ \u00a0]$")
_OPENERS = ".!?\n\"':;|)]-\u2010\u2013\u2014\u2018\u201c\u2022"
"""What may stand before the first word of a sentence, quotation or item."""
REACH = 40
"""Code points that the word before a name is looked for in."""
_LINE = 160
"""Code points on each side that tell prose from a headline."""


def word_before(text: str, start: int) -> str | None:
    """Return the word that stands right before ``start``, a blank between."""
    found = _WORD_BEFORE.search(text[max(0, start - REACH) : start])
    return found[1] if found else None


def with_given_names(text: str, matches: list[Match], persons: Mapping[str, Person]) -> list[Match]:
    """Join short names to the given names before them; drop those that follow someone else's given name."""
    ends = {match.end for match in matches}
    found: list[Match] = []
    for match in matches:
        if match.kind != "short":
            found.append(match)
            continue
        start = _given_start(text, match, ends, persons)
        if start is not None:
            found.append(match if start == match.start else match._replace(start=start, kind="person"))
    return _joined(text, found)


def _given_start(text: str, match: Match, ends: set[int], persons: Mapping[str, Person]) -> int | None:
    """Return where the name starts with its given names; ``None`` where they are someone else's."""
    start, initials = match.start, False
    while (word := word_before(text, start)) and word[0].isupper() and start - 1 not in ends:
        if _is_initial(word):
            start, initials = start - len(word) - 1, True
            continue
        if _is_given(word, [persons[entry] for entry in match.ids]):
            return start - len(word) - 1
        return match.start if initials or not _is_stranger(text, word, start) else None
    return start if initials else match.start


def _is_given(word: str, people: list[Person]) -> bool:
    """Tell whether a word is, near enough, a given name of one of the persons ("Nikolay" for Nikolai)."""
    folded = fold(word)
    givens = {fold(part) for p in people for name in (p.name, *p.aliases) for part in name.split(" ")[:-1]}
    return any(given == folded or (len(given) > 3 and folded[:3] == given[:3]) for given in givens)


def _is_initial(word: str) -> bool:
    """Tell whether a word is an initial such as "P." or "LP"."""
    letters = word.replace(".", "")
    return len(letters) <= 2 and letters.isupper()


def _is_stranger(text: str, word: str, start: int) -> bool:
    """Tell whether a capitalised word before a surname is most likely another person's given name."""
    folded = fold(word)
    if folded in _CALENDAR or folded.strip(".") in HONORIFICS or "." in word or word.isupper():
        return False
    begin = start - len(word) - 1
    if _opens_sentence(text, begin):
        return False
    return _is_sentence_case(text, begin)


def _opens_sentence(text: str, at: int) -> bool:
    """Tell whether a sentence, a quotation or a line starts at ``at``."""
    before = text[max(0, at - 2) : at].strip(" ")
    return not before or before[-1] in _OPENERS


def _is_sentence_case(text: str, at: int) -> bool:
    """Tell whether the line around ``at`` is written with small letters, as prose is and headlines often are not."""
    line = text[max(0, at - _LINE) : at].rpartition("\n")[2] + text[at : at + _LINE].partition("\n")[0]
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].islower() for word in words) * 2 > len(words)


def _joined(text: str, matches: list[Match]) -> list[Match]:
    """Make one match of two names of one person that stand together ("Retno LP Marsudi")."""
    found: list[Match] = []
    for match in matches:
        last = found[-1] if found else None
        if last and _one_person(text, last, match):
            found[-1] = Match(last.start, match.end, "person", tuple(i for i in last.ids if i in match.ids))
        else:
            found.append(match)
    return found


def _one_person(text: str, left: Match, right: Match) -> bool:
    """Tell whether two neighbouring matches name one person together."""
    if not {left.kind, right.kind} <= {"short", "person"} or not set(left.ids) & set(right.ids):
        return False
    between = text[left.end : right.start]
    return between == " " or (between[:1] == " " and between[-1:] == " " and _is_initial(between.strip()))
