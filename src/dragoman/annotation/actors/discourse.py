"""What a story has named so far, and which of it a pronoun or a bare title means."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from dragoman.annotation.actors.home import Home
from dragoman.types import ActorMention, Span

_BODIES = frozenset({"IGO", "UNO", "NGO", "IMG", "MNC", "EUR"})
_BLOCS = frozenset({"IGO", "EUR", "UNO"})
_FIGHTERS = frozenset({"REB", "PRM", "UAF"})
"""Sectors of groups that are a side of their own."""
_REACH = 3
"""Sentences back that a pronoun may refer to."""


class Named(NamedTuple):
    """One resolved mention in its place."""

    sentence: int
    subject: bool
    mention: ActorMention
    main: bool = False
    """True of the subject of a main clause."""


class Discourse:
    """The mentions read so far, newest last."""

    def __init__(self, home: Home | None = None) -> None:
        """Start with nothing named; ``home`` is where the story is written from."""
        self.home = home.state if home else None
        self.speaks = home.speaks if home else False
        self.writers = home.writers if home else ()
        self.people: list[Named] = []
        self.states: list[Named] = []
        self.bodies: list[Named] = []
        self.subjects: dict[int, tuple[tuple[str, ActorMention | None], ...]] = {}
        """By sentence, what its subjects are ("person", "thing", "many") and whom they name."""

    def note(
        self, sentence: int, subject: bool, mention: ActorMention, *, main: bool = False, human: bool = False
    ) -> None:
        """Remember a mention that later words may mean; ``human`` where it is somebody's name."""
        named = Named(sentence, subject, mention, main)
        if human or is_person(mention):
            self.people.append(named)
        elif mention.via != "demonym":
            self.bodies.append(named)
        if mention.country:
            self.states.append(named)

    def has_named(self, sentence: int) -> bool:
        """Tell whether anybody was named in the sentence so far."""
        return any(pool and pool[-1].sentence == sentence for pool in (self.people, self.states, self.bodies))

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

    def by_title(self, office_words: Iterable[str], but: str | None = None) -> ActorMention | None:
        """Return the person named last whose office has all of these words ("the foreign minister"), not of ``but``."""
        wanted = {word.lower() for word in office_words}
        for named in reversed(self.people):
            if named.mention.country == (but or "") or not _is_somebody(named.mention):
                continue
            office = (named.mention.office or "").lower().replace(",", " ").split()
            if office and wanted and wanted <= set(office):
                return named.mention
        return None

    def names_office(self, sentence: int, words: Iterable[str]) -> bool:
        """Tell whether somebody with an office of these words was a subject earlier in the sentence itself."""
        wanted = set(words)
        here = (n.mention for n in self.people if n.sentence == sentence and n.subject and _is_somebody(n.mention))
        return any(wanted <= set((one.office or "").lower().replace(",", " ").split()) for one in here)

    def main_person(self, sentence: int) -> ActorMention | None:
        """Return the person whom the main clause of a sentence is about."""
        found = [n.mention for n in self.people if n.sentence == sentence and n.main]
        return found[0] if found else None

    def last_state(self, sentence: int) -> str | None:
        """Return the state that a body without one ("the ministry") belongs to.

        It is that of the sentence's own main subject; else the state that the story is written from, where it was just
        named or nobody else acted; else the last subject's, or the last.
        """
        recent = [n for n in self.states if sentence - n.sentence <= 1]
        main = [n for n in recent if n.main]
        if self.home is not None:
            here = any(n.sentence == sentence and n.mention.actor_id == n.mention.country for n in main)
            near = any(n.mention.country == self.home for n in self.states if sentence - n.sentence <= _REACH)
            if not here and (near or not main):
                return self.home
        recent = recent or self.states[-1:]
        subjects = main or [n for n in recent if n.subject]
        chosen = (subjects or recent)[-1:]
        return chosen[0].mention.country if chosen else None

    def land(self, sentence: int, but: str | None, among: frozenset[str] | None = None) -> ActorMention | None:
        """Return the state that "the country" means, not ``but``: the story's home, else whom it just spoke of most.

        ``among`` are those that may be called so ("the island", "the West African country").
        """
        named = [n for n in self.states if n.mention.country not in (but, None, *_BODIES)]
        if among is not None:
            named = [n for n in named if n.mention.country in among]
        home = [n.mention for n in named if n.mention.country == self.home and sentence - n.sentence <= _REACH]
        if home:
            return home[-1]
        for back in (1, _REACH):
            near = {n.mention.country for n in named if sentence - n.sentence <= back}
            pool = [n for n in named if n.mention.country in near]
            if pool:
                count = Counter(n.mention.country for n in pool)
                best = max(pool, key=lambda n: (count[n.mention.country], n.sentence))
                return best.mention
        return None

    def other(self, country: str | None) -> ActorMention | None:
        """Return the state spoken of most beside one: "its neighbour"."""
        named = [n.mention for n in self.states if n.mention.country not in (country, None, *_BODIES)]
        count = Counter(mention.country for mention in named)
        return max(named, key=lambda mention: count[mention.country], default=None)

    def called(self, word: str) -> ActorMention | None:
        """Return the body of many states or the group named last that "the bloc" or "the forum" means."""
        named = [n.mention for n in self.bodies if n.mention.actor_id not in (None, n.mention.country)]
        own = [one for one in named if word in one.name.lower().split()]
        fitting = [one for one in named if _fits(word, one)]
        chosen = (own or fitting)[-1:]
        return chosen[0] if chosen else None

    def pair(
        self, *, people: bool = False, count: int = 2, but: str | None = None, since: int = 0
    ) -> tuple[ActorMention, ...]:
        """Return the two (or ``count``) states or leaders spoken of most so far: "both sides", "the three leaders".

        ``but`` is whom it cannot mean, as :func:`discourse_key` counts: who does something to both. Only those named in
        the sentence ``since`` or later count.
        """
        pool = [named for named in self.people if is_person(named.mention)] if people else self.states
        found: dict[str, list[Named]] = {}
        for named in pool:
            if named.sentence < since:
                continue
            if discourse_key(named.mention) not in ("", but, *_BODIES) and named.mention.sector != "JRN":
                found.setdefault(discourse_key(named.mention), []).append(named)
        most = sorted(found.values(), key=_weight, reverse=True)[:count]
        in_order = sorted(most, key=lambda group: group[0].sentence)
        return tuple(group[-1].mention for group in in_order) if len(most) == count else ()


def _weight(group: list[Named]) -> tuple[int, int]:
    """Order those spoken of: by how often, then by how lately."""
    return (len(group), group[-1].sentence)


def _fits(word: str, mention: ActorMention) -> bool:
    """Tell whether a body may be called by a common noun."""
    return mention.country in _BLOCS if word in ("bloc", "alliance", "organisation", "organization") else False


def discourse_key(mention: ActorMention) -> str:
    """Return what a plural mention counts: the state, or the organisation itself where it belongs to none."""
    country = mention.country or ""
    own = country in _BODIES or (mention.sector in _FIGHTERS and mention.actor_id != country)
    return mention.actor_id if own and mention.actor_id and not is_person(mention) else country


def is_person(mention: ActorMention) -> bool:
    """Tell whether the mention is of one human being."""
    return not mention.countries and (mention.office is not None or mention.via == "person")


def _is_somebody(mention: ActorMention) -> bool:
    """Tell whether a mention of an office says whose or who: "the heads of state" are nobody yet."""
    return mention.via != "title" or mention.actor_id is not None or mention.country is not None


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
