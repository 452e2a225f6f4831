"""The status of words that are given as triggers from outside."""

from collections.abc import Iterable

from dragoman.coding.status import read
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, Span, Status


def trigger_statuses(story: AnnotatedStory, triggers: Iterable[Span]) -> tuple[Status | None, ...]:
    """Return the status of each trigger, in order; ``None`` where it stands in no sentence (furniture, a blank)."""
    trees = [Tree(sentence) for sentence in story.sentences]
    return tuple(_status(trees, span) for span in triggers)


def _status(trees: list[Tree], span: Span) -> Status | None:
    for tree in trees:
        if not tree.sentence.span.overlaps(span):
            continue
        places = tree.within(span)
        inside = set(places)
        heads = [i for i in places if tree.tokens[i].head not in inside or tree.tokens[i].head == i]
        if heads:
            return read(tree, heads[-1]).status
    return None
