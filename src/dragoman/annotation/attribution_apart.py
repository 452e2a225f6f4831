"""What is said where the parser has hung it on another word than the cue, or seen no clause in it at all."""

from collections.abc import Sequence

from dragoman.annotation.attribution_clauses import is_punctuation
from dragoman.annotation.languages import english_speech as english
from dragoman.tree import Tree

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Tags of verbs that have a tense."""
_FAR = 16
"""Words at most between a cue and the clause that it brings behind a phrase of time, place or hearers."""
_ASIDE = 6
"""Words at most of an aside."""
_SIMPLY = frozenset(("say", "tell", "add", "insist", "claim", "admit"))
_MAIN = frozenset(("ROOT", "ccomp", "conj", "parataxis"))


def all_behind(tree: Tree, verb: int, clauses: Sequence[int]) -> Sequence[int]:
    """Return all that follows "he says" where the parser has found no clause in it: "says at the time it was safe"."""
    token = tree.tokens[verb]
    hearer = tree.first(verb, "dobj") if token.lemma in english.HEARERS else None
    start = (max(tree.subtree(hearer)) if hearer is not None and hearer > verb else verb) + 1
    if clauses or token.lemma not in _SIMPLY or token.tag not in FINITE or token.dep not in _MAIN:
        return ()
    if start >= len(tree.tokens) or is_punctuation(tree, start) or tree.tokens[start].text.lower() in english.NO_CLAUSE:
        return ()
    if tree.tokens[start].text.lower() == "that" and is_punctuation(tree, min(start + 1, len(tree.tokens) - 1)):
        return ()  # "I never said that, and you know it"
    if any(tree.tokens[i].text in english.BREAKS for i in range(1, verb)):
        return ()  # it may be the quotation before it that is said
    end = next((i for i in range(start, len(tree.tokens)) if tree.tokens[i].text in english.BREAKS), len(tree.tokens))
    return range(start, end) if any(_is_main(tree, i) for i in range(start + 1, end)) else ()


def _is_main(tree: Tree, index: int) -> bool:
    """Tell whether the word is finite and its verb in no clause of a noun, time or reason."""
    token = tree.tokens[index]
    verb = tree.tokens[token.head] if token.dep in ("aux", "auxpass") else token
    return token.tag in FINITE and verb.dep not in ("relcl", "advcl", "pcomp")


def link(tree: Tree, verb: int) -> int | None:
    """Return the word that opens a clause of its own not far behind the verb, before any other finite verb."""
    asking = tree.tokens[verb].lemma in english.QUESTIONING
    for i in range(verb + 2, min(verb + _FAR, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        word = token.text.lower()
        if token.tag in FINITE or word in english.BREAKS or word in english.GIVEN:
            return None
        if (token.dep == "mark" and word in ("that", "whether")) or (asking and word in english.ASKING):
            finite = any(word.tag in FINITE for word in tree.tokens[i : token.head + 1])
            return i if token.head > i and finite else None
    return None


def mistaken_aside(tree: Tree, index: int) -> tuple[range, range] | None:
    """Return the words of the source, and where its clause stands, of an aside whose verb was taken for a noun.

    ", records show." and ", some fear, it": between commas stand the words of a plural source and a present form.
    """
    token = tree.tokens[index]
    if token.tag != "NN" or token.text.lower() not in english.SAYING | english.ASIDES:
        return None
    low = next((i for i in range(index - 1, max(index - _ASIDE, 0), -1) if tree.tokens[i].text == ","), None)
    ends = index + 1 < len(tree.tokens) and tree.tokens[index + 1].text in (",", ".")
    if low is None or not ends or low + 1 == index:
        return None
    before = tree.tokens[index - 1]
    if before.tag != "NNS" and before.text.lower() not in english.MANY:
        return None
    if any(word.pos in ("VERB", "AUX", "CCONJ", "ADP") for word in tree.tokens[low + 1 : index]):
        return None
    finite = any(word.tag in FINITE for word in (*tree.tokens[:low], *tree.tokens[index + 1 :]))
    return (range(low + 1, index), range(low, index + 2)) if finite else None
