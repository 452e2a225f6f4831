"""The day of an act, read once more with the story at hand: no other clause's time, and days that stand elsewhere."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from dragoman.coding import slots
from dragoman.coding.anniversaries import of_anniversary
from dragoman.coding.carried import carried
from dragoman.coding.foreign import is_ahead, is_foreign
from dragoman.coding.hung import hung, top_of
from dragoman.coding.lead import after_dateline
from dragoman.coding.lengths import with_length
from dragoman.coding.mention import finished
from dragoman.coding.status.settling import settled
from dragoman.coding.status.under_way import will_end
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
    times = [time for time in story.times if sentence.span.covers(time.span)]
    tree = hung(Tree(sentence), times)
    return tuple(_dated(story, tree, mention, earlier) for mention in made)


def _dated(story: AnnotatedStory, tree: Tree, read: EventMention, earlier: Sequence[EventMention]) -> EventMention:
    head, published = head_of(tree, read.trigger), story.story.published
    act = frozenset(i for one in read.evidence if one.field == "act" and one.span for i in tree.within(one.span))
    when = read.occurs
    mention = replace(read, status="planned") if _is_to_come(tree, head, read, published) else read
    if when is not None and (
        is_foreign(tree, head, when, mention.status, published, act) or _is_of_dateline(story, tree, mention)
    ):
        when = None
    when = when or _then(story, tree, head)
    when = of_anniversary(story, tree, head, when) or carried(story, tree, head, mention, when, earlier)
    when = _as_named(story, tree, head, with_length(tree, head, when, act))
    status = settled(tree, head, replace(mention, occurs=when), published)
    if when is not None and status == "ongoing" and will_end(tree, head):
        when = replace(when, start=None, precision="open")  # "the visit ends on Saturday": since when is not told
    background = read.background or slots.is_background(when, published, status)
    moved = replace(read, status=status, occurs=when, background=background)
    return read if moved == read else _signed(moved, read)


def _as_named(story: AnnotatedStory, tree: Tree, head: int, when: Occurs | None) -> Occurs | None:
    """Return the time without its open end for what was done at it: "since 2014, when Russia annexed Crimea"."""
    if when is None or when.start is None or when.end is not None or when.precision != "open":
        return when
    if not _is_then(tree, head, when.span):
        return when
    named = next((len(time.timex3) for time in story.times if time.span == when.span), 0)
    if named == len("2014"):
        return replace(when, end=date(when.start.year, 12, 31), precision="year")
    return replace(when, end=when.start, precision="day") if named == len("2014-03-18") else when


def _then(story: AnnotatedStory, tree: Tree, head: int) -> Occurs | None:
    """Return the time to which the clause of the act is tied: "in 2014, when Russia annexed Crimea"."""
    times = (one for one in story.times if tree.sentence.span.covers(one.span) and slots.is_dating(one))
    return next((slots.occurs_at(time) for time in times if _is_then(tree, head, time.span)), None)


def _is_then(tree: Tree, head: int, time: Span) -> bool:
    """Tell whether "when" stands right behind the time and begins the clause of the act."""
    last = max(tree.within(time), default=-3)
    whens = (i for i in tree.all(head, "advmod") if tree.tokens[i].text.lower() == "when")
    return any(last < when <= last + 2 for when in whens)


def _is_of_dateline(story: AnnotatedStory, tree: Tree, mention: EventMention) -> bool:
    """Tell whether the day is that of "THE HAGUE, March 5 -", on which nothing lies that is still to be done."""
    when, done = mention.occurs, ("occurred", "ongoing", "ended")
    return (
        when is not None and mention.status not in done and when.span.start < after_dateline(story, tree.sentence.span)
    )


def _is_to_come(tree: Tree, head: int, mention: EventMention, published: date | None) -> bool:
    """Tell whether a noun that seems to tell what was done has a time ahead: "the visit later this month"."""
    when, token = mention.occurs, tree.tokens[head]
    if when is None or mention.status not in ("occurred", "ongoing") or token.pos not in ("NOUN", "PROPN"):
        return False
    places = tree.within(when.span)
    return bool(places) and top_of(tree, places) in tree.children[head] and is_ahead(when, published)


def head_of(tree: Tree, trigger: Span) -> int:
    """Return the token of the trigger that hangs on none of the others."""
    places = tree.within(trigger)
    return next((i for i in places if tree.tokens[i].head not in places or tree.tokens[i].head == i), places[0])


def _signed(moved: EventMention, read: EventMention) -> EventMention:
    """Return the mention with the evidence for what is new; all else as it was ``read``."""
    spans = {one.field: one.span or read.trigger for one in read.evidence}
    fresh = finished(moved, spans.get("act", read.trigger), spans.get("status", read.trigger))
    return replace(fresh, evidence=tuple(_evidence(read, fresh)))


def _evidence(mention: EventMention, fresh: EventMention) -> Iterator[Evidence]:
    """Yield the old evidence, that of the time from the new reading."""
    for one in fresh.evidence:
        same = next((old for old in mention.evidence if (old.field, old.value) == (one.field, one.value)), None)
        yield one if one.field == "occurs" or same is None else same
