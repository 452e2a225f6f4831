import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pandas
import pyreadstat
from hypothesis import given
from hypothesis import strategies as st

from dragoman.export.dta import WIDEST, Cell, Variable, Writer, fitted

VARIABLES = (
    Variable("name", "text", "A name"),
    Variable("number", "integer", "A number"),
    Variable("score", "number", "A score"),
    Variable("flag", "boolean", "A flag"),
    Variable("day", "date", "A day"),
)
Rows = Sequence[Sequence[Cell]]
text = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
rows = st.lists(
    st.tuples(
        text,
        st.none() | st.integers(-(2**40), 2**40),
        st.none() | st.floats(-1e300, 1e300),
        st.none() | st.booleans(),
        st.none() | st.dates(date(1700, 1, 1), date(2200, 1, 1)),
    ),
    max_size=5,
)


def write(place: Path, given: Rows, notes: Sequence[str] = ()) -> Path:
    found, number = fitted(VARIABLES, given)
    with place.open("w+b") as file:
        writer = Writer(file, found, number, "Some rows", notes)
        for row in given:
            writer.row(row)
        writer.finish(given)
    return place


def values(frame: pandas.DataFrame) -> list[tuple[object, ...]]:
    return [tuple(None if pandas.isna(cell) else cell for cell in row) for row in frame.itertuples(index=False)]


@given(rows)
def test_what_is_written_is_read(given: Rows) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = write(Path(folder) / "e.dta", given)
        found, _ = pyreadstat.read_dta(place)
        assert [str(cell) for cell in found.get("name", [])] == [row[0] for row in given]
        frame = pandas.read_stata(place, convert_categoricals=False)
    days = [None if pandas.isna(day) else day.date() for day in frame["day"]]
    assert days == [row[4] for row in given]
    assert values(frame[["name", "number", "score", "flag"]]) == [tuple(row[:4]) for row in given]


def test_long_texts(tmp_path: Path) -> None:
    long = ["é" * WIDEST, "", "short", "x" * 100_000]
    given: Rows = [(one, None, None, None, None) for one in long]
    place = write(tmp_path / "e.dta", given)
    assert list(pandas.read_stata(place)["name"]) == long
    assert list(pyreadstat.read_dta(place)[0]["name"]) == long


def test_a_text_as_wide_as_a_row_may_have_it(tmp_path: Path) -> None:
    place = write(tmp_path / "e.dta", [("x" * WIDEST, 1, 1.0, True, date(2024, 5, 14))])
    assert pandas.read_stata(place)["name"][0] == "x" * WIDEST


def test_large_numbers_become_doubles(tmp_path: Path) -> None:
    place = write(tmp_path / "e.dta", [("", 2_147_483_620, None, None, None)])
    assert pandas.read_stata(place)["number"].dtype == "int32"
    place = write(tmp_path / "e.dta", [("", 2_147_483_621, None, None, None)])
    assert pandas.read_stata(place)["number"].to_list() == [2_147_483_621.0]


def test_labels_and_notes(tmp_path: Path) -> None:
    place = write(tmp_path / "e.dta", [("Łódź\0x", 1, 1.0, True, date(1959, 12, 31))], ["one", "zwei\nü"])
    found, meta = pyreadstat.read_dta(place)
    assert found["name"][0] == "Łódź x"
    assert found["day"][0] == date(1959, 12, 31)
    assert meta.notes == ["one", "zwei\nü"]
    assert meta.file_label == "Some rows"
    assert meta.column_names_to_labels["score"] == "A score"
    assert pandas.read_stata(place)["flag"][0] == "yes"


def test_no_rows(tmp_path: Path) -> None:
    assert list(pandas.read_stata(write(tmp_path / "e.dta", []))) == [v.name for v in VARIABLES]
