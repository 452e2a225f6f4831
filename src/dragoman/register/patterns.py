"""Every name of the register as a pattern, and the automaton that finds them all in one pass."""

from collections.abc import Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from dragoman.register.fold import capitals, fold, is_bounded
from dragoman.register.nouns import HitKind, Person, Title
from dragoman.register.shelves import Shelves

BLOCK = "block"
_SPELLINGS = (("defence", "defense"), ("labour", "labor"), ("adviser", "advisor"), ("programme", "program"))


class Name(NamedTuple):
    """One spelling of one entry."""

    text: str
    kind: HitKind | str
    id: str


class Match(NamedTuple):
    """A pattern that stands in a text, before the longest ones are chosen."""

    start: int
    end: int
    kind: str
    ids: tuple[str, ...]


def names(shelves: Shelves) -> Iterator[Name]:
    """Yield every spelling of every entry."""
    for state in shelves.states.values():
        yield from (Name(text, "state", state.iso3) for text in state.all_names())
        yield from (Name(text, "demonym", state.iso3) for text in state.demonyms)
        yield from (Name(text, "people", state.iso3) for text in state.people)
        capital = (state.capital, *state.capital_aliases) if state.capital else ()
        yield from (Name(text, "capital", state.iso3) for text in capital)
    for seat in shelves.seats.values():
        yield from (Name(text, "seat", seat.id) for text in (seat.name, *seat.aliases))
    for city in shelves.cities.values():
        yield from (Name(text, "place", city.id) for text in (city.name, *city.aliases))
    for body in shelves.organisations.values():
        yield from (Name(text, "organisation", body.id) for text in body.all_names())
    for person in shelves.persons.values():
        yield from _person_names(person)
    for title in shelves.titles.values():
        yield from (Name(text, "title", title.id) for text in title_phrases(title))
    yield from (Name(block.name, BLOCK, block.name) for block in shelves.blocks)


def _person_names(person: Person) -> Iterator[Name]:
    """Yield the full names and the short ones."""
    yield from (Name(text, "person", person.id) for text in (person.name, *person.aliases))
    yield from (Name(text, "short", person.id) for text in person.short)


def title_phrases(title: Title) -> tuple[str, ...]:
    """Return the phrases of a title with their plurals and both spellings."""
    found = dict.fromkeys(title.pattern)
    for british, american in _SPELLINGS:
        found |= dict.fromkeys(p.replace(british, american) for p in tuple(found))
        found |= dict.fromkeys(p.replace(american, british) for p in tuple(found) if british not in p)
    if title.scope == "office":
        found |= dict.fromkeys(_plural(p) for p in tuple(found))
    if title.case == "capital":
        return tuple(p[0].upper() + p[1:] for p in found)
    return tuple(found)


def _plural(phrase: str) -> str:
    """Return the plural of an office: its head noun stands before "of", "for", "to", else last."""
    words = phrase.split(" ")
    at = next((i - 1 for i, word in enumerate(words) if i and word in {"of", "for", "to", "general"}), len(words) - 1)
    words[at] = _plural_word(words[at])
    return " ".join(words)


def _plural_word(word: str) -> str:
    """Return the regular plural of a noun for a person."""
    if word.endswith(("man", "woman")) and not word.endswith("german"):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "sh", "x")) else "s")


class Finder:
    """The automaton over all names, with the case and boundary rules."""

    def __init__(self, shelves: Shelves) -> None:
        """Build the automaton; takes some tens of milliseconds."""
        entries: dict[str, list[Name]] = {}
        for name in names(shelves):
            if name.text:
                entries.setdefault(fold(name.text).strip(), []).append(name)
        self._entries = tuple(tuple(dict.fromkeys(found)) for found in entries.values())
        self._automaton = AhoCorasick(list(entries))

    def matches(self, text: str) -> Iterator[Match]:
        """Yield every name in ``text`` that keeps the case and boundary rules."""
        for index, start, end in self._automaton.find_matches_as_indexes(fold(text), overlapping=True):
            if is_bounded(text, start, end):
                yield from _by_kind(text, start, end, self._entries[index])


def _by_kind(text: str, start: int, end: int, names: tuple[Name, ...]) -> Iterator[Match]:
    """Yield one match for each kind of entry that the words may name."""
    words = text[start:end]
    found: dict[str, list[str]] = {}
    for name in names:
        if _in_case(words, name) and (not name.text.endswith("-") or text[end : end + 1] in {"-", "\u2010", "\u2011"}):
            found.setdefault(name.kind, []).append(name.id)
    for kind, ids in found.items():
        yield Match(start, end, kind, tuple(dict.fromkeys(ids)))


def _in_case(words: str, name: Name) -> bool:
    """Tell whether the words have the capitals that the name needs."""
    return all(words[at].isupper() for at in capitals(name.text))
