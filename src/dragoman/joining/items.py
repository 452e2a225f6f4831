"""The mentions of a record as linking sees them."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dragoman.decisions import Applied
from dragoman.linking import Item
from dragoman.linking.credits import agency_of
from dragoman.linking.slots import Slots, read
from dragoman.store import StoryRow, Writer

_KEPT = 20_000
"""Mentions that stay in memory from one step of a linking to the next."""

_WORDS = "SELECT mention_id AS id, words FROM linking_mentions WHERE mention_id IN (SELECT unnest(?::VARCHAR[]))"
_STORIES = """
SELECT m.id, s.published, s.publisher FROM event_mentions m JOIN stories s ON s.id = m.story_id
WHERE m.id IN (SELECT unnest(?::VARCHAR[]))
"""


class Known(NamedTuple):
    """A mention that was read."""

    item: Item
    slots: Slots


class Items:
    """Reads mentions with what linking needs to know of their stories; those used last stay in memory."""

    def __init__(self, writer: Writer, applied: Applied, moved: Iterable[StoryRow]) -> None:
        self._writer = writer
        self._applied = applied
        self._origins = {row.story_id: row for row in writer.linked_stories().values()}
        self._origins.update({row.story_id: row for row in moved})
        self._known: OrderedDict[str, Known] = OrderedDict()

    def of(self, ids: Sequence[str], words: Mapping[str, str] | None = None) -> Iterator[Known]:
        """Yield the mentions of these ids as people decided them to be; those dropped are left out.

        Those in memory come first, the others by id. ``words`` are those of their triggers; where they are not given,
        the mentions must have been noted before.
        """
        held = [id for id in ids if id in self._known]
        for id in held:
            self._known.move_to_end(id)
        yield from [self._known[id] for id in held]
        missing = [id for id in ids if id not in self._known]
        for item in self._read(missing, words) if missing else ():
            one = self._known[item.mention.id] = Known(item, read(item))
            yield one
        while len(self._known) > max(_KEPT, len(ids)):
            self._known.popitem(last=False)

    def _read(self, ids: Sequence[str], words: Mapping[str, str] | None) -> Iterator[Item]:
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
