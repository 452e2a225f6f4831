"""The status once more, with the day of the act: what the words leave no doubt of stands against the network."""

from datetime import date

from dragoman.coding import status as statuses
from dragoman.coding import timewords
from dragoman.coding.status.nouns import carried_out
from dragoman.coding.status.reading import PLAIN
from dragoman.tree import Tree
from dragoman.types import EventMention, Status

_NAMED = frozenset({"discuss", "review"})
"""Verbs that name what is planned and what is over alike: "discussed the June summit"."""

_DECISIONS = frozenset({"decision", "order", "move", "choice"})
"""Nouns for what is carried out unless more is said."""


def settled(tree: Tree, head: int, mention: EventMention, published: date | None) -> Status:
    """Return the status of the mention whose cue is headed by token ``head``; its own where nothing speaks against."""
    if mention.status in PLAIN and tree.tokens[head].pos == "VERB":
        if _is_asked(tree, head):
            return "requested"
        if _sets_out(tree, head, mention) or _is_scheduled(tree, head, mention, published):
            return "planned"
    if mention.status in PLAIN and _will_be_held(tree, mention, head):
        return "planned"
    if mention.status == "planned" and _is_over(tree, head, mention, published):
        return "occurred"
    if mention.status in ("planned", "requested") and _was_decided(tree, head, mention, published):
        return "occurred"
    return mention.status


def _will_be_held(tree: Tree, mention: EventMention, head: int) -> bool:
    """ "welcomed the signing of a memorandum, which will be carried out on Tuesday": the signing lies ahead."""
    if any(tree.tokens[i].pos == "VERB" for i in tree.within(mention.trigger)):
        return False
    told = carried_out(tree, head) if tree.tokens[head].pos in ("NOUN", "PROPN") else None
    return told is not None and told.status == "planned"


def _is_asked(tree: Tree, head: int) -> bool:
    """ "called on its partners to expel them": what somebody is asked to do is not done."""
    reading = statuses.read(tree, head)
    return reading.status == "requested" and reading.addressee is not None and reading.governor != head


def _sets_out(tree: Tree, head: int, mention: EventMention) -> bool:
    """ "is flying to Israel", "are sending their ministers": the visit itself lies ahead."""
    token = tree.tokens[head]
    now = any(tree.tokens[i].tag in ("VBZ", "VBP") for i in tree.all(head, "aux"))
    return mention.act == "visit" and token.tag == "VBG" and now and token.lemma in timewords.SETTING_OUT


def _is_scheduled(tree: Tree, head: int, mention: EventMention, published: date | None) -> bool:
    """ "flies to Washington on Tuesday night": a present with a day that is not over is a plan."""
    when = mention.occurs
    if when is None or when.start is None or published is None or tree.sentence.kind == "headline":
        return False
    token = tree.tokens[head]
    present = token.tag in ("VBZ", "VBP") and not tree.all(head, "aux", "auxpass")
    return present and token.lemma in timewords.SCHEDULED and when.start >= published and when.span != token.span


def _is_over(tree: Tree, head: int, mention: EventMention, published: date | None) -> bool:
    """ "discussed the June summit" in July: what is only named, and lies behind, is no plan."""
    when = mention.occurs
    if when is None or when.end is None or published is None or when.end >= published:
        return False
    inside = set(tree.within(when.span)) <= set(tree.subtree(head))
    return tree.tokens[head].pos in ("NOUN", "PROPN") and inside and not _is_governed(tree, head)


def _was_decided(tree: Tree, head: int, mention: EventMention, published: date | None) -> bool:
    """ "the decision to send troops in 2022", told later: a decision that is known as one was carried out."""
    when = mention.occurs
    if when is None or when.end is None or published is None or when.end >= published:
        return False
    token = tree.tokens[head]
    noun = token.head
    known = any(tree.tokens[i].text.lower() == "the" for i in tree.all(noun, "det")) or tree.all(noun, "poss")
    return token.dep in ("acl", "relcl") and tree.tokens[noun].lemma.lower() in _DECISIONS and bool(known)


def _is_governed(tree: Tree, head: int) -> bool:
    """Tell whether a word of planning stands over the noun or on it: "had planned talks in June"."""
    reading = statuses.read(tree, head)
    return reading.status not in PLAIN and not _NAMED & {tree.tokens[i].lemma for i in reading.shown}
