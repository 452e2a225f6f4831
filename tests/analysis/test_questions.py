from pathlib import Path

import duckdb
import pytest

from dragoman.analysis import question, questions
from dragoman.registry import read_text
from dragoman.store import open_record
from tests.cli import made


@pytest.mark.parametrize("name", questions())
def test_each_file_runs_by_hand_and_says_the_same(record: Path, name: str) -> None:
    with duckdb.connect(str(record), read_only=True) as by_hand:
        rows = by_hand.sql(read_text("dragoman.analysis", f"{name}.sql")).fetchall()
    with open_record(record) as opened:
        answer = opened.sql(question(name).sql())
    assert rows == [tuple(row.values()) for row in answer.to_pylist()]
    assert rows


@pytest.mark.parametrize("name", questions())
def test_each_file_says_what_it_asks(name: str) -> None:
    assert read_text("dragoman.analysis", f"{name}.sql").startswith("-- ")


def test_conditions_and_limits(record: Path) -> None:
    asked = question("events").sql(("act = ?", "stories > ? OR stories < 0"), 1)
    with open_record(record) as opened:
        assert opened.sql(asked, ["meet", 1])["id"].to_pylist() == [made.E_MET]
        assert opened.sql(asked, ["visit", 1]).num_rows == 0


def test_dyads_go_from_source_to_target(record: Path) -> None:
    with open_record(record) as opened:
        rows = opened.sql(question("dyads").sql()).to_pylist()
    assert [(r["source"], r["target"], r["act"], r["events"], r["reports"]) for r in rows] == [
        ("CHL", "PER", "meet", 2, 3),
        ("PER", "BOL", "give-economic-aid", 1, 1),
    ]
