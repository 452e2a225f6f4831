"""What a linking asks of the record, and writes to it: only what a change can touch.

The tables ``linking_*`` say of each mention under which keys it is looked for and with which others it was clustered.
The joins are the database's, which spills to the disk; what goes out and in are columns of numbers. A mention counts as
linked once it has a pile; the keys of those that have none yet are kept over a build that died.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import starmap
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt

from dragoman.store import files, queries
from dragoman.store.inserting import insert_columns
from dragoman.store.replacing import digested, make_staging
from dragoman.store.results import Member, RepeatRow, Scored, StoryRow
from dragoman.store.shapes import flatten
from dragoman.store.tables import LINKING_REPEATS, LINKING_STORIES, LINKS
from dragoman.store.work import Columns, Work
from dragoman.types import Link

_LINKS = 20_000
"""Links that are in memory at once."""
_STATE = ("state", "stories", "repeats", "mentions", "keys", "crowds", "events", "event_keys")


class Relinking(Work):
    """One linking under way: temporary tables beside the record's own, gone when the connection closes."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, identity: str) -> None:
        """Begin; with another ``identity`` than the last time, all that linking noted is forgotten."""
        super().__init__(connection)
        self._identity = identity
        known = files.first(connection, "SELECT identity FROM linking_state")
        self.whole = known != (identity,)
        """Whether all is linked anew."""
        if self.whole:
            for name in (*(f"linking_{name}" for name in _STATE), *LINKS.tables):
                self._run(f"DELETE FROM {name}")
        make_staging(connection, LINKS)
        for table, columns in (
            ("gone", "handle UBIGINT"),
            ("gone_id", "id VARCHAR"),
            ("dirty", "handle UBIGINT"),
            ("said", "left_id VARCHAR, right_id VARCHAR"),
            ("pair", '"left" UBIGINT, "right" UBIGINT'),
            ("label", "handle UBIGINT, pile UBIGINT, pocket UBIGINT"),
            ("scored", queries.SCORED),
            ("inside", queries.SCORED),
            ("refused", queries.REFUSED),
            ("standing", "id VARCHAR"),
        ):
            self._run(f"CREATE OR REPLACE TEMP TABLE {table} ({columns})")
        for table in ("stories", "repeats"):
            self._run(f"CREATE OR REPLACE TEMP TABLE moved_{table} AS SELECT * FROM linking_{table} LIMIT 0")

    # --- what there is to do --------------------------------------------------------------------------------

    def find_unkeyed(self, dropped: Iterable[str]) -> int:
        """Find the mentions that are to be linked and have no keys yet; return their number."""
        self._table(
            "unkeyed",
            "AS SELECT m.id, row_number() OVER (ORDER BY m.story_id, m.id) AS n, "
            "substr(s.text, m.trigger_start + 1, m.trigger_end - m.trigger_start) AS words "
            "FROM event_mentions m JOIN stories s ON s.id = m.story_id "
            "WHERE m.id NOT IN (SELECT unnest(?::VARCHAR[])) "
            "AND NOT EXISTS (SELECT 1 FROM linking_mentions l WHERE l.mention_id = m.id)",
            [sorted(dropped)],
        )
        return self._count("SELECT count(*) FROM unkeyed")

    def unkeyed(self, start: int, stop: int) -> dict[str, str]:
        """Return mention id -> words of the trigger of some of them, those of one story near one another."""
        return dict(self._run("SELECT id, words FROM unkeyed WHERE n > ? AND n <= ?", [start, stop]).fetchall())

    def add(self, mentions: Mapping[str, list[Any]], keys: Columns) -> None:
        """Add mentions (``mention_id``, ``handle``, ``words``, ``day``) with their keys, in one transaction."""
        self._run("BEGIN")
        nothing = [None] * len(mentions["handle"])
        insert_columns(self._connection, "linking_mentions", {**mentions, "pile": nothing, "pocket": nothing})
        self._put("linking_keys", keys)
        self._run("COMMIT")

    def put_stories(self, stories: Sequence[StoryRow], repeats: Sequence[RepeatRow], windows: Iterable[int]) -> None:
        """Keep what is new about the origins of stories: rows that changed, and all repeats of some windows."""
        for shape, nouns in ((LINKING_STORIES, stories), (LINKING_REPEATS, repeats)):
            insert_columns(self._connection, shape.table.replace("linking", "moved"), flatten(shape.kind, nouns))
        self._table("moved_window", "AS SELECT unnest(?::INTEGER[]) AS days", [list(windows)])

    def mark(self, touched: Iterable[str], dropped: Iterable[str], said: Iterable[tuple[str, str]]) -> None:
        """Say what is to be looked at beside the new mentions: those touched, and those that go.

        With a mention that changes, those linked to it are looked at, too: of their refused links others may come near.
        """
        pairs = list(said)
        insert_columns(self._connection, "said", {"left_id": [a for a, _ in pairs], "right_id": [b for _, b in pairs]})
        self._run("INSERT INTO gone_id SELECT unnest(?::VARCHAR[])", [sorted(dropped)])
        self._run("INSERT INTO gone SELECT handle FROM linking_mentions WHERE mention_id IN (FROM gone_id)")
        self._table(
            "changing",
            "AS SELECT unnest(?::VARCHAR[]) AS id UNION "
            "SELECT id FROM event_mentions WHERE story_id IN (SELECT story_id FROM moved_stories)",
            [sorted(touched)],
        )
        self._run(
            "INSERT INTO dirty SELECT handle FROM linking_mentions WHERE mention_id NOT IN (FROM gone_id) AND ("
            "pile IS NULL OR mention_id IN (FROM changing) OR mention_id IN ("
            "SELECT right_id FROM links WHERE left_id IN (FROM changing UNION FROM gone_id) "
            "UNION SELECT left_id FROM links WHERE right_id IN (FROM changing UNION FROM gone_id)))"
        )

    def is_idle(self) -> bool:
        """Tell whether there is nothing to do."""
        return files.first(self._connection, "SELECT count(*) FROM (FROM dirty UNION ALL FROM gone)") == (0,)

    # --- pairs ----------------------------------------------------------------------------------------------

    def came_and_went(self) -> Iterator[dict[str, npt.NDArray[Any]]]:
        """Yield the rows of the keys of mentions that are new or go, whole keys at a time."""
        self._table(
            "moved",
            "AS FROM gone UNION SELECT handle FROM linking_mentions SEMI JOIN dirty USING (handle) WHERE pile IS NULL",
        )
        if files.first(self._connection, "SELECT 1 FROM linking_mentions WHERE pile IS NOT NULL LIMIT 1"):
            yield from self._whole_keys(queries.HOT_ROWS.format(hot="moved"))

    def add_dirty(self, handles: npt.NDArray[np.uint64]) -> None:
        """Look at more mentions: those whose pairs changed because others came or went."""
        self._put("dirty", {"handle": handles})
        self._table("dirty", "AS SELECT DISTINCT handle FROM dirty ANTI JOIN gone USING (handle)")

    def dirty_rows(self) -> Iterator[dict[str, npt.NDArray[Any]]]:
        """Yield the rows of the keys of the mentions to look at."""
        yield from self._whole_keys(queries.HOT_ROWS.format(hot="dirty"))

    def clean_rows(self) -> Iterator[dict[str, npt.NDArray[Any]]]:
        """Yield those of the other mentions of the pockets that changed."""
        self._table(
            "clean",
            "AS SELECT handle, pocket FROM label SEMI JOIN changed USING (pocket) ANTI JOIN dirty USING (handle)",
        )
        yield from self._whole_keys(queries.HOT_ROWS.format(hot="clean"))

    def put_pairs(self, pairs: npt.NDArray[np.uint64]) -> None:
        """Gather pairs of handles to compare."""
        self._put("pair", {"left": pairs[:, 0], "right": pairs[:, 1]})

    def work(self, related: Iterable[tuple[str, str]], inside: bool) -> int:
        """Make the list of pairs to compare of those gathered, near ones together; return their number.

        Left out are those whose acts are not ``related``; with ``inside`` also those not inside one pocket that
        changed, and those of which a link tells what they came to. Pairs that somebody decided about come in.
        """
        if inside:
            self._run(queries.STANDING)
        acts = sorted(related)
        self._table("related", "(one VARCHAR, other VARCHAR)")
        insert_columns(self._connection, "related", {"one": [a for a, _ in acts], "other": [b for _, b in acts]})
        self._table("name", queries.NAME)
        self._table(
            "work",
            queries.WORK.format(
                more=queries.SAID_INSIDE if inside else queries.SAID, among=queries.INSIDE if inside else ""
            ),
        )
        self._table("pair", '("left" UBIGINT, "right" UBIGINT)')
        return self._count("SELECT count(*) FROM work")

    def part_of_work(self, start: int, stop: int) -> list[tuple[int, int, str, str]]:
        """Return (handle, handle, mention id, mention id) of some pairs, the lower id first."""
        return self._run(queries.PART_OF_WORK.format(start=start, stop=stop)).fetchall()

    def put_scored(self, columns: Mapping[str, list[Any]], inside: bool) -> None:
        """Keep what pairs came to."""
        insert_columns(self._connection, "inside" if inside else "scored", dict(columns))

    def put_links(self, links: Sequence[Link]) -> None:
        """Keep links that are told whatever else is found: for good where all is linked anew."""
        for table, columns in digested(LINKS, links).items():
            insert_columns(self._connection, table if self.whole else f"staged_{table}", columns)

    def put_refused(self, columns: Mapping[str, list[Any]]) -> None:
        """Keep links that are told if few come nearer: their ids, nearness, and themselves, encoded."""
        insert_columns(self._connection, "refused", dict(columns))

    # --- pockets --------------------------------------------------------------------------------------------

    def members(self) -> tuple[dict[str, npt.NDArray[Any]], dict[str, npt.NDArray[Any]]]:
        """Return the mentions of the piles that may change, by id, and the links that hold two of them together."""
        self._run(queries.PILES)
        return self._columns("SELECT handle, day FROM member ORDER BY mention_id"), self._columns(queries.EDGES)

    def put_labels(self, columns: Columns) -> None:
        """Take in the piles and pockets of those mentions; find which pockets changed."""
        self._put("label", columns)
        self._run(queries.CHANGED)

    def pockets(self, most: int) -> Iterator[tuple[list[Member], list[Scored]]]:
        """Yield the pockets that changed, some at a time: their mentions in order of id, and the pairs inside."""
        self._table("batch", f"AS SELECT pocket, (sum(members) OVER (ORDER BY pocket)) // {most} AS n FROM changed")
        self._table("placed", queries.PLACED)
        self._table("between_them", queries.BETWEEN)
        for n in sorted(row[0] for row in self._run("SELECT DISTINCT n FROM batch").fetchall()):
            members = self._run("SELECT * EXCLUDE n FROM placed WHERE n = ? ORDER BY ALL", [n]).fetchall()
            pairs = self._run("SELECT * EXCLUDE n FROM between_them WHERE n = ?", [n]).fetchall()
            yield list(starmap(Member, members)), pairs

    def keep_events(self, ids: Sequence[str]) -> None:
        """Leave events of these pockets as they are."""
        insert_columns(self._connection, "standing", {"id": list(ids)})

    # --- the end --------------------------------------------------------------------------------------------

    def nearest(self, most: int, decisive: float) -> Iterator[list[bytes]]:
        """Yield the refused links to keep, encoded: those nearest to being one event for either end."""
        before = "false" if self.whole else "true"
        self._run(queries.NEAR.format(most=most, decisive=decisive, before=before))
        self._table("told", "AS SELECT link FROM refused JOIN near USING (left_id, right_id) WHERE kept")
        for start in range(0, self._count("SELECT count(*) FROM told"), _LINKS):
            query = f"SELECT link FROM told WHERE rowid >= {start} AND rowid < {start + _LINKS}"
            yield [link for (link,) in self._run(query).fetchall()]

    def scope(self) -> None:
        """Find which links and events may go: those of the mentions that were looked at."""
        self._table(
            "scope_mentions",
            "AS SELECT mention_id AS id FROM linking_mentions SEMI JOIN dirty USING (handle) UNION FROM gone_id",
        )
        self._table("scope_near", "AS SELECT left_id, right_id FROM near WHERE NOT fresh AND NOT kept")
        self._table(
            "scope_events",
            "AS SELECT DISTINCT event_id AS id FROM event_mentions_of "
            "WHERE mention_id IN (SELECT mention_id FROM member JOIN label USING (handle) SEMI JOIN changed "
            "ON changed.pocket = label.pocket UNION FROM gone_id) AND event_id NOT IN (FROM standing)",
        )

    def put_crowds(self, came: Iterable[Any], went: Iterable[Any]) -> None:
        """Keep where not all were compared (now, and before: those are forgotten)."""
        self._table("went", "(key UBIGINT, size INTEGER, number INTEGER)")
        insert_columns(self._connection, "went", _as_columns(went, ("key", "size", "number")))
        self._table("came", "AS SELECT *, 0::UBIGINT AS lowest FROM linking_crowds LIMIT 0")
        columns = _as_columns(came, ("key", "size", "number", "lowest", "mentions", "left_out"))
        insert_columns(self._connection, "came", {**columns, "mention_id": [None] * len(columns["key"])})

    def settle(self) -> None:
        """Write the new state, in the transaction that is open."""
        self._run("DELETE FROM linking_state")
        self._run("INSERT INTO linking_state VALUES (?)", [self._identity])
        self._run("DELETE FROM linking_repeats WHERE days IN (FROM moved_window)")
        self._run("DELETE FROM linking_stories WHERE story_id IN (SELECT story_id FROM moved_stories)")
        for table in ("stories", "repeats"):
            self._run(f"INSERT INTO linking_{table} FROM moved_{table}")
        self._run("DELETE FROM linking_keys WHERE handle IN (FROM gone)")
        self._run("DELETE FROM linking_mentions WHERE handle IN (FROM gone)")
        self._run(
            "UPDATE linking_mentions SET pile = label.pile, pocket = label.pocket FROM label "
            "WHERE linking_mentions.handle = label.handle AND (linking_mentions.pile IS DISTINCT FROM label.pile "
            "OR linking_mentions.pocket IS DISTINCT FROM label.pocket)"
        )
        self._run("DELETE FROM linking_crowds WHERE (key, size, number) IN (FROM went)")
        self._run(
            "INSERT INTO linking_crowds BY NAME SELECT c.* EXCLUDE (lowest, mention_id), m.mention_id "
            "FROM came c JOIN linking_mentions m ON m.handle = c.lowest"
        )


def _as_columns(crowds: Iterable[Any], names: Sequence[str]) -> dict[str, list[Any]]:
    rows = list(crowds)
    return {name: [getattr(row, name) for row in rows] for name in names}
