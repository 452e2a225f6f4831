"""Who a participant is, as far as another mention can be compared with it: state, office or person."""

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from dragoman import register
from dragoman.register.fold import fold
from dragoman.types import Participant

Sameness = Literal["same", "holder", "unknown", "body", "other-office", "different"]
STATE, BODY, OFFICE, PERSON = range(4)
"""Levels, from the least to the most specific."""
_VAGUE = frozenset(
    {"leader", "leaders", "official", "officials", "delegation", "envoy", "representative", "politician"}
)
"""Last words of titles that many hold at once: they tell no person from another."""
_ROOFS = {"EUR": "eu", "UNO": "un"}
"""PLOVER codes of bodies under one roof: the Commission is the EU's, as a ministry is its state's."""
_BODIES = frozenset(
    {
        "act", "administration", "agency", "agenda", "agreement", "alliance", "army", "association",
        "authority", "bank", "board", "brigade", "bureau", "center", "centre", "chamber", "coalition",
        "college", "command", "commission", "committee", "company", "conference", "corporation", "corps",
        "council", "court", "department", "dialogue", "division", "embassy", "fleet", "force", "forces",
        "foundation", "front", "fund", "group", "guard", "house", "institute", "institutes", "institution",
        "laboratory", "league", "ministry", "mission", "movement", "navy", "network", "of", "office",
        "organisation", "organization", "parliament", "partnership", "party", "police", "program",
        "programme", "project", "regiment", "republic", "secretariat", "security", "senate", "service",
        "services", "society", "summit", "survey", "system", "talks", "treaty", "union", "unit",
        "university",
    }
)  # fmt: skip
"""Words in the names of bodies and undertakings, which are in the news for more than one affair."""
_LONGEST = 4
"""Words of a person's name."""
_FORMS = frozenset({"the", "of", "mr", "mrs", "ms", "dr", "his", "her", "its", "their", "former", "then", "new"})


class Who(NamedTuple):
    """One participant, ready to compare."""

    party: str
    """Whose side it is: ISO3, id of an organisation, else the folded name."""
    level: int
    actor: str | None
    names: frozenset[str]
    """Folded words of the person's name, without titles and demonyms."""
    offices: frozenset[str]
    """Folded titles: the one in the mention, else all that the person held."""
    label: str
    firm: bool = True
    """Whether the party is a state or an organisation of the register, and so surely no other."""
    part: str = ""
    """Folded name of a part of the state that stands for it: Crimea."""
    own: bool = False
    """Whether it is somebody's own name that no register has: he is hardly in the news for more than one affair."""

    @property
    def narrow(self) -> bool:
        """Whether it is a person, an office or an agency, not a state as a whole."""
        return self.level > STATE


def who(participant: Participant) -> Who:
    """Return what can be compared of a participant."""
    return _who(participant.name, participant.actor, participant.office, participant.country)


def compare(left: Who, right: Who) -> Sameness:
    """Tell whether two participants of one party are the same.

    ``holder`` is an office and one who holds it; ``body`` an agency, and a person or another agency of its state.
    """
    if left.level == BODY or right.level == BODY:
        return _compare_bodies(left, right)
    if not (left.narrow and right.narrow):
        return "unknown"
    if left.actor and right.actor:
        return "same" if left.actor == right.actor else "different"
    if left.names and right.names:
        return "same" if left.names & right.names else "other-office" if left.own and right.own else "different"
    if left.offices and right.offices:
        return "holder" if left.offices & right.offices else "other-office"
    return "unknown"


def _compare_bodies(left: Who, right: Who) -> Sameness:
    if left.level == STATE or right.level == STATE:
        return "unknown"
    return "same" if left.actor == right.actor else "body"


@lru_cache(maxsize=65536)
def _who(name: str, actor: str | None, office: str | None, country: str | None) -> Who:
    if office is not None and fold(office).split()[-1:] and fold(office).split()[-1] in _VAGUE:
        office = None
    level = _level(actor, office, country)
    names = _name_words(name) if level >= OFFICE else frozenset()
    if level == OFFICE and names:
        level = PERSON
    party = _party(name, actor, country)
    if level == BODY and party == actor:
        level = STATE
    firm = party in register.load().states or party in register.load().organisations
    part = fold(name.strip()) if level == STATE and party == country and _is_part(name) else ""
    if part and _is_own(part):
        return Who(party, PERSON, actor, _name_words(name), _offices(actor, office), name, firm, own=True)
    return Who(party, level, actor, names, _offices(actor, office), name, firm, part)


def _is_own(part: str) -> bool:
    """Tell whether a folded name of a few words is somebody's own: of no place of the register, and of no body."""
    words = part.split()
    return 1 < len(words) <= _LONGEST and _BODIES.isdisjoint(words) and part not in _places()


@cache
def _places() -> frozenset[str]:
    cities = register.load().cities.values()
    return frozenset(fold(name) for city in cities for name in (city.name, *city.aliases))


def _is_part(name: str) -> bool:
    """Tell whether the words are a name, and not one for a whole state or its people."""
    return name[:1].isupper() and not name.isupper() and not frozenset(fold(name).split()) <= _not_names()


def _party(name: str, actor: str | None, country: str | None) -> str:
    """Return the state, the EU or UN for what belongs to it; for other bodies without a state the body itself."""
    if country and country not in register.BODIES:
        return country
    if country in _ROOFS:
        return _ROOFS[country]
    return actor or fold(name.strip())


def _level(actor: str | None, office: str | None, country: str | None) -> int:
    known = register.load()
    if actor is not None and actor in known.organisations:
        return BODY
    if actor is not None and actor != country and actor not in known.states:
        return PERSON
    return OFFICE if office else STATE


@cache
def _not_names() -> frozenset[str]:
    """Words that stand in titles, names of states and demonyms, and so name no person."""
    phrases = [phrase for title in register.load().titles.values() for phrase in (*title.pattern, title.title)]
    return frozenset({word for phrase in phrases for word in fold(phrase).split()} | _FORMS | state_words())


@cache
def state_words() -> frozenset[str]:
    """Return the folded words that stand in names of states and demonyms."""
    states = register.load().states.values()
    phrases = [name for state in states for name in (*state.all_names(), *state.demonyms)]
    return frozenset(word for phrase in phrases for word in fold(phrase).split())


def _name_words(name: str) -> frozenset[str]:
    """Return the capitalised words of a name that are no title ("Defence Minister Sjafrie" -> sjafrie)."""
    capitalised = (word.strip(".,'") for word in name.replace("'s", "").split() if word[:1].isupper())
    return frozenset(fold(word) for word in capitalised if len(word) > 1) - _not_names()


def _offices(actor: str | None, office: str | None) -> frozenset[str]:
    """Return the office in the mention; for a person of the register without one, every office held."""
    if office:
        return frozenset({fold(office)})
    return frozenset(fold(spell.title) for spell in register.load().offices(actor)) if actor else frozenset()
