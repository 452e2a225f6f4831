"""The day of an act, read once more with the story at hand: no other clause's time, and days that stand elsewhere."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dragoman.coding import slots
from dragoman.coding.carried import carried
from dragoman.coding.foreign import is_foreign
from dragoman.coding.mention import finished
from dragoman.coding.status.settling import settled
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, EventMention, Evidence, Occurs, Sentence, Span


def dated(
    story: AnnotatedStory, sentence: Sentence, made: Sequence[EventMention], earlier: Sequence[EventMention]
) -> tuple[EventMention, ...]:
    """Return the mentions of a sentence, each with the day that the story gives its act, or none.

    ``earlier`` are all mentions of the sentences before, dated already.
    """
    if not made:
        return ()
    tree = Tree(sentence)
    return tuple(_dated(story, tree, mention, earlier) for mention in made)


def _dated(story: AnnotatedStory, tree: Tree, mention: EventMention, earlier: Sequence[EventMention]) -> EventMention:
    head = head_of(tree, mention.trigger)
    when = mention.occurs
    if when is not None and is_foreign(tree, head, when, mention.status, story.story.published):
        when = None
    when = carried(story, tree, head, mention, when, earlier)
    status = settled(tree, head, replace(mention, occurs=when), story.story.published)
    same = when == mention.occurs and status == mention.status
    return mention if same else _at(replace(mention, status=status), when, story, mention)


def head_of(tree: Tree, trigger: Span) -> int:
    """Return the token of the trigger that hangs on none of the others."""
    places = tree.within(trigger)
    return next((i for i in places if tree.tokens[i].head not in places or tree.tokens[i].head == i), places[0])


def _at(mention: EventMention, when: Occurs | None, story: AnnotatedStory, read: EventMention) -> EventMention:
    """Return the mention with another day and the evidence for it; all else as it was ``read``."""
    background = mention.background or slots.is_background(when, story.story.published, mention.status)
    moved = replace(mention, occurs=when, background=background)
    spans = {one.field: one.span or mention.trigger for one in mention.evidence}
    fresh = finished(moved, spans.get("act", mention.trigger), spans.get("status", mention.trigger))
    return replace(fresh, evidence=tuple(_evidence(read, fresh)))


def _evidence(mention: EventMention, fresh: EventMention) -> Iterator[Evidence]:
    """Yield the old evidence, that of the time from the new reading."""
    for one in fresh.evidence:
        same = next((old for old in mention.evidence if (old.field, old.value) == (one.field, one.value)), None)
        yield one if one.field == "occurs" or same is None else same
