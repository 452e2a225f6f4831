"""The record as JSON."""

import csv
import io
from typing import Any

import jsonschema
import msgspec
import pytest
from pyarrow import parquet
from starlette.testclient import TestClient

from dragoman import contract
from dragoman.web.api.answering import chosen
from dragoman.web.api.cursors import begin, cursor, place
from dragoman.web.api.endpoint import CSV, JSON, PARQUET
from dragoman.web.api.openapi import document, endpoints

LISTS = [one.path for one in endpoints() if one.is_list and not one.parts]


def get(client: TestClient, address: str, **headers: str) -> Any:
    found = client.get(address, headers=headers)
    assert found.status_code == 200, found.text
    return found.json()


def _all(client: TestClient, address: str, limit: int) -> list[Any]:
    """Return every item of a list, by its cursors."""
    items, following = [], ""
    while True:
        page = get(client, f"{address}{'&' if '?' in address else '?'}limit={limit}&cursor={following}")
        items += page["items"]
        assert len(page["items"]) <= limit
        if page["next"] is None:
            return items
        following = page["next"]


@pytest.mark.parametrize(
    ("address", "limit"), [("/api/events", 150), ("/api/stories", 17), ("/api/ledger?country=USA", 9)]
)
def test_cursors_give_every_item_once(client: TestClient, address: str, limit: int) -> None:
    several, whole = _all(client, address, limit), _all(client, address, 1000)
    assert several == whole
    assert len(whole) > limit


def test_events_are_those_that_export_writes(client: TestClient) -> None:
    schema = contract.schema("event")
    items = get(client, "/api/events?limit=25")["items"]
    for item in items:
        jsonschema.validate(item, schema)
    whole = get(client, f"/api/events/{items[0]['id']}")
    assert whole["event"] == items[0]
    assert [one["mention"]["id"] for one in whole["mentions"]] == items[0]["mentions"]
    assert all(one["sentence"] in get(client, f"/api/stories/{one['story_id']}")["text"] for one in whole["mentions"])


def test_mentions_of_one_event_come_by_its_cursors(client: TestClient) -> None:
    told = max(get(client, "/api/events?limit=1000")["items"], key=lambda item: len(item["mentions"]))
    address, ids = f"/api/events/{told['id']}?limit=2", []
    while address:
        answer = client.get(address)
        page = answer.json()
        assert page["event"] == told
        ids += [one["mention"]["id"] for one in page["mentions"]]
        address = answer.headers["link"].removeprefix("<").partition(">")[0] if page["next"] else ""
    assert len(ids) > 4
    assert ids == told["mentions"]


def test_events_are_narrowed(client: TestClient) -> None:
    both = get(client, "/api/events?country=JPN&country=South Korea&limit=1000")["items"]
    assert both
    for item in both:
        assert {"JPN", "KOR"} <= {one["country"] for one in item["participants"]}
    visits = get(client, "/api/events?act=visit&act=meet&status=occurred&uncertain=false&limit=1000")["items"]
    assert {one["act"] for one in visits} == {"visit", "meet"}
    assert {(one["status"], one["uncertain"]) for one in visits} == {("occurred", False)}
    late = get(client, "/api/events?from=2024-06-01&to=2024-06-30&limit=1000")["items"]
    assert late
    assert all(one["occurs"]["start"] <= "2024-06-30" for one in late)


@pytest.mark.parametrize("path", LISTS)
def test_lists_come_as_csv_and_parquet_with_the_same_rows(client: TestClient, path: str) -> None:
    number = len(get(client, f"{path}")["items"])
    text = client.get(path, headers={"accept": CSV})
    assert text.headers["content-type"].startswith(CSV)
    assert len(list(csv.reader(io.StringIO(text.text)))) == number + 1
    table = client.get(path, headers={"accept": PARQUET})
    assert table.headers["content-type"] == PARQUET
    assert parquet.read_table(io.BytesIO(table.content)).num_rows == number


def test_relations_come_as_a_table_with_what_the_columns_mean(client: TestClient) -> None:
    address = "/api/relations/JPN?with=KOR&with=USA&by=year"
    table = parquet.read_table(io.BytesIO(client.get(address, headers={"accept": PARQUET}).content))
    assert table.num_rows == len(get(client, address)["items"])
    assert table.schema.field("deeds").metadata


@pytest.mark.parametrize("kind", ["text/markdown", "text/html", "application/pdf"])
def test_the_brief_comes_as_people_read_it(client: TestClient, kind: str) -> None:
    assert client.get("/api/brief/JPN/KOR", headers={"accept": kind}).headers["content-type"].startswith(kind)
    assert get(client, "/api/brief/JPN/KOR")["title"] == "Japan and South Korea"


def test_what_follows_is_in_the_link(client: TestClient) -> None:
    found = client.get("/api/stories?limit=3")
    link = found.headers["link"].removeprefix("<").partition(">")[0]
    assert get(client, link)["items"] == get(client, f"/api/stories?limit=3&cursor={found.json()['next']}")["items"]


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/api/events?act=dance", 400, "there is no act"),
        ("/api/events?limit=0", 400, "limit"),
        ("/api/events?limit=5&limit=6", 400, "one value"),
        ("/api/events?from=null", 400, "one value"),
        ("/api/events?colour=red", 400, "there is no parameter 'colour'"),
        ("/api/events?cursor=nonsense", 400, "no cursor"),
        ("/api/events/event-none", 404, "no event"),
        ("/api/stories/x", 404, "no story"),
        ("/api/actors/nobody", 404, "no actor"),
        ("/api/brief/JPN/JPN", 400, "two states"),
        ("/api/relations/JPN?with=JPN", 400, "both sides"),
        ("/api/relations/JPN", 400, "with"),
        ("/api/ledger?country=Atlantis", 404, "there is no state"),
        ("/api/acts/dance", 404, "there is no act"),
        ("/api/nothing", 404, "no such address"),
    ],
)
def test_what_cannot_be_asked_is_told_as_json(client: TestClient, address: str, status: int, says: str) -> None:
    found = client.get(address)
    assert found.status_code == status
    assert found.json()["error"]["status"] == status
    assert says in found.json()["error"]["message"]


def test_only_reading_is_answered_and_only_what_is_accepted(client: TestClient) -> None:
    refused = client.post("/api/events", content=b"", headers={"origin": "http://localhost"})
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD")
    assert client.get("/api/record", headers={"accept": "image/png"}).status_code == 406
    assert client.head("/api/events").status_code == 200


@pytest.mark.parametrize(
    ("accept", "gives"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("text/csv", CSV),
        ("text/*", CSV),
        ("text/csv;q=0.5, application/json", JSON),
        ("application/json;q=0.1, application/vnd.apache.parquet", PARQUET),
        ("image/png", ""),
        ("text/csv;q=0", ""),
        ("text/csv;q=much", ""),
    ],
)
def test_the_format_that_is_rather_wanted(accept: str, gives: str) -> None:
    assert chosen(accept, (JSON, CSV, PARQUET)) == gives


def test_a_cursor_is_what_it_was_made_of() -> None:
    assert place(cursor(["a", 1]), list) == ["a", 1]
    assert place("", list) is None
    assert begin(cursor(50)) == 50


def test_the_document_has_every_address_and_every_parameter(client: TestClient) -> None:
    told = get(client, "/api/openapi.json")
    assert told == msgspec.json.decode(msgspec.json.encode(document()))
    assert set(told["paths"]) == {one.path for one in endpoints()}
    assert {one["path"] for one in get(client, "/api")["endpoints"]} == set(told["paths"])
    for one in endpoints():
        named = {parameter["name"] for parameter in told["paths"][one.path]["get"]["parameters"]}
        assert set(one.parts) <= named
    references = [word for word in str(told).split("'") if word.startswith("#/components/schemas/")]
    assert {one.rpartition("/")[2] for one in references} <= set(told["components"]["schemas"])


def test_search_and_the_record_as_a_whole(client: TestClient) -> None:
    size = get(client, "/api/record")["size"]
    assert size["stories"] == len(_all(client, "/api/stories", 1000))
    found = get(client, "/api/search?q=Kishida")
    assert found["is_ready"]
    assert found["stories"]
    assert found["events"]
    assert get(client, "/api/search?q=a_b \U0001e900x")["stories"] == []
    assert get(client, f"/api/search?q={found['events'][0]['id'][:14]}")["ids"][0]["kind"] == "event"
