"""Of all names that stand in a text, keep those that mean something: the longest, the ambiguous ones by their rules."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dragoman.register.fold import fold
from dragoman.register.given import HONORIFICS, REACH, with_given_names, word_before
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
_POSSESSIVES = {"its", "his", "her", "their", "country's", "nation's", "kremlin's"}
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_][\w'\u2019\-]*)")
_POSSESSIVE_END = re.compile(r"(?:['\u2019]s?)?\s+\Z")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")


def longest(matches: Iterable[Match]) -> list[Match]:
    """Drop every match that shares characters with a longer one; names of countries inside titles stay."""
    kept = [match for cluster in _clusters(matches) for match in _longest_of(cluster)]
    return sorted((m for m in kept if m.kind != BLOCK), key=lambda m: (m.start, m.end, _RANK[m.kind]))


def _clusters(matches: Iterable[Match]) -> Iterator[list[Match]]:
    """Yield groups of matches that share characters, directly or through others."""
    cluster: list[Match] = []
    end = 0
    for match in sorted(matches, key=lambda m: m.start):
        if cluster and match.start >= end:
            yield cluster
            cluster = []
        cluster.append(match)
        end = max(end, match.end)
    if cluster:
        yield cluster


def _longest_of(cluster: list[Match]) -> list[Match]:
    """Return the matches of a cluster that no longer one hides."""
    kept: list[Match] = []
    for match in sorted(cluster, key=lambda m: (m.start - m.end, m.start, _RANK[m.kind])):
        if not any(_hides(other, match) for other in kept):
            kept.append(match)
    return kept


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
        scene = _scene(kept)
        kept = [match for match in kept if not _is_national_body(text, match, scene)]
        kept = with_given_names(text, kept, self._shelves.persons)
        scene = _scene(kept)
        kept = [match for match in kept if self._has_its_need(text, match, scene)]
        return tuple(_hit(match) for match in kept)

    def _rule(self, text: str, match: Match) -> Ambiguity | None:
        """Return the rule for the words of a match, if there is one."""
        return None if match.kind in {"title", "person"} else self._rules.get(fold(text[match.start : match.end]))

    def _fits_neighbours(self, text: str, match: Match) -> bool:
        """Tell whether the words next to the match leave it its meaning."""
        rule = self._rule(text, match)
        if rule is None:
            return True
        before, after = word_before(text, match.start), _WORD_AFTER.match(text, match.end)
        if before and fold(before) in {fold(word) for word in rule.not_after}:
            return False
        return not (after and fold(after[1]).removesuffix("'s") in {fold(word) for word in rule.not_before})

    def _has_its_need(self, text: str, match: Match, scene: "_Scene") -> bool:
        """Tell whether what an ambiguous name needs stands in the text."""
        rule = self._rule(text, match)
        if rule is None or not rule.needs:
            return True
        if rule.needs == "state":
            return any(self._country(match, entry) in scene.states for entry in match.ids)
        if _after_title(text, match, scene):
            return True
        return rule.needs == "full-name" and not scene.persons.isdisjoint(match.ids)

    def _country(self, match: Match, entry: str) -> str:
        """Return the country of a geographic entry."""
        return self._shelves.cities[entry].country if match.kind == "place" else entry


class _Scene(NamedTuple):
    """What the other matches say, ready for look-up."""

    titles: frozenset[tuple[int, int]]
    title_ends: frozenset[int]
    land_starts: frozenset[int]
    land_ends: frozenset[int]
    states: frozenset[str]
    persons: frozenset[str]


def _scene(matches: list[Match]) -> _Scene:
    """Gather what the rules look for."""
    titles = [m for m in matches if m.kind == "title"]
    lands = [m for m in matches if m.kind in _GEOGRAPHIC]
    return _Scene(
        titles=frozenset((m.start, m.end) for m in titles),
        title_ends=frozenset(m.end for m in titles),
        land_starts=frozenset(m.start for m in lands),
        land_ends=frozenset(m.end for m in lands),
        states=frozenset(entry for m in matches if m.kind in {"state", "demonym"} for entry in m.ids),
        persons=frozenset(entry for m in matches if m.kind == "person" for entry in m.ids),
    )


def _is_national_body(text: str, match: Match, scene: _Scene) -> bool:
    """Tell whether an international body's name is said of a state's own body: "Russia's Security Council"."""
    if match.kind != "organisation" or (match.start, match.end) not in scene.titles:
        return False
    if fold(word_before(text, match.start) or "") in _POSSESSIVES:
        return True
    before = _POSSESSIVE_END.search(text, max(0, match.start - REACH), match.start)
    if before and before.start() in scene.land_ends:
        return True
    after = _OF.match(text, match.end)
    return after is not None and after.end() in scene.land_starts


def _same_place(left: Match, right: Match) -> bool:
    """Tell whether two matches cover the same characters."""
    return (left.start, left.end) == (right.start, right.end)


def _after_title(text: str, match: Match, scene: _Scene) -> bool:
    """Tell whether a title or an honorific stands right before the match."""
    word = word_before(text, match.start)
    if word and fold(word).strip(".") in HONORIFICS:
        return True
    return match.start - 1 in scene.title_ends


def _hit(match: Match) -> Hit:
    """Make the public noun of a match."""
    kind: HitKind = match.kind  # type: ignore[assignment]
    return Hit(span=Span(match.start, match.end), kind=kind, ids=match.ids)
