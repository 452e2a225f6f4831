import json
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from dragoman import decisions
from dragoman.export import Chosen, Filters, Written, export, format_names, layout
from dragoman.export.papers import codebook, inside
from dragoman.store import Record, open_record
from tests.export import small

Write = Callable[..., tuple[Written, Path]]


def facts(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.with_name(f"{file.name}.manifest.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("name", format_names())
def test_the_manifest_names_the_very_file(write: Write, name: str) -> None:
    written, file = write(name)
    told = facts(file)
    assert told["sha256"] == sha256(file.read_bytes()).hexdigest()
    assert (told["file"], told["bytes"], told["format"]) == (file.name, file.stat().st_size, name)
    assert (told["rows"], told["events"]) == (written.rows, written.events)
    assert told["left_out"] == {one.reason: one.events for one in written.left_out}


def test_the_manifest_says_what_the_file_was_made_from(write: Write) -> None:
    told = facts(write("csv", country=("IDN",), since=date(2025, 3, 1))[1])
    assert told["filters"]["country"] == ["IDN"]
    assert told["filters"]["since"] == "2025-03-01"
    assert told["record"]["stories"] == 4
    assert told["record"]["wire_copies"] == 1
    assert told["record"]["last_published"] == "2025-05-02"
    assert told["runs"] == [
        {
            "id": "run-1",
            "started": "2025-06-01T00:00:00+00:00",
            "version": "0",
            "models": "a model",
            "ontology": "an ontology",
            "config": {"ingest": {}},
            "inputs": ["stories"],
        }
    ]
    several = sha256(f"{'3' * 64}\n{'4' * 64}".encode()).hexdigest()
    assert told["inputs"] == [
        {"uri": "1.txt", "stories": 1, "sha256": "1" * 64},
        {"uri": "2.txt", "stories": 1, "sha256": "2" * 64},
        {"uri": "3.txt", "stories": 2, "sha256": several},
    ]
    assert told["decisions"] is None


def test_the_manifest_tells_of_decisions(tmp_path: Path) -> None:
    record = small.write(tmp_path / "small.duckdb")
    one = decisions.Decision(kind="drop", mentions=("mention-00000000000000000009",), by="A reader", why="no report")
    decisions.add(decisions.beside(record), one)
    with open_record(record) as opened:
        export(Chosen(record=opened), "csv", tmp_path / "e.csv")
    told = facts(tmp_path / "e.csv")["decisions"]
    assert (told["file"], told["decisions"]) == ("small.duckdb.decisions.jsonl", 1)


@pytest.mark.parametrize("name", format_names())
def test_the_codebook_has_every_column_and_loss(write: Write, name: str) -> None:
    _, file = write(name)
    page = file.with_name(f"{file.name}.codebook.md").read_text(encoding="utf-8")
    assert page.startswith(f"# Codebook of {file.name}\n")
    for column in layout(name).columns:
        assert f"| `{column.name}` | {column.type} | {column.unit} |" in page
    assert all(f"- {loss}" in page for loss in layout(name).losses)
    assert "| planned |" in page
    assert "| visit |" in page


def test_the_codebook_of_sqlite_has_every_table() -> None:
    page = codebook("sqlite", "e.sqlite")
    assert "## Table event_history" in page
    assert "## Table stories" in page


def test_papers_inside_a_file_say_the_same(opened: Record) -> None:
    papers = inside(Chosen(record=opened, filters=Filters(act="visit")), "parquet")
    assert json.loads(papers["dragoman.manifest"])["filters"]["act"] == "visit"
    assert "| `goldstein` |" in papers["dragoman.codebook"]
