"""The page of a dyad: its parts, its filters, its files."""

import csv
import io
from datetime import date

import pytest
from starlette.testclient import TestClient

from dragoman.web import Settings, application
from dragoman.web.waiting import Waiting


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_page_has_its_parts(whole_pages: TestClient) -> None:
    text = whole_pages.get("/dyad/CHN/USA").text
    assert "<h1>China and United States</h1>" in text
    for part in ("timeline", "relation", "ledger", "met", "odds"):
        assert f'id="{part}"' in text
    assert 'data-chart="timeline"' in text
    assert 'data-chart="lines"' in text
    assert "later" not in text


def test_every_act_of_the_picture_stands_between_the_two(whole_pages: TestClient) -> None:
    found = whole_pages.get("/dyad/JPN/KOR/timeline.json").json()
    assert [dyad["id"] for dyad in found["dyads"]] == ["KOR"]
    assert len(found["acts"]) > 10
    areas = {area["id"] for area in found["dyads"][0]["areas"]}
    assert {act["area"] for act in found["acts"]} <= areas
    assert all(act["url"] == f"/event/{act['id']}" for act in found["acts"])


def test_the_file_has_every_act_that_the_page_counts(whole_pages: TestClient) -> None:
    rows = rows_of(whole_pages.get("/dyad/JPN/KOR/timeline.csv").text)
    drawn = whole_pages.get("/dyad/JPN/KOR/timeline.json").json()
    assert len(rows) == len(drawn["acts"]) + drawn["undated"] + drawn["left"]
    assert f"{len(rows)} acts as a table" in whole_pages.get("/dyad/JPN/KOR").text


def test_both_orders_of_the_states_have_the_same_acts(whole_pages: TestClient) -> None:
    one, other = (rows_of(whole_pages.get(f"/dyad/{pair}/timeline.csv").text) for pair in ("CHN/USA", "USA/CHN"))
    assert [row["event_id"] for row in one] == [row["event_id"] for row in other]


def test_rivals_stand_side_by_side(whole_pages: TestClient) -> None:
    text = whole_pages.get("/dyad/CHN/USA,FRA").text
    assert "China with United States, France" in text
    assert "To whom China leans" in text
    found = whole_pages.get("/dyad/CHN/USA,FRA/timeline.json").json()
    assert [dyad["id"] for dyad in found["dyads"]] == ["USA", "FRA"]
    alone = [whole_pages.get(f"/dyad/CHN/{code}/timeline.json").json() for code in ("USA", "FRA")]
    assert len(found["acts"]) == sum(len(one["acts"]) for one in alone)


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("act=visit", lambda row: row["act"] == "visit"),
        ("status=occurred", lambda row: row["status"] == "occurred"),
        ("from=2023-03&to=2023-04", lambda row: row["day"] <= "2023-04-30"),
        ("origins=2", lambda row: int(row["origins"]) >= 2),
        ("background=1", lambda row: True),
    ],
)
def test_filters_of_the_address_narrow_every_row(whole_pages: TestClient, query: str, holds: object) -> None:
    every = rows_of(whole_pages.get("/dyad/JPN/KOR/timeline.csv?background=1").text)
    rows = rows_of(whole_pages.get(f"/dyad/JPN/KOR/timeline.csv?{query}").text)
    assert rows
    assert all(holds(row) for row in rows)  # type: ignore[operator]
    assert len(rows) <= len(every)


def test_a_publisher_narrows_to_what_it_tells(whole_pages: TestClient) -> None:
    every = rows_of(whole_pages.get("/dyad/CHN/USA/timeline.csv").text)
    rows = rows_of(whole_pages.get("/dyad/CHN/USA/timeline.csv?publisher=Marrowgate+Mirror").text)
    assert len(rows) < len(every)


def test_a_link_shows_what_its_sender_saw(whole_pages: TestClient) -> None:
    text = whole_pages.get("/dyad/JPN/KOR?act=visit&from=2022-01-01&background=1&by=month").text
    assert '<option value="visit" selected>' in text
    assert 'name="from" value="2022-01-01"' in text
    assert 'name="by" value="month"' in text
    assert "timeline.json?act=visit&amp;from=2022-01-01&amp;background=1&amp;by=month" in text


def test_the_relation_has_its_interval(whole_pages: TestClient) -> None:
    rows = rows_of(whole_pages.get("/dyad/CHN/USA/relation.csv?by=year").text)
    assert {(row["source"], row["target"]) for row in rows} == {("CHN", "USA"), ("USA", "CHN")}
    told = [row for row in rows if row["deeds"] != "0"]
    assert told
    assert all(float(row["deeds_low"]) <= float(row["deeds_high"]) for row in told)
    drawn = whole_pages.get("/dyad/CHN/USA/relation.json?by=year").json()
    assert drawn["panels"][0]["series"][0]["points"][0]["low"] is not None


@pytest.mark.parametrize("name", ["ledger", "met", "disagreements", "leaning"])
def test_every_table_has_its_file(whole_pages: TestClient, name: str) -> None:
    answer = whole_pages.get(f"/dyad/CHN/USA,FRA/{name}.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    assert rows_of(answer.text)


def test_who_met_whom_names_persons_before_states(whole_pages: TestClient) -> None:
    rows = rows_of(whole_pages.get("/dyad/CHN/FRA/met.csv").text)
    assert (rows[0]["our_actor"], rows[0]["their_actor"]) == ("xi-jinping", "emmanuel-macron")
    assert int(rows[0]["times"]) >= 2


def test_one_part_can_be_asked_for_alone(whole_pages: TestClient) -> None:
    text = whole_pages.get("/dyad/CHN/USA?part=met").text
    assert "<html" not in text
    assert "Xi Jinping" in text


def test_a_part_that_is_not_there_in_time_is_asked_for_by_the_page(whole_pages: TestClient) -> None:
    app = application(Settings(record=whole_pages.app.state.settings.record))  # type: ignore[attr-defined]
    app.state.waiting = Waiting(app.state.shelf, 0)
    with TestClient(app, base_url="http://localhost") as hasty:
        text = hasty.get("/dyad/CHN/USA?act=visit").text
        assert 'hx-get="/dyad/CHN/USA?act=visit&amp;part=relation"' in text
        assert "Deeds are acts" in hasty.get("/dyad/CHN/USA?act=visit&part=relation").text


def test_states_may_be_named(whole_pages: TestClient) -> None:
    answer = whole_pages.get("/dyad?a=China&b=United+States,+france&act=visit", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/dyad/CHN/USA%2CFRA?act=visit"


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/dyad/CHN/ZZZ", 404, "no state"),
        ("/dyad/CHN/CHN", 400, "both sides"),
        ("/dyad/CHN/USA,FRA,IND,JPN,KOR", 400, "too many"),
        ("/dyad/CHN/USA?act=dance", 400, "no act"),
        ("/dyad/CHN/USA?from=soon", 400, "no date"),
        ("/dyad/CHN/USA?part=soul", 404, "no part"),
        ("/dyad/CHN/USA/soul.csv", 404, "no file"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(whole_pages: TestClient, path: str, status: int, words: str) -> None:
    answer = whole_pages.get(path)
    assert answer.status_code == status
    assert words in answer.text


def test_states_without_acts_have_a_page_that_says_so(whole_pages: TestClient) -> None:
    answer = whole_pages.get("/dyad/FJI/BTN")
    assert answer.status_code == 200
    assert "No act between them" in answer.text
    assert whole_pages.get("/dyad/FJI/BTN/timeline.json").json()["acts"] == []


def test_rows_beyond_the_first_are_a_page_away(whole_pages: TestClient) -> None:
    total = len(rows_of(whole_pages.get("/dyad/CHN/USA,FRA,JPN/timeline.csv?background=1").text))
    text = whole_pages.get(f"/dyad/CHN/USA,FRA,JPN?background=1&skip={total - 1}").text
    assert f"{total} to {total} of {total}" in text
    assert "Earlier rows" in text


def test_the_list_of_dyads_has_the_busiest_first(whole_pages: TestClient) -> None:
    text = whole_pages.get("/dyad").text
    assert text.index("Japan and South Korea") < text.index("Armenia and Azerbaijan")


def test_the_enemys_words_are_text(whole_hostile_pages: TestClient) -> None:
    text = whole_hostile_pages.get("/dyad/CHL/PER?background=1").text
    assert "<script>window.pwned" not in text
    assert "<img src=x" not in text
    found = whole_hostile_pages.get("/dyad/CHL/PER/timeline.json?background=1").json()
    assert all(date.fromisoformat(act["day"]) for act in found["acts"])
