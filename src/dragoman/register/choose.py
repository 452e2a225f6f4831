"""Of all names that stand in a text, keep those that mean something: the longest, and no ambiguous one without its need."""

import re
from collections.abc import Iterable

from dragoman.register.fold import fold
from dragoman.register.nouns import Ambiguity, Hit, HitKind
from dragoman.register.patterns import BLOCK, Match
from dragoman.register.shelves import Shelves
from dragoman.types import Span

_RANK: dict[str, int] = {
    kind: rank
    for rank, kind in enumerate(
        ("person", "organisation", "state", "demonym", "people", "capital", "seat", "place", "short", "title", BLOCK)
    )
}
_GEOGRAPHIC = {"state", "demonym", "people", "capital", "place", "seat"}
_HONORIFICS = {"mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "madam", "comrade", "professor", "prof"}
_POSSESSIVES = {"its", "his", "her", "their", "country's", "nation's", "kremlin's"}
_CALENDAR = set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'\u2019.\-]*)[ \u00a0]$")
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_][\w'\u2019\-]*)")
_REACH = 40
"""Code points that the word before a name is looked for in."""


def longest(matches: Iterable[Match]) -> list[Match]:
    """Drop every match that shares characters with a longer one; names of countries inside titles stay."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.start, _RANK[m.kind])):
        if not any(_hides(other, match) for other in kept):
            kept.append(match)
    return sorted((m for m in kept if m.kind != BLOCK), key=lambda m: (m.start, m.end, _RANK[m.kind]))


def _hides(longer: Match, match: Match) -> bool:
    """Tell whether ``longer``, which is kept, takes the place of ``match``."""
    if longer.start >= match.end or match.start >= longer.end:
        return False
    if _same_place(longer, match):
        return longer.kind == BLOCK
    return not (longer.kind == "title" and match.kind in _GEOGRAPHIC)


class Chooser:
    """Turns matches into hits with the rules for ambiguous names."""

    def __init__(self, shelves: Shelves) -> None:
        """Index the rules by folded name."""
        self._shelves = shelves
        self._rules = {fold(name): rule for name, rule in shelves.ambiguous.items()}

    def hits(self, text: str, matches: Iterable[Match]) -> tuple[Hit, ...]:
        """Return the hits in order of place."""
        kept = longest(matches)
        kept = [match for match in kept if self._fits_neighbours(text, match)]
        kept = [match for match in kept if not _is_national_body(text, match, kept)]
        kept = self._with_given_names(text, kept)
        kept = [match for match in kept if self._has_its_need(text, match, kept)]
        return tuple(_hit(match) for match in kept)

    def _rule(self, text: str, match: Match) -> Ambiguity | None:
        """Return the rule for the words of a match, if there is one."""
        return None if match.kind in {"title", "person"} else self._rules.get(fold(text[match.start : match.end]))

    def _fits_neighbours(self, text: str, match: Match) -> bool:
        """Tell whether the words next to the match leave it its meaning."""
        rule = self._rule(text, match)
        if rule is None:
            return True
        before, after = _word_before(text, match.start), _WORD_AFTER.match(text, match.end)
        if before and fold(before) in {fold(word) for word in rule.not_after}:
            return False
        return not (after and fold(after[1]).removesuffix("'s") in {fold(word) for word in rule.not_before})

    def _has_its_need(self, text: str, match: Match, all_matches: list[Match]) -> bool:
        """Tell whether what an ambiguous name needs stands in the text."""
        rule = self._rule(text, match)
        if rule is None or not rule.needs:
            return True
        if rule.needs == "state":
            wanted = {self._country(match, entry) for entry in match.ids}
            return any(m.kind in {"state", "demonym"} and wanted & set(m.ids) for m in all_matches)
        if _after_title(text, match, all_matches):
            return True
        return rule.needs == "full-name" and any(m.kind == "person" and set(m.ids) & set(match.ids) for m in all_matches)

    def _country(self, match: Match, entry: str) -> str:
        """Return the country of a geographic entry."""
        return self._shelves.cities[entry].country if match.kind == "place" else entry

    def _with_given_names(self, text: str, matches: list[Match]) -> list[Match]:
        """Join short names to the given names before them; drop those that follow someone else's given name."""
        ends = {match.end for match in matches}
        found: list[Match] = []
        for match in matches:
            if match.kind != "short":
                found.append(match)
                continue
            start = self._given_start(text, match, ends)
            if start is not None:
                found.append(match if start == match.start else match._replace(start=start, kind="person"))
        return _joined(text, found)

    def _given_start(self, text: str, match: Match, ends: set[int]) -> int | None:
        """Return where the name starts with its given names; ``None`` where they are someone else's."""
        start, initials = match.start, False
        while (word := _word_before(text, start)) and word[0].isupper() and start - 1 not in ends:
            if _is_initial(word):
                start, initials = start - len(word) - 1, True
                continue
            if self._is_given(word, match.ids):
                return start - len(word) - 1
            return match.start if initials or not _is_stranger(text, word, start) else None
        return start if initials else match.start

    def _is_given(self, word: str, ids: tuple[str, ...]) -> bool:
        """Tell whether a word is, near enough, a given name of one of the persons ("Nikolay" for Nikolai)."""
        folded = fold(word)
        people = (self._shelves.persons[entry] for entry in ids)
        givens = {fold(part) for p in people for name in (p.name, *p.aliases) for part in name.split(" ")[:-1]}
        return any(given == folded or (len(given) > 3 and folded[:3] == given[:3]) for given in givens)


def _is_initial(word: str) -> bool:
    """Tell whether a word is an initial such as "P." or "LP"."""
    letters = word.replace(".", "")
    return len(letters) <= 2 and letters.isupper()


def _is_stranger(text: str, word: str, start: int) -> bool:
    """Tell whether a capitalised word before a surname is most likely another person's given name."""
    folded = fold(word)
    if folded in _CALENDAR or folded.strip(".") in _HONORIFICS or "." in word or word.isupper():
        return False
    begin = start - len(word) - 1
    if _opens_sentence(text, begin):
        return False
    return _is_sentence_case(text, begin)


def _opens_sentence(text: str, at: int) -> bool:
    """Tell whether a sentence, a quotation or a line starts at ``at``."""
    before = text[max(0, at - 2) : at].strip(" ")
    return not before or before[-1] in ".!?\n\"'“‘:;•–—-|)]"


def _is_sentence_case(text: str, at: int) -> bool:
    """Tell whether the line around ``at`` is written with small letters, as prose is and headlines often are not."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    line = line[-160:] + text[at : at + 160].partition("\n")[0]
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].islower() for word in words) * 2 > len(words)


def _word_before(text: str, start: int) -> str | None:
    """Return the word that stands right before ``start``, a blank between."""
    found = _WORD_BEFORE.search(text[max(0, start - _REACH) : start])
    return found[1] if found else None


def _is_national_body(text: str, match: Match, matches: list[Match]) -> bool:
    """Tell whether an international body's name is said of a state's own body: "Russia's Security Council"."""
    if match.kind != "organisation" or not any(m.kind == "title" and _same_place(m, match) for m in matches):
        return False
    if fold(_word_before(text, match.start) or "") in _POSSESSIVES:
        return True
    for other in matches:
        if other.kind not in _GEOGRAPHIC:
            continue
        before, after = text[other.end : match.start], text[match.end : other.start]
        if (other.end <= match.start and fold(before).strip() in {"", "'s", "'"}) or fold(after).strip() in {"of", "of the"}:
            return True
    return False


def _same_place(left: Match, right: Match) -> bool:
    """Tell whether two matches cover the same characters."""
    return (left.start, left.end) == (right.start, right.end)


def _after_title(text: str, match: Match, matches: list[Match]) -> bool:
    """Tell whether a title or an honorific stands right before the match."""
    word = _word_before(text, match.start)
    if word and fold(word).strip(".") in _HONORIFICS:
        return True
    return any(m.kind == "title" and m.end < match.start and not text[m.end : match.start].strip() for m in matches)


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


def _hit(match: Match) -> Hit:
    """Make the public noun of a match."""
    kind: HitKind = match.kind  # type: ignore[assignment]
    return Hit(span=Span(match.start, match.end), kind=kind, ids=match.ids)
