"""The day of an act that is told as part of an occasion told before: said at the meeting, met on the journey."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dragoman.coding.anaphora import REACH
from dragoman.coding.counted import of_clause
from dragoman.coding.lexicon import lexicon
from dragoman.coding.match import forms
from dragoman.ontology.schema import acts
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, EventMention, Occurs, Participant

_DONE = ("occurred", "ongoing", "ended")
_AHEAD = ("planned", "agreed")
_MEETING = "CONSULT"
_SPOKEN = ("CONSULT", "SUPPORT", "ACCUSE", "REJECT", "REQUEST")
"""PLOVER types of what is said where people meet."""
_JOURNEYS = ("visit", "host", "attend-summit")
_ON_A_JOURNEY = ("meet", "negotiate", "sign-agreement", "host", "attend-summit", "visit")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_FAR = 6
"""Sentences back over which people still sit together."""
_LONG = timedelta(days=7)
"""An occasion that takes longer dates nothing that is said on it."""


def of_occasion(
    story: AnnotatedStory, tree: Tree, head: int, mention: EventMention, earlier: Sequence[EventMention]
) -> Occurs | None:
    """Return the days of the occasion to which the words of the sentence bind the act, ``None`` where none does."""
    if mention.background or tree.sentence.kind == "headline":
        return None
    published = story.story.published
    near = list(_occasions(mention, earlier))
    found = (
        _named_again(tree, head, mention, near)
        or _on_the_journey(mention, near, published)
        or _said_there(tree, head, mention, near)
    )
    return replace(found, basis="text") if found is not None else None


def _occasions(mention: EventMention, earlier: Sequence[EventMention]) -> Iterator[EventMention]:
    """Yield the dated, short acts told a little before, the nearest first."""
    for one in reversed(earlier):
        if not mention.sentence_index - _FAR <= one.sentence_index < mention.sentence_index:
            continue
        when = one.occurs
        if when is not None and when.start and when.end and when.end - when.start <= _LONG and not one.background:
            yield one


def _named_again(tree: Tree, head: int, mention: EventMention, near: Sequence[EventMention]) -> Occurs | None:
    """ "the visit", "this agreement": the one of which the story has told, where its parties are the same."""
    if tree.tokens[head].pos not in ("NOUN", "PROPN"):
        return None
    article = tree.first(head, "det")
    if article is None or tree.tokens[article].text.lower() not in _DEFINITE or tree.all(head, "amod"):
        return None
    named = {entry.act.id for lemma in forms(tree, head) for entry in lexicon().nouns.get(lemma, ())}
    for one in near:
        if one.act in (mention.act, *named) and _alike(one, mention) and _countries(mention) <= _countries(one):
            return one.occurs
    return None


def _on_the_journey(mention: EventMention, near: Sequence[EventMention], published: date | None) -> Occurs | None:
    """ "will visit Hanoi from 3 to 5 February. He is to meet his counterpart": what is done between the two there."""
    pair = _countries(mention)
    if mention.act not in _ON_A_JOURNEY or len(pair) < 2:
        return None
    for one in near:
        close = one.sentence_index >= mention.sentence_index - REACH
        if close and one.act in _JOURNEYS and pair <= _countries(one):
            ahead = mention.status in _AHEAD and one.status in (*_DONE, *_AHEAD) and _is_not_over(one, published)
            if ahead or (mention.status in _DONE and one.status in _DONE):
                return one.occurs
    return None


def _said_there(tree: Tree, head: int, mention: EventMention, near: Sequence[EventMention]) -> Occurs | None:
    """ "spoke by phone on Tuesday. They discussed trade": the same persons, in the same past."""
    verb = of_clause(tree, head)
    token = tree.tokens[verb]
    plain = token.tag == "VBD" and not tree.all(verb, "aux", "neg") and token.dep in ("ROOT", "conj", "ccomp")
    if not plain or mention.status != "occurred" or acts()[mention.act].plover.type not in _SPOKEN:
        return None
    for one in near:
        if acts()[one.act].plover.type == _MEETING and one.status in _DONE:
            return one.occurs if _are_the_same(tree, mention, one) else None
    return None


def _are_the_same(tree: Tree, mention: EventMention, occasion: EventMention) -> bool:
    """Tell whether who speaks sat there: persons by who they are, "they" and "the two leaders" by their states."""
    who = mention.side("source")
    if who and all(other.office for other in who):
        return {_identity(other) for other in occasion.participants}.issuperset(map(_identity, who))
    return any(_is_plural(tree, one) for one in who) and _countries(mention) <= _countries(occasion)


def _is_plural(tree: Tree, one: Participant) -> bool:
    """Tell whether words take up several named before: "they", "the two leaders", "both sides"."""
    places = tree.within(one.span)
    if not places:
        return False
    first, last = tree.tokens[places[0]], tree.tokens[places[-1]]
    return first.text.lower() in ("they", "both") or (first.text.lower() == "the" and last.tag == "NNS")


def _alike(one: EventMention, other: EventMention) -> bool:
    """Tell whether both are told as done or both as to come."""
    return (one.status in _DONE) == (other.status in _DONE)


def _is_not_over(one: EventMention, published: date | None) -> bool:
    when = one.occurs
    return when is not None and when.end is not None and published is not None and when.end >= published


def _identity(one: Participant) -> str:
    return one.actor or one.name


def _countries(mention: EventMention) -> frozenset[str]:
    return frozenset(one.country or one.actor or one.name for one in mention.participants)
