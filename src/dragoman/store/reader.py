"""The read side that a record and a build under way have in common."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import groupby
from operator import itemgetter
from threading import Lock
from typing import Any

import duckdb
import pyarrow as pa

from dragoman.errors import NotFoundError, UsageError
from dragoman.store import files
from dragoman.store.streaming import children, choose, stream
from dragoman.store.tables import (
    ATTRIBUTIONS,
    EVENTS,
    LINKS,
    MENTIONS,
    REJECTIONS,
    RUNS,
    SENTENCES,
    STORIES,
    TIES,
    WIRE_COPIES,
    Shape,
)
from dragoman.types import Attribution, Event, EventMention, Link, Rejection, Run, Sentence, Story, Tie, WireCopy

_ORDER = {
    "stories": "published NULLS LAST, id",
    "wide_mentions": "story_id, sentence_index, trigger_start, id",
    "wide_events": "occurs_start NULLS LAST, act, id",
    "runs": "started, rowid",
}
"""Orders worth more than that of the columns."""
_READING_ORDER = "story_id, sentence_index, trigger_start"
_KINDS = (("story", STORIES), ("mention", MENTIONS), ("event", EVENTS))


class Reader:
    """Everything that can be asked of an open record.

    Each call reads through a connection of its own, so that threads may share one reader and loops may be nested.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._lock = Lock()

    def close(self) -> None:
        """Close the file; the reader cannot be used afterwards."""
        self._connection.close()

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """Return a DuckDB connection of the caller's own to the record, to be closed; threads may ask for one each."""
        with self._lock:
            return files.cursor(self._connection)

    # --- tables ---------------------------------------------------------------------------------------------

    def table(self, name: str) -> pa.Table:
        """Return a whole table or view of the schema, in an order that is always the same."""
        if name not in self._names():
            raise NotFoundError(f"a record has no table {name!r}: there are {', '.join(self._names())}")
        return self.sql(f"SELECT * FROM {name} ORDER BY {_ORDER.get(name, 'ALL')}")

    def stories(self) -> pa.Table:
        """Return the stories, by publication date (unknown ones last)."""
        return self.table("stories")

    def sentences(self) -> pa.Table:
        """Return the sentences, by story and place in it."""
        return self.table("sentences")

    def mentions(self) -> pa.Table:
        """Return the event mentions with their sides as lists, by story and place in it."""
        return self.table("wide_mentions")

    def events(self) -> pa.Table:
        """Return the events with their sides as lists, by first day (unknown ones last)."""
        return self.table("wide_events")

    def rejections(self) -> pa.Table:
        """Return what was not taken in or not coded, and why."""
        return self.table("rejections")

    def links(self) -> pa.Table:
        """Return the links between mentions; their reasons are table ``link_reasons``."""
        return self.table("links")

    def ties(self) -> pa.Table:
        """Return how events hang together; the reasons are table ``event_tie_reasons``."""
        return self.table("event_ties")

    def runs(self) -> pa.Table:
        """Return the builds, oldest first."""
        return self.table("runs")

    def sql(self, query: str, params: Sequence[object] = ()) -> pa.Table:
        """Return the answer to a ``SELECT`` of DuckDB's SQL; each ``?`` stands for one of ``params``.

        Raises :class:`UsageError` for a query that is wrong or gives no rows.
        """
        with closing(self.cursor()) as other:
            try:
                relation = other.sql(query, params=list(params))
                if relation is not None:
                    return relation.to_arrow_table()
            except (duckdb.ProgrammingError, duckdb.DataError, duckdb.NotSupportedError) as error:
                raise UsageError(f"the query is wrong: {str(error).splitlines()[0]}") from error
        raise UsageError("the query gives no rows: it must be a SELECT")

    def _names(self) -> list[str]:
        """Return the names of all tables and views."""
        return [name for (name,) in self._rows("SHOW TABLES")]

    def _rows(self, query: str, params: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a small answer."""
        with closing(self.cursor()) as other:
            return other.execute(query, list(params)).fetchall()

    # --- nouns ----------------------------------------------------------------------------------------------

    def iter_stories(self, where: str = "", params: Sequence[object] = (), order_by: str = "") -> Iterator[Story]:
        """Yield stories with bounded memory: those of the SQL condition ``where`` over table ``stories``."""
        return self._iter(STORIES, where, params, order_by)

    def iter_mentions(
        self, where: str = "", params: Sequence[object] = (), order_by: str = _READING_ORDER, batch: int = 2_000
    ) -> Iterator[EventMention]:
        """Yield whole mentions with bounded memory; ``where``, ``order_by``: SQL over table ``event_mentions``."""
        return self._iter(MENTIONS, where, params, order_by, batch)

    def iter_events(self, where: str = "", params: Sequence[object] = (), order_by: str = "") -> Iterator[Event]:
        """Yield whole events with bounded memory; ``where`` and ``order_by`` are SQL over table ``events``."""
        return self._iter(EVENTS, where, params, order_by)

    def iter_links(self, where: str = "", params: Sequence[object] = ()) -> Iterator[Link]:
        """Yield links with their reasons, in the order of their mentions' ids."""
        return self._iter(LINKS, where, params, "")

    def iter_ties(self, where: str = "", params: Sequence[object] = ()) -> Iterator[Tie]:
        """Yield ties between events with their reasons, in the order of the events' ids."""
        return self._iter(TIES, where, params, "")

    def iter_rejections(self, where: str = "", params: Sequence[object] = ()) -> Iterator[Rejection]:
        """Yield rejections, by stage and subject."""
        return self._iter(REJECTIONS, where, params, "")

    def iter_runs(self) -> Iterator[Run]:
        """Yield the builds, oldest first; of two begun in one second, the one written first."""
        return self._iter(RUNS, "", (), _ORDER["runs"])

    def iter_wire_copies(self) -> Iterator[WireCopy]:
        """Yield the stories that repeat another, with the other."""
        return self._iter(WIRE_COPIES, "", (), "")

    def iter_mention_groups(
        self, blocks: str, params: Sequence[object] = (), batch: int = 2_000
    ) -> Iterator[tuple[Any, tuple[EventMention, ...]]]:
        """Yield (block, its mentions by id), in the order of the blocks; one block at a time is in memory.

        ``blocks`` is a query with the columns ``block`` and ``id`` (of a mention); a mention may stand in many blocks.
        """
        chosen = (
            "SELECT id, block, row_number() OVER (ORDER BY block, id) AS n "
            f"FROM (SELECT DISTINCT block, id FROM ({blocks}))"
        )
        pairs = stream(self._connection, MENTIONS, chosen, params, batch)
        for block, group in groupby(pairs, key=itemgetter(0)):
            yield block, tuple(mention for _, mention in group)

    def _iter(
        self, shape: Shape, where: str, params: Sequence[object], order_by: str, batch: int = 2_000
    ) -> Iterator[Any]:
        """Yield the nouns of ``shape``."""
        for _, noun in stream(self._connection, shape, choose(shape, where, order_by), params, batch):
            yield noun

    # --- by id ----------------------------------------------------------------------------------------------

    def find(self, prefix: str, limit: int = 50) -> list[tuple[str, str]]:
        """Return (``story`` | ``mention`` | ``event``, id) of what begins with ``prefix``.

        The word before the dash of an id may be left out.
        """
        query = f"SELECT id FROM {{}} WHERE starts_with(id, ?) OR contains(id, '-' || ?) ORDER BY id LIMIT {limit:d}"
        params = [prefix, prefix]
        found = [(kind, i) for kind, shape in _KINDS for (i,) in self._rows(query.format(shape.table), params)]
        return found[:limit] if prefix else []

    def story(self, id: str) -> Story:
        """Return one story, by its whole id; :class:`NotFoundError` where there is none."""
        return self._one("story", STORIES, id)  # type: ignore[no-any-return]

    def mention(self, id: str) -> EventMention:
        """Return one mention, by its whole id; :class:`NotFoundError` where there is none."""
        return self._one("mention", MENTIONS, id)  # type: ignore[no-any-return]

    def event(self, id: str) -> Event:
        """Return one event, by its whole id; :class:`NotFoundError` where there is none."""
        return self._one("event", EVENTS, id)  # type: ignore[no-any-return]

    def _one(self, kind: str, shape: Shape, id: str) -> Any:
        """Return the noun with that id."""
        for noun in self._iter(shape, "id = ?", [id], ""):
            return noun
        raise NotFoundError(f"the record has no {kind} {id}: `dragoman events` and `dragoman stories` list the ids")

    def sentences_of(self, story_id: str) -> tuple[Sentence, ...]:
        """Return the sentences of a story, in reading order, without tokens."""
        return tuple(self._iter(SENTENCES, "story_id = ?", [story_id], ""))

    def attributions_of(self, story_id: str) -> tuple[Attribution, ...]:
        """Return who says what in a story, in the order in which it was added."""
        return children(self._connection, ATTRIBUTIONS, story_id)

    def mentions_of(self, id: str) -> tuple[EventMention, ...]:
        """Return the mentions of a story, in reading order, or those of an event, in the event's order."""
        if not self._rows("SELECT 1 FROM events WHERE id = ?", [id]):
            return tuple(self.iter_mentions("story_id = ?", [id]))
        chosen = "SELECT mention_id AS id, position AS n, NULL AS block FROM event_mentions_of WHERE event_id = ?"
        return tuple(mention for _, mention in stream(self._connection, MENTIONS, chosen, [id]))

    def events_of(self, story_id: str) -> tuple[Event, ...]:
        """Return the events that a story reports, by id."""
        mentions = "SELECT id FROM event_mentions WHERE story_id = ?"
        where = f"id IN (SELECT event_id FROM event_mentions_of WHERE mention_id IN ({mentions}))"
        return tuple(self.iter_events(where, [story_id]))
