"""Rejections: all of them, each once, with its reason."""

import re
from pathlib import Path

from starlette.testclient import TestClient

from dragoman.store import StoryResult, writing
from dragoman.types import Rejection
from dragoman.web import Settings, application
from dragoman.web.pages.rejections import HINTS
from tests.cli import made


def test_each_has_its_reason_and_leads_to_its_story(made_client: TestClient) -> None:
    text = made_client.get("/rejections").text
    assert f'href="/story/{made.S_COPY}"' in text
    assert "no sentence tells one" in text
    assert "bad.txt" in text


def test_a_reason_alone_says_what_it_means(made_client: TestClient) -> None:
    text = made_client.get("/rejections?stage=coding&reason=no-act").text
    assert HINTS["no-act"] in text
    assert "bad.txt" not in text
    assert "Nothing of that kind" in made_client.get("/rejections?reason=other").text


def test_pages_follow_one_another(tmp_path: Path) -> None:
    path = tmp_path / "r.duckdb"
    given = [Rejection(stage="ingest", subject_id=f"{n:04}.txt", reason="empty", detail="'\"&#") for n in range(120)]
    with writing(path) as writer:
        writer.add([StoryResult(rejections=tuple(given))])
        writer.publish()
    seen: list[str] = []
    with TestClient(application(Settings(record=path)), base_url="http://localhost") as client:
        address = "/rejections?reason=empty"
        while address:
            text = client.get(address).text
            seen += re.findall(r"<bdi>(\d{4}\.txt)<", text)
            further = re.search(r'rel="next" href="([^"]+)"', text)
            address = further[1].replace("&amp;", "&") if further else ""
    assert seen == [one.subject_id for one in given]
