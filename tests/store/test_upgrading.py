"""A record of an older version is told apart, and brought up to date by the next build."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from dragoman.errors import OlderRecordError
from dragoman.store import Block, fingerprint, open_record, writing
from dragoman.types import Link, Tie


def _age(path: Path) -> None:
    """Make the record what version 1 would have written."""
    with duckdb.connect(str(path)) as old:
        old.execute("ALTER TABLE links DROP COLUMN probability")
        old.execute("ALTER TABLE mention_quantities DROP COLUMN bound")
        old.execute("ALTER TABLE event_quantities DROP COLUMN bound")
        old.execute("ALTER TABLE sentences DROP COLUMN read")
        old.execute("DROP TABLE event_ties")
        old.execute("DROP TABLE event_tie_reasons")
        old.execute("UPDATE meta SET schema_version = 1")


def test_an_older_record_is_not_read_and_says_what_to_do(path: Path, result: Any) -> None:
    with writing(path) as writer:
        writer.add([result(1)])
        writer.publish()
    _age(path)
    with pytest.raises(OlderRecordError, match="dragoman build"):
        open_record(path)


def test_a_build_makes_of_an_older_record_what_it_makes_of_a_new_one(path: Path, result: Any) -> None:
    block = Block(
        links=(Link(left="a", right="b", weight=4.0, same=True, reasons=(), probability=0.9),),
        ties=(Tie(left="event-1", right="event-2", kind="part of", reasons=()),),
    )
    fresh = path.with_name("fresh")
    for place in (path, fresh):
        with writing(place) as writer:
            writer.add([result(1)])
            writer.publish()
    _age(path)
    for place in (path, fresh):
        with writing(place) as writer:
            writer.replace_events([block])
            writer.publish()
    assert fingerprint(path) == fingerprint(fresh)
    with open_record(path) as record:
        assert tuple(record.iter_links()) == block.links
        assert tuple(record.iter_ties()) == block.ties
