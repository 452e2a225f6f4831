"""The day of a story's own news where it names none: what the first sentence tells in the past is news of the day."""

import re
from datetime import date, timedelta

from dragoman.coding import slots
from dragoman.coding.counted import occurs, of_clause
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, EventMention, Occurs, Span

_NEWS = timedelta(days=1)
"""News is of the day on which it is published or of the day before."""
_DATELINE = re.compile(r"[A-Z][A-Z'’. -]+(?:, [^-–—]{0,50})?\s?(?:--|[-–—])\s")
"""A town in capitals, what follows it, and a dash."""
_FRESH = timedelta(days=3)
_JUST = frozenset({"just", "now"})


def of_lead(story: AnnotatedStory, tree: Tree, head: int, mention: EventMention) -> Occurs | None:
    """Return the day of the dateline, or publication and the day before, for the act that opens a dated story.

    Only for a main clause in the simple past ("received the ambassador", in a readout): a perfect, a clause below
    another or a second sentence may tell what is older. "Have just signed" is as fresh anywhere.
    """
    published = story.story.published
    if published is None or mention.background or mention.status != "occurred":
        return None
    verb = of_clause(tree, head)
    if not (_is_just_now(tree, verb) or (_opens(story, tree) and _is_main(tree, verb))):
        return None
    span = tree.tokens[verb].span
    text = span.of(story.story.text)
    day = _day_of_dateline(story, published)
    if day is not None:
        return occurs((day, day), "day", "dateline", text, span)
    return occurs((published - _NEWS, published), "range", "published", text, span)


def _opens(story: AnnotatedStory, tree: Tree) -> bool:
    """Tell whether it is the first sentence of the report and names no time of its own."""
    body = next((one for one in story.sentences if one.kind != "headline"), None)
    if body is None or body.index != tree.sentence.index:
        return False
    start = after_dateline(story, tree.sentence.span)
    return not any(
        tree.sentence.span.covers(t.span) and t.span.start >= start and slots.is_dating(t) for t in story.times
    )


def after_dateline(story: AnnotatedStory, sentence: Span) -> int:
    """Return where the report begins behind "TASHKENT, March 3 (Agency) -"; the sentence's own start without one."""
    found = _DATELINE.match(sentence.of(story.story.text))
    return sentence.start + found.end() if found else sentence.start


def _is_main(tree: Tree, verb: int) -> bool:
    token = tree.tokens[verb]
    return token.tag == "VBD" and token.dep == "ROOT" and not tree.all(verb, "aux", "neg")


def _is_just_now(tree: Tree, verb: int) -> bool:
    words = {tree.tokens[i].text.lower() for i in tree.all(verb, "advmod")}
    return tree.tokens[verb].tag in ("VBD", "VBN") and "just" in words and bool(words <= _JUST)


def _day_of_dateline(story: AnnotatedStory, published: date) -> date | None:
    """Return the day in the dateline, where it is the story's and no reprint's."""
    place = story.story.dateline_place
    if place is None:
        return None
    for time in story.times:
        if 0 <= time.span.start - place.end <= 4 and time.start is not None and time.start == time.end:
            return time.start if timedelta() <= published - time.start <= _FRESH else None
    return None
