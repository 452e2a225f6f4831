"""What a story has named so far, and which of it a pronoun or a bare title means."""

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.types import ActorMention, Span

_BODIES = frozenset({"IGO", "UNO", "NGO", "IMG", "MNC", "EUR"})
_REACH = 3
"""Sentences back that a pronoun may refer to."""


class Named(NamedTuple):
    """One resolved mention in its place."""

    sentence: int
    subject: bool
    mention: ActorMention


class Discourse:
    """The mentions read so far, newest last."""

    def __init__(self) -> None:
        """Start with nothing named."""
        self.people: list[Named] = []
        self.states: list[Named] = []
        self.bodies: list[Named] = []

    def note(self, sentence: int, subject: bool, mention: ActorMention) -> None:
        """Remember a mention that later words may mean."""
        named = Named(sentence, subject, mention)
        if is_person(mention):
            self.people.append(named)
        elif mention.via != "demonym":
            self.bodies.append(named)
        if mention.country:
            self.states.append(named)

    def at(self, span: Span) -> ActorMention | None:
        """Return the mention whose words hold the span."""
        pools = (self.people, self.bodies, self.states)
        return next((n.mention for pool in pools for n in reversed(pool) if n.mention.span.covers(span)), None)

    def person(self, sentence: int, but: ActorMention | None = None) -> ActorMention | None:
        """Return whom "he" or "she" means: the subject before it in the sentence, else of the sentences before.

        ``but`` is whom it cannot mean: the subject of the clause whose object the pronoun is.
        """
        pool = self.people if but is None else [n for n in self.people if n.mention.name != but.name]
        return _salient(pool, sentence)

    def body(self, sector: str) -> ActorMention | None:
        """Return the body of a sector that was named last by its own name, a subject before others."""
        named = [
            n for n in self.bodies if n.mention.sector == sector and n.mention.actor_id not in (None, n.mention.country)
        ]
        subjects = [n for n in named if n.subject and named[-1].sentence - n.sentence <= 1]
        chosen = (subjects or named)[-1:]
        return chosen[0].mention if chosen else None

    def thing(self, sentence: int) -> ActorMention | None:
        """Return what "it" means: the state or body that was the subject last."""
        return _salient([named for named in self.bodies if named.mention.country], sentence)

    def by_surname(self, words: str) -> ActorMention | None:
        """Return the person named earlier whose name has the same last (or only) word."""
        parts = words.split()
        for named in reversed(self.people):
            known = named.mention.name.replace(".", "").split()
            if len(known) > 1 and (parts[-1] == known[-1] or (len(parts) == 1 and parts[0] in known)):
                return named.mention
        return None

    def by_title(self, office_words: Iterable[str]) -> ActorMention | None:
        """Return the person named last whose office has all of these words ("the foreign minister")."""
        wanted = {word.lower() for word in office_words}
        for named in reversed(self.people):
            office = (named.mention.office or "").lower().replace(",", " ").split()
            if office and wanted and wanted <= set(office):
                return named.mention
        return None

    def last_state(self, sentence: int) -> str | None:
        """Return the state that a body without one ("the ministry") belongs to: the last subject's, or the last."""
        recent = [n for n in self.states if sentence - n.sentence <= 1] or self.states[-1:]
        subjects = [n for n in recent if n.subject]
        chosen = (subjects or recent)[-1:]
        return chosen[0].mention.country if chosen else None

    def pair(self, *, people: bool = False, count: int = 2) -> tuple[ActorMention, ...]:
        """Return the two (or ``count``) states or leaders spoken of most so far: "both sides", "the three leaders"."""
        pool = self.people if people else self.states
        found: dict[str, list[Named]] = {}
        for named in pool:
            if named.mention.country and named.mention.sector != "JRN":
                found.setdefault(discourse_key(named.mention), []).append(named)
        most = sorted(found.values(), key=lambda group: (len(group), group[-1].sentence), reverse=True)[:count]
        in_order = sorted(most, key=lambda group: group[0].sentence)
        return tuple(group[-1].mention for group in in_order) if len(most) == count else ()


def discourse_key(mention: ActorMention) -> str:
    """Return what a plural mention counts: the state, or the organisation itself where it belongs to none."""
    country = mention.country or ""
    return mention.actor_id if country in _BODIES and mention.actor_id and not is_person(mention) else country


def is_person(mention: ActorMention) -> bool:
    """Tell whether the mention is of one human being."""
    return not mention.countries and (mention.office is not None or mention.via == "person")


def _salient(pool: list[Named], sentence: int) -> ActorMention | None:
    here = [named for named in pool if named.sentence == sentence]
    subjects = [named for named in here if named.subject]
    if subjects or here:
        return (subjects or here)[0 if subjects else -1].mention
    for back in range(1, _REACH + 1):
        before = [named for named in pool if named.sentence == sentence - back]
        if before:
            subjects = [named for named in before if named.subject]
            return (subjects or before)[0].mention
    return None
