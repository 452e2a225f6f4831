"""Peoples, faiths and regions that are no states, found by their names in a phrase."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dragoman.register.fold import capitals, fold
from dragoman.register.nouns import People
from dragoman.types import Span

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?")
_POSSESSIVE = re.compile(r"'s?\Z")
_LONGEST = 4
"""Words of the longest name."""


class Found(NamedTuple):
    """A people named in a phrase."""

    span: Span
    people: People


class Peoples:
    """Every people by its name."""

    def __init__(self, peoples: Iterable[People]) -> None:
        """Index the names."""
        self._by_name: Mapping[str, People] = {fold(people.name): people for people in peoples}

    def find(self, text: str) -> Found | None:
        """Return the first people named in a text, the longest name at its place; names keep their capitals."""
        folded = fold(text)
        places = [Span(*found.span()) for found in _WORD.finditer(folded)]
        for at, first in enumerate(places):
            for last in reversed(places[at : at + _LONGEST]):
                span = Span(first.start, last.end - len(_ending(folded[first.start : last.end])))
                people = self._by_name.get(span.of(folded))
                if people and all(span.of(text)[i].isupper() for i in capitals(people.name)):
                    return Found(span, people)
        return None


def _ending(word: str) -> str:
    """Return the possessive ending of a word, or nothing."""
    found = _POSSESSIVE.search(word)
    return found[0] if found else ""
