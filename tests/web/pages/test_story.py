"""The page of a story: the text as it came, in parts if it is long, and who else tells of its acts."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from tests.cli import made
from tests.web import hostile

STORY = f"/story/{made.S_REPORT}"
TEXT = re.compile(r'<div class="story-text[^>]*>(.*?)</div>', re.DOTALL)


def text_of(page: str) -> str:
    """Return the text that a page shows."""
    (html,) = TEXT.findall(page)
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_the_text_stands_as_it_came_furniture_greyed(made_client: TestClient) -> None:
    page = made_client.get(STORY).text
    assert text_of(page) == made.REPORT
    assert '<span class="furniture">Share this</span>' in page


def test_all_mentions_are_marked_and_lead_to_their_events(made_client: TestClient) -> None:
    page = made_client.get(STORY).text
    told = rf'<span id="{made.MET}"></span><a class="told" href="/event/{made.E_MET}#{made.MET}"[^>]*>'
    assert re.search(told, page)
    assert '<mark class="w w-act"><mark class="w w-status">paid</mark></mark>' in page
    assert page.count('<li id="act-') == 2


def test_other_stories_of_the_same_acts_and_wire_copies_are_named(made_client: TestClient) -> None:
    page = made_client.get(STORY).text
    others = page.partition("Other stories of the same acts")[2]
    assert f"/story/{made.S_PLAN}" in others.partition("Wire copies")[0]
    assert f"/story/{made.S_COPY}" in others.partition("Wire copies")[2]
    copy = made_client.get(f"/story/{made.S_COPY}").text
    assert "A wire copy of" in copy
    assert f"/story/{made.S_REPORT}" in copy
    assert "No act is told here" in copy
    assert "no sentence tells one" in copy


@pytest.mark.parametrize(
    ("query", "off"),
    [("", set()), ("?field=act&field=source", {"status", "target", "place"}), ("?field=none", {"act", "source"})],
)
def test_fields_are_toggled_by_the_address(made_client: TestClient, query: str, off: set[str]) -> None:
    page = made_client.get(f"{STORY}{query}").text
    (classes,) = re.findall(r'<div class="story-text([^"]*)"', page)
    assert off <= {name.removeprefix("off-") for name in classes.split()}
    assert ("off-act" in classes) == ('name="field" value="act">' in page)


def test_two_megabytes_come_in_parts_that_are_the_text(hostile_client: TestClient) -> None:
    story = f"/story/{hostile.S_HUGE}"
    pages = [hostile_client.get(story, params={"part": part}) for part in (1, 2, 167)]
    assert max(len(page.content) for page in pages) < 300_000
    first, second, last = (text_of(page.text) for page in pages)
    assert first.endswith(hostile.LINE)  # parts end with sentences
    assert hostile.HUGE.startswith(first + second)
    assert hostile.HUGE.endswith(last)
    assert "part 1 of 167" in pages[0].text
    assert hostile_client.get(story, params={"part": 168}).status_code == 400


def test_a_mention_is_shown_in_its_part(hostile_client: TestClient) -> None:
    for number in (0, 400, 499, 500, 501, 4_999):
        mention = f"mention-{number:020x}"
        page = hostile_client.get(f"/story/{hostile.S_HUGE}?mention={mention}").text
        assert "of this part are not marked" in page
        start = int(re.findall(r"characters ([\d,]+) to", page)[0].replace(",", "")) - 1
        end = int(re.findall(r"to ([\d,]+)\.", page)[0].replace(",", ""))
        assert start <= number * len(hostile.LINE) < end
    assert hostile_client.get(f"/story/{hostile.S_HUGE}?mention={hostile.M_TEXT}").status_code == 404


def test_the_address_of_a_story_is_a_link_only_where_it_may_be_followed(
    made_client: TestClient, hostile_client: TestClient
) -> None:
    page = hostile_client.get(f"/story/{hostile.S_TEXT}").text
    assert 'href="javascript' not in page
    assert "javascript:window.pwned=1" in page  # as text
    assert "&lt;img src=x" in text_of(page).replace("<", "&lt;")


def test_stories_that_are_not_there_are_said_so(made_client: TestClient) -> None:
    assert made_client.get("/story/story-of-nobody").status_code == 404
    assert made_client.get("/story/5555", follow_redirects=False).headers["location"] == STORY
