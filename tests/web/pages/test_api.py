"""What stands at the root of the API: its document, its addresses, and what is answered elsewhere."""

from starlette.testclient import TestClient

from dragoman.web.api.openapi import endpoints
from dragoman.web.pages.api import ROUTES


def test_the_root_lists_every_address_and_the_document_describes_it(made_client: TestClient) -> None:
    listed = made_client.get("/api").json()
    assert listed == made_client.get("/api/").json()
    paths = [one["path"] for one in listed["endpoints"]]
    assert paths == [one.path for one in endpoints()]
    assert set(made_client.get(listed["openapi"]).json()["paths"]) == set(paths)


def test_every_address_of_the_document_has_a_route() -> None:
    assert {one.path for one in endpoints()} <= {route.path for route in ROUTES}


def test_an_address_that_there_is_not_is_answered_as_data(made_client: TestClient) -> None:
    answer = made_client.get("/api/nothing")
    assert answer.status_code == 404
    assert answer.json()["error"]["status"] == 404


def test_nothing_under_the_api_writes(made_client: TestClient) -> None:
    for path in ("/api", "/api/events"):
        assert made_client.post(path, headers={"content-length": "0"}).status_code == 405
