"""The tables on a wide and on a narrow screen, and the notes below them."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rich.text import Text

from dragoman.analysis.relations import asked, balance, gathered, relations
from dragoman.analysis.relations_columns import relation_columns
from dragoman.cli.console import Screen
from dragoman.cli.relations_tables import draw_balance, draw_relations, notes
from dragoman.store import open_record


def _drawn(record: Path, width: int, by: str) -> str:
    file = io.StringIO()
    console = Screen(file=file, width=width, markup=False, highlight=False)
    with open_record(record) as opened:
        draw_relations(console, relations(gathered(opened, asked("CHL", ["PER"], by))).to_pylist(), by)
    return file.getvalue()


def test_areas_stand_where_there_is_room(record: Path) -> None:
    assert "areas" not in _drawn(record, 80, "year")
    wide = _drawn(record, 130, "year")
    assert "areas" in wide
    assert "diplomatic 100 %" in wide


@pytest.mark.parametrize(("by", "told"), [("month", "2024-05 "), ("year", "2024 "), ("all", "all ")])
def test_periods_are_told_as_long_as_they_are(record: Path, by: str, told: str) -> None:
    lines = _drawn(record, 80, by).splitlines()
    assert [line.startswith(told) for line in lines if "3  " in line] == [True]
    assert f"{told.strip()}: 0 deeds, 0 words in 3 stories" in lines


def test_what_is_unknown_is_empty() -> None:
    names = ("cooperation", "material", "conflict")
    row: dict[str, Any] = {f"{side}_{name}": 0 for side in ("first", "second") for name in names}
    row |= {"state": "PER", "first": "CHL", "second": "BOL", "period": date(2024, 1, 1)}
    row |= {"cooperation_lean": None, "material_lean": None, "first_conflict": 1}
    file = io.StringIO()
    draw_balance(Screen(file=file, width=80), [row], "year")
    assert Text(file.getvalue().splitlines()[-1]).plain.split() == ["2024", "0:0", "0:0", "1:0"]


def test_what_was_never_told_of_is_one_line(record: Path) -> None:
    file = io.StringIO()
    console = Screen(file=file, width=80)
    with open_record(record) as opened:
        found = gathered(opened, asked("CHL", ["JPN", "KOR"], "month"))
        draw_relations(console, relations(found).to_pylist(), "month")
        draw_balance(console, balance(found).to_pylist(), "month")
    lines = [line for line in file.getvalue().splitlines() if line and "→" not in line and "between" not in line]
    assert lines == ["2024-05: 0 deeds, 0 words in 3 stories"] * 4 + ["2024-05: no deeds with either"]


def test_high_numbers_leave_the_heads_whole() -> None:
    row: dict[str, Any] = dict.fromkeys((column.name for column in relation_columns()), 12)
    row |= {"source": "PER", "target": "CHL", "period": date(2024, 1, 1), "deeds_per_1000": 2500.0}
    row |= {"deeds_low": 1000.0, "deeds_high": 4000.0}
    file = io.StringIO()
    draw_relations(Screen(file=file, width=80), [row], "month")
    assert all(head in file.getvalue() for head in ("told", "conflict", "words", "Goldst.", "2500 (1000..4000)"))


def test_notes_say_how_wide_and_what_is_left_out(record: Path) -> None:
    with open_record(record) as opened:
        one, two = (gathered(opened, asked("CHL", others)) for others in (["PER"], ["PER", "BOL"]))
    assert "interval of 90 % from 200 resamples" in " ".join(notes(one))
    assert (len(list(notes(one))), len(list(notes(two)))) == (1, 2)
    told = list(notes(one._replace(left_out=(("no report is sure", 2), ("outside of the periods", 1)))))
    assert told[1:] == [
        "left out: 2 events (no report is sure; --uncertain counts them)",
        "left out: 1 event (outside of the periods)",
    ]
