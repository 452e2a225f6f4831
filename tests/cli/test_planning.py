"""A sample tells how much there is."""

import json
from pathlib import Path

import pytest

from dragoman.cli.planning import File, inputs, rows, sample
from dragoman.errors import UsageError
from dragoman.ingest import IngestOptions

WORDS = (
    "The ministers talked for two hours about fishing rights and the new bridge across the river. "
    "A spokesman said afterwards that both sides would meet again before the end of the year. "
    "Farmers in the north have waited for rain since March, and the price of bread went up twice. "
    "The museum opens its doors to children on Sunday, and the entrance is free for all of them. "
    "Heavy snow closed the mountain road, so the buses take the longer way around the lake. "
)


def text(number: int) -> str:
    """Return English of one of several lengths."""
    return f"Report {number}. {WORDS[: 90 * (1 + number % 5)]}"


def sampled(tmp_path: Path, number: int = 30) -> tuple[float, float, int]:
    pieces = tmp_path / "pieces"
    pieces.mkdir()
    found = sample(inputs([str(tmp_path / "in")]), number, IngestOptions(), pieces)
    return found.items, found.whole, found.tried


@pytest.fixture
def given(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def test_one_story_a_file(given: Path, tmp_path: Path) -> None:
    for number in range(90):
        (given / f"{number}.txt").write_text(text(number))
    assert sampled(tmp_path) == (90.0, 90.0, 30)


def test_many_stories_a_file_and_some_that_are_none(given: Path, tmp_path: Path) -> None:
    lines = [json.dumps({"text": text(n) if n % 4 else ""}) for n in range(9_000)]
    (given / "a.jsonl").write_text("\n".join(lines))
    items, whole, tried = sampled(tmp_path, 200)
    assert items == pytest.approx(9_000, rel=0.25)
    assert whole / items == pytest.approx(0.75, abs=0.12)
    assert tried >= 190


def test_kinds_are_sampled_by_their_bytes(given: Path, tmp_path: Path) -> None:
    for number in range(40):
        (given / f"{number}.txt").write_text(text(number))
    lines = (json.dumps({"text": text(n)}) + "\n" for n in range(200))
    (given / "a.jsonl").write_text("".join(lines))
    items, _, _ = sampled(tmp_path)
    assert items == pytest.approx(240, rel=0.05)


def test_empty_files_are_items_too(given: Path, tmp_path: Path) -> None:
    (given / "a.txt").write_text("")
    (given / "b.txt").write_text("")
    assert sampled(tmp_path) == (2.0, 0.0, 1)


def test_kinds_of_files() -> None:
    assert [File(name, 1).kind for name in ("a/b.JSONL.gz", "x.html", "y.zst", "z")] == [
        ".jsonl.gz",
        ".html",
        ".zst",
        "",
    ]


def test_standard_input_cannot_be_planned() -> None:
    with pytest.raises(UsageError, match="plan takes files"):
        inputs(["-"])


def test_stories_become_lines(given: Path, tmp_path: Path) -> None:
    (given / "a.txt").write_text(text(3))
    pieces = tmp_path / "pieces"
    pieces.mkdir()
    found = sample(inputs([str(given)]), 10, IngestOptions(), pieces)
    (row,) = rows(found.stories)
    assert (row["id"], row["text"]) == ("sample-0", found.stories[0].text)
