"""Events as lists show them, and the texts of stories in them."""

from collections.abc import Sequence

from dragoman.web.index_nouns import EventRow, StoryRow
from dragoman.web.querying import rows
from dragoman.web.shelf import Reading

__all__ = ["EventRow", "StoryRow", "event_rows", "texts"]
_TEXT = 60_000
"""Characters of a story in which the words that were looked for are shown."""


def event_rows(reading: Reading, ids: Sequence[str]) -> list[EventRow]:
    """Return the events with these ids, in their order."""
    found = {row.id: row for row in rows(reading, "event_rows", EventRow, ids=list(ids))} if ids else {}
    return [found[id] for id in ids if id in found]


def texts(reading: Reading, stories: Sequence[StoryRow]) -> list[str]:
    """Return the beginnings of the texts of some stories."""
    if not stories:
        return []
    places = ", ".join(f"{story.place:d}" for story in stories)  # as numbers: a list of values would be a scan
    query = f"SELECT id, left(text, {_TEXT}) FROM stories WHERE rowid IN ({places})"
    found: dict[str, str] = dict(reading.cursor.execute(query).fetchall())
    return [found.get(story.id, "") for story in stories]
