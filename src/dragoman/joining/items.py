"""The mentions of a record as linking sees them."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.decisions import Applied
from dragoman.linking import Item
from dragoman.linking.credits import agency_of
from dragoman.store import StoryRow, Writer

_STORIES = """
SELECT m.id, s.published, s.publisher, substr(s.text, m.trigger_start + 1, m.trigger_end - m.trigger_start) AS words
FROM event_mentions m JOIN stories s ON s.id = m.story_id
WHERE m.id IN (SELECT unnest(?::VARCHAR[]))
"""


class Items:
    """Reads mentions with what linking needs to know of their stories."""

    def __init__(self, writer: Writer, applied: Applied, moved: Iterable[StoryRow]) -> None:
        self._writer = writer
        self._applied = applied
        self._origins = {row.story_id: row for row in writer.linked_stories(only_moved=True).values()}
        self._origins.update({row.story_id: row for row in moved})

    def of(self, ids: Sequence[str]) -> Iterator[Item]:
        """Yield the mentions of these ids, by id, as people decided them to be; those dropped are left out."""
        table = self._writer.sql(_STORIES, [list(ids)])
        columns = (table[name].to_pylist() for name in ("id", "published", "publisher", "words"))
        told = {id: rest for id, *rest in zip(*columns, strict=True)}
        for mention in self._writer.iter_mentions("id IN (SELECT unnest(?::VARCHAR[]))", [list(ids)], order_by="id"):
            seen = self._applied.mention(mention)
            if seen is None:
                continue
            row = self._origins.get(mention.story_id)
            published, publisher, words = told[mention.id]
            yield Item(
                mention=seen,
                published=published,
                publisher=publisher,
                origin=row.origin if row is not None else mention.story_id,
                agency=agency_of(seen, row.agency if row is not None else None),
                trigger=words,
            )
