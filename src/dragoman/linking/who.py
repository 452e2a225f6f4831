"""Who a participant is, as far as another mention can be compared with it: state, office or person."""

from functools import cache
from typing import Literal, NamedTuple

from dragoman import register
from dragoman.register.fold import fold
from dragoman.types import Participant

Sameness = Literal["same", "holder", "unknown", "other-office", "different"]
STATE, BODY, OFFICE, PERSON = range(4)
"""Levels, from the least to the most specific."""


class Who(NamedTuple):
    """One participant, ready to compare."""

    party: str
    """Whose side it is: ISO3, id of an organisation, else the folded name."""
    level: int
    actor: str | None
    names: frozenset[str]
    """Folded words of the person's name, without titles and demonyms."""
    offices: frozenset[str]
    """Folded titles that the participant has, or held."""
    label: str

    @property
    def personal(self) -> bool:
        """Whether it is a person or an office, not a state or body."""
        return self.level >= OFFICE


def who(participant: Participant) -> Who:
    """Return what can be compared of a participant."""
    level = _level(participant)
    names = _name_words(participant.name) if level >= OFFICE else frozenset()
    if level == OFFICE and names:
        level = PERSON
    return Who(_party(participant), level, participant.actor, names, _offices(participant), participant.name)


def compare(left: Who, right: Who) -> Sameness:
    """Tell whether two participants of one party are the same; ``holder`` means an office and one who holds it."""
    if not (left.personal and right.personal):
        return "unknown"
    if left.actor and right.actor:
        return "same" if left.actor == right.actor else "different"
    if left.names and right.names:
        return "same" if left.names & right.names else "different"
    if left.offices and right.offices:
        return "holder" if left.offices & right.offices else "other-office"
    return "unknown"


def _party(participant: Participant) -> str:
    """Return the state; for bodies without one (the UN, companies) the body itself."""
    if participant.country and participant.country not in register.BODIES:
        return participant.country
    return participant.actor or fold(participant.name.strip())


def _level(participant: Participant) -> int:
    actor = participant.actor
    if actor is not None and actor not in _bodies() and actor != participant.country:
        return PERSON
    if participant.office:
        return OFFICE
    return BODY if actor in _bodies() else STATE


@cache
def _bodies() -> frozenset[str]:
    """Ids of states and organisations: whatever else has an id is a person."""
    known = register.load()
    return frozenset({*known.organisations, *known.states})


@cache
def _not_names() -> frozenset[str]:
    """Words that stand in titles, names of states and demonyms, and so name no person."""
    known = register.load()
    phrases = [phrase for title in known.titles.values() for phrase in (*title.pattern, title.title)]
    phrases += [name for state in known.states.values() for name in (*state.all_names(), *state.demonyms)]
    words = {word for phrase in phrases for word in fold(phrase).split()}
    return frozenset(words | {"the", "of", "mr", "mrs", "ms", "dr", "his", "her", "its", "their", "former", "then", "new"})


@cache
def _name_words(name: str) -> frozenset[str]:
    """Return the capitalised words of a name that are no title ("Defence Minister Sjafrie" -> sjafrie)."""
    capitalised = (word.strip(".,'") for word in name.replace("'s", "").split() if word[:1].isupper())
    return frozenset(fold(word) for word in capitalised if len(word) > 1) - _not_names()


def _offices(participant: Participant) -> frozenset[str]:
    """Return the office in the mention; for a person of the register, every office held."""
    held = _held(participant.actor) if participant.actor else frozenset()
    return held | {fold(participant.office)} if participant.office else held


@cache
def _held(actor: str) -> frozenset[str]:
    return frozenset(fold(spell.title) for spell in register.load().offices(actor))
