"""The status once more, with the day of the act: what the words leave no doubt of stands against the network."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from dragoman.coding import status as statuses
from dragoman.coding import timewords, words
from dragoman.coding.status import under_way
from dragoman.coding.status.nouns import carried_out
from dragoman.coding.status.reading import PLAIN, phrase_of
from dragoman.ontology.status import shown_by
from dragoman.tree import Tree
from dragoman.types import EventMention, Status

_NAMED = frozenset({"discuss", "review"})
"""Verbs that name what is planned and what is over alike: "discussed the June summit"."""

_DECISIONS = frozenset({"decision", "order", "move", "choice"})
"""Nouns for what is carried out unless more is said."""


class Case(NamedTuple):
    """A mention with its syntax and the day on which its story was published."""

    tree: Tree
    head: int
    mention: EventMention
    published: date | None

    @property
    def is_over(self) -> bool:
        """Whether the days of the act lie before the day of publication."""
        when = self.mention.occurs
        return when is not None and when.end is not None and self.published is not None and when.end < self.published

    @property
    def is_verb(self) -> bool:
        """Whether a verb tells the act."""
        return self.tree.tokens[self.head].pos == "VERB"


def settled(tree: Tree, head: int, mention: EventMention, published: date | None) -> Status:
    """Return the status of the mention whose cue is headed by token ``head``; its own where nothing speaks against."""
    case = Case(tree, head, mention, published)
    for before, is_so, after in _RULES:
        if mention.status in before and is_so(case):
            return after
    return under_way.settled(tree, head, mention)


def _is_asked(case: Case) -> bool:
    """ "called on its partners to expel them": what somebody is asked to do is not done."""
    if not case.is_verb or case.tree.tokens[case.head].dep in ("relcl", "pcomp", "prep"):
        return False
    reading = statuses.read(case.tree, case.head)
    return reading.status == "requested" and reading.addressee is not None and reading.governor != case.head


def _sets_out(case: Case) -> bool:
    """ "is flying to Israel", "are sending their ministers": the visit itself lies ahead."""
    tree, head = case.tree, case.head
    now = any(tree.tokens[i].tag in ("VBZ", "VBP") for i in tree.all(head, "aux"))
    token = tree.tokens[head]
    visit = case.mention.act == "visit"
    return case.is_verb and visit and token.tag == "VBG" and now and token.lemma in timewords.SETTING_OUT


def _is_scheduled(case: Case) -> bool:
    """ "flies to Washington on Tuesday night": a present with a day that is not over is a plan."""
    tree, when = case.tree, case.mention.occurs
    if when is None or when.start is None or case.published is None or tree.sentence.kind == "headline":
        return False
    token = tree.tokens[case.head]
    present = case.is_verb and token.tag in ("VBZ", "VBP") and not tree.all(case.head, "aux", "auxpass")
    return present and token.lemma in timewords.SCHEDULED and when.start >= case.published and when.span != token.span


def _will_be_held(case: Case) -> bool:
    """ "welcomed the signing of a memorandum, which will be carried out on Tuesday": the signing lies ahead."""
    tree = case.tree
    if any(tree.tokens[i].pos == "VERB" for i in tree.within(case.mention.trigger)):
        return False
    told = carried_out(tree, case.head) if tree.tokens[case.head].pos in ("NOUN", "PROPN") else None
    return told is not None and told.status == "planned"


def _is_named_after(case: Case) -> bool:
    """ "discussed the June summit" in July: what is only named, and lies behind, is no plan."""
    when, tree = case.mention.occurs, case.tree
    if when is None or not case.is_over or tree.tokens[case.head].pos not in ("NOUN", "PROPN"):
        return False
    inside = set(tree.within(when.span)) <= set(tree.subtree(case.head))
    reading = statuses.read(tree, case.head)
    governed = reading.status not in PLAIN and not _NAMED & {tree.tokens[i].lemma for i in reading.shown}
    return inside and not governed


def _was_decided(case: Case) -> bool:
    """ "the decision to send troops in 2022", told later: a decision that is known as one was carried out."""
    tree, token = case.tree, case.tree.tokens[case.head]
    noun = token.head
    known = any(tree.tokens[i].text.lower() == "the" for i in tree.all(noun, "det")) or tree.all(noun, "poss")
    decided = token.dep in ("acl", "relcl") and tree.tokens[noun].lemma.lower() in _DECISIONS
    return case.is_over and decided and bool(known)


def _is_modal(case: Case) -> bool:
    """ "may attack": what has a modal on its verb has not been done."""
    tree = case.tree
    modal = case.is_verb and any(tree.tokens[i].tag == "MD" for i in tree.all(case.head, "aux"))
    return modal and statuses.read(tree, case.head).status == "possible"


def _will_be(case: Case) -> bool:
    """ "will attack", "is to attack": nor what lies ahead by its own verb."""
    tree = case.tree
    modal = case.is_verb and any(tree.tokens[i].tag == "MD" for i in tree.all(case.head, "aux"))
    return modal and statuses.read(tree, case.head).status == "planned"


def _is_awaited(case: Case) -> bool:
    """ "until they tear up the pact", "unless it frees them": a present after such a word lies ahead."""
    tree = case.tree
    marks = {tree.tokens[i].text.lower() for i in tree.all(case.head, "mark")}
    return tree.tokens[case.head].tag in ("VBZ", "VBP") and bool(marks & {"until", "unless", "if", "should"})


def _is_in_case(case: Case) -> bool:
    """ "should they close the border": a condition without "if"."""
    tree = case.tree
    first = [i for i in tree.all(case.head, "aux") if tree.tokens[i].text.lower() in ("should", "were")]
    subject = tree.first(case.head, "nsubj", "nsubjpass")
    return bool(first) and subject is not None and first[0] < subject and case.tree.tokens[case.head].dep != "ROOT"


def _is_turned_down(case: Case) -> bool:
    """ "rejected an offer to host them": the offer is refused, and what was offered with it."""
    tree = case.tree
    for place in tree.ancestors(case.head):
        token = tree.tokens[place]
        if token.pos == "VERB" and place != case.head:
            return False
        if token.pos == "NOUN" and shown_by("nouns").get(token.lemma) in ("offered", "proposed", "requested"):
            phrase = phrase_of(tree, token.head)[0]
            return token.dep in ("dobj", "nsubjpass") and shown_by("verbs").get(phrase) == "refused"
    return False


def _is_provided_for(case: Case) -> bool:
    """ "the draft provides for the withdrawal": it has been agreed, and not done."""
    tree, token = case.tree, case.tree.tokens[case.head]
    prep = tree.tokens[token.head]
    return token.dep == "pobj" and prep.lemma == "for" and tree.tokens[prep.head].lemma == "provide"


def _fell_through(case: Case) -> bool:
    """ "had hoped to meet him", "was to have met": an intention of the pluperfect has come to nothing."""
    tree, token = case.tree, case.tree.tokens[case.head]
    governor = tree.tokens[token.head]
    had = any(tree.tokens[i].text.lower() == "had" for i in tree.all(token.head, "aux"))
    return token.dep == "xcomp" and had and governor.tag == "VBN" and governor.lemma in timewords.INTENDING


def _is_plain_past(case: Case) -> bool:
    """ "sent soldiers": a past tense of the deed itself, under nothing that takes it back, is no plan."""
    tree, token = case.tree, case.tree.tokens[case.head]
    named = token.lemma in shown_by("verbs") or token.lemma in shown_by("addressing") or token.lemma in words.SPEECH
    bare = token.tag == "VBD" and not tree.all(case.head, "aux", "neg", "mark", "xcomp", "ccomp")
    return case.is_verb and bare and not named and statuses.read(tree, case.head).status == "occurred"


def _is_headline_present(case: Case) -> bool:
    """ "Macron meets Xi in Beijing" over a story: a headline's plain present is done, unless its day lies ahead."""
    tree, token, when = case.tree, case.tree.tokens[case.head], case.mention.occurs
    if tree.sentence.kind != "headline" or not case.is_verb or token.tag not in ("VBZ", "VBP") or token.dep != "ROOT":
        return False
    told = shown_by("verbs").get(token.lemma, "occurred") in PLAIN and not tree.all(case.head, "aux", "auxpass", "neg")
    ahead = when is not None and (case.published is None or when.start is None or when.start > case.published)
    return told and not ahead


def _is_past_fact(case: Case) -> bool:
    """ "sent troops in 2022": a plain past with a day that is over was no plan."""
    token = case.tree.tokens[case.head]
    plain = case.is_verb and token.tag in ("VBD", "VBN") and shown_by("verbs").get(token.lemma, "occurred") in PLAIN
    return plain and case.is_over and statuses.read(case.tree, case.head).status == "occurred"


def _is_what_they_met_for(case: Case) -> bool:
    """ "met on Monday to discuss the dam", "received him for talks": that is what they did there."""
    tree, head, token = case.tree, case.head, case.tree.tokens[case.head]
    if case.mention.act not in ("meet", "negotiate"):
        return False
    above = token.head
    if token.dep == "pobj" and tree.tokens[above].lemma == "for" and not tree.all(head, "amod"):
        above = tree.tokens[above].head
    elif token.dep not in ("advcl", "xcomp") or not any(tree.tokens[i].tag == "TO" for i in tree.all(head, "aux")):
        return False
    met = tree.tokens[above]
    return met.lemma in timewords.CONVENING and met.tag == "VBD" and statuses.read(tree, above).status == "occurred"


def _is_granted(case: Case) -> bool:
    """ "the visit was to strengthen relations": who says what it is for takes it for granted."""
    tree, token = case.tree, case.tree.tokens[case.head]
    verb = tree.tokens[token.head]
    if token.dep != "nsubj" or verb.lemma != "be" or verb.tag != "VBD" or token.pos != "NOUN":
        return False
    aims = tree.all(token.head, "xcomp")
    active = [i for i in aims if tree.tokens[i].lemma not in words.HAPPENING and not tree.all(i, "auxpass")]
    return bool(active) and any(
        tree.tokens[i].text.lower() in ("the", "this", "his", "her") for i in tree.children[case.head]
    )


def _is_sought(case: Case) -> bool:
    """ "discussed ways to isolate Pyongyang": how it might be done is looked for."""
    tree, token = case.tree, case.tree.tokens[case.head]
    return token.dep in ("acl", "relcl") and tree.tokens[token.head].lemma in timewords.SOUGHT


def _is_favoured(case: Case) -> bool:
    """ "those who backed a strike on Iran": what somebody is for has not been done by him."""
    tree, token = case.tree, case.tree.tokens[case.head]
    known = any(tree.tokens[i].text.lower() not in ("a", "an", "any") for i in tree.all(case.head, "det", "poss"))
    over = case.mention.occurs is not None and case.is_over
    favours = tree.tokens[token.head].lemma in timewords.FAVOURING
    return token.pos == "NOUN" and token.dep == "dobj" and favours and not known and not over


def _lies_ahead_of(case: Case) -> bool:
    """ "met ahead of the summit": what lies behind "ahead of" is to come, unless its own day is over."""
    tree, token = case.tree, case.tree.tokens[case.head]
    prep = tree.tokens[token.head]
    ahead = prep.lemma == "of" and tree.tokens[prep.head].lemma == "ahead"
    return token.dep == "pobj" and ahead and not case.is_over and not case.mention.background


def _is_courtesy(case: Case) -> bool:
    """ "I would like to thank": the words are the deed."""
    tree, token = case.tree, case.tree.tokens[case.head]
    governor = tree.tokens[token.head]
    wish = token.dep == "xcomp" and governor.lemma in ("like", "want", "wish")
    who = {tree.tokens[i].text.lower() for i in tree.all(token.head, "nsubj")}
    return wish and token.lemma in timewords.PERFORMATIVE and bool(who & {"i", "we"})


_RULES: tuple[tuple[tuple[Status, ...], Callable[[Case], bool], Status], ...] = (
    (("occurred", "ongoing", "ended"), _is_asked, "requested"),
    (("occurred", "ongoing", "ended"), _sets_out, "planned"),
    (("occurred", "ongoing", "ended"), _is_scheduled, "planned"),
    (("occurred", "ongoing", "ended"), _will_be_held, "planned"),
    (("occurred", "ongoing", "ended"), _lies_ahead_of, "planned"),
    (("occurred", "planned"), _is_sought, "proposed"),
    (("occurred", "ongoing"), _is_favoured, "proposed"),
    (("planned",), _is_named_after, "occurred"),
    (("planned", "requested"), _was_decided, "occurred"),
    (("planned", "possible", "proposed"), _is_past_fact, "occurred"),
    (("planned", "possible"), _is_plain_past, "occurred"),
    (("occurred", "ongoing", "ended"), _is_modal, "possible"),
    (("occurred", "ongoing", "ended"), _will_be, "planned"),
    (("occurred",), _is_awaited, "possible"),
    (("occurred", "requested", "planned", "ongoing"), _is_in_case, "possible"),
    (("offered", "proposed", "requested", "planned"), _is_turned_down, "refused"),
    (("occurred", "planned"), _is_provided_for, "agreed"),
    (("planned", "proposed"), _fell_through, "cancelled"),
    (("planned",), _is_headline_present, "occurred"),
    (("planned",), _is_what_they_met_for, "occurred"),
    (("planned",), _is_granted, "occurred"),
    (("planned", "requested", "proposed", "possible"), _is_courtesy, "occurred"),
)
"""Which statuses a rule may change, what it looks for, and what it makes of them; the first that fits is taken."""
