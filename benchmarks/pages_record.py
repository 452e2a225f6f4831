"""A record of as many mentions as are wanted: the record of the examples, many times over, with other ids and days.

One event of it is told by thousands of mentions, as a war is.
"""

from collections.abc import Iterator
from contextlib import chdir, closing
from math import ceil
from pathlib import Path

import duckdb

from benchmarks.program import ROOT
from dragoman import registry
from dragoman.config import Config, Ingest
from dragoman.pipeline import build

EXAMPLES = Path("examples") / "stories"
_IDS = {"id", "story_id", "mention_id", "event_id", "left_id", "right_id", "of", "subject_id"}
_DAYS = {"published", "as_of", "occurs_start", "occurs_end"}
_ONCE = {"meta", "runs"}
_LATER = 3
"""Days by which each copy is later than the one before."""
_CROWD = 5_000
"""Mentions of the one event that is told most."""
_TOLD_MOST = """
SELECT event_id, count(*) FROM source.event_mentions_of GROUP BY event_id ORDER BY count(*) DESC, event_id LIMIT 1
"""
_OF_EVENTS = (
    ("events", "id"),
    ("event_participants", "event_id"),
    ("event_quantities", "event_id"),
    ("event_choices", "event_id"),
    ("event_disagreements", "event_id"),
    ("event_ties", "left_id"),
    ("event_ties", "right_id"),
    ("event_tie_reasons", "left_id"),
    ("event_tie_reasons", "right_id"),
)
"""Table and column that tell of an event, but for its mentions and its history."""
_ID = "split_part({0}, '-', 1) || '-' || substr(md5({0} || k::VARCHAR), 1, 20)"


def make(place: Path, mentions: int) -> int:
    """Write a record with at least so many mentions to ``place``; return how many they are.

    Nothing of the linking's own tables is in it: the record is there to be read.
    """
    source = place.with_name("examples.duckdb")
    build_examples(source)
    with closing(duckdb.connect(str(place), config={"memory_limit": "4GB", "threads": 2})) as made:
        made.execute(registry.read_text("dragoman.store", "schema.sql"))
        made.execute(f"ATTACH '{source}' AS source (READ_ONLY)")
        copies = max(1, ceil(mentions / _rows(made, "source.event_mentions")))
        for query in _queries(made, copies):
            made.execute(query)
        _crowd(made, copies)
        made.execute("CHECKPOINT")
        return _rows(made, "event_mentions")


def build_examples(place: Path) -> None:
    """Build the record of the examples; where it came from is told as from inside of the repository."""
    place = place.resolve()
    with chdir(ROOT):
        build([str(EXAMPLES)], place, Config(ingest=Ingest(publisher="{folder}")))


def _rows(made: duckdb.DuckDBPyConnection, table: str) -> int:
    (row,) = made.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(row[0])


def _queries(made: duckdb.DuckDBPyConnection, copies: int) -> Iterator[str]:
    """Yield what fills each table."""
    listed = "SELECT table_name FROM duckdb_tables() WHERE database_name = 'source'"
    for (table,) in made.execute(listed).fetchall():
        if table in _ONCE:
            yield f"INSERT INTO {table} FROM source.{table}"
        elif not table.startswith("linking_"):
            columns = [row[1] for row in made.execute(f"PRAGMA table_info('source.{table}')").fetchall()]
            chosen = ", ".join(map(_value, columns))
            rows = f"range({copies}) AS r(k), source.{table} AS t ORDER BY k, t.rowid"
            yield f"INSERT INTO {table} SELECT {chosen} FROM {rows}"


def _crowd(made: duckdb.DuckDBPyConnection, copies: int) -> None:
    """Make one event of many copies of the one that is told most."""
    ((id, told),) = made.execute(_TOLD_MOST).fetchall()
    number = min(copies, max(1, _CROWD // told))
    same = _ID.format(f"'{id}'")
    made.execute(f"CREATE TEMP TABLE crowd AS SELECT {same} AS id, k, k = 0 AS stays FROM range({number}) AS r(k)")
    for table in ("event_mentions_of", "event_history"):
        made.execute(
            f"UPDATE {table} SET event_id = (SELECT id FROM crowd WHERE stays), position = position + k * {told} "
            f"FROM crowd WHERE crowd.id = event_id AND NOT stays"
        )
    for table, column in _OF_EVENTS:
        made.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT id FROM crowd WHERE NOT stays)")
    made.execute(
        f"UPDATE events SET stories = stories * {number}, origins = origins * {number} FROM crowd "
        "WHERE crowd.id = events.id"
    )


def _value(column: str) -> str:
    """Return what a column holds in copy ``k``."""
    name = f'"{column}"'
    if column in _IDS:
        return _ID.format(name)
    if column == "mention_ids":
        return f"[{_ID.format('x')} FOR x IN {name}]"
    if column == "digest":
        return f"md5({name} || k::VARCHAR)"
    return f"({name} + (k * {_LATER})::INTEGER)::DATE" if column in _DAYS else name
