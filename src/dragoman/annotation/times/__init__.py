"""Time expressions of English news: found by a grammar, resolved to days by the story's date and the clause's tense."""

from dragoman.annotation.times.expression import Direction, TimeExpression
from dragoman.annotation.times.grammar import find
from dragoman.annotation.times.narrative import Course, is_narrative
from dragoman.annotation.times.resolve import Ends, resolve, resolve_ends

__all__ = [
    "Course",
    "Direction",
    "Ends",
    "TimeExpression",
    "find",
    "is_narrative",
    "resolve",
    "resolve_ends",
]
