"""Where each story comes from: the story that it repeats, the news agency that it is credited to.

Stories are compared in windows of eight days with the week before. New stories are looked for in the windows that they
lie in; what was found in the others stands.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from dragoman.linking.credits import credit, shared
from dragoman.linking.wire import DAYS, Repeat, fullest, repeats
from dragoman.store import RepeatRow, StoryRow, Writer
from dragoman.types import Story, WireCopy

_WINDOW = 8
_NO_WINDOW = -1


class Origins(NamedTuple):
    """What is known of the origins of all stories, and what of it is new."""

    copies: tuple[WireCopy, ...]
    stories: tuple[StoryRow, ...]
    """Those that are new, or come from elsewhere than before."""
    repeats: tuple[RepeatRow, ...]
    """Of the windows that were looked at."""
    windows: frozenset[int]
    """Those windows."""


def origins(writer: Writer) -> Origins:
    """Return the origins of the record's stories; only stories near those that linking does not know are read."""
    fresh = [_row(story) for story in writer.iter_stories("id NOT IN (SELECT story_id FROM linking_stories)")]
    windows = frozenset(_windows(fresh))
    found = tuple(repeat for window in sorted(windows) for repeat in _repeats(writer, window))
    copies = fullest(_pair(row) for row in (*writer.linked_repeats(windows), *found))
    known = writer.linked_stories({id for one in copies for id in (one.story_id, one.of)})
    return Origins(copies, tuple(_moved(known, fresh, copies)), found, windows)


def report(story: Story) -> str:
    """Return the story's text without its furniture, which differs from outlet to outlet."""
    parts, start = [], 0
    for piece in story.furniture:
        parts.append(story.text[start : piece.start])
        start = piece.end
    return "\n".join((*parts, story.text[start:]))


def _row(story: Story) -> StoryRow:
    window = _NO_WINDOW if story.published is None else story.published.toordinal() // _WINDOW
    return StoryRow(story_id=story.id, days=window, credit=credit(story))


def _windows(fresh: Iterable[StoryRow]) -> Iterator[int]:
    """Yield the windows in which the stories are compared: their own, and the next, which looks back a week."""
    for story in fresh:
        yield story.days
        if story.days != _NO_WINDOW:
            yield story.days + 1


def _repeats(writer: Writer, window: int) -> Iterator[RepeatRow]:
    texts: list[tuple[str, str]] = []
    days: dict[str, date] = {}
    for story in writer.iter_stories(*_among(window), "id"):
        texts.append((story.id, report(story)))
        if story.published is not None:
            days[story.id] = story.published
    for found in repeats(texts, days):
        yield RepeatRow(days=window, size=found.size, of=found.of, story_id=found.story_id, overlap=found.overlap)


def _pair(row: RepeatRow) -> Repeat:
    return Repeat(row.size, row.of, row.story_id, row.overlap)


def _among(window: int) -> tuple[str, list[object]]:
    if window == _NO_WINDOW:
        return "published IS NULL", []
    first = window * _WINDOW
    days = (first - DAYS, first + _WINDOW - 1)
    return "published BETWEEN ? AND ?", [date.fromordinal(day) for day in days]


def _moved(known: Mapping[str, StoryRow], fresh: Iterable[StoryRow], copies: Iterable[WireCopy]) -> Iterator[StoryRow]:
    """Yield the rows that are new or have another origin or agency than before."""
    rows = {**known, **{one.story_id: one for one in fresh}}
    repeated = {one.story_id: one.of for one in copies}
    agencies = shared({id: one.credit for id, one in rows.items() if one.credit}, copies)
    for id, row in rows.items():
        made = StoryRow(
            story_id=id, days=row.days, credit=row.credit, origin=repeated.get(id, id), agency=agencies.get(id)
        )
        if known.get(id) != made:
            yield made
