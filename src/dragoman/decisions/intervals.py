"""ISO 8601 days and intervals as they are typed: ``2021-12-14``, ``2021-12``, ``2021/2023``, ``2021-12-14/..``."""

import calendar
import re
from datetime import date

from dragoman.errors import UsageError
from dragoman.types import Precision

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day")
_OPEN = ("..", "")
_HOW = "write a day (2021-12-14), a month (2021-12), a year (2021), two of them (2021-12-14/2021-12-16), or .. for open"


def interval(text: str) -> tuple[date | None, date | None, Precision]:
    """Return first day, last day (``None`` is open) and precision; :class:`UsageError` says how to write it."""
    left, slash, right = text.strip().partition("/")
    if not slash:
        return _edges(left)
    start = None if left in _OPEN else _edges(left)[0]
    end = None if right in _OPEN else _edges(right)[1]
    if start is None and end is None:
        raise UsageError(f"{text!r} says no day at all: {_HOW}")
    if start is None or end is None:
        return start, end, "open"
    if end < start:
        raise UsageError(f"{text!r} ends before it begins: {_HOW}")
    return start, end, "day" if start == end else "range"


def _edges(text: str) -> tuple[date, date, Precision]:
    """Return the first and last day of a year, month or day."""
    found = _PART.fullmatch(text)
    if found is None:
        raise UsageError(f"{text!r} is no day: {_HOW}")
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError as error:
        raise UsageError(f"{text!r} is no day ({error}): {_HOW}") from error
    last_month = month or 12
    last = date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    return first, last, _PRECISIONS[bool(month) + bool(day)]
