"""A day told by its distance from another: "three days after it expelled two diplomats", "the day after the putsch"."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dragoman.coding import slots
from dragoman.coding.anaphora import REACH
from dragoman.coding.lexicon import lexicon
from dragoman.coding.match import forms
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, EventMention, Occurs, Precision, Span, TimeMention

_LENGTH = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_GRAIN: dict[str, Precision] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


_OF_DEED = ("dobj", "nsubjpass", "dative", "oprd", "xcomp")
_DOING = ("give", "order", "tell", "force", "make", "let")
"""Verbs that do what their "to" + verb names: who gives somebody two days to leave expels him."""


class _Step(NamedTuple):
    """ "three days after": the words, how far and which way, and the two that it lies between."""

    span: Span
    text: str
    units: int
    unit: str
    later: int
    """The token whose act lies later by the step."""
    sooner: int


def counted(story: AnnotatedStory, tree: Tree, head: int, earlier: Sequence[EventMention]) -> Occurs | None:
    """Return the day of an act that is told by its distance from another: "the day after the putsch"."""
    for step in _steps(story, tree):
        main = _within(tree, head, (step.later, step.sooner))
        if main not in (step.later, step.sooner):
            continue
        other = step.sooner if main == step.later else step.later
        anchor = _day_at(story, tree, other, earlier)
        if anchor is not None:
            found = _shifted(anchor, step.units if main == step.later else -step.units, step.unit)
            return occurs(found, _GRAIN[step.unit], "text", step.text, step.span)
    return None


def _within(tree: Tree, head: int, verbs: tuple[int, int]) -> int:
    """Return the one of two verbs whose own deed a cue is: "leave" of "gave them 48 hours to leave"."""
    place = of_clause(tree, head)
    while place not in verbs and tree.tokens[place].dep in _OF_DEED:
        above = tree.tokens[place].head
        if tree.tokens[place].dep == "xcomp" and tree.tokens[above].lemma not in _DOING:
            break  # what is only threatened or promised has not the day of the threat
        place = above
    return place


def _steps(story: AnnotatedStory, tree: Tree) -> list[_Step]:
    found = []
    for place, token in enumerate(tree.tokens):
        if token.lemma not in ("after", "before") or token.dep not in ("mark", "prep") or not place:
            continue
        length = _length(story, tree, place - 1)
        below = token.head if token.dep == "mark" else tree.first(place, "pobj", "pcomp")
        above = _governor(tree, token.head if token.dep == "mark" else place)
        if length is None or below is None or above is None:
            continue
        first, count, unit = length
        span = Span(first, token.span.end)
        later, sooner = (above, below) if token.lemma == "after" else (below, above)
        found.append(_Step(span, " ".join(span.of(story.story.text).split()), count, unit, later, sooner))
    return found


def _length(story: AnnotatedStory, tree: Tree, place: int) -> tuple[int, int, str] | None:
    """Return where the length that ends at a token begins, its count and its unit."""
    token = tree.tokens[place]
    for time in story.times:
        known = _LENGTH.fullmatch(time.timex3)
        if known and time.span.end == token.span.end:
            return time.span.start, int(known[1]), known[2]
    article = tree.first(place, "det")
    if token.lemma in _UNITS and article is not None and tree.tokens[article].text.lower() in ("the", "a"):
        return tree.tokens[article].span.start, 1, _UNITS[token.lemma]
    return None


def _governor(tree: Tree, place: int) -> int | None:
    return next((i for i in tree.ancestors(place) if tree.tokens[i].pos in ("VERB", "AUX")), None)


def of_clause(tree: Tree, head: int) -> int:
    """Return the verb whose clause an act's cue is: itself, or the light verb over it."""
    token = tree.tokens[head]
    if token.pos in ("VERB", "AUX"):
        return head
    above = tree.tokens[token.head]
    return token.head if token.dep in ("dobj", "nsubjpass") and above.pos == "VERB" else head


def _day_at(story: AnnotatedStory, tree: Tree, place: int, earlier: Sequence[EventMention]) -> date | None:
    """Return the one day of the other act: in its own clause, of the same act told before, or of what "it" means."""
    token = tree.tokens[place]
    if token.pos not in ("VERB", "AUX"):
        return _day_of_noun(tree, place, earlier)
    own = [t for t in _days(story, tree) if _governor(tree, tree.within(t.span)[-1]) == place]
    if own:
        return own[0].start
    subject = tree.first(place, "nsubj")
    definite = subject is not None and (
        tree.tokens[subject].text.lower() in ("it", "this", "that")
        or any(tree.tokens[i].text.lower() in ("the", "this", "that") for i in tree.all(subject, "det"))
    )
    if definite and token.lemma in ("come", "follow", "happen", "occur", "be"):
        return _only_day_before(story, tree)
    return None


def _day_of_noun(tree: Tree, noun: int, earlier: Sequence[EventMention]) -> date | None:
    named = {entry.act.id for lemma in forms(tree, noun) for entry in lexicon().nouns.get(lemma, ())}
    for mention in reversed(earlier):
        when = mention.occurs
        if mention.act in named and when is not None and when.precision == "day":
            return when.start
    return None


def _only_day_before(story: AnnotatedStory, tree: Tree) -> date | None:
    """Return the day of the nearest sentence before that stands on one, where it names no other."""
    for sentence in reversed(story.sentences):
        if tree.sentence.index - REACH <= sentence.index < tree.sentence.index:
            days = {time.start for time in _days(story, Tree(sentence))}
            if days:
                return next(iter(days)) if len(days) == 1 else None
    return None


def _days(story: AnnotatedStory, tree: Tree) -> list[TimeMention]:
    """Return the single days that a sentence names."""
    span = tree.sentence.span
    return [
        t
        for t in story.times
        if span.covers(t.span)
        and slots.is_dating(t)
        and t.precision == "day"
        and t.start is not None
        and tree.within(t.span)
    ]


def _shifted(day: date, count: int, unit: str) -> tuple[date, date]:
    """Return the days that lie so many units from a day: the day itself, or the week, month or year around it."""
    if unit == "D":
        there = day + timedelta(days=count)
        return there, there
    if unit == "W":
        there = day + timedelta(weeks=count)
        monday = there - timedelta(days=there.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "M":
        year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
        return date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])
    return date(day.year + count, 1, 1), date(day.year + count, 12, 31)


def occurs(days: tuple[date, date], precision: Precision, basis: str, text: str, span: Span) -> Occurs:
    """Return days that words of the story tell."""
    return Occurs(start=days[0], end=days[1], precision=precision, basis=basis, text=text, span=span)
