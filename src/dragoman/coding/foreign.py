"""Is a time of the sentence another clause's, so that it cannot date the act?"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from dragoman.coding import timewords, words
from dragoman.coding.foreign_names import names_another
from dragoman.coding.hung import top_of
from dragoman.ontology.status import shown_by
from dragoman.tree import Tree
from dragoman.types import Occurs, Status

_DONE = ("occurred", "ongoing", "ended")
_APART = ("relcl", "acl")
_COARSE = ("year", "decade", "century", "open")
_OPEN = ("planned", "possible", "proposed", "agreed", "offered", "requested", "threatened")
_NEWS = timedelta(days=2)
_LATER = ("ahead", "before")
_SAID = ("planned", "cancelled", "postponed")
"""Statuses that are said on a day which is not the act's."""


def is_foreign(
    tree: Tree, head: int, when: Occurs, status: Status, published: date | None, act: frozenset[int] = frozenset()
) -> bool:
    """Tell whether the time belongs to another verb than the act's, or lies where the act cannot lie.

    ``act`` are all words of the act, of which ``head`` is one.
    """
    places = tree.within(when.span)
    ahead = is_ahead(when, published)
    if when.precision == "open" and when.start is not None and _only_counts(tree, places):
        return True
    if (ahead and status in _DONE) or (_is_past(when, published) and _will(tree, head)):
        return True
    if not places or (status in _OPEN and _is_behind(when, published)):
        return bool(places)
    above = frozenset((head, *act, *tree.ancestors(head)))
    if names_another(tree, above, places) or (_is_by_now(when, published) and _is_said(tree, head, places, status)):
        return True
    if status == "planned" and _is_past(when, published) and top_of(tree, places) not in tree.children[head]:
        return True  # "a plan made public in January to bring them home"
    if when.precision in _COARSE and _is_between(tree, head, places):
        return True
    return _elsewhere(tree, head, places, ahead=ahead, older=_is_older(when, published))


def _is_said(tree: Tree, head: int, places: Sequence[int], status: Status) -> bool:
    """Tell whether the time is that of the word that makes the status: "pledged on Tuesday", "called off on Monday"."""
    governor = tree.tokens[top_of(tree, places)].head
    if status not in _SAID:
        return False
    if tree.tokens[governor].dep == "dobj" and status != "planned" and top_of(tree, places) > governor:
        governor = tree.tokens[governor].head  # "called off the trip on Wednesday"
    token = tree.tokens[governor]
    said = token.tag == "VBD" and not tree.all(governor, "aux") and governor in (head, *tree.ancestors(head))
    phrases = [token.lemma, *(f"{token.lemma} {tree.tokens[i].lemma}" for i in tree.all(governor, "prt"))]
    return said and any(shown_by("verbs").get(phrase) == status for phrase in phrases)


def _is_between(tree: Tree, head: int, places: Sequence[int]) -> bool:
    """Tell whether the time stands with an earlier verb beside the act's: "annexed it in 2014 and invaded"."""
    below = head
    for place in tree.ancestors(head):
        if tree.tokens[below].dep == "conj" and tree.tokens[below].pos == "VERB" and place < places[0] < below:
            return True
        below = place
    return False


def _only_counts(tree: Tree, places: Sequence[int]) -> bool:
    """Tell whether the time is what a rank is counted from: "a third time since 2023", "the first held since"."""
    if not places:
        return False
    above = tree.tokens[tree.tokens[places[-1]].head].head
    if tree.tokens[above].dep == "relcl":
        above = tree.tokens[above].head
    ranks = (tree.tokens[i] for i in tree.all(above, "amod"))
    return tree.tokens[above].pos == "NOUN" and any(one.tag == "JJS" or one.lemma in timewords.RANKS for one in ranks)


def is_ahead(when: Occurs, published: date | None) -> bool:
    """Tell whether the time begins after publication, or says that it is the rest of a time ("later this month")."""
    if published is None or when.start is None:
        return False
    later = when.start == published != when.end and bool(timewords.AHEAD.search(when.text))
    return later or when.start > published


def _is_behind(when: Occurs, published: date | None) -> bool:
    """Tell whether the time is a stretch up to publication: "over the last 12 months"."""
    return published is not None and when.end == published != when.start and bool(timewords.BEHIND.search(when.text))


def _is_older(when: Occurs, published: date | None) -> bool:
    """Tell whether a time is none of news: a month or a year, or a day that lies further back."""
    if when.precision not in ("day", "week"):
        return True
    return published is not None and when.end is not None and when.end < published - _NEWS


def _is_by_now(when: Occurs, published: date | None) -> bool:
    return published is not None and when.end is not None and when.end <= published


def _is_past(when: Occurs, published: date | None) -> bool:
    return published is not None and when.end is not None and when.end < published


def _will(tree: Tree, head: int) -> bool:
    """Tell whether the act's own verb says "will"."""
    return any(tree.tokens[i].lemma == "will" for i in tree.all(head, "aux"))


def _elsewhere(tree: Tree, head: int, places: Sequence[int], *, ahead: bool, older: bool) -> bool:
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
    if any(_leaves_clause(tree, place, time, noun=noun) for place in own[:-1]) or _in_subject(tree, own[:-1]):
        return True
    if _describes_subject(tree, theirs) or any(tree.tokens[place].lemma in _LATER for place in theirs[:-1]):
        return True
    if is_opening(tree, time) or ahead:
        return False
    if _is_reaction(tree, theirs) and not (older and time > head):
        return True
    return any(_is_beside(tree, place) for place in theirs[:-1]) or _is_saying(tree, meeting, theirs)


def _describes_subject(tree: Tree, theirs: Sequence[int]) -> bool:
    """Tell whether the act says who or what it is: "those who backed the strike met", "the land that it claims"."""
    relative = [number for number, place in enumerate(theirs) if _is_relative(tree, place)]
    if not relative:
        return False
    present = tree.tokens[theirs[relative[0]]].tag in ("VBZ", "VBP") and tree.tokens[theirs[-1]].tag == "VBD"
    return present or any(tree.tokens[place].dep == "nsubj" for place in theirs[relative[0] + 1 :])


def _is_relative(tree: Tree, place: int) -> bool:
    """Tell whether a token heads a relative clause, which a parser may take for a clause that explains its noun."""
    token = tree.tokens[place]
    return token.dep == "relcl" or (token.dep == "acl" and token.tag in ("VBZ", "VBP", "VBD"))


def _is_reaction(tree: Tree, theirs: Sequence[int]) -> bool:
    """Tell whether the time is that of what is done about the act: "condemned on Monday the attack"."""
    for below, above in pairwise(theirs):
        token = tree.tokens[above]
        reacts = token.pos == "VERB" and token.lemma in timewords.REACTING
        if reacts and tree.tokens[below].dep in ("dobj", "nsubjpass", "prep"):
            return True
    return False


def _in_subject(tree: Tree, own: Sequence[int]) -> bool:
    """Tell whether the time stands in a clause inside a subject: "the decision to send them in 2022 was condemned"."""
    verbs = [number for number, place in enumerate(own) if tree.tokens[place].pos == "VERB"]
    return bool(verbs) and any(tree.tokens[place].dep in ("nsubj", "nsubjpass") for place in own[verbs[0] :])


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
        return not _is_same_time(tree, place)
    if token.dep in ("advcl", "acl") and token.tag == "VBN" and _mark(tree, place) == "as":
        return True  # "as outlined by the president on May 31"
    if token.dep == "pcomp" and tree.tokens[token.head].lemma in timewords.SINCE_THEN:
        return True
    return _is_beside(tree, place) or (token.dep == "conj" and token.pos == "VERB" and time < place)


def _mark(tree: Tree, place: int) -> str:
    mark = tree.first(place, "mark")
    return tree.tokens[mark].text.lower() if mark is not None else ""


def _is_same_time(tree: Tree, place: int) -> bool:
    """Tell whether the clause says when the act above it is done: "will ratify it when parliament meets in May"."""
    return any(tree.tokens[i].text.lower() in ("when", "once") for i in tree.all(place, "advmod", "mark"))


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
