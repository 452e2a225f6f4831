"""Cues of several words and verbs that no list has: "made it clear that", "put the figure at", "look at whether"."""

from collections.abc import Sequence

from dragoman.annotation.attribution_clauses import Draft, is_punctuation, own_subject, subject
from dragoman.annotation.attribution_ends import cut
from dragoman.annotation.attribution_phrases import draft_of
from dragoman.annotation.languages import english_speech as english
from dragoman.tree import Tree

_FAR = 9
"""Words at most between "it" and the clause that it stands for: "made it clear to reporters on Monday that"."""
_PARTS = english.BREAKS | {","}
_GIVING = ("have", "give")
_TOLD = 2
"""Words at most behind "has" that tell of nobody's place in a poll."""


def reports(tree: Tree, verb: int) -> bool:
    """Tell whether a verb of no list has, with a subject of its own, a clause with "that" or a question told.

    What such a clause tells is said, thought or known, whatever the verb: "drawled that", "fumed that".
    """
    if tree.tokens[verb].lemma in english.NOT_REPORTING:
        return False
    clause = next((i for i in tree.all(verb, "ccomp") if i > verb), None)
    mark = tree.first(clause, "mark") if clause is not None else None
    if mark is None or mark < verb or tree.tokens[mark].text.lower() not in ("that", "whether"):
        return False
    own = own_subject(tree, verb)
    return own is None or tree.tokens[own].text.lower() not in english.DEMONSTRATIVES


def framed(tree: Tree, verb: int) -> Draft | None:
    """Return what a verb says with words that it needs: "let it be known that", "put the gap at 14"."""
    lemma = tree.tokens[verb].lemma
    if lemma in english.FRAMES and (made := _with_it(tree, verb)) is not None:
        return made
    if lemma in _GIVING:
        return _polled(tree, verb)
    if lemma in english.FIXING:
        return _at_figure(tree, verb)
    return None


def _with_it(tree: Tree, verb: int) -> Draft | None:
    """Return the clause that "it" stands for: "made it clear that", "legend has it that"."""
    wanted = english.FRAMES[tree.tokens[verb].lemma]
    it = verb + 1
    if it + 1 >= len(tree.tokens) or tree.tokens[it].text.lower() != "it":
        return None
    near = range(it + 1, min(it + 1 + (_FAR if wanted else 1), len(tree.tokens)))
    link = next((i for i in near if tree.tokens[i].text.lower() == "that" and tree.tokens[i].dep == "mark"), None)
    named = next((i for i in near if tree.tokens[i].text.lower() in wanted), None)
    if link is None or (wanted and (named is None or named > link)):
        return None
    head = subject(tree, verb)
    if head is None or tree.tokens[head].text.lower() in english.DEMONSTRATIVES:
        return None
    return draft_of(tree, verb, head, range(verb, (named or it) + 1), _clause(tree, verb, link))


def _polled(tree: Tree, verb: int) -> Draft | None:
    """Return "her up by four points" of "the poll has her up by four points"."""
    head = subject(tree, verb)
    if head is None or tree.tokens[head].lemma not in english.POLLS or verb + 1 >= len(tree.tokens):
        return None
    last = max(tree.subtree(verb))
    ends = (i for i in range(verb + 1, last + 1) if tree.tokens[i].text in _PARTS or tree.tokens[i].dep == "cc")
    stop = next(ends, last + 1)
    return draft_of(tree, verb, head, (verb,), range(verb + 1, stop)) if stop > verb + _TOLD else None


def _clause(tree: Tree, verb: int, link: int) -> Sequence[int]:
    """Return the tokens of the clause that the word "that" opens."""
    top = tree.tokens[link].head
    high = max(tree.subtree(top))
    return range(link, cut(tree, verb, top, link, high) + 1)


def _at_figure(tree: Tree, verb: int) -> Draft | None:
    """Return "the gap at 14" of "surveys put the gap at 14"."""
    named, head = tree.first(verb, "dobj"), subject(tree, verb)
    if tree.tokens[verb].dep in ("acl", "amod") or tree.first(verb, "auxpass") is not None:
        return None
    if named is None or head is None or not verb < named:
        return None
    ats = (i for at in (verb, named) for i in tree.all(at, "prep") if tree.tokens[i].text.lower() == "at")
    at = next((i for i in ats if i > named), None)
    if at is not None and tree.tokens[at - 1].dep in ("advmod", "prt", "prep"):
        return None  # "put the kettle on at five"
    below = tree.subtree(at) if at is not None else ()
    if not any(tree.tokens[i].tag == "CD" for i in below) or any(is_punctuation(tree, i) for i in below[1:2]):
        return None
    return draft_of(tree, verb, head, (verb,), range(min(tree.subtree(named)), below[-1] + 1))


def considered(tree: Tree, verb: int) -> Draft | None:
    """Return the question that somebody looks at, decides or argues over: "looking at whether it had left"."""
    for prep in tree.all(verb, "prep"):
        clause = tree.first(prep, "pcomp")
        if clause is None or prep < verb:
            continue
        below = tree.subtree(clause)
        head = subject(tree, verb)
        if tree.tokens[below[0]].text.lower() not in ("whether", "why", "how") or head is None:
            continue
        if tree.tokens[head].text.lower() in english.DEMONSTRATIVES or tree.first(verb, "auxpass") is not None:
            continue
        near = (verb, prep) if prep == verb + 1 else (verb,)
        return draft_of(tree, verb, head, near, below)
    return None
