"""Our own phrases: they are well formed, and an answer is counted as it should be."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from benchmarks import own_actors
from benchmarks.gold import own_actors as wired
from benchmarks.own_actors import PARTS, Answer, Named, faults, file, in_text, read, right

CORPUS = Path(__file__).parents[2] / "corpus"
ROW = Named(
    id="a",
    kind="company",
    published=date(2024, 2, 14),
    publisher=None,
    text="Two French groups bid.",
    span=(0, 17),
    country=("FRA",),
    sector=("BUS", None),
)


@pytest.mark.parametrize("part", PARTS)
def test_every_phrase_holds(part: str) -> None:
    rows = read(file(CORPUS, part))
    assert len(rows) >= 125
    assert {row.words: list(faults(row)) for row in rows if list(faults(row))} == {}


def test_no_phrase_stands_in_both_halves() -> None:
    rows = [row for part in PARTS for row in read(file(CORPUS, part))]
    assert len({row.id for row in rows}) == len({(row.text, row.span) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (replace(ROW, span=(0, 99)), "does not fit"),
        (replace(ROW, span=(0, 16)), "cuts a word"),
        (replace(ROW, country=()), "neither a code nor null"),
        (replace(ROW, country=("FRX",)), "no country 'FRX'"),
        (replace(ROW, sector=("XYZ",)), "no sector 'XYZ'"),
        (replace(ROW, who="Nobody Example"), "nobody called"),
    ],
)
def test_a_fault_is_told(row: Named, message: str) -> None:
    assert any(message in fault for fault in faults(row))


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer(country="FRA", sector="BUS"), (True, True, True)),
        (Answer(country="FRA"), (True, True, True)),
        (Answer(actor="FRA", country="FRA", sector="GOV"), (True, False, True)),
        (Answer(sector="BUS,LAB"), (False, True, True)),
    ],
)
def test_an_answer_is_right_where_a_code_of_the_row_is(answer: Answer, told: tuple[bool, bool, bool]) -> None:
    assert right(ROW, answer) == told


def test_a_person_is_right_by_any_of_his_names() -> None:
    row = replace(ROW, who="Lula")
    assert right(row, Answer(actor="luiz-inacio-lula-da-silva", country="FRA"))[2]
    assert not right(row, Answer(country="FRA"))[2]


def test_the_mention_that_shares_most_with_the_phrase_is_its_own() -> None:
    def mention(start: int, end: int, sector: str) -> dict[str, object]:
        return {"span": {"start": start, "end": end}, "actor": None, "country": "FRA", "sector": sector}

    found = in_text(ROW, [mention(4, 10, "GOV"), mention(4, 17, "BUS"), mention(18, 21, "MIL")])
    assert found.sector == "BUS"
    assert in_text(ROW, [mention(18, 21, "MIL")]) == Answer()


def test_who_is_no_government_and_is_taken_for_the_state_is_counted() -> None:
    answers = [Answer(actor="FRA", country="FRA", sector="GOV"), Answer(country="FRA", sector="BUS")]
    assert dict(own_actors.shares([ROW, ROW], answers))["no government, taken for the state %"] == 50
    assert list(own_actors.errors([ROW, ROW], answers)) == [
        "company        'Two French groups': FRA BUS/None <> FRA GOV FRA"
    ]


def test_a_text_goes_with_its_publisher_and_a_name_with_its_sentence() -> None:
    assert wired.text_request(ROW) == {"id": "a", "text": ROW.text, "published": "2024-02-14"}
    assert wired.text_request(replace(ROW, publisher="The White House"))["publisher"] == "The White House"
    assert wired.name_request(ROW)["name"] == "Two French groups"
