"""A visit of so many days: "arrived on Wednesday for a two-day visit" has a second day, "ended it" a first."""

import re
from datetime import timedelta

from msgspec.structs import replace

from dragoman.coding import timewords
from dragoman.coding.counted import of_clause
from dragoman.tree import Tree
from dragoman.types import Occurs

_DAYS = re.compile(r"(?:(\d{1,2})|([a-z]+))-day", re.IGNORECASE)


def with_length(tree: Tree, head: int, when: Occurs | None, act: frozenset[int]) -> Occurs | None:
    """Return the days from the first or to the last one that is told, where the act's noun says how many there are."""
    if when is None or when.start is None or when.start != when.end:
        return when
    verb = tree.tokens[of_clause(tree, head)].lemma
    side = 1 if verb in timewords.COMING else -1 if verb in timewords.LEAVING else 0
    count = _count(tree, head, act) if side else 0
    if count < 2:
        return when
    other = when.start + timedelta(days=side * (count - 1))
    return replace(when, start=min(when.start, other), end=max(when.start, other), precision="range")


def _count(tree: Tree, head: int, act: frozenset[int]) -> int:
    """Return the days of "a three-day visit" among the words of the act or under its verb."""
    verb = of_clause(tree, head)
    near = {head, *act, *tree.all(verb, "dobj")}
    near |= {item for prep in tree.all(verb, "prep") for item in tree.all(prep, "pobj")}
    for noun in sorted(near):
        first = min(tree.subtree(noun))
        words = "".join(_text(tree, i) for i in range(first, noun))
        known = _DAYS.search(words)
        if known:
            return int(known[1]) if known[1] else _number(known[2])
    return 0


def _text(tree: Tree, place: int) -> str:
    """Return a token with the blank behind it, if there is one: a parser may cut "two-day" in three."""
    token = tree.tokens[place]
    apart = place + 1 < len(tree.tokens) and tree.tokens[place + 1].span.start > token.span.end
    return token.text.lower() + (" " if apart else "")


def _number(word: str) -> int:
    return timewords.COUNTS.index(word) + 1 if word in timewords.COUNTS else 0
