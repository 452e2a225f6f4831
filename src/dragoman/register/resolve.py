"""What one name or noun phrase means on a day: "the Iranian foreign minister", "Moscow", "protesters in Nairobi"."""

import re
from datetime import date, timedelta

import msgspec

from dragoman.register.adherents import of_person
from dragoman.register.appositions import told_of
from dragoman.register.nouns import Organisation, Resolved, Spell, Title
from dragoman.register.phrase import LANDS, Phrase, body_of, context_country, country_of, is_below_state, is_modifier
from dragoman.register.register import Register
from dragoman.register.roles import Reading
from dragoman.register.spelling import spelled_alike
from dragoman.register.sport import tells_match
from dragoman.types import Span

_ASIDE = re.compile(r"\b(?:to|in|for|on|at|from|against|near|over|with|into|across|outside)\b", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:former|ex|late|ousted|deposed|retired|then|exiled|erstwhile|onetime|one[- ]time|toppled|disgraced)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"^\W*((?:[^\W\d_][\w'\u2019.\-]*\s*)+)")
_CITIZENS = "CVL"
_ELITE = "ELI"
_PARTY = "PTY"
STATE_SECTORS = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"})
"""Sectors of the state: who leaves an office of theirs belongs to the elite (PLOVER's ``ELI``)."""
_ELECTED = timedelta(days=183)
"""How long before an office who will hold it counts as of it: elected, named, in charge for the time being."""
_KEPT = STATE_SECTORS | {_ELITE}
"""Sectors that words beside a name do not change: "president-elect", "the late general"."""
_CANDIDATE = timedelta(days=3 * 365)
_HEADS = frozenset({"head-of-state", "head-of-government"})
_REBELLIOUS = frozenset({"REB", "PRM"})
_ARMED = frozenset({"UAF", "CRM", "MIL", "PRM"})
"""What words for armed men tell of those whose group is not named: "gunmen" of Boko Haram are rebels as it is."""
_WORLD = frozenset({"UNO", "IGO"})
"""Bodies whose plain officials have no sector of a state."""


def resolve_name(register: Register, name: str, context: str = "", on: date | None = None) -> Resolved:
    """Return what ``name`` means on a day: actor, country, sector and office, as far as the register tells.

    ``context`` (a sentence, or the names of countries) settles what the name leaves open. With no day, the office held
    now or last is told. Who no longer holds any office of a state is ``ELI``.
    """
    phrase = Phrase(register, name, register.find(name), register.find(context) if context else (), on)
    for reader in (_called, _kin, _person, _surname, _organisation, _titled, _people_or_role):
        found = reader(phrase)
        if found is not None:
            return _counted(register, found)
    told = told_of(register, phrase.bare, context, on)
    if told is not None:
        return _counted(register, _of_told(phrase, told.phrase, told.reading, told.former))
    found = _land(phrase, plays=tells_match(context)) or Resolved(
        actor=None, name=phrase.bare, country=context_country(phrase), sector=None, office=None
    )
    return _counted(register, found)


def _counted(register: Register, found: Resolved) -> Resolved:
    """Count who lives in an entity without an ISO code to the state that PLOVER counts it to (Abkhazia: Georgia)."""
    state = register.state(found.country or "")
    if state is None or not state.of or not state.iso3.startswith("X") or state.kind == "member" or state.iso2:
        return found
    return Resolved(actor=found.actor, name=found.name, country=state.of, sector=found.sector, office=found.office)


def _of_told(phrase: Phrase, about: Phrase, reading: Reading, former: bool) -> Resolved:
    """Return what the context says about a name that the register does not know."""
    country = country_of(phrase) or country_of(about) or _body_country(about) or context_country(phrase)
    sector = _ELITE if former and reading.sector in STATE_SECTORS else reading.sector or None
    return Resolved(actor=None, name=phrase.bare, country=country, sector=sector, office=None)


def _body_country(phrase: Phrase) -> str | None:
    """Return the country of the first body or person named in a phrase."""
    for hit in phrase.of("organisation", "person", "short"):
        if country := phrase.register.country_of(hit.kind, hit.ids[0], phrase.on):
            return country
    return None


# --- persons --------------------------------------------------------------------------------------------


def _called(phrase: Phrase) -> Resolved | None:
    """Read a name that means an organisation where nothing else is asked for."""
    body = phrase.register.body_called(phrase.bare)
    return None if body is None else _of_body(phrase, body)


def _kin(phrase: Phrase) -> Resolved | None:
    """Read somebody's family: of an office-holder it is of the elite."""
    reading = phrase.register.roles.read(phrase.text)
    if reading is None or reading.position != "kin":
        return None
    known = phrase.of("person", "short")
    country = country_of(phrase) or _body_country(phrase) or context_country(phrase)
    high = bool(known) or any(t.sector in STATE_SECTORS for t in _titles(phrase))
    return Resolved(
        actor=None, name=phrase.bare, country=country, sector=_ELITE if high else reading.sector, office=None
    )


def _person(phrase: Phrase) -> Resolved | None:
    """Read a phrase that names someone of the register; "Putin ally" and "Trump administration" are others."""
    hits = phrase.of("person") or phrase.of("short")
    if not hits:
        return None
    theirs = of_person(phrase, hits[0])
    if theirs is not None:
        return theirs
    rest = phrase.text[hits[-1].span.end :]
    if rest.lstrip("'\u2019s- ")[:1].isalpha() and phrase.register.roles.has_head(rest):
        reading = phrase.register.roles.read(rest)
        country = phrase.register.country_of(hits[0].kind, hits[0].ids[0], phrase.on)
        sector = (reading.sector if reading else "") or None
        return Resolved(actor=None, name=phrase.bare, country=country, sector=sector, office=None)
    return _who(phrase, hits[0].ids)


def _surname(phrase: Phrase) -> Resolved | None:
    """Read a phrase whose last words are a full or family name, where nothing else stands in it but a title."""
    if phrase.of("organisation"):
        return None
    title = phrase.of("title")
    rest = phrase.text[title[-1].span.end :] if title else phrase.text
    if not rest[:1] or (not title and phrase.hits):
        return None
    called = rest.strip(" ,.")
    ids = phrase.register.candidates(called, phrase.on) or spelled_alike(phrase.register, called, phrase.on)
    return _who(phrase, ids) if ids else None


def _who(phrase: Phrase, ids: tuple[str, ...]) -> Resolved:
    """Choose among persons of one name and tell their office on the day."""
    register = phrase.register
    ids = register.by_nearness(ids, phrase.on)
    country = country_of(phrase) or context_country(phrase)
    kinds = {title.kind for title in _titles(phrase)}
    ranked = sorted(ids, key=lambda i: not any(s.country == country for s in register.offices(i)))
    fitting = [i for i in ranked if any(s.kind in kinds for s in register.offices(i, phrase.on))]
    found = _at(phrase, (fitting or ranked)[0])
    if _is_former(phrase) and kinds and found.sector not in STATE_SECTORS:
        return msgspec.structs.replace(found, sector=_ELITE)
    return found if found.office and found.sector else _by_words(phrase, found)


def _by_words(phrase: Phrase, found: Resolved) -> Resolved:
    """Let the words around a name tell the sector of who holds no office or an open one ("EU policy chief")."""
    reading = phrase.register.roles.read(phrase.text)
    said = reading.sector if reading and found.country not in _WORLD else ""
    return msgspec.structs.replace(found, sector=found.sector if found.sector in _KEPT else said or found.sector)


def _at(phrase: Phrase, person_id: str) -> Resolved:
    """Tell who a person is on the day."""
    register, on = phrase.register, phrase.on
    spell = register.office(person_id, on)
    name = register.name_of(person_id)
    if spell is None:
        return Resolved(actor=person_id, name=name, country=None, sector=None, office=None)
    current = spell.end is None if on is None else bool(register.offices(person_id, on))
    coming = None if current or on is None else _coming(register, person_id, on)
    if coming is not None:
        return Resolved(
            actor=person_id, name=name, country=coming.country, sector=sector_of(register, coming), office=None
        )
    if not current and on is not None and on < spell.start:
        party = _PARTY if _to_lead(register, person_id, on) else None
        return Resolved(actor=person_id, name=name, country=spell.country, sector=party, office=None)
    sector = sector_of(register, spell)
    if not current and (sector is None or sector in STATE_SECTORS):
        sector = _ELITE
    return Resolved(
        actor=person_id, name=name, country=spell.country, sector=sector, office=spell.title if current else None
    )


def _coming(register: Register, person_id: str, on: date) -> Spell | None:
    """Return the office that a person who holds none takes soon after the day."""
    return next((spell for spell in register.offices(person_id) if on < spell.start <= on + _ELECTED), None)


def _to_lead(register: Register, person_id: str, on: date) -> bool:
    """Tell whether a person leads a state within a few years: by then one of a party, as a rule."""
    spells = register.offices(person_id)
    return any(s.kind in _HEADS and not s.organisation and on < s.start <= on + _CANDIDATE for s in spells)


def sector_of(register: Register, spell: Spell) -> str | None:
    """Return the PLOVER sector of an office; ``None`` for offices of world bodies."""
    sector = register.sector_of_kind(spell.kind)
    if register.state(spell.country) is None and sector == "GOV" and spell.country != "EUR":
        return None
    return sector


# --- organisations --------------------------------------------------------------------------------------


def _organisation(phrase: Phrase) -> Resolved | None:
    """Read a phrase that names an organisation, alone or with an office of it ("UN Secretary-General")."""
    hits = [hit for hit in phrase.of("organisation") if not is_modifier(phrase, hit.span)]
    body = body_of(phrase, hits[0]) if hits else None
    if body is None or (_ASIDE.search(phrase.text[: hits[0].span.start]) and phrase.of(*LANDS)):
        return None
    titles = [title for title in _titles(phrase, person=True) if title.scope == "office"]
    if not titles:
        return _of_body(phrase, body)
    title = titles[-1]
    if _is_former(phrase):
        return Resolved(actor=None, name=_rest(phrase), country=body.country, sector=_ELITE, office=None)
    holders = phrase.register.holders(title.kind, body.id, phrase.on) if phrase.on else ()
    if holders:
        return _by_words(phrase, _at(phrase, holders[0].actor_id))
    found = _of_body(phrase, body)
    return Resolved(actor=body.id, name=_rest(phrase), country=found.country, sector=found.sector, office=title.title)


def _of_body(phrase: Phrase, body: Organisation) -> Resolved:
    """Return what a body is on the day; who belongs to it is what the words say where that is more."""
    own = body.sector_on(phrase.on)
    span = next((hit.span for hit in phrase.of("organisation") if body.id in hit.ids), None)
    reading = phrase.register.roles.read(phrase.text, {span: own or ""} if span else {})
    said = reading.sector if reading and reading.position in ("firm", "strong") else ""
    ministers = "minist" in phrase.text.casefold()
    if (body.country in _WORLD and said in {"GOV", _CITIZENS} and not ministers) or (own, said) == ("SOC", _CITIZENS):
        said = ""
    if own in _REBELLIOUS and said in _ARMED:
        said = ""
    words = phrase.text[span.end :].strip(" '\u2019s.") if span else ""
    sector = said or own if words or (span and span.start > 4) else own
    lands = country_of(phrase) if words and body.country in {"NGO", "MNC", "IMG"} and said else None
    return Resolved(actor=body.id, name=body.name, country=lands or body.country, sector=sector or None, office=None)


# --- titles ---------------------------------------------------------------------------------------------


def _titled(phrase: Phrase) -> Resolved | None:
    """Read a phrase with an office, body or group of a state: "Iranian foreign minister", "the German army"."""
    titles = _titles(phrase)
    if not titles:
        return None
    country = country_of(phrase) or next((t.country for t in titles if t.country), None) or context_country(phrase)
    title = _of_country(titles, country)
    sector = _sector(phrase, title)
    if title.kind == "former-official" or (_is_former(phrase) and sector in STATE_SECTORS):
        return Resolved(actor=None, name=_rest(phrase), country=country, sector=_ELITE, office=None)
    if title.scope != "office":
        return Resolved(actor=country, name=phrase.bare, country=country, sector=sector, office=None)
    rest = _rest_after_title(phrase)
    if not rest and country and phrase.on and sector in {"GOV", title.sector} and _names_one(phrase):
        holder = _holder(phrase.register, title.kind, country, phrase.on)
        if holder:
            return _at(phrase, holder)
    return Resolved(
        actor=None if rest else country,
        name=rest or phrase.bare,
        country=country,
        sector=sector,
        office=title.title,
    )


def _names_one(phrase: Phrase) -> bool:
    """Tell whether the title means who holds it: not "two ministers", not the president of a province."""
    words = phrase.of("title")[-1].span.of(phrase.text).casefold()
    several = words.endswith(("s", "men", "women")) and not words.endswith(("ss", "us"))
    return not several and not is_below_state(phrase)


def _holder(register: Register, kind: str, country: str, on: date) -> str | None:
    """Return who holds the office on the day; a title such as "leader" means whoever leads the state."""
    for wanted in (register.leading(country), "head-of-government") if kind == "leader" else (kind,):
        holders = register.holders(wanted, country, on)
        if holders:
            return holders[0].actor_id
    return None


def _titles(phrase: Phrase, person: bool = False) -> list[Title]:
    """Return the titles in the head of the phrase ("of X", "in X" cut off), else in all of it."""
    hits = phrase.of("title")
    head = [hit for hit in hits if not _ASIDE.search(phrase.text[: hit.span.start])]
    register = phrase.register
    country = None if person else country_of(phrase)
    found = [_of_country([t for i in hit.ids if (t := register.title(i))], country) for hit in head or hits]
    return found[::-1] if len(found) > 1 and re.search(r"\bof\b", phrase.text) else found


def _of_country(titles: list[Title], country: str | None) -> Title:
    """Return the last title that is said of the country, else the last that is said of any, else the last."""
    own = [t for t in titles if country and t.country == country]
    general = [t for t in titles if not t.country]
    return (own or general or titles)[-1]


def _sector(phrase: Phrase, title: Title) -> str | None:
    """Return the sector that the words of the phrase tell, else that of the title."""
    reading = phrase.register.roles.read(phrase.text, _seats(phrase))
    if reading is None or not reading.sector or (reading.position in ("open", "modifier") and title.sector):
        return title.sector or None
    return reading.sector


def _seats(phrase: Phrase) -> dict[Span, str]:
    """Return the sectors of the seats of power and bodies named in the phrase."""
    found: dict[Span, str] = {}
    for hit in phrase.of("seat", "organisation"):
        if is_modifier(phrase, hit.span):
            continue
        seat = phrase.register.seat(hit.ids[0]) if hit.kind == "seat" else None
        body = phrase.register.organisation(hit.ids[0]) if hit.kind == "organisation" else None
        found[hit.span] = (seat.sector if seat else body.sector_on(phrase.on) if body else "") or ""
    return found


def _is_former(phrase: Phrase) -> bool:
    """Tell whether the phrase says that the office is over."""
    titles = phrase.of("title")
    return bool(_FORMER.search(phrase.text[: titles[0].span.end] if titles else phrase.text))


def _rest_after_title(phrase: Phrase) -> str:
    """Return the name that follows the last title ("Defence Minister Sjafrie Sjamsoeddin"), or nothing."""
    rest = phrase.text[phrase.of("title")[-1].span.end :]
    found = _REST.match(rest)
    words = found[1].split() if found else []
    names = [word for word in words if word[0].isupper()]
    land = any(hit.span.start >= len(phrase.text) - len(rest) for hit in phrase.of(*LANDS))
    return " ".join(words) if names and words[0][0].isupper() and not land else ""


def _rest(phrase: Phrase) -> str:
    """Return the name after the title, else the phrase without article."""
    return (_rest_after_title(phrase) if phrase.of("title") else "") or phrase.bare


# --- countries, peoples, roles --------------------------------------------------------------------------


def _people_or_role(phrase: Phrase) -> Resolved | None:
    """Read a phrase of common words, or a people: "villagers in Rakhine", "the Uyghurs"."""
    reading = phrase.register.roles.read(phrase.text, _seats(phrase))
    people = phrase.register.peoples.find(phrase.text)
    if people is None and (reading is None or not reading.sector or _is_state(phrase)):
        return None
    if people is None and reading and reading.position == "modifier" and phrase.of(*LANDS):
        return None
    country = country_of(phrase) or _body_country(phrase) or context_country(phrase)
    sector = (reading.sector if reading else "") or (people.people.sector if people else "")
    if _is_former(phrase) and sector in STATE_SECTORS:
        sector = _ELITE
    return Resolved(actor=country, name=phrase.bare, country=country, sector=sector or None, office=None)


def _is_state(phrase: Phrase) -> bool:
    """Tell whether the phrase is the name of a state, which may hold words of its own ("the Soviet Union")."""
    return any(hit.span.of(phrase.text) == phrase.bare for hit in phrase.of("state"))


def _land(phrase: Phrase, *, plays: bool = False) -> Resolved | None:
    """Read a phrase that is a country, its capital, its seat of power, or its people; ``plays``: its team."""
    country = country_of(phrase)
    hits = phrase.of(*LANDS)
    told = phrase.register.roles.of_head(phrase.bare)
    if told is not None and told.position == "thing":
        return Resolved(actor=None, name=phrase.bare, country=None, sector=None, office=None)
    if plays and country is not None:
        return Resolved(actor=None, name=phrase.bare, country=country, sector=None, office=None)
    if country is None:
        if not hits:
            return None
        return Resolved(actor=None, name=phrase.bare, country=None, sector=None, office=None)
    kinds = {hit.kind for hit in hits}
    sector: str | None = _CITIZENS if "people" in kinds <= {"people", "demonym"} else "GOV"
    if kinds <= {"demonym", "place"}:
        sector = None
    seats = [seat for hit in phrase.of("seat") if (seat := phrase.register.seat(hit.ids[0]))]
    if seats:
        sector = seats[0].sector or None
    whole = any(hit.span.of(phrase.text) == phrase.bare and hit.kind != "seat" for hit in hits)
    plain = whole and not kinds <= {"people", "place", "demonym"}
    name = phrase.register.name_of(country) if plain else phrase.bare
    return Resolved(actor=country, name=name, country=country, sector=sector, office=None)
