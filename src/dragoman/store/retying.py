"""What the ties between events ask of the record, and write to it: for events that are new or changed, and those near.

The tables ``linking_event*`` say which events were compared, as they were then; what differs from the events of the
record is to be compared again, whatever made it differ.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt

from dragoman.store.inserting import insert_columns
from dragoman.store.work import Columns, Work

_KEYS = """
SELECT key, handle, first, last, true AS before, handle NOT IN (SELECT handle FROM went) AS now FROM linking_event_keys
UNION ALL SELECT key, handle, first, last, false, true FROM came_key
"""
_ROWS = """
AS SELECT k.*, 0::UTINYINT AS role, h.handle IS NOT NULL AS hot FROM every_key k
LEFT JOIN {hot} h USING (handle) ORDER BY k.key
"""
_HOME = """
AS SELECT handle, min(key) AS home FROM every_key
SEMI JOIN (SELECT "left" AS handle FROM pair UNION SELECT "right" FROM pair) USING (handle) GROUP BY handle
"""
_NAMES = """
AS SELECT event_id, handle FROM linking_events WHERE handle NOT IN (SELECT handle FROM went)
UNION ALL SELECT event_id, handle FROM came
"""
_WORK = """
AS SELECT row_number() OVER (ORDER BY home, left_id, right_id) AS n, left_id, right_id, left_leads, right_leads
FROM (SELECT least(x.home, y.home) AS home, a.event_id AS left_id, b.event_id AS right_id,
    a.handle IN (FROM lead) AS left_leads, b.handle IN (FROM lead) AS right_leads
FROM (SELECT DISTINCT * FROM pair) p
JOIN name a ON a.handle = p."left" JOIN name b ON b.handle = p."right"
JOIN home x ON x.handle = p."left" JOIN home y ON y.handle = p."right")
"""
_BEST = """
SELECT noun FROM (
    SELECT *, row_number() OVER (PARTITION BY left_id, kind ORDER BY weight DESC, right_id) AS rank FROM (
        SELECT DISTINCT ON (left_id, right_id, kind) * FROM tied ORDER BY left_id, right_id, kind, weight DESC)
) WHERE rank = 1 OR NOT only_one ORDER BY left_id, right_id, kind
"""


class Retying(Work):
    """One comparison of events under way."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Find the events that are new or changed (``came``), and those that are gone or changed (``went``)."""
        super().__init__(connection)
        self._table("came", "(event_id VARCHAR, handle UBIGINT)")
        self._table("came_key", "(key UBIGINT, handle UBIGINT, first INTEGER, last INTEGER)")
        self._table("lead", "(handle UBIGINT)")
        self._table("pair", '("left" UBIGINT, "right" UBIGINT)')
        self._table(
            "tied",
            "(left_id VARCHAR, right_id VARCHAR, kind VARCHAR, weight DOUBLE, only_one BOOLEAN, noun BLOB)",
        )
        self._table(
            "went",
            "AS SELECT event_id, handle FROM linking_events l "
            "WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.id = l.event_id AND e.digest = l.digest)",
        )

    def unkeyed(self) -> list[str]:
        """Return the ids of the events that are new or changed."""
        return self._ids(
            "SELECT id FROM events e WHERE NOT EXISTS "
            "(SELECT 1 FROM linking_events l WHERE l.event_id = e.id AND l.digest = e.digest) ORDER BY id"
        )

    def add(self, events: Mapping[str, list[Any]], keys: Columns) -> None:
        """Add such events (``event_id``, ``handle``) with their keys."""
        insert_columns(self._connection, "came", dict(events))
        self._put("came_key", keys)

    def came_and_went(self) -> Iterator[dict[str, npt.NDArray[Any]]]:
        """Yield the rows of the keys of events that came or went, whole keys at a time."""
        self._table("moved", "AS SELECT handle FROM came UNION SELECT handle FROM went")
        yield from self._hot("moved", "true")

    def add_leads(self, handles: npt.NDArray[np.uint64]) -> None:
        """Look at the ties that lead from some events."""
        self._put("lead", {"handle": handles})

    def lead_rows(self) -> Iterator[dict[str, npt.NDArray[Any]]]:
        """Yield the rows of the keys of those events, as they are now."""
        self._table("name", _NAMES)
        self._table(
            "lead",
            "AS SELECT DISTINCT handle FROM (FROM lead UNION ALL SELECT handle FROM came) "
            "SEMI JOIN name USING (handle)",
        )
        yield from self._hot("lead", "now")

    def _hot(self, table: str, which: str) -> Iterator[dict[str, npt.NDArray[Any]]]:
        self._table("hot_key", f"AS SELECT DISTINCT key FROM ({_KEYS}) SEMI JOIN {table} USING (handle) WHERE {which}")
        self._table("every_key", f"AS FROM ({_KEYS}) SEMI JOIN hot_key USING (key) WHERE {which}")
        yield from self._whole_keys(_ROWS.format(hot=table))

    def put_pairs(self, pairs: npt.NDArray[np.uint64]) -> None:
        """Gather pairs of handles to compare."""
        self._put("pair", {"left": pairs[:, 0], "right": pairs[:, 1]})

    def work(self) -> int:
        """Make the list of pairs to compare, near ones together; return their number."""
        self._table("home", _HOME)
        self._table("work", _WORK)
        return self._count("SELECT count(*) FROM work")

    def part_of_work(self, start: int, stop: int) -> list[tuple[str, str, bool, bool]]:
        """Return (event id, event id, whether the first leads, whether the second does) of some pairs."""
        query = "SELECT left_id, right_id, left_leads, right_leads FROM work WHERE n > ? AND n <= ? ORDER BY n"
        return self._run(query, [start, stop]).fetchall()

    def put_tied(self, columns: Mapping[str, list[Any]]) -> None:
        """Keep ties that were found."""
        insert_columns(self._connection, "tied", dict(columns))

    def best(self) -> Iterable[bytes]:
        """Return the ties to keep, encoded."""
        return [noun for (noun,) in self._run(_BEST).fetchall()]

    def scope(self) -> None:
        """Find which ties may go."""
        self._table("scope_ties", "AS SELECT event_id AS id FROM name SEMI JOIN lead USING (handle)")
        self._table("scope_gone", "AS SELECT event_id AS id FROM went WHERE event_id NOT IN (SELECT id FROM events)")

    def settle(self) -> None:
        """Write the new state, in the transaction that is open."""
        for table in ("linking_events", "linking_event_keys"):
            self._run(f"DELETE FROM {table} WHERE handle IN (SELECT handle FROM went)")
        self._run(
            "INSERT INTO linking_events SELECT event_id, handle, digest FROM came JOIN events ON events.id = event_id"
        )
        self._run("INSERT INTO linking_event_keys SELECT key, handle, first, last FROM came_key")
