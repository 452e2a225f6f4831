"""The times of a story in reading order, each resolved against its clause's tense and the times before it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dragoman.annotation.languages.english_tense import SUPERLATIVE
from dragoman.annotation.languages.english_times import FUTURES, PAST_PLAN, PLANNED_BEFORE, SETTING, SHELVED, UNREAL
from dragoman.annotation.numbers import alternatives
from dragoman.annotation.tense import direction, is_before_past, is_promised, is_subordinate
from dragoman.annotation.times import Course, Direction, TimeExpression, find, is_narrative, resolve_ends
from dragoman.annotation.times.compose import COMPARING
from dragoman.annotation.times.narrative import Placed
from dragoman.annotation.times.rule import fill
from dragoman.annotation.times.vague import laid
from dragoman.tree import Tree
from dragoman.types import Span, Story, TimeMention

_DESCRIBING = ("day", "quarter", "half")
_SET_AHEAD = ("calendar", "weekday", "range")
_SET_FOR = re.compile(rf"\b(?<!had )(?:{alternatives(SETTING)})(?: [\w'’-]+){{1,5}} for (?:the )?$")
"""Before a day: somebody has set something for it, as in "called elections for May 12"."""
_SLACK = timedelta(days=2)
_FRONT = 3
"""Words that may stand before a time that opens its sentence ("But by early", "Late in")."""


def times(story: Story, trees: Sequence[Tree]) -> tuple[TimeMention, ...]:
    """Return the time expressions of a story, sorted; what cannot be resolved says so.

    In a narrative of the past, times without a year belong to the year that the narrative has come to (basis
    ``text``); in news they are counted from the day of publication.
    """
    spans = [tree.sentence.span for tree in trees]
    found = [find(story.text, span.start, span.end) for span in spans]
    narrative = is_narrative([item for items in found for item in items], story.published)
    course, past = Course(narrative=narrative), Course(narrative=False)
    made: list[TimeMention] = []
    for tree, items in zip(trees, found, strict=True):
        course.next_sentence()
        for item in items:
            made.extend(_resolved(story, tree, item, course, past))
    made.extend(_in_dateline(story, spans))
    made.extend(_in_furniture(story))
    return tuple(sorted(made, key=lambda mention: mention.span))


def _resolved(story: Story, tree: Tree, item: TimeExpression, course: Course, past: Course) -> Iterator[TimeMention]:
    places = tree.within(item.span)
    start = tree.sentence.span.start
    towards = _towards(story, tree, item, places)
    placed = _placed(story.text, tree, item, places)
    reference = _reference(story, item, course, past, towards)
    ends = resolve_ends(item, published=story.published, direction=towards, reference=reference, told=course.told)
    if towards != "future" and item.form == "anaphoric" and any(_too_late(story, end.alone) for end in ends):
        ends = resolve_ends(item, published=story.published, direction=towards, reference=None, told=course.told)
    for end in ends:
        course.add(end.alone, placed)
        if _is_behind(story, end.alone):
            past.add(_from_start(end.alone), placed._replace(expression=fill(item, limit="")))
        yield laid(end.mention, story.text[start : end.mention.span.start], story.published, towards)


def _towards(story: Story, tree: Tree, item: TimeExpression, places: Sequence[int]) -> Direction:
    """Return the tense of the clause, as far as it tells which day is meant."""
    start = tree.sentence.span.start
    towards: Direction = direction(tree, _told_by(item, places), places[-1]) if places else "unknown"
    if places and _before_noun(tree, item, places[-1]) and (towards == "future" or item.unit == "day"):
        towards = "unknown"
    if item.toward == "in" and SUPERLATIVE.search(story.text, start, item.span.start):
        towards = "unknown"  # "would be the first visit in 12 years" looks back, not ahead
    if item.limit == "by" and places and is_promised(tree, places[0]):
        towards = "future"
    if towards == "past" and item.form in _SET_AHEAD and _SET_FOR.search(story.text, start, item.span.start):
        towards = "future"
    if towards == "past" and item.unit == "month" and FUTURES.match(story.text, item.span.end):
        towards = "future"
    if item.form in _SET_AHEAD and PLANNED_BEFORE.search(story.text[start : item.span.start]):
        towards = "unknown"
    if towards == "future" and _was_only_planned(story.text, tree, item):
        towards = "unknown"
    return towards


def _told_by(item: TimeExpression, places: Sequence[int]) -> int:
    """Return the token from which the clause is sought: the "next" of "the next day" plans nothing."""
    return places[-1] if item.form == "anaphoric" else places[0]


def _was_only_planned(text: str, tree: Tree, item: TimeExpression) -> bool:
    """Tell whether a day is one that a plan of the past had: "was to have expired Oct. 27"."""
    before = text[tree.sentence.span.start : item.span.start]
    if UNREAL.search(before) or (item.form == "weekday" and SHELVED.match(text, item.span.end, tree.sentence.span.end)):
        return True
    return item.form == "calendar" and item.unit == "day" and PAST_PLAN.search(before) is not None


def _reference(
    story: Story, item: TimeExpression, course: Course, past: Course, towards: Direction
) -> TimeMention | None:
    """Return the time from which an expression is counted: what a clause of the past means by "that year" is past."""
    last = course.reference(item)
    if item.form == "part" and last is not None and last.start is not None and story.published and not course.told:
        beyond = last.start > story.published if towards == "past" else last.start < story.published
        return None if beyond and towards != "unknown" else last
    behind = past.reference(item)
    ahead = last is not None and last.start is not None and story.published is not None and last.start > story.published
    if (
        behind is not None
        and item.form == "anaphoric"
        and (ahead or not item.count)
        and towards == "past"
        and not course.told
    ):
        return behind if ahead or last is None or behind.span > last.span else last
    return last


def _too_late(story: Story, time: TimeMention) -> bool:
    """Tell whether a time of no clause of the future begins after publication: it was counted from a wrong one."""
    return time.start is not None and story.published is not None and time.start > story.published + _SLACK


def _is_behind(story: Story, time: TimeMention) -> bool:
    """Tell whether a time begins before the day of publication."""
    return time.start is not None and story.published is not None and time.start <= story.published


def _from_start(time: TimeMention) -> TimeMention:
    """Return the year or month named in "since 2019" by itself."""
    first = time.start
    if time.precision != "open" or first is None:
        return time
    if first.month == first.day == 1 and len(time.timex3) == 4:
        return replace(time, end=date(first.year, 12, 31), precision="year")
    return replace(time, end=first, precision="day") if len(time.timex3) == 10 else time


def _before_noun(tree: Tree, item: TimeExpression, last: int) -> bool:
    """Tell whether a time describes a noun: "their April 21 meeting" is the nearest one, whatever the tense."""
    if item.unit not in _DESCRIBING or item.form != "calendar" or last + 1 >= len(tree.tokens):
        return False
    return tree.tokens[last + 1].pos in ("NOUN", "PROPN", "ADJ") and tree.tokens[last + 1].head != last


def _placed(text: str, tree: Tree, item: TimeExpression, places: Sequence[int]) -> Placed:
    before = text[tree.sentence.span.start : item.span.start]
    return Placed(
        expression=item,
        fronted=len(before) < 40 and len(before.split()) <= _FRONT,
        aside=before.count("(") > before.count(")"),
        subordinate=bool(places) and is_subordinate(tree, places[0]),
        against=COMPARING.search(before) is not None,
        before_past=item.limit != "by" and bool(places) and is_before_past(tree, places[0]),
    )


def _in_dateline(story: Story, sentences: Sequence[Span]) -> Iterator[TimeMention]:
    """Yield the day of "TASHKENT, March 3 (Agency) --", which stands before the first sentence."""
    place = story.dateline_place
    if place is None or any(span.overlaps(place) for span in sentences):
        return
    end = min((span.start for span in sentences if span.start >= place.end), default=place.end)
    for expression in find(story.text, place.end, end):
        ends = resolve_ends(expression, published=story.published, direction="unknown", reference=None)
        yield from (end.mention for end in ends)


def _in_furniture(story: Story) -> Iterator[TimeMention]:
    """Yield the times of lines that are no report, such as the date of issue; they resolve nothing else."""
    for piece in story.furniture:
        for expression in find(story.text, piece.start, piece.end):
            ends = resolve_ends(expression, published=story.published, direction="unknown", reference=None)
            yield from (end.mention for end in ends)
