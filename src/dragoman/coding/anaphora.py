"""An act named again with "the": "the drills held in East Java" are those of the sentence before."""

from collections.abc import Sequence

from dragoman.coding.lexicon import lexicon
from dragoman.coding.match import Match, forms
from dragoman.tree import Tree
from dragoman.types import EventMention

_DEFINITE = frozenset({"the", "this", "these", "those", "that"})
REACH = 3
"""Sentences back that may be meant."""


def meant(tree: Tree, match: Match, earlier: Sequence[EventMention]) -> EventMention | None:
    """Return the mention, told a little before, that a definite noun without its sides means."""
    noun = match.head if match.kind == "noun" else match.object
    article = tree.first(noun, "det") if noun is not None else None
    if noun is None or article is None or tree.tokens[article].text.lower() not in _DEFINITE:
        return None
    act = match.entry.act.id
    named = {entry.act.id for lemma in forms(tree, noun) for entry in lexicon().nouns.get(lemma, ())}
    same = [mention for mention in earlier if mention.act == act or mention.act in named]
    return max(same, key=lambda mention: (mention.act == act, mention.trigger), default=None)


def adds(made: EventMention) -> bool:
    """Tell whether the second mention says something of its own: a time, a place, an amount, a number."""
    return bool(made.occurs or made.place or made.quantities or made.ordinal)
