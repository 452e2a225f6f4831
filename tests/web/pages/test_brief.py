"""The brief as a page and as files."""

import re

import pytest
from starlette.testclient import TestClient

PAIR = "/brief/JPN/KOR"


def _paper(client: TestClient, query: str = "") -> str:
    found = client.get(f"{PAIR}?part=paper{query}")
    assert found.status_code == 200
    return found.text


def test_the_page_comes_at_once_and_the_paper_with_it_or_after_it(client: TestClient) -> None:
    page = client.get(PAIR)
    assert page.status_code == 200
    assert "Brief: Japan and South Korea" in page.text
    assert 'id="paper"' in page.text


def test_every_mark_leads_to_a_footnote_and_every_story_note_to_its_story(client: TestClient) -> None:
    paper = _paper(client)
    marks, notes = set(re.findall(r'href="#note-(\d+)"', paper)), set(re.findall(r'id="note-(\d+)"', paper))
    assert marks == notes
    assert len(notes) > 5
    stories = set(re.findall(r'href="(/story/[^"#]+)#mention-', paper))
    assert stories
    assert {client.get(story).status_code for story in stories} == {200}


def test_every_sentence_on_an_act_leads_to_its_event(client: TestClient) -> None:
    events = set(re.findall(r'href="(/event/[^"]+)"', _paper(client)))
    assert events
    assert {client.get(event).status_code for event in list(events)[:4]} == {200}


@pytest.mark.parametrize(
    ("file", "kind"),
    [("brief.md", "text/markdown"), ("brief.html", "text/html"), ("brief.pdf", "application/pdf")],
)
def test_files_to_take_along(client: TestClient, file: str, kind: str) -> None:
    found = client.get(f"{PAIR}/{file}")
    assert found.status_code == 200
    assert found.headers["content-type"].startswith(kind)
    assert "attachment" in found.headers["content-disposition"]
    assert "brief-JPN-KOR-" in found.headers["content-disposition"]


def test_the_period_stands_in_the_address(client: TestClient) -> None:
    assert "As of 31 May 2023" in _paper(client, "&to=2023-05-31")
    assert "What happened since 1 May 2023" in _paper(client, "&from=2023-05-01")
    assert f"{PAIR}/brief.pdf?from=2023-05-01" in client.get(f"{PAIR}?from=2023-05-01").text


def test_the_form_leads_to_the_brief(client: TestClient) -> None:
    found = client.get("/brief?a=Japan&b=south korea&from=2023", follow_redirects=False)
    assert (found.status_code, found.headers["location"]) == (303, f"{PAIR}?from=2023-01-01")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/brief/JPN/JPN", 400),
        ("/brief/JPN/Atlantis", 404),
        ("/brief?a=JPN", 400),
        (f"{PAIR}/brief.docx", 404),
        (f"{PAIR}?from=yesterday", 400),
    ],
)
def test_what_cannot_be_asked_is_told(client: TestClient, address: str, status: int) -> None:
    assert client.get(address).status_code == status
