"""What one name or noun phrase means on a day: "the Iranian foreign minister", "Moscow", "protesters in Nairobi"."""

import re
from datetime import date
from typing import NamedTuple

from dragoman.register.nouns import Hit, Resolved, Title
from dragoman.register.register import Register

_LANDS = ("demonym", "state", "capital", "seat", "people", "place")
_MODIFIER = re.compile(
    r"[-\s](?:backed|led|trained|born|made|occupied|held|funded|sponsored|allied|based|controlled|linked)\b"
)
_AIMED = re.compile(
    r"\b(?:to|in|for|on|at|from|against|near|over|with|into|across)(?: the)?(?: \w+)?\s*$", re.IGNORECASE
)
_ASIDE = re.compile(r"\b(?:to|in|for|on|at|from|against|near|over|with|into|across|outside)\b", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:former|ex|late|ousted|deposed|retired|then)\b", re.IGNORECASE)
_LEADING = re.compile(r"^(?:the|a|an|his|her|its|their|this|that)\s+", re.IGNORECASE)
_REST = re.compile(r"^\W*((?:[^\W\d_][\w'\u2019.\-]*\s*)+)")
_CITIZENS = "CVL"


class _Phrase(NamedTuple):
    """A phrase, its hits, and what surrounds it."""

    register: Register
    text: str
    hits: tuple[Hit, ...]
    context: tuple[Hit, ...]
    on: date | None

    def of(self, *kinds: str) -> list[Hit]:
        """Return the hits of these kinds, in order of place."""
        return [hit for hit in self.hits if hit.kind in kinds]


def resolve_name(register: Register, name: str, context: str = "", on: date | None = None) -> Resolved:
    """Return what ``name`` means on a day: actor, country, sector and office, as far as the register tells.

    ``context`` (a sentence, or the names of countries) settles what the name leaves open. With no day, the office held
    now or last is told. Someone who no longer holds any office is ``ELI``.
    """
    phrase = _Phrase(register, name, register.find(name), register.find(context) if context else (), on)
    for reader in (_person, _surname, _organisation, _titled, _land):
        found = reader(phrase)
        if found is not None:
            return found
    return Resolved(actor=None, name=_bare(name), country=_context_country(phrase), sector=None, office=None)


def _bare(name: str) -> str:
    """Return the words without article."""
    return _LEADING.sub("", name.strip())


# --- persons --------------------------------------------------------------------------------------------


def _person(phrase: _Phrase) -> Resolved | None:
    """Read a phrase that names someone of the register."""
    hits = phrase.of("person") or phrase.of("short")
    return _who(phrase, hits[0].ids) if hits else None


def _surname(phrase: _Phrase) -> Resolved | None:
    """Read a phrase whose last words are a full or family name, where nothing else stands in it but a title."""
    if phrase.of("organisation"):
        return None
    title = phrase.of("title")
    rest = phrase.text[title[-1].span.end :] if title else phrase.text
    if not rest[:1] or (not title and phrase.hits):
        return None
    ids = phrase.register.candidates(rest.strip(" ,."), phrase.on)
    return _who(phrase, ids) if ids else None


def _who(phrase: _Phrase, ids: tuple[str, ...]) -> Resolved:
    """Choose among persons of one name and tell their office on the day."""
    register = phrase.register
    ids = register.by_nearness(ids, phrase.on)
    country = _country(phrase) or _context_country(phrase)
    kinds = {title.kind for title in _titles(phrase)}
    ranked = sorted(ids, key=lambda i: not any(s.country == country for s in register.offices(i)))
    fitting = [i for i in ranked if any(s.kind in kinds for s in register.offices(i, phrase.on))]
    return _at(phrase, (fitting or ranked)[0])


def _at(phrase: _Phrase, person_id: str) -> Resolved:
    """Tell who a person is on the day."""
    register, on = phrase.register, phrase.on
    spell = register.office(person_id, on)
    name = register.name_of(person_id)
    if spell is None:
        return Resolved(actor=person_id, name=name, country=None, sector=None, office=None)
    current = spell.end is None if on is None else bool(register.offices(person_id, on))
    if not current and on is not None and on < spell.start:
        return Resolved(actor=person_id, name=name, country=spell.country, sector=None, office=None)
    sector = sector_of_kind(register, spell.kind, spell.country) if current else "ELI"
    return Resolved(
        actor=person_id, name=name, country=spell.country, sector=sector, office=spell.title if current else None
    )


def sector_of_kind(register: Register, kind: str, country: str) -> str | None:
    """Return the PLOVER sector of offices of a kind: as their titles say, else ``GOV``; ``None`` for world bodies."""
    if register.state(country) is None:
        return None
    return next((title.sector for title in register.titles.values() if title.kind == kind and title.sector), "GOV")


# --- organisations --------------------------------------------------------------------------------------


def _organisation(phrase: _Phrase) -> Resolved | None:
    """Read a phrase that names an organisation, alone or with an office of it ("UN Secretary-General")."""
    hits = phrase.of("organisation")
    body = phrase.register.organisation(hits[0].ids[0]) if hits else None
    if body is None or _is_modifier(phrase, hits[0]):
        return None
    titles = [title for title in _titles(phrase, person=True) if title.scope == "office"]
    if not titles:
        return Resolved(actor=body.id, name=body.name, country=body.country, sector=body.sector or None, office=None)
    title = titles[-1]
    if _is_former(phrase):
        return Resolved(actor=None, name=_rest(phrase), country=body.country, sector="ELI", office=None)
    holders = phrase.register.holders(title.kind, body.id, phrase.on) if phrase.on else ()
    if holders:
        return _at(phrase, holders[0].actor_id)
    sector = body.sector or (title.sector if phrase.register.state(body.country) else "") or None
    return Resolved(actor=body.id, name=_rest(phrase), country=body.country, sector=sector, office=title.title)


# --- titles ---------------------------------------------------------------------------------------------


def _titled(phrase: _Phrase) -> Resolved | None:
    """Read a phrase with an office, body or group of a state: "Iranian foreign minister", "the German army"."""
    titles = _titles(phrase)
    if not titles:
        return None
    country = _country(phrase) or next((t.country for t in titles if t.country), None) or _context_country(phrase)
    title = _of_country(titles, country)
    sector = _sector(phrase, title, titles)
    if _is_former(phrase) or title.kind == "former-official":
        return Resolved(actor=None, name=_rest(phrase), country=country, sector="ELI", office=None)
    if title.scope != "office":
        return Resolved(actor=country, name=_bare(phrase.text), country=country, sector=sector, office=None)
    rest = _rest_after_title(phrase)
    if not rest and country and phrase.on:
        holder = _holder(phrase.register, title.kind, country, phrase.on)
        if holder:
            return _at(phrase, holder)
    return Resolved(
        actor=None if rest else country,
        name=rest or _bare(phrase.text),
        country=country,
        sector=sector,
        office=title.title,
    )


def _holder(register: Register, kind: str, country: str, on: date) -> str | None:
    """Return who holds the office on the day; a title such as "leader" means whoever leads the state."""
    for wanted in ("head-of-state", "head-of-government") if kind == "leader" else (kind,):
        holders = register.holders(wanted, country, on)
        if holders:
            return holders[0].actor_id
    return None


def _titles(phrase: _Phrase, person: bool = False) -> list[Title]:
    """Return the titles in the head of the phrase ("of X", "in X" cut off), else in all of it."""
    hits = phrase.of("title")
    head = [hit for hit in hits if not _ASIDE.search(phrase.text[: hit.span.start])]
    register = phrase.register
    country = None if person else _country(phrase)
    found = [_of_country([t for i in hit.ids if (t := register.title(i))], country) for hit in head or hits]
    return found[::-1] if len(found) > 1 and re.search(r"\bof\b", phrase.text) else found


def _of_country(titles: list[Title], country: str | None) -> Title:
    """Return the last title that is said of the country, else the last that is said of any, else the last."""
    own = [t for t in titles if country and t.country == country]
    general = [t for t in titles if not t.country]
    return (own or general or titles)[-1]


def _sector(phrase: _Phrase, title: Title, titles: list[Title]) -> str | None:
    """Return the sector: a spokesperson has that of the body spoken for, others their own."""
    if title.kind in {"spokesperson", "diplomat"}:
        bodies = [t for t in titles if t.scope == "body" and t.sector]
        if bodies:
            return bodies[0].sector
        seats = [seat.sector for hit in phrase.of("seat") if (seat := phrase.register.seat(hit.ids[0])) and seat.sector]
        return seats[0] if seats else title.sector
    return title.sector or None


def _is_former(phrase: _Phrase) -> bool:
    """Tell whether the phrase says that the office is over."""
    titles = phrase.of("title")
    return bool(titles) and bool(_FORMER.search(phrase.text[: titles[0].span.start]))


def _rest_after_title(phrase: _Phrase) -> str:
    """Return the name that follows the last title ("Defence Minister Sjafrie Sjamsoeddin"), or nothing."""
    rest = phrase.text[phrase.of("title")[-1].span.end :]
    found = _REST.match(rest)
    words = found[1].split() if found else []
    names = [word for word in words if word[0].isupper()]
    land = any(hit.span.start >= len(phrase.text) - len(rest) for hit in phrase.of(*_LANDS))
    return " ".join(words) if names and words[0][0].isupper() and not land else ""


def _rest(phrase: _Phrase) -> str:
    """Return the name after the title, else the phrase without article."""
    return (_rest_after_title(phrase) if phrase.of("title") else "") or _bare(phrase.text)


# --- countries ------------------------------------------------------------------------------------------


def _land(phrase: _Phrase) -> Resolved | None:
    """Read a phrase that is a country, its capital, its seat of power, or its people."""
    country = _country(phrase)
    hits = phrase.of(*_LANDS)
    if country is None:
        if not hits:
            return None
        return Resolved(actor=None, name=_bare(phrase.text), country=None, sector=None, office=None)
    kinds = {hit.kind for hit in hits}
    sector: str | None = _CITIZENS if kinds == {"people"} else "GOV"
    if kinds <= {"demonym", "place"}:
        sector = None
    seats = [seat for hit in phrase.of("seat") if (seat := phrase.register.seat(hit.ids[0]))]
    if seats:
        sector = seats[0].sector or None
    whole = any(hit.span.of(phrase.text) == _bare(phrase.text) and hit.kind != "seat" for hit in hits)
    plain = whole and not kinds <= {"people", "place", "demonym"}
    name = phrase.register.name_of(country) if plain else _bare(phrase.text)
    return Resolved(actor=country, name=name, country=country, sector=sector, office=None)


def _country(phrase: _Phrase) -> str | None:
    """Return the country that the phrase belongs to: the one that is neither aimed at nor a mere sponsor."""
    hits = [hit for hit in phrase.of(*_LANDS) if _own_country(phrase, hit)]
    own = [hit for hit in hits if not _is_modifier(phrase, hit)] or hits
    aimed = [hit for hit in own if not _AIMED.search(phrase.text[: hit.span.start])]
    chosen = min(aimed or own, key=lambda hit: _LANDS.index(hit.kind) > 2, default=None)
    return _own_country(phrase, chosen) if chosen else None


def _own_country(phrase: _Phrase, hit: Hit) -> str | None:
    """Return the country of a hit; of several, the one that the context names."""
    found = [c for entry in hit.ids if (c := phrase.register.country_of(hit.kind, entry, phrase.on))]
    named = {c for other in phrase.context for c in other.ids}
    return next((c for c in found if c in named), found[0] if found else None)


def _is_modifier(phrase: _Phrase, hit: Hit) -> bool:
    """Tell whether the name only says who backs, leads or made something ("US-backed")."""
    return _MODIFIER.match(phrase.text, hit.span.end) is not None


def _context_country(phrase: _Phrase) -> str | None:
    """Return the country that the context names, if it is one only, else the first."""
    for hit in phrase.context:
        if hit.kind in _LANDS:
            country = phrase.register.country_of(hit.kind, hit.ids[0], phrase.on)
            if country:
                return country
    return None
