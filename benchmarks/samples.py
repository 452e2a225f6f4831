"""The stories to measure on: which they are, and a file of them that every way of reading gets."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.program import ROOT, FailedError, write
from dragoman.ingest import read
from dragoman.types import Story

BESIDE = ROOT.parent / "shared" / "news" / "statements.jsonl"
"""Real statements beside the repository; not part of it."""
EXAMPLES = ROOT / "examples" / "stories"


class Sample(NamedTuple):
    """The stories of one benchmark."""

    path: Path
    """A file of JSON lines."""
    stories: int
    megabytes: float
    """Of text, as UTF-8."""


def chosen(given: str | None) -> Path:
    """Return what to read: what was given, else the statements beside the repository, else the examples."""
    return Path(given) if given else BESIDE if BESIDE.is_file() else EXAMPLES


def sample(source: Path, most: int | None, folder: Path) -> Sample:
    """Write the stories of ``source``, at most ``most`` of them, evenly spread, to a file and return it."""
    stories = spread([item for item in read([str(source)]) if isinstance(item, Story)], most)
    if not stories:
        raise FailedError(f"there is no story in {source}")
    path = folder / "stories.jsonl"
    write(path, (_line(number, story) for number, story in enumerate(stories)))
    return Sample(path, len(stories), sum(len(story.text.encode()) for story in stories) / 1e6)


def spread(stories: Sequence[Story], most: int | None) -> list[Story]:
    """Return at most ``most`` of the stories, the same each time."""
    if most is None or most >= len(stories):
        return list(stories)
    return [stories[place * len(stories) // most] for place in range(most)]


def _line(number: int, story: Story) -> dict[str, object]:
    return {
        "id": f"story-{number}",
        "text": story.text,
        "published": story.published.isoformat() if story.published else None,
        "publisher": story.publisher,
        "headline": story.headline,
    }
