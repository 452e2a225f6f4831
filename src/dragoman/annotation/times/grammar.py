"""The grammar as a whole: run the rules, keep the longest finds, join what belongs together."""

import re
from bisect import bisect_left, insort
from typing import Final

from dragoman.annotation.times import (
    rules_amounts,
    rules_calendar,
    rules_days,
    rules_feasts,
    rules_history,
    rules_lengths,
    rules_news,
    rules_periods,
    rules_relative,
    rules_results,
)
from dragoman.annotation.times.compose import compose
from dragoman.annotation.times.expression import TimeExpression
from dragoman.annotation.times.rule import Rule, blank

RULES: Final[tuple[Rule, ...]] = (
    *rules_results.RULES,
    *rules_calendar.RULES,
    *rules_periods.RULES,
    *rules_relative.RULES,
    *rules_amounts.RULES,
    *rules_lengths.RULES,
    *rules_days.RULES,
    *rules_history.RULES,
    *rules_news.RULES,
    *rules_feasts.RULES,
)
_CUES: Final = frozenset().union(*(rule.cues for rule in RULES))
_WORD: Final = re.compile(r"[a-z]+")
_DIGIT: Final = re.compile(r"[0-9]")


def find(text: str, start: int = 0, end: int | None = None) -> tuple[TimeExpression, ...]:
    """Return the time expressions of ``text[start:end]``, sorted and disjoint; offsets count from 0 of ``text``."""
    stop = len(text) if end is None else min(end, len(text))
    cues = _cues(text[start:stop])
    if not cues:
        return ()
    found = [
        expression for rule in RULES if not cues.isdisjoint(rule.cues) for expression in _run(rule, text, start, stop)
    ]
    return compose(text, _longest(found), start)


def _cues(text: str) -> frozenset[str]:
    """Return the cue words that the text has: most sentences have none, and no pattern need run on them."""
    words = _CUES.intersection(_WORD.findall(text.lower()))
    return words | {"0"} if _DIGIT.search(text) else words


def _run(rule: Rule, text: str, start: int, stop: int) -> list[TimeExpression]:
    built = (rule.build(match, blank(match, rule.name)) for match in rule.pattern.finditer(text, start, stop))
    return [expression for expression in built if expression]


def _longest(found: list[TimeExpression]) -> list[TimeExpression]:
    """Keep the longest of those that overlap; of two equally long ones, the earlier rule's."""
    kept: list[tuple[int, int, int]] = []
    order = sorted(range(len(found)), key=lambda i: (found[i].span.start - found[i].span.end, found[i].span.start, i))
    for i in order:
        span = found[i].span
        place = bisect_left(kept, (span.start, span.end, i))
        free_left = place == 0 or kept[place - 1][1] <= span.start
        if free_left and (place == len(kept) or kept[place][0] >= span.end):
            insort(kept, (span.start, span.end, i))
    return [found[i] for _, _, i in kept]
