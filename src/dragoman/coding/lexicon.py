"""The cues of the ontology, arranged for look-up by the lemma that heads them."""

from functools import cache
from typing import NamedTuple

from dragoman.ontology.schema import Act, Cue, Role, acts


class Entry(NamedTuple):
    """One cue phrase of one act; ``words`` are lemmas, the head first for verbs and last for nouns."""

    act: Act
    cue: Cue
    words: tuple[str, ...]
    head: int
    """Place of the head in ``words``: the first of a verb cue, the last of a noun cue (before an "of")."""

    def role(self, place: str) -> Role:
        """Return the role of ``subject``, ``object``, ``possessor`` or ``of``: the cue's own, else the act's."""
        own: Role | None = getattr(self.cue, place)
        fallback: Role = getattr(self.act, place)
        return own or fallback

    def preposition(self, word: str) -> Role | None:
        """Return the role of what follows a preposition, or ``None`` where nothing is said of it."""
        return self.cue.prepositions.get(word) or self.act.prepositions.get(word)

    @property
    def needs(self) -> str:
        """Which sides must be named."""
        return self.cue.needs or self.act.needs


class Lexicon(NamedTuple):
    """Entries by head lemma."""

    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]
    adjectives: dict[str, tuple[Entry, ...]]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of the whole ontology."""
    verbs: dict[str, list[Entry]] = {}
    nouns: dict[str, list[Entry]] = {}
    adjectives: dict[str, list[Entry]] = {}
    for act in acts().values():
        for cue in act.cue:
            _add(verbs, act, cue, cue.verbs, nominal=False)
            _add(nouns, act, cue, cue.nouns, nominal=True)
            _add(adjectives, act, cue, cue.adjectives, nominal=False)
    return Lexicon(_frozen(verbs), _frozen(nouns), _frozen(adjectives))


def _add(index: dict[str, list[Entry]], act: Act, cue: Cue, phrases: tuple[str, ...], *, nominal: bool) -> None:
    for phrase in phrases:
        words = split(phrase)
        head = (words.index("of") if "of" in words[1:] else len(words)) - 1 if nominal else 0
        index.setdefault(words[head], []).append(Entry(act, cue, words, head))


@cache
def split(phrase: str) -> tuple[str, ...]:
    """Return the words of a cue as the tokeniser has them: hyphens part words too."""
    return tuple(phrase.lower().replace("-", " ").split())


def _frozen(index: dict[str, list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    """Return the index with longer cues, and cues that name their objects, before others."""
    return {
        lemma: tuple(sorted(found, key=lambda e: (-len(e.words), not e.cue.objects, not e.cue.context, e.act.id)))
        for lemma, found in index.items()
    }
