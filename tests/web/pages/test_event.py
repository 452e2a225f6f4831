"""The page of an event: every value with its words, every report with its story, and where to go from it."""

import re

import pytest
from starlette.testclient import TestClient

from tests.cli import made
from tests.web import hostile

EVENT = f"/event/{made.E_MET}"


def test_the_sentence_is_made_of_the_fields_each_in_its_colour(made_client: TestClient) -> None:
    text = made_client.get(EVENT).text
    (head,) = re.findall(r"<h1[^>]*>(.*?)</h1>", text, re.DOTALL)
    for field, words in (("act", "Meet"), ("status", "occurred"), ("source", "Chile"), ("place", "Lima")):
        assert re.search(rf'class="s s-{field}">(?:<a [^>]*>)?<bdi>{words}</bdi>', head), field
    assert 'href="/actor/CHL"' in head
    assert "<title>Meet (occurred): Chile ↔ Peru, in Lima, 14 May 2024. · Dragoman</title>" in text


def test_the_history_tells_each_status_with_its_story(made_client: TestClient) -> None:
    text = made_client.get(EVENT).text
    (history,) = re.findall(r'<ol class="history">(.*?)</ol>', text, re.DOTALL)
    told = re.findall(r'datetime="([\d-]+)".*?class="badge[^>]*>(\w+)<.*?<bdi>([^<]+)</bdi>', history, re.DOTALL)
    assert told == [
        ("2024-05-10", "planned", "Andes Herald (invented)"),
        ("2024-05-15", "occurred", "Coast Tribune (invented)"),
    ]


def test_each_mention_shows_its_sentence_with_the_words_underlined(made_client: TestClient) -> None:
    text = made_client.get(EVENT).text
    articles = re.findall(r'<article class="told" id="([^"]+)">(.*?)</article>', text, re.DOTALL)
    assert [id for id, _ in articles] == [made.PLANNED, made.MET]  # as they came out
    planned, met = (article for _, article in articles)
    assert '<mark class="w w-source">Chile</mark> and <mark class="w w-target">Peru</mark>' in planned
    assert '<mark class="w w-status">will</mark>' in planned
    assert "said by <strong><bdi>Santiago</bdi></strong>" in planned
    assert "told by the outlet itself" in met
    assert f"/story/{made.S_REPORT}?mention={made.MET}#{made.MET}" in met
    assert "“<bdi>met</bdi>”" in met  # among what each value was read from


def test_disagreements_stand_side_by_side_with_who_says_so(made_client: TestClient) -> None:
    text = made_client.get(EVENT).text
    versions = re.findall(r'class="version-value"><bdi>(.*?)</bdi></p>\s*<ul>(.*?)</ul>', text, re.DOTALL)
    assert [value for value, _ in versions] == ["Lima", "Cusco"]
    assert "Coast Tribune (invented)" in versions[0][1]
    assert "Andes Herald (invented)" in versions[1][1]


def test_links_say_why_and_near_misses_what_they_are_of(made_client: TestClient) -> None:
    text = made_client.get(EVENT).text
    assert "Why these are one event" in text
    assert "CHL and PER in both" in text
    assert "Near-misses" in text
    assert f'href="/event/{made.E_ODD}"' in text
    assert "other days" in text
    assert "Has as a part" in text
    assert f'href="/event/{made.E_PAID}"' in text


def test_codes_have_their_definition(made_client: TestClient) -> None:
    text = made_client.get(EVENT).text
    assert re.search(r'<strong class="code">CONSULT</strong> to meet, visit, talk or negotiate', text)
    assert "Verbal cooperation (quad 1)" in text
    assert re.search(r'<strong class="code">040</strong> \w+', text)
    assert "come together in person" in text


def test_it_can_be_cited(made_client: TestClient) -> None:
    text = made_client.get(EVENT).text
    assert "@misc{dragoman-11111111," in text
    assert "Reported by 2 stories, 2 independent origins" in text


def test_an_event_of_one_mention_has_no_empty_parts(made_client: TestClient) -> None:
    text = made_client.get(f"/event/{made.E_PAID}").text
    for words in ("Disagreements", "Why these are one event", "Which mention gave"):
        assert words not in text
    assert "2,000,000" not in text.partition("What each value")[0]


def test_nothing_can_be_decided_unless_asked_for(made_client: TestClient) -> None:
    text = made_client.get(EVENT).text
    assert "<form" not in text.partition("</header>")[2]
    assert "token" not in text


def test_beginnings_of_ids_lead_on(made_client: TestClient) -> None:
    assert made_client.get("/event/1111", follow_redirects=False).headers["location"] == EVENT
    assert made_client.get(f"/event/{made.MET}", follow_redirects=False).headers["location"] == f"/mention/{made.MET}"
    assert made_client.get("/event/nothing").status_code == 404
    assert made_client.get("/event/event-").status_code == 400  # begins several
    assert made_client.get(f"/event/event-{'9' * 20}").status_code == 404


def test_a_mention_leads_to_where_it_is_told(made_client: TestClient) -> None:
    answer = made_client.get(f"/mention/{made.MET}", follow_redirects=False)
    assert answer.headers["location"] == f"{EVENT}#{made.MET}"
    assert made_client.get("/mention/mention-of-nobody").status_code == 404


def test_an_event_told_5000_times_comes_in_pages(hostile_client: TestClient) -> None:
    first = hostile_client.get(f"/event/{hostile.E_MANY}")
    assert first.status_code == 200
    assert first.text.count('<article class="told"') == 50
    assert "page 1 of 100" in first.text
    assert "4,940 entries between" in first.text
    assert len(first.content) < 300_000
    last = hostile_client.get(f"/event/{hostile.E_MANY}?page=100").text
    assert f'id="mention-{hostile.MANY - 1:020x}"' in last
    assert 'rel="next"' not in last
    answer = hostile_client.get(f"/mention/mention-{4321:020x}", follow_redirects=False)
    assert answer.headers["location"] == f"/event/{hostile.E_MANY}?page=87#mention-{4321:020x}"


def test_links_of_many_mentions_are_weighed_beside_the_page(
    made_client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dragoman.web.pages.event._FEW", 0)
    monkeypatch.setattr("dragoman.web.waiting.Waiting.soon", lambda *_: {"why": None})
    waits = made_client.get(EVENT).text
    assert f'hx-get="{EVENT}?part=why"' in waits
    assert "Why these are one event</h2>" not in waits
    monkeypatch.undo()
    part = made_client.get(f"{EVENT}?part=why").text
    assert "Why these are one event</h2>" in part
    assert "CHL and PER in both" in part
    assert "<html" not in part
    monkeypatch.setattr("dragoman.web.pages.event._FEW", 0)
    assert "CHL and PER in both" in made_client.get(EVENT).text  # once it is there


def test_pages_that_are_not_there_are_said_so(made_client: TestClient) -> None:
    for page in ("0", "3", "-1", "x", "99999999999999999999", "²"):
        assert made_client.get(EVENT, params={"page": page}).status_code == 400, page


def test_what_an_enemy_wrote_stays_text(hostile_client: TestClient) -> None:
    for path in (f"/event/{hostile.E_TEXT}", f"/event/{hostile.E_MANY}"):
        text = hostile_client.get(path).text
        assert "&lt;script&gt;" in text
        for words in ("<script>window", "<img", "<svg onload", 'href="javascript', "\u202e", "\x1b"):
            assert words not in text
