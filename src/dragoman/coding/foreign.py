"""Is a time of the sentence another clause's, so that it cannot date the act?"""

from collections.abc import Sequence
from datetime import date

from dragoman.coding import timewords, words
from dragoman.tree import Tree
from dragoman.types import Occurs, Status

_DONE = ("occurred", "ongoing", "ended")
_APART = ("relcl", "acl")


def is_foreign(tree: Tree, head: int, when: Occurs, status: Status, published: date | None) -> bool:
    """Tell whether the time belongs to another verb than the act's, or lies where the act cannot lie."""
    places = tree.within(when.span)
    ahead = published is not None and when.start is not None and when.start > published
    if when.precision == "open" and when.start is not None and _only_counts(tree, places):
        return True
    if (ahead and status in _DONE) or (_is_past(when, published) and _will(tree, head)):
        return True
    return bool(places) and _elsewhere(tree, head, places, ahead=ahead)


def _only_counts(tree: Tree, places: Sequence[int]) -> bool:
    """Tell whether the time is what a rank is counted from: "for a third time since 2023"."""
    above = tree.tokens[tree.tokens[places[-1]].head].head if places else 0
    ranks = (tree.tokens[i] for i in tree.all(above, "amod"))
    return tree.tokens[above].pos == "NOUN" and any(one.tag == "JJS" or one.lemma in timewords.RANKS for one in ranks)


def _is_past(when: Occurs, published: date | None) -> bool:
    return published is not None and when.end is not None and when.end < published


def _will(tree: Tree, head: int) -> bool:
    """Tell whether the act's own verb says "will"."""
    return any(tree.tokens[i].lemma == "will" for i in tree.all(head, "aux"))


def _elsewhere(tree: Tree, head: int, places: Sequence[int], *, ahead: bool) -> bool:
    """Tell whether a boundary of clauses lies between the time, the act and what the two hang on together."""
    above = (head, *tree.ancestors(head))
    if set(places).intersection(above):
        return False  # "on September 11, when the commission will meet"
    time = places[-1]
    own = _up_to(tree, time, frozenset(above))
    meeting = own[-1]
    if meeting not in above:
        return True
    theirs = above[: above.index(meeting) + 1]
    if meeting == head and tree.tokens[head].pos == "NOUN":
        return False  # "the treaty, signed on Monday"
    noun = tree.tokens[head].pos in ("NOUN", "PROPN")
    if any(_leaves_clause(tree, place, time, noun=noun) for place in own[:-1]):
        return True
    if is_opening(tree, time) or ahead:
        return False
    return any(_is_beside(tree, place) for place in theirs[:-1]) or _is_saying(tree, meeting, theirs)


def _up_to(tree: Tree, place: int, above: frozenset[int]) -> list[int]:
    found = [place]
    while found[-1] not in above and tree.tokens[found[-1]].head != found[-1]:
        found.append(tree.tokens[found[-1]].head)
    return found


def _leaves_clause(tree: Tree, place: int, time: int, *, noun: bool) -> bool:
    """Tell whether the token heads a clause of its own that holds the time and not the act.

    A clause that says when a thing takes place ("the summit between the two, held in June") may be a noun's own. Of
    two verbs of one subject, the time before the second ("and on Friday closed the border") is the second's.
    """
    token = tree.tokens[place]
    if token.tag == "VBG" and token.lemma in timewords.FROM_THEN:
        return False
    if token.dep in _APART and token.pos in ("VERB", "AUX") and (token.dep == "relcl" or token.tag != "VB"):
        return not (noun and token.lemma in words.HAPPENING)
    if token.dep == "advcl" and tree.first(place, "nsubj", "nsubjpass") is not None:
        return True
    return _is_beside(tree, place) or (token.dep == "conj" and token.pos == "VERB" and time < place)


def _is_beside(tree: Tree, place: int) -> bool:
    """Tell whether the token heads a clause with a subject of its own beside another."""
    token = tree.tokens[place]
    return token.dep == "conj" and token.pos in ("VERB", "AUX") and bool(tree.all(place, "nsubj", "nsubjpass"))


def _is_saying(tree: Tree, meeting: int, theirs: tuple[int, ...]) -> bool:
    """Tell whether the time stands at a verb of saying, and the act in what is said."""
    token = tree.tokens[meeting]
    saying = token.pos in ("VERB", "AUX") and token.lemma in words.SPEECH
    return saying and len(theirs) > 1 and tree.tokens[theirs[-2]].dep == "ccomp"


def is_opening(tree: Tree, time: int) -> bool:
    """Tell whether nothing but words of the time itself stands before it in the sentence."""
    first = min(tree.subtree(time))
    prep = tree.tokens[time].head
    if tree.tokens[prep].dep == "prep" and prep < first:
        first = prep
    return all(tree.tokens[i].pos in ("PUNCT", "CCONJ", "ADV", "ADP", "DET", "ADJ") for i in range(first))
