"""The mentions of a record as linking sees them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.decisions import Applied
from dragoman.linking import Item
from dragoman.linking.credits import agency_of
from dragoman.store import StoryRow, Writer

_WORDS = "SELECT mention_id AS id, words FROM linking_mentions WHERE mention_id IN (SELECT unnest(?::VARCHAR[]))"
_STORIES = """
SELECT m.id, s.published, s.publisher FROM event_mentions m JOIN stories s ON s.id = m.story_id
WHERE m.id IN (SELECT unnest(?::VARCHAR[]))
"""


class Items:
    """Reads mentions with what linking needs to know of their stories."""

    def __init__(self, writer: Writer, applied: Applied, moved: Iterable[StoryRow]) -> None:
        self._writer = writer
        self._applied = applied
        self._origins = {row.story_id: row for row in writer.linked_stories(only_moved=True).values()}
        self._origins.update({row.story_id: row for row in moved})

    def of(self, ids: Sequence[str], words: Mapping[str, str] | None = None) -> Iterator[Item]:
        """Yield the mentions of these ids, by id, as people decided them to be; those dropped are left out.

        ``words`` are those of their triggers; where they are not given, the mentions must have been noted before.
        """
        if words is None:
            table = self._writer.sql(_WORDS, [list(ids)])
            words = dict(zip(table["id"].to_pylist(), table["words"].to_pylist(), strict=True))
        table = self._writer.sql(_STORIES, [list(ids)])
        columns = (table[name].to_pylist() for name in ("id", "published", "publisher"))
        told = {id: rest for id, *rest in zip(*columns, strict=True)}
        for mention in self._writer.bare_mentions(ids):
            seen = self._applied.mention(mention)
            if seen is None:
                continue
            row = self._origins.get(mention.story_id)
            published, publisher = told[mention.id]
            yield Item(
                mention=seen,
                published=published,
                publisher=publisher,
                origin=row.origin if row is not None else mention.story_id,
                agency=agency_of(seen, row.agency if row is not None else None),
                trigger=words[mention.id],
            )
