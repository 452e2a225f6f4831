"""A day that stands not with the act but elsewhere in the story, where words of the sentence point to it.

Nothing is taken for granted: each rule names the words that carry the day, and where none does the day stays unknown.
"""

from collections.abc import Sequence
from datetime import timedelta

from dragoman.coding import slots, timewords
from dragoman.coding.anaphora import REACH
from dragoman.coding.counted import counted, occurs, of_clause
from dragoman.coding.foreign import is_opening
from dragoman.coding.lead import of_lead
from dragoman.coding.occasions import of_occasion
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, EventMention, Occurs

_PAST = ("VBD", "VBN")
_UNDER_WAY = ("visit", "meet", "phone-call", "negotiate")


def carried(
    story: AnnotatedStory,
    tree: Tree,
    head: int,
    mention: EventMention,
    when: Occurs | None,
    earlier: Sequence[EventMention],
) -> Occurs | None:
    """Return the day of the act: counted from another's, that of its sentence's opening, or of the story's news."""
    from_another = counted(story, tree, head, earlier)
    if from_another is not None or when is not None:
        return from_another or when
    found = _framed(story, tree, head, mention) or _again(story, tree, head) or _also(tree, head, mention, earlier)
    found = found or of_occasion(story, tree, head, mention, earlier)
    return found or _as_published(story, tree, head, mention) or of_lead(story, tree, head, mention)


def _framed(story: AnnotatedStory, tree: Tree, head: int, mention: EventMention) -> Occurs | None:
    """Return the time that opens the sentence: "Last year A did this; B did that" is last year, both of it."""
    verb = of_clause(tree, head)
    if mention.status not in ("occurred", "ended") or tree.tokens[verb].tag not in _PAST:
        return None
    span = tree.sentence.span
    for time in story.times:
        if not (span.covers(time.span) and slots.is_dating(time) and time.start is not None and time.end is not None):
            continue
        places = tree.within(time.span)
        if places and is_opening(tree, places[-1]) and _told_in_line(tree, verb):
            return slots.occurs_at(time)
    return None


def _told_in_line(tree: Tree, verb: int) -> bool:
    """Tell whether the clause goes on with the story: no pluperfect, no perfect, not subordinate but by "which"."""
    helpers = {tree.tokens[i].text.lower() for i in tree.all(verb, "aux")}
    return not helpers & {"has", "have", "had"} and tree.tokens[verb].dep in ("conj", "ROOT", "ccomp", "parataxis")


def _again(story: AnnotatedStory, tree: Tree, head: int) -> Occurs | None:
    """Return the days up to publication for what went on "for a third day": that one and the two before."""
    verb, published = of_clause(tree, head), story.story.published
    if published is None:
        return None
    for prep in tree.all(verb, "prep"):
        item = tree.first(prep, "pobj")
        if item is None or tree.tokens[prep].lemma != "for" or tree.tokens[item].lemma != "day":
            continue
        for word in tree.all(item, "amod"):
            if tree.tokens[word].lemma in timewords.ORDINALS[1:]:
                days = (published - timedelta(days=timewords.ORDINALS.index(tree.tokens[word].lemma)), published)
                said = tree.span((prep, item))
                return occurs(days, "range", "published", said.of(story.story.text), said)
    return None


def _also(tree: Tree, head: int, mention: EventMention, earlier: Sequence[EventMention]) -> Occurs | None:
    """Return the day of what the same parties did just before: "The two leaders also settled their dispute"."""
    verb = of_clause(tree, head)
    added = any(tree.tokens[i].lemma in ("also", "likewise") for i in tree.all(verb, "advmod"))
    if not added or mention.status != "occurred" or tree.tokens[verb].tag != "VBD":
        return None
    near = [m for m in earlier if mention.sentence_index - REACH <= m.sentence_index < mention.sentence_index]
    alike = [m for m in near if m.status == "occurred" and not m.background and _parties(m) == _parties(mention)]
    when = max(alike, key=lambda m: m.trigger).occurs if alike else None
    return when if when is not None and when.precision == "day" else None


def _parties(mention: EventMention) -> frozenset[str]:
    return frozenset(p.country or p.actor or p.name for p in mention.participants)


def _as_published(story: AnnotatedStory, tree: Tree, head: int, mention: EventMention) -> Occurs | None:
    """Return the day of publication for what the story tells as it happens.

    "The Government rejects": the words are the deed. "The minister is flying to Cairo": the journey is under way.
    """
    published = story.story.published
    if published is None or mention.background or mention.speaker or tree.sentence.kind == "headline":
        return None
    verb = of_clause(tree, head)
    told = verb == head or tree.tokens[verb].lemma == "express"  # "welcomes the signature" signs nothing
    if not told or not (_is_declared(tree, verb, mention) or _is_under_way(tree, verb, mention)):
        return None
    span = tree.tokens[verb].span
    return occurs((published, published), "day", "published", span.of(story.story.text), span)


def _is_declared(tree: Tree, verb: int, mention: EventMention) -> bool:
    token = tree.tokens[verb]
    plain = token.tag in ("VBZ", "VBP") and not tree.all(verb, "aux", "neg") and token.dep in ("ROOT", "conj")
    return plain and mention.status == "occurred" and token.lemma in timewords.PERFORMATIVE


def _is_under_way(tree: Tree, verb: int, mention: EventMention) -> bool:
    token = tree.tokens[verb]
    now = any(tree.tokens[i].tag in ("VBZ", "VBP") for i in tree.all(verb, "aux"))
    return token.tag == "VBG" and now and mention.status in ("ongoing", "planned") and mention.act in _UNDER_WAY
