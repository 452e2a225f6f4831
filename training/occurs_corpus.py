"""The evaluation set of days and statuses: short stories, one act of each by hand, and the lint that holds them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from dragoman.ontology.schema import acts
from dragoman.types import Noun, Status

FILE = Path("occurs.jsonl")


class DatedStory(Noun, frozen=True, kw_only=True):
    """Two or three sentences, and when the act of one word takes place and how far it has got."""

    id: str
    part: Literal["open", "held"]
    """The half to look at while working, or the half that is scored only at the end."""
    publisher: str
    published: date
    headline: str
    text: str
    act: str
    status: Status
    trigger: tuple[int, int]
    """The words that name the act: code points of the text, half-open."""
    start: date | None = None
    """First day on which it happens or would happen; ``None`` where the story does not tell."""
    end: date | None = None
    """Last day; ``None`` where there is no ``start``, and where it goes on."""
    background: bool = False
    """True where the story tells the act as history."""


def read(folder: Path, part: str) -> tuple[DatedStory, ...]:
    """Return the stories of one half. Raises ``msgspec.DecodeError`` on a line that does not fit."""
    lines = (folder / FILE).read_bytes().splitlines()
    stories = (msgspec.json.decode(line, type=DatedStory) for line in lines if line.strip())
    return tuple(story for story in stories if story.part == part)


def faults(story: DatedStory) -> Iterator[str]:
    """Yield what is wrong with a story: an act that is none, days in the wrong order, a trigger that cuts a word."""
    start, end = story.trigger
    if story.act not in acts():
        yield f"no act {story.act!r}"
    if not 0 <= start < end <= len(story.text):
        yield f"the trigger {start}-{end} is outside the text"
    elif _cuts(story.text, start) or _cuts(story.text, end) or story.text[start:end].strip() != story.text[start:end]:
        yield f"the trigger {story.text[start:end]!r} cuts a word"
    if story.start is None and story.end is not None:
        yield "an end without a start"
    if story.start is not None and story.end is not None and story.end < story.start:
        yield f"{story.end} is before {story.start}"
    done = story.status in ("occurred", "ended")
    if done and story.end is not None and story.end > story.published:
        yield "done, and not over on the day of publication"
    if done and story.start is not None and story.end is None:
        yield "done, and without an end"


def _cuts(text: str, at: int) -> bool:
    """Tell whether a boundary lies inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
