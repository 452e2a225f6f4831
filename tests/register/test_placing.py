"""Spells that others give are placed, or told with the reason."""

from datetime import date
from pathlib import Path

import pytest

from dragoman import register
from dragoman.errors import UsageError
from dragoman.register.comparing import compare
from dragoman.register.given_spells import GivenSpell, read
from dragoman.register.placing import day_of, place
from dragoman.register.writing import write_offices

REG = register.load()


def spell(**cells: object) -> GivenSpell:
    """Return a row with some cells of its own."""
    given = {"line": 1, "person": "Ada Example", "position": "Minister of Defence", "iso3": "NZL", "start": "2001-05"}
    return GivenSpell(**(given | cells))  # type: ignore[arg-type]


def test_a_spell_is_placed_and_read_back(tmp_path: Path) -> None:
    placed = place(REG, [spell(end="2003", id="http://www.wikidata.org/entity/Q7")], date(2020, 1, 1))
    write_offices(tmp_path / "offices-mine.csv", placed.rows)
    found = register.load((str(tmp_path / "offices-mine.csv"),)).offices("ada-example")
    assert [(s.kind, s.start, s.end, s.source) for s in found] == [
        ("defence-minister", date(2001, 5, 1), date(2003, 12, 31), "Wikidata Q7")
    ]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"person": "Q99"}, "no name of the person"),
        ({"position": ""}, "no name of the position"),
        ({"iso3": "", "country": "Atlantis"}, "no state called Atlantis"),
        ({"position": "Blue Moon"}, "no title of the register in the position"),
        ({"start": ""}, "no first day"),
        ({"start": "once"}, "'once' is no date"),
        ({"end": "1999"}, "ends 1999-12-31, before 2001-05-01"),
    ],
)
def test_a_row_that_says_too_little_is_told(cells: dict[str, object], reason: str) -> None:
    assert [row.reason for row in place(REG, [spell(**cells)]).unplaced] == [reason]


def test_repeated_and_known_rows_are_counted() -> None:
    known = spell(person="Barack Obama", position="President", iso3="USA", start="2009-01-20", end="2017-01-20")
    placed = place(REG, [spell(), spell(end="2004-02"), spell(end="2002"), known])
    assert (placed.read, placed.repeated, placed.known) == (4, 2, 1)
    assert [row.end for row in placed.rows] == [date(2004, 2, 29)]


def test_two_people_of_one_name_have_two_ids() -> None:
    placed = place(REG, [spell(id="Q1"), spell(id="Q2", start="2010")])
    assert [row.person_id for row in placed.rows] == ["ada-example", "ada-example-q2"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2001", date(2001, 12, 31)),
        ("2000-02", date(2000, 2, 29)),
        ("+2001-05-06T00:00:00Z", date(2001, 5, 6)),
        ("t12", None),
    ],
)
def test_dates_may_be_partial(text: str, day: date | None) -> None:
    assert day_of(text, last=True) == day


def test_json_and_csv_give_the_same_rows(tmp_path: Path) -> None:
    as_csv, as_json = tmp_path / "a.csv", tmp_path / "a.json"
    as_csv.write_text("personLabel,positionLabel,countryLabel,start\nAda,Minister,Kenya,2001\n", encoding="utf-8")
    as_json.write_text(
        '{"results":{"bindings":[{"personLabel":{"value":"Ada"},"positionLabel":{"value":"Minister"},'
        '"countryLabel":{"value":"Kenya"},"start":{"value":"2001"}}]}}',
        encoding="utf-8",
    )
    assert list(read(as_csv)) == list(read(as_json))


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}', "a,b\n1,2\n"])
def test_what_is_no_result_is_answered_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"a\.csv"):
        list(read(path))


def test_another_list_agrees_or_says_where_not() -> None:
    obama = {"person": "Barack Obama", "position": "President", "iso3": "USA"}
    rows = [spell(**obama, start="2009-01-20"), spell(**obama, start="2010-01-20"), spell(position="Blue Moon")]
    found = compare(REG, rows)
    assert (found.agreed, found.unplaced) == (1, 1)
    assert found.disagreements == ("USA, President: Barack Obama from 2010-01-20, ours from 2009-01-20",)
