"""The page of an actor: offices, years, counterparts, names met."""

import csv
import io

import pytest
from starlette.testclient import TestClient


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_state_has_its_offices_by_date(whole_pages: TestClient) -> None:
    found = whole_pages.get("/actor/FRA/file/offices.json").json()
    assert "Head of state" in found["lanes"]
    assert all(found["from"] <= spell["start"] <= found["to"] for spell in found["spells"])
    assert any(spell["holder"] == "Emmanuel Macron" for spell in found["spells"])
    assert "Emmanuel Macron" in whole_pages.get("/actor/FRA").text


def test_a_person_has_every_office(whole_pages: TestClient) -> None:
    rows = rows_of(whole_pages.get("/actor/xi-jinping/file/offices.csv").text)
    assert any(row["lane"] == "President, China" for row in rows)
    assert "President since" in whole_pages.get("/actor/xi-jinping").text


def test_the_years_hold_every_act_once(whole_pages: TestClient) -> None:
    years = rows_of(whole_pages.get("/actor/CHN/file/years.csv").text)
    acts = rows_of(whole_pages.get("/actor/CHN/file/acts.csv").text)
    assert sum(int(row["acts"]) for row in years) == len(acts)
    assert all(int(row["acts"]) == int(row["done"]) + int(row["words"]) for row in years)
    drawn = whole_pages.get("/actor/CHN/file/years.json").json()
    assert sum(row["done"] + row["words"] for row in drawn["rows"]) + drawn["undated"] == len(acts)


def test_a_year_leads_to_its_acts(whole_pages: TestClient) -> None:
    year = whole_pages.get("/actor/CHN/file/years.json?act=visit").json()["rows"][-1]
    rows = rows_of(whole_pages.get(year["url"].split("#")[0].replace("/CHN?", "/CHN/file/acts.csv?")).text)
    assert len(rows) >= year["done"] + year["words"]
    assert {row["act"] for row in rows} == {"visit"}


def test_counterparts_of_a_state_are_states_and_of_a_person_persons(whole_pages: TestClient) -> None:
    states = rows_of(whole_pages.get("/actor/CHN/file/counterparts.csv").text)
    assert states[0]["country"] == "USA"
    assert "CHN" not in {row["country"] for row in states}
    persons = rows_of(whole_pages.get("/actor/xi-jinping/file/counterparts.csv").text)
    assert "emmanuel-macron" in {row["actor"] for row in persons}


def test_the_names_met_are_the_words_of_the_stories(whole_pages: TestClient) -> None:
    rows = rows_of(whole_pages.get("/actor/xi-jinping/file/variants.csv").text)
    words = {row["words"] for row in rows}
    assert "Chinese President Xi Jinping" in words
    assert "Xi" in words


def test_an_organisation_and_a_body_have_pages(whole_pages: TestClient) -> None:
    assert "<bdi>United Nations</bdi>" in whole_pages.get("/actor/un").text
    assert "<bdi>European Union</bdi>" in whole_pages.get("/actor/EUR").text


def test_a_name_that_only_the_stories_know_has_a_page(whole_hostile_pages: TestClient) -> None:
    answer = whole_hostile_pages.get("/actor/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text


def test_filters_narrow_the_acts(whole_pages: TestClient) -> None:
    rows = rows_of(whole_pages.get("/actor/CHN/file/acts.csv?status=planned").text)
    assert {row["status"] for row in rows} == {"planned"}


@pytest.mark.parametrize("path", ["/actor/nobody-at-all", "/actor/CHN/file/soul.csv", "/actor/CHN?part=soul"])
def test_what_is_not_there_is_said(whole_pages: TestClient, path: str) -> None:
    assert whole_pages.get(path).status_code == 404
