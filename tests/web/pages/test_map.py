"""The map: acts by place and by dyad."""

import csv
import io

from starlette.testclient import TestClient


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_places_are_named_by_the_numbers_of_the_outlines(whole_pages: TestClient) -> None:
    found = whole_pages.get("/map/file/map.json").json()
    by_name = {place["name"]: place for place in found["places"]}
    assert by_name["United States"]["number"] == "840"
    assert by_name["Indonesia"]["number"] == "360"
    assert "Bali" in by_name["Indonesia"]["places"]
    assert found["pairs"] == []


def test_picture_and_table_have_the_same_rows(whole_pages: TestClient) -> None:
    for by in ("place", "dyad"):
        rows = rows_of(whole_pages.get(f"/map/file/map.csv?by={by}&act=meet").text)
        found = whole_pages.get(f"/map/file/map.json?by={by}&act=meet").json()
        drawn = found["places"] or found["pairs"]
        assert [int(row["acts"]) for row in rows][: len(drawn)] == [one["acts"] for one in drawn]


def test_a_place_lists_its_acts(whole_pages: TestClient) -> None:
    text = whole_pages.get("/map?place=IDN").text
    assert "Acts in Indonesia" in text
    assert "in Bali" in text


def test_a_dyad_leads_to_its_page_with_the_filters(whole_pages: TestClient) -> None:
    found = whole_pages.get("/map/file/map.json?by=dyad&status=occurred").json()
    assert found["pairs"][0]["url"].startswith("/dyad/")
    assert found["pairs"][0]["url"].endswith("?status=occurred")


def test_the_form_keeps_what_is_drawn(whole_pages: TestClient) -> None:
    assert '<input type="hidden" name="by" value="dyad">' in whole_pages.get("/map?by=dyad").text


def test_an_unknown_place_is_said(whole_pages: TestClient) -> None:
    assert whole_pages.get("/map?place=Atlantis").status_code == 404
    assert whole_pages.get("/map/file/soul.csv").status_code == 404
