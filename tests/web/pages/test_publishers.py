"""The outlets: what they tell first, alone and in other words."""

import csv
import io

import pytest
from starlette.testclient import TestClient

from dragoman.web import Settings, application
from dragoman.web.waiting import Waiting


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_alone_and_shared_make_all_acts(whole_pages: TestClient) -> None:
    rows = rows_of(whole_pages.get("/publishers/file/publishers.csv").text)
    assert {row["publisher"] for row in rows} >= {"Ostermere Post", "Quillhaven Gazette"}
    assert sum(int(row["stories"]) for row in rows) == 56
    for row in rows:
        assert int(row["acts"]) == int(row["alone"]) + int(row["shared"])
        assert int(row["first"]) <= int(row["shared"])


def test_an_outlet_tells_of_kinds_what_the_list_tells_of_it(whole_pages: TestClient) -> None:
    rows = {row["publisher"]: row for row in rows_of(whole_pages.get("/publishers/file/publishers.csv").text)}
    kinds = rows_of(whole_pages.get("/publisher/Quillhaven Gazette/file/kinds.csv").text)
    for name in ("acts", "alone", "first", "shared"):
        assert sum(int(kind[name]) for kind in kinds) == int(rows["Quillhaven Gazette"][name])


def test_sooner_and_later_are_the_same_from_both_sides(whole_pages: TestClient) -> None:
    mine = rows_of(whole_pages.get("/publisher/Quillhaven Gazette/file/others.csv").text)
    assert mine
    for row in mine:
        theirs = rows_of(whole_pages.get(f"/publisher/{row['other']}/file/others.csv").text)
        back = next(one for one in theirs if one["other"] == "Quillhaven Gazette")
        assert (back["shared"], back["sooner"], back["later"]) == (row["shared"], row["later"], row["sooner"])


def test_the_same_act_in_different_words_names_the_outlets(whole_pages: TestClient) -> None:
    rows = rows_of(whole_pages.get("/publishers/file/wording.csv").text)
    by_act: dict[str, set[str]] = {}
    for row in rows:
        by_act.setdefault(row["id"], set()).add(row["words"])
    assert by_act
    assert all(len(words) > 1 for words in by_act.values())
    text = whole_pages.get("/publishers").text
    assert "“blockaded”" in text
    assert "The Vellingham Ledger" in text


def test_filters_narrow_the_counts(whole_pages: TestClient) -> None:
    every = rows_of(whole_pages.get("/publishers/file/publishers.csv").text)
    visits = rows_of(whole_pages.get("/publishers/file/publishers.csv?act=visit").text)
    assert sum(int(row["acts"]) for row in visits) < sum(int(row["acts"]) for row in every)
    assert {row["usual_act"] for row in visits} <= {"visit", ""}


def test_an_outlet_has_its_stories(whole_pages: TestClient) -> None:
    text = whole_pages.get("/publisher/Ostermere Post").text
    assert text.count('href="/story/') == 10
    assert "wire copy" in text


@pytest.mark.parametrize(
    "path", ["/publisher/Nobody", "/publishers/file/soul.csv", "/publisher/Ostermere Post/file/x.csv"]
)
def test_what_is_not_there_is_said(whole_pages: TestClient, path: str) -> None:
    assert whole_pages.get(path).status_code == 404


def test_an_enemys_outlet_is_text(whole_hostile_pages: TestClient) -> None:
    text = whole_hostile_pages.get("/publishers").text
    assert "<script>window.pwned" not in text
    assert "<img src=x" not in text


def test_the_parts_of_an_outlet_are_asked_for_under_its_whole_name(whole_pages: TestClient) -> None:
    app = application(Settings(record=whole_pages.app.state.settings.record))  # type: ignore[attr-defined]
    app.state.waiting = Waiting(app.state.shelf, 0)
    with TestClient(app, base_url="http://localhost") as hasty:
        text = hasty.get("/publisher/Quillhaven%20Gazette").text
        assert 'hx-get="/publisher/Quillhaven%20Gazette?part=kinds"' in text
        assert "<table" in hasty.get("/publisher/Quillhaven%20Gazette?part=kinds").text
