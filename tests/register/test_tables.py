"""Reading the register's tables, ours and a user's."""

from datetime import date
from pathlib import Path

import pytest

from dragoman import register
from dragoman.errors import DataError
from dragoman.register.tables import TABLES, columns, rows

HEADER = "person_id,person,aliases,short,country,organisation,kind,title,start,end,source,checked\n"


def _write(folder: Path, name: str, text: str) -> tuple[str, ...]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return (str(path),)


def test_every_row_of_ours_has_a_source_and_a_day() -> None:
    for table, found in rows().items():
        assert found, table
        assert all(row.source and row.checked for row in found)


def test_every_table_documents_its_columns() -> None:
    for table in TABLES:
        assert {"source", "checked"} <= set(columns(table))
        assert set(TABLES[table].key) <= set(columns(table))


def test_a_users_csv_adds_an_office_holder(tmp_path: Path) -> None:
    row = "ada-example,Ada Example,,Example,FJI,,foreign-minister,Minister,2020-01-01,,mine,2026-01-01\n"
    mine = register.load(_write(tmp_path, "more.csv", HEADER + row))
    assert [s.holder for s in mine.holders("foreign-minister", "FJI", date(2021, 1, 1))] == ["Ada Example"]
    assert register.load().person("ada-example") is None


def test_a_users_row_overrides_ours_cell_by_cell(tmp_path: Path) -> None:
    mine = register.load(_write(tmp_path, "states.csv", "iso3,capital\nFJI,Newcity\n"))
    state = mine.state("FJI")
    assert state is not None
    assert state.capital == "Newcity"
    assert state.demonyms == register.load().states["FJI"].demonyms


def test_a_users_toml_adds_an_organisation(tmp_path: Path) -> None:
    text = '[[organisations]]\nid = "x"\nname = "Example Pact"\nkind = "bloc"\ncountry = "IGO"\n'
    more = 'members = ["FJI", "TON"]\nsource = "mine"\nchecked = 2026-01-01\n'
    mine = register.load(_write(tmp_path, "mine.toml", text + more))
    assert mine.is_member("x", "TON")
    assert not mine.is_member("x", "USA")
    assert mine.find("The Example Pact met.")[0].ids == ("x",)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("offices.csv", HEADER + "a,A,,,IDN,,x,X,not-a-day,,mine,2026-01-01\n", "line 2"),
        ("offices.csv", HEADER + "a,A,IDN\n", "line 2: 3 cells"),
        ("offices.csv", "person_id,colour\n", "no column 'colour'"),
        ("strange.csv", "colour,shape\n", "fit no one table"),
        ("mine.toml", "[[planets]]\nid = 1\n", "no table [[planets]]"),
        ("mine.toml", "[[", "mine.toml"),
        ("mine.toml", '[[states]]\niso3 = "FJI"\nshape = 1\n', "no column 'shape'"),
    ],
)
def test_an_error_names_file_and_line(tmp_path: Path, name: str, text: str, says: str) -> None:
    with pytest.raises(DataError) as caught:
        register.load(_write(tmp_path, name, text))
    assert name in str(caught.value)
    assert says in str(caught.value)


def test_a_missing_or_binary_file_is_a_data_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"gone\.csv"):
        register.load((str(tmp_path / "gone.csv"),))
    (tmp_path / "b.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match=r"b\.csv"):
        register.load((str(tmp_path / "b.csv"),))
