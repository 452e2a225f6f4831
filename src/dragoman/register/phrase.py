"""A name or noun phrase with what the register finds in it, and the country it belongs to."""

import re
from datetime import date
from typing import NamedTuple

from dragoman.register.nouns import Hit, Organisation
from dragoman.register.register import Register
from dragoman.types import Span

LANDS = ("demonym", "state", "capital", "seat", "people", "place")
_MODIFIER = re.compile(
    r"[-\s](?:backed|led|trained|born|made|occupied|held|funded|sponsored|allied|based|controlled|linked|run|aligned"
    r"|appointed|supported|installed|affiliated|owned|ruled|inspired|supplied|friendly|besieged)\b"
)
_STANCE = re.compile(r"\b(?:pro|anti)[-\s]\Z", re.IGNORECASE)
_STANCE_REACH = 6
_BACKING = re.compile(
    r"[-\u2010\u2011](?:backed|trained|funded|sponsored|supported|inspired|supplied|friendly|aligned|allied|linked)\b"
)
_SITTING = re.compile(r"[-\u2010\u2011](?:based|born|headquartered|registered)\b")
_AIMED = re.compile(
    r"\b(?:to|in|for|on|at|against|near|over|with|into|across|inside|outside|towards?|targeting|visiting)(?: the)?"
    r"(?: \w+)?\s*$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:the|a|an|his|her|its|their|this|that|some|several|many|two|three)\s+", re.IGNORECASE)


class Phrase(NamedTuple):
    """A phrase, its hits, and what surrounds it."""

    register: Register
    text: str
    hits: tuple[Hit, ...]
    context: tuple[Hit, ...]
    on: date | None

    def of(self, *kinds: str) -> list[Hit]:
        """Return the hits of these kinds, in order of place."""
        return [hit for hit in self.hits if hit.kind in kinds]

    @property
    def bare(self) -> str:
        """The words without article."""
        return _LEADING.sub("", self.text.strip())


def country_of(phrase: Phrase) -> str | None:
    """Return the country that the phrase belongs to, as its own words say."""
    own = _own(phrase)
    people = phrase.register.peoples.find(phrase.text)
    if people:
        own = [hit for hit in own if not people.span.covers(hit.span)]
    if people and not any(_is_plain(phrase, hit) and hit.kind != "place" for hit in own):
        named = {c for hit in (*phrase.hits, *phrase.context) for c in _countries(phrase, hit)}
        countries = people.people.countries
        return next((country for country in countries if country in named), countries[0])
    chosen = min(_plain(phrase, own) or own, key=lambda hit: LANDS.index(hit.kind) > 2, default=None)
    return own_country(phrase, chosen) if chosen else None


def _own(phrase: Phrase) -> list[Hit]:
    """Return the lands in the phrase that are no mere sponsors; where there are only such, those."""
    hits = [hit for hit in phrase.of(*LANDS) if own_country(phrase, hit)]
    return [hit for hit in hits if not is_modifier(phrase, hit.span)] or hits


def _plain(phrase: Phrase, hits: list[Hit]) -> list[Hit]:
    """Return the lands that nothing in the phrase is aimed at."""
    return [hit for hit in hits if _is_plain(phrase, hit)]


def _is_plain(phrase: Phrase, hit: Hit) -> bool:
    return not _AIMED.search(phrase.text[: hit.span.start])


def own_country(phrase: Phrase, hit: Hit) -> str | None:
    """Return the country of a hit; of several, the one that the context names."""
    found = _countries(phrase, hit)
    named = {c for other in phrase.context for c in other.ids}
    return next((c for c in found if c in named), found[0] if found else None)


def _countries(phrase: Phrase, hit: Hit) -> list[str]:
    """Return the countries of every entry of a hit."""
    if hit.kind not in LANDS:
        return []
    return [c for entry in hit.ids if (c := phrase.register.country_of(hit.kind, entry, phrase.on))]


def is_modifier(phrase: Phrase, span: Span) -> bool:
    """Tell whether a name only says who backs, leads or opposes something ("US-backed", "pro-Russian")."""
    return is_sponsor(phrase.text, span) or is_stance(phrase.text, span)


def is_sponsor(text: str, span: Span) -> bool:
    """Tell whether a name says who backs or leads somebody, or where he sits ("US-backed", "Paris-based")."""
    return bool(_MODIFIER.match(text, span.end))


def is_seat_of(text: str, span: Span) -> bool:
    """Tell whether a name only says where somebody sits or comes from ("Washington-based")."""
    return bool(_SITTING.match(text, span.end))


def is_backing(text: str, span: Span) -> bool:
    """Tell whether a name says who helps somebody who is not his own ("Iran-backed")."""
    return bool(_BACKING.match(text, span.end))


def is_stance(text: str, span: Span) -> bool:
    """Tell whether a name says whom somebody is for or against ("pro-Russian")."""
    return bool(_STANCE.search(text, max(0, span.start - _STANCE_REACH), span.start))


def is_below_state(phrase: Phrase) -> bool:
    """Tell whether all that the phrase says of a country is a part of it: a province, a town that is no capital."""
    kinds = {hit.kind for hit in phrase.of(*LANDS)}
    return kinds == {"place"} or (not kinds and phrase.register.peoples.find(phrase.text) is not None)


def body_of(phrase: Phrase, hit: Hit) -> Organisation | None:
    """Return the organisation that a hit means: of several of one name the one of a country that is named."""
    found = [body for entry in hit.ids if (body := phrase.register.organisation(entry))]
    if len(found) > 1:
        for hits in (phrase.hits, phrase.context):
            named = {country for other in hits for country in _countries(phrase, other)}
            near = next((body for body in found if body.country in named), None)
            if near is not None:
                return near
    return found[0] if found else None


def context_country(phrase: Phrase) -> str | None:
    """Return the country that the context names first."""
    for hit in phrase.context:
        found = _countries(phrase, hit)
        if found:
            return found[0]
    return None
