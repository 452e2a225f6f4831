"""Is a time part of another thing's name: "the 2016 accord", "the order of 2 April", "Monday's attack"?"""

from collections.abc import Sequence

from dragoman.coding import timewords, words
from dragoman.coding.hung import top_of
from dragoman.tree import Tree

_BEFORE = ("compound", "nummod", "amod", "nmod", "npadvmod", "poss")
_OCCASION = frozenset({"at", "during", "in", "on"})
"""Before a dated occasion at which the act is done: "condemned them at Monday's meeting"."""


def names_another(tree: Tree, own: frozenset[int], places: Sequence[int]) -> bool:
    """Tell whether the time says which other thing is meant; ``own`` are the words of the act and what they hang on."""
    if _is_of_reason(tree, own, places):
        return True
    noun = _described(tree, places)
    if noun is None or noun in own:
        return False
    return not _is_occasion(tree, noun, own)


def _described(tree: Tree, places: Sequence[int]) -> int | None:
    """Return the noun behind which a time stands with "of" or before which it stands, if it does."""
    top = top_of(tree, places)
    above = tree.tokens[top].head
    if tree.tokens[above].pos not in ("NOUN", "PROPN"):
        return None
    if tree.tokens[top].dep in _BEFORE and places[-1] < above:
        return above
    document = tree.tokens[above].lemma.lower() in timewords.DOCUMENTS
    return above if tree.tokens[top].lemma == "of" and document else None


def _is_of_reason(tree: Tree, own: frozenset[int], places: Sequence[int]) -> bool:
    """Tell whether the time belongs to what the act is for: "an apology for the bombing on 3 March"."""
    noun = tree.tokens[top_of(tree, places)].head
    prep = tree.tokens[noun].head
    ground = tree.tokens[noun].dep == "pobj" and tree.tokens[prep].lemma in ("for", "over")
    above = tree.tokens[prep].head
    return ground and noun not in own and above in own and tree.tokens[above].pos == "NOUN"


def _is_occasion(tree: Tree, noun: int, own: frozenset[int]) -> bool:
    """Tell whether the noun lends its time to what it hangs on: its subject, its occasion, what a light verb does."""
    token = tree.tokens[noun]
    above = tree.tokens[token.head]
    if token.dep in ("nsubj", "nsubjpass"):
        return True
    if token.dep == "pobj":
        return above.lemma in _OCCASION and above.head in own and tree.tokens[above.head].pos in ("VERB", "AUX")
    light = above.lemma in words.SUPPORT or above.lemma in timewords.ATTENDING
    return token.dep in ("dobj", "attr") and token.head in own and light and above.lemma not in timewords.REACTING
