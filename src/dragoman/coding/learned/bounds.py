"""Where the object of an act ends: without the words that say to whom, where and when, which are slots of their own."""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.coding.mention import Facts
from dragoman.tree import Tree
from dragoman.types import ActObject, EventMention, Span


def bounded(tree: Tree, facts: Facts, made: EventMention) -> EventMention:
    """Return the mention with its object cut: "an agreement on transport" of "... on transport in Vienna on Monday"."""
    if made.object is None:
        return made
    others = (*(one.span for one in made.participants), *(time.span for time in facts.times))
    taken = (*others, made.place.span) if made.place is not None else others
    inside = tree.within(made.object.span)
    places = _bare(tree, inside[: _end(tree, inside, taken)])
    if not places:
        return made
    whole = tree.span(places)
    text = " ".join(whole.of(facts.story.story.text).split())
    return replace(made, object=ActObject(text=text, span=whole))


def thing(tree: Tree, facts: Facts, given: Span) -> ActObject | None:
    """Return the object that the words of a span are, without what stands around the thing itself."""
    places = _bare(tree, tree.within(given))
    if not places:
        return None
    whole = tree.span(places)
    return ActObject(text=" ".join(whole.of(facts.story.story.text).split()), span=whole)


def _end(tree: Tree, inside: Sequence[int], taken: Sequence[Span]) -> int:
    """Return how many words stand before the first preposition that leads to another slot; "of" leads to none."""
    for count, place in enumerate(inside):
        token = tree.tokens[place]
        if count and token.pos == "ADP" and token.lemma != "of":
            named = [tree.tokens[i].span for i in tree.all(place, "pobj")]
            if any(one.overlaps(other) for one in named for other in taken):
                return count
    return len(inside)


def _bare(tree: Tree, given: Sequence[int]) -> list[int]:
    """Return the words without prepositions, articles, "its" and signs before them and signs after them."""
    places = list(given)
    while places and (tree.tokens[places[0]].pos in _BEFORE or tree.tokens[places[0]].tag == "PRP$"):
        places.pop(0)
    while places and tree.tokens[places[-1]].pos in _AFTER:
        places.pop()
    return places


_BEFORE = frozenset({"ADP", "DET", "PUNCT", "CCONJ", "PART"})
_AFTER = frozenset({"ADP", "PUNCT", "CCONJ", "DET"})
