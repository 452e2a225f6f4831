"""Search: names, acts, words, ids, two states; and a page at a time."""

import re

import pytest
from starlette.testclient import TestClient

from dragoman.web.pages.search import pair
from tests.cli import made


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("CHL PER", ("CHL", "PER")),
        ("peru chile", ("CHL", "PER")),
        ("south korea japan", ("JPN", "KOR")),
        ("peru", ()),
        ("peru peru", ()),
        ("peru chile bolivia", ()),
        ("the pen", ()),
        ("", ()),
    ],
)
def test_two_states_are_a_pair(words: str, found: tuple[str, ...]) -> None:
    assert pair(words) == found


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("chil", "Chile"),
        ("andes", "Andes Herald (invented)"),
        ("meet", 'href="/codebook/meet"'),
        ("sixth talks", "Talks planned"),
        (made.E_MET, made.E_MET),
        ("11111111", made.E_MET),
        (made.S_PLAN[:14], made.S_PLAN),
        (made.MET, f"/event/{made.E_MET}#{made.MET}"),
    ],
)
def test_everything_is_found(made_client: TestClient, words: str, shown: str) -> None:
    assert shown in made_client.get("/search", params={"q": words}).text
    assert shown in made_client.get("/search", params={"q": words}, headers={"hx-request": "true"}).text


def test_words_stand_out_where_they_stand(made_client: TestClient) -> None:
    assert "<mark>sixth</mark>" in made_client.get("/search?q=sixth").text


def test_a_piece_is_no_page(made_client: TestClient) -> None:
    piece = made_client.get("/search?q=peru", headers={"hx-request": "true"}).text
    assert "<html" not in piece
    assert "All results for" in piece
    assert made_client.get("/search?q=", headers={"hx-request": "true"}).text.strip() == ""


def test_nothing_found_says_what_to_try(made_client: TestClient) -> None:
    assert "Try fewer words" in made_client.get("/search?q=zzzz").text
    assert "Nothing begins like" in made_client.get("/search?q=zzzz", headers={"hx-request": "true"}).text


def test_pages_follow_one_another(client: TestClient) -> None:
    seen: list[str] = []
    address = "/search?in=events&q=united"
    while address:
        text = client.get(address).text
        seen += re.findall(r'class="act" href="/event/([^"]+)"', text)
        further = re.search(r'rel="next" href="([^"]+)"', text)
        address = further[1].replace("&amp;", "&") if further else ""
    assert len(seen) > 50
    assert len(seen) == len(set(seen))
