"""The network: who engages whom in a period."""

import csv
import io
from datetime import date

from starlette.testclient import TestClient

from dragoman.web.between import Pair
from dragoman.web.pages import network


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def pair(a: str, b: str, acts: int) -> Pair:
    return Pair(a=a, b=b, acts=acts, done=acts, hostile=0, reports=acts, last_day=date(2024, 1, 1))


def test_edges_lead_from_node_to_node(whole_pages: TestClient) -> None:
    found = whole_pages.get("/network/file/network.json").json()
    ids = {node["id"] for node in found["nodes"]}
    assert {end for edge in found["edges"] for end in (edge["a"], edge["b"])} == ids
    by_id = {node["id"]: node for node in found["nodes"]}
    assert by_id["USA"]["acts"] == sum(edge["acts"] for edge in found["edges"] if "USA" in (edge["a"], edge["b"]))


def test_a_period_changes_who_engages_whom(whole_pages: TestClient) -> None:
    early = rows_of(whole_pages.get("/network/file/network.csv?to=2021").text)
    late = rows_of(whole_pages.get("/network/file/network.csv?from=2024").text)
    assert early
    assert late
    assert {(row["a"], row["b"]) for row in early} != {(row["a"], row["b"]) for row in late}
    assert all(row["last_day"] <= "2021-12-31" for row in early if row["last_day"])


def test_around_one_state_every_edge_has_it(whole_pages: TestClient) -> None:
    rows = rows_of(whole_pages.get("/network/file/network.csv?focus=China").text)
    assert rows
    assert all("CHN" in (row["a"], row["b"]) for row in rows)
    assert "China and its counterparts" in whole_pages.get("/network?focus=CHN").text


def test_the_picture_has_no_more_states_than_it_can_show() -> None:
    many = [pair("AAA", f"B{number:02}", 100 - number) for number in range(80)]
    kept = network.drawn([*many, pair("AAA", "B00", 1)])
    assert kept[: len(many[:44])] == many[:44]
    assert kept[-1] == pair("AAA", "B00", 1)


def test_a_file_that_is_not_there_is_said(whole_pages: TestClient) -> None:
    assert whole_pages.get("/network/file/soul.csv").status_code == 404
