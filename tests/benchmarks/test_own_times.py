"""Our own stories with times: they are well formed, and the program finds nearly all of them."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks import own_times

LEAST = {"open": 200, "held": 200, "values-open": 120, "values-held": 120}


@pytest.mark.parametrize("folder", own_times.FOLDERS)
def test_stories_are_well_formed(folder: str) -> None:
    rows = own_times.stories(folder)
    assert len(rows) >= 11
    for row in rows:
        assert date.fromisoformat(row["dct"])
        assert not set("[]") & set(row["text"]), row["id"]
        assert all(row["text"][one["start"] : one["end"]].strip() for one in row["timexes"])
    assert sum(len(row["timexes"]) for row in rows) >= LEAST[folder]


def test_a_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "one.times"
    path.write_text("published 1998-03-16\n[03-16 =1998-03-16 issue]\nIt met [each day =SET P1D].\n", encoding="utf-8")
    row = own_times.read(path)
    assert row["text"] == "03-16\nIt met each day.\n"
    assert row["timexes"] == [
        {"start": 0, "end": 5, "value": "1998-03-16", "type": "DATE", "dct": True},
        {"start": 13, "end": 21, "value": "P1D", "type": "SET", "dct": False},
    ]


def test_pairs_prefer_the_same_span() -> None:
    wanted = [{"start": 0, "end": 4, "value": "A"}, {"start": 5, "end": 9, "value": "B"}]
    ours = [{"start": 3, "end": 9, "value": "B"}, {"start": 0, "end": 4, "value": "X"}]
    assert own_times.count(wanted, ours) == own_times.Counted(2, 2, 1, 2, 1)
    assert len(list(own_times.errors("abcd efgh", wanted, ours))) == 2


@pytest.mark.parametrize("folder", own_times.FOLDERS)
def test_the_program_finds_them(folder: str) -> None:
    rows = own_times.stories(folder)
    total = own_times.Counted()
    for row, ours in zip(rows, own_times.annotate(rows), strict=True):
        total = total.plus(own_times.count(row["timexes"], ours))
    sides = total.wanted + total.predicted
    assert 200 * total.value / sides > 90
    assert 200 * total.strict / sides > 94


def test_the_class_of_an_expression() -> None:
    def kind(words: str, value: str, sort: str = "DATE") -> str:
        return own_times.kind(words, {"start": 0, "end": len(words), "value": value, "type": sort})

    assert kind("May 3", "1998-05-03") == "absolute"
    assert kind("last week", "1998-W10") == "relative"
    assert kind("last Friday", "1998-03-06") == "weekday"
    assert kind("a year earlier", "1997-Q1") == "quarter"
    assert kind("now", "PRESENT_REF") == "vague"
    assert kind("at noon", "1998-03-06T12:00", "TIME") == "clock"
    assert kind("two days", "P2D", "DURATION") == "duration"
    assert kind("daily", "P1D", "SET") == "set"
