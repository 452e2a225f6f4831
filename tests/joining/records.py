"""Records made of mentions by hand, linked in one go or bit by bit."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec.structs import replace

from dragoman import joining
from dragoman.decisions import Applied, Decisions
from dragoman.linking import Item
from dragoman.register import load
from dragoman.store import Changes, StoryResult, writing
from dragoman.types import Origin, Story


def stories(pile: Iterable[Item]) -> list[StoryResult]:
    """Return the stories of a pile; mentions of one story must agree on its day."""
    told: dict[str, list[Item]] = {}
    for one in pile:
        told.setdefault(one.mention.story_id, []).append(one)
    return [
        StoryResult(story=_story(id, group[0]), mentions=tuple(one.mention for one in group))
        for id, group in told.items()
    ]


def _story(id: str, first: Item) -> Story:
    origin = Origin(uri="made-up")
    return Story(id=id, text=_text(id), origin=origin, published=first.published, publisher=first.publisher)


def _text(id: str) -> str:
    return f"Told in {id}."


def seen(one: Item) -> Item:
    """Return an item as a record of :func:`stories` gives it."""
    trigger = one.mention.trigger
    return replace(one, trigger=trigger.of(_text(one.mention.story_id)))


def build(
    path: Path, results: Sequence[StoryResult], decisions: Decisions | None = None, touched: Iterable[str] = ()
) -> Changes:
    """Add stories to a record, link it and publish it."""
    decided = decisions or Decisions()
    applied = Applied(decided, decided.mentions(), load())
    with writing(path) as writer:
        writer.add(results)
        joined = joining.join(writer, applied, {*touched, *decided.mentions()})
        writer.publish()
    return joined.changes
