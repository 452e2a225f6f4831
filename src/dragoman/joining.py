"""From the mentions of a record to its events: its blocks through the linking stage, one in memory at a time."""

from collections.abc import Iterable, Iterator

from dragoman.linking import Item, link, wire_copies
from dragoman.store import Block, Reader
from dragoman.types import EventMention, Story, WireCopy

_BLOCKS = "SELECT act AS block, id FROM event_mentions"
"""Mentions of different acts are never one event in this version, so an act is a block."""
_STORIES = """
SELECT DISTINCT s.id, s.published, s.publisher
FROM stories s JOIN event_mentions m ON m.story_id = s.id
WHERE m.act = ?
"""
_MONTHS = "SELECT DISTINCT coalesce(strftime(published, '%Y-%m'), '') AS month FROM stories ORDER BY month"
_OF_MONTH = "coalesce(strftime(published, '%Y-%m'), '') = ?"


def copies(record: Reader) -> tuple[WireCopy, ...]:
    """Return the wire copies among the stories of each month of publication (those without a date among themselves)."""
    months = record.sql(_MONTHS)["month"].to_pylist()
    return tuple(copy for month in months for copy in wire_copies(_texts(record, month)))


def _texts(record: Reader, month: str) -> list[tuple[str, str]]:
    return [(story.id, report(story)) for story in record.iter_stories(_OF_MONTH, [month], "id")]


def report(story: Story) -> str:
    """Return the story's text without its furniture, which differs from outlet to outlet."""
    parts, start = [], 0
    for piece in story.furniture:
        parts.append(story.text[start : piece.start])
        start = piece.end
    return "\n".join((*parts, story.text[start:]))


def blocks(record: Reader, found: Iterable[WireCopy]) -> Iterator[Block]:
    """Yield the links and events of each block of the record's mentions."""
    origins = {copy.story_id: copy.of for copy in found}
    for act, mentions in record.iter_mention_groups(_BLOCKS):
        linked = link(_items(record, act, mentions, origins))
        yield Block(links=linked.links, events=linked.events)


def _items(record: Reader, act: str, mentions: tuple[EventMention, ...], origins: dict[str, str]) -> list[Item]:
    table = record.sql(_STORIES, [act])
    columns = (table[name].to_pylist() for name in ("id", "published", "publisher"))
    stories = {story: (published, publisher) for story, published, publisher in zip(*columns, strict=True)}
    return [
        Item(
            mention=mention,
            published=stories[mention.story_id][0],
            publisher=stories[mention.story_id][1],
            origin=origins.get(mention.story_id, mention.story_id),
        )
        for mention in mentions
    ]
