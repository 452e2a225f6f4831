"""The codebook: every act and status of the ontology, no list of them here."""

import pytest
from starlette.testclient import TestClient

from dragoman.ontology.schema import acts
from dragoman.ontology.status import statuses
from dragoman.web.pages.codebook import AREAS
from dragoman.web.wording import area
from tests.cli import made


def test_every_act_and_status_is_there(made_client: TestClient) -> None:
    text = made_client.get("/codebook").text
    assert all(f'href="/codebook/{act}"' in text for act in acts())
    assert all(f">{status}</span>" in text for status in statuses())


def test_every_act_has_an_area() -> None:
    assert {area(act) for act in acts()} == {name for name, _, _ in AREAS}


@pytest.mark.parametrize("act", sorted(acts()))
def test_every_act_has_a_page(made_client: TestClient, act: str) -> None:
    text = made_client.get(f"/codebook/{act}").text
    assert acts()[act].label in text
    assert "CAMEO as numbered in version" in text
    assert "`" not in text


def test_an_act_shows_its_latest_events(made_client: TestClient) -> None:
    text = made_client.get("/codebook/meet").text
    assert f'href="/event/{made.E_MET}"' in text
    assert "2 events in this record" in text
