"""The day of an act whose anniversary is told: "the tenth anniversary on Monday of the annexation"."""

import re
from calendar import isleap
from datetime import date

from dragoman.coding import slots, timewords
from dragoman.coding.counted import occurs
from dragoman.tree import Tree
from dragoman.types import AnnotatedStory, Occurs, TimeMention

_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
_NEAR = 6
"""Words between "anniversary" and its "of"."""


def of_anniversary(story: AnnotatedStory, tree: Tree, head: int, when: Occurs | None) -> Occurs | None:
    """Return the day, or the year, so many years before the anniversary, for the act of which it is one.

    Where the act has a time of its own that is not the anniversary's, nothing is counted.
    """
    for place, token in enumerate(tree.tokens):
        years = _years(tree, place) if token.lemma == "anniversary" else None
        if not years or not _is_of(tree, place, head):
            continue
        day = _day(story, tree)
        if when is not None and (day is None or when.span != day.span):
            return None
        anchor = day.start if day is not None else story.story.published
        if anchor is None:
            return None
        span = tree.span((place,))
        words = span.of(story.story.text)
        then = _before(anchor, years)
        if day is not None:
            return occurs((then, then), "day", "text", words, span)
        return occurs((date(then.year, 1, 1), date(then.year, 12, 31)), "year", "published", words, span)
    return None


def _years(tree: Tree, place: int) -> int | None:
    """Return the number of "tenth" or "60th" before an anniversary."""
    for child in tree.all(place, "amod", "compound", "nummod"):
        text = tree.tokens[child].text.lower()
        known = _ORDINAL.fullmatch(text)
        if known or text in timewords.YEARS:
            return int(known[1]) if known else timewords.YEARS[text]
    return None


def _is_of(tree: Tree, place: int, head: int) -> bool:
    """Tell whether the act stands behind the "of" of the anniversary, whatever the parse has put between them."""
    following = range(place + 1, min(place + 1 + _NEAR, len(tree.tokens)))
    of = next((i for i in following if tree.tokens[i].lemma in ("of", "since")), None)
    return of is not None and head in tree.subtree(of)


def _day(story: AnnotatedStory, tree: Tree) -> TimeMention | None:
    """Return the only single day that the sentence names."""
    span = tree.sentence.span
    days = [t for t in story.times if span.covers(t.span) and slots.is_dating(t) and t.precision == "day"]
    return days[0] if len(days) == 1 and days[0].start is not None else None


def _before(day: date, years: int) -> date:
    year = max(1, day.year - years)
    return date(year, 2, 28) if (day.month, day.day) == (2, 29) and not isleap(year) else day.replace(year=year)
