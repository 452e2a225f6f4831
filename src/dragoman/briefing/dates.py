"""Days as a reader of English writes them."""

from datetime import date

from dragoman.types import Occurs

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day(given: date | None) -> str:
    """Return ``16 March 2023``; ``day unknown`` for ``None``."""
    return f"{given.day} {MONTHS[given.month - 1]} {given.year}" if given else "day unknown"


def days(start: date | None, end: date | None) -> str:
    """Return an interval as short as it can be told: ``March 2023``, ``2023``, ``5–8 May 2023``."""
    if start is None or end is None:
        return f"from {day(start)}" if start else f"by {day(end)}" if end else "day unknown"
    if start == end:
        return day(start)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    if start.day == 1 and _is_last(end) and (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    return f"{day(start)} – {day(end)}"


def when(occurs: Occurs | None) -> str:
    """Return when an act takes place; empty where that is unknown or has no end."""
    if occurs is None or occurs.start is None or occurs.end is None:
        return ""
    return days(occurs.start, occurs.end)


def _is_last(given: date) -> bool:
    """Tell whether a day is the last of its month."""
    following = date.fromordinal(given.toordinal() + 1) if given < date.max else given
    return following.day == 1
