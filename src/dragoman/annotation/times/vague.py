"""Days for words that name a stretch beside the day of writing and not its length: "in the coming weeks"."""

import re
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from dragoman.annotation.times.expression import Direction
from dragoman.types import TimeMention

_STRETCH: Final = {"hour": 1, "day": 14, "week": 56, "month": 365}
"""Days that a stretch counted in such units may take at most: of weeks there are fewer than two months."""
_LENGTH: Final = {"H": 0, "D": 1, "W": 7, "M": 31}
_AHEAD: Final = re.compile(r"\b(?:coming|next|following|ahead)\b", re.IGNORECASE)
_BEHIND: Final = re.compile(r"\b(?:recent|past|last|previous|preceding)\b", re.IGNORECASE)
_UNIT: Final = re.compile(r"\b(hour|day|week|month)s\b", re.IGNORECASE)
_DURATION: Final = re.compile(r"PT?([\dX]+)([HDWM])")
_WITHIN: Final = re.compile(r"\b(within|in)\s(?:the\s)?$", re.IGNORECASE)


def laid(time: TimeMention, before: str, published: date | None, direction: Direction) -> TimeMention:
    """Return the time with the days that it may take, where its words lay it beside the day of writing.

    ``before`` is the text in front of it. "In recent days" and "in the coming weeks" run from or to the day of
    publication, as far as nobody would count in longer units; "within 48 hours" has its own length, in a clause that
    looks ahead. What says no unit ("soon"), or years, keeps no days.
    """
    if published is None or time.start is not None or time.end is not None:
        return time
    if time.timex3 in ("FUTURE_REF", "PAST_REF"):
        days, back = _stretch(time.text), time.timex3 == "PAST_REF"
        turned = (_BEHIND if back else _AHEAD).search(time.text)
        return _beside(time, published, -days if back else days) if days and turned else time
    if time.type == "DURATION" and direction == "future":
        days = _within(time, before)
        return _beside(time, published, days) if days else time
    return time


def _stretch(text: str) -> int:
    unit = _UNIT.search(text)
    return _STRETCH[unit[1].lower()] if unit else 0


def _within(time: TimeMention, before: str) -> int:
    """Return the days of "within 48 hours" and "in a few weeks"; of "in two weeks" there is a day already."""
    length, word = _DURATION.fullmatch(time.timex3), _WITHIN.search(before)
    if length is None or word is None:
        return 0
    if length[1].startswith("X"):
        return _stretch(time.text)
    count = int(length[1])
    if word[1].lower() != "within":
        return 0
    return -(-count // 24) if length[2] == "H" else count * _LENGTH[length[2]]


def _beside(time: TimeMention, published: date, days: int) -> TimeMention:
    other = published + timedelta(days=days)
    return replace(time, start=min(published, other), end=max(published, other), precision="range", basis="published")
