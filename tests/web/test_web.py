"""The pages from outside: what they answer, to whom, and that text stays text."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.testclient import TestClient

from dragoman import registry, web
from dragoman.web import Settings, application
from dragoman.web.rendering import address, has_route
from dragoman.web.security import POLICY
from tests.cli import made
from tests.web import hostile

PAGES = (
    "/", "/overview/counts", "/search", "/search?q=chile", "/search?q=chile+peru", "/search?in=stories&q=peru",
    "/search?in=events&q=meet", "/rejections", "/codebook", "/codebook/meet",
)  # fmt: skip
HOSTILE = (*PAGES, "/search?q=pwned", f"/search?q={hostile.E_TEXT}")
INLINE = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=\"|javascript:", re.IGNORECASE)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_kept_to_itself(made_client: TestClient, path: str) -> None:
    answer = made_client.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert INLINE.findall(answer.text) == []
    assert re.findall(r'(?:src|href)="(?:https?:)?//', answer.text) == []


@pytest.mark.parametrize("path", HOSTILE)
def test_what_an_enemy_wrote_stays_text(hostile_client: TestClient, path: str) -> None:
    text = hostile_client.get(path).text
    assert "<script>window" not in text
    assert "<img" not in text
    assert "<svg onload" not in text
    assert "javascript:" not in re.sub(r">[^<]*<", "><", text)
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert ">49<" not in text


def test_an_enemys_words_are_shown(hostile_client: TestClient) -> None:
    text = hostile_client.get("/search?q=pwned").text
    assert "&lt;script&gt;" in text
    assert "\ufffd" in text  # in the place of a direction mark
    assert "&lt;img src=x" in hostile_client.get("/rejections").text


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "", "[::1", "127.0.0.1.nip.io:80", "localhost@evil.example"]
)
def test_under_another_name_nothing_is_served(made_client: TestClient, host: str) -> None:
    answer = made_client.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert "not served here" in answer.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8323", "127.0.0.1:8323", "[::1]:8323", "192.168.0.7"])
def test_the_machines_own_names_are_served(made_client: TestClient, host: str) -> None:
    assert made_client.get("/codebook", headers={"host": host}).status_code == 200


def test_other_names_can_be_allowed(made_record: Path) -> None:
    with TestClient(application(Settings(record=made_record, names=("desk",))), base_url="http://desk:1") as client:
        assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"content-length": "99999999"}, 413),
        ({"content-length": "x"}, 413),
        ({"origin": "http://localhost"}, 405),
    ],
)
def test_what_another_site_sends_is_refused(made_client: TestClient, headers: dict[str, str], status: int) -> None:
    assert made_client.post("/", headers={"content-length": "0", **headers}).status_code == status


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/nothing", 404, "There is no such page"),
        ("/codebook/met", 404, "did you mean meet?"),
        ("/codebook/%3Cscript%3E", 404, "the codebook lists them"),
        ("/rejections?stage=x", 400, "there are ingest"),
        ("/rejections?after=x", 400, "follow the links"),
        ("/search?q=a&in=x", 400, "choose events or stories"),
        ("/search?q=a&in=events&after=-1", 400, "follow the links"),
        ("/static/../settings.py", 404, "There is no such page"),
    ],
)
def test_a_fault_says_what_to_do(made_client: TestClient, path: str, status: int, words: str) -> None:
    answer = made_client.get(path)
    assert answer.status_code == status
    assert words in answer.text
    assert 'href="/"' in answer.text


def test_every_colour_stands_once_with_its_light_and_its_dark_value() -> None:
    sheets = [path.read_text(encoding="utf-8") for path in (Path(web.__file__).parent / "static").glob("*.css")]
    assert len(sheets) > 3
    assert not any("prefers-color-scheme" in sheet for sheet in sheets)
    colours = re.findall(r"(--[\w-]+): light-dark\(", "".join(sheets))
    assert len(colours) > 40
    assert len(colours) == len(set(colours))


def test_static_files_are_kept_under_their_hash_alone(made_client: TestClient) -> None:
    named = re.search(r'href="(/static/house\.css\?v=[0-9a-f]{10})"', made_client.get("/").text)
    assert named is not None
    assert "immutable" in made_client.get(named[1]).headers["cache-control"]
    assert "immutable" not in made_client.get("/static/house.css").headers["cache-control"]


def test_pages_are_packed(made_client: TestClient) -> None:
    assert made_client.get("/", headers={"accept-encoding": "gzip"}).headers["content-encoding"] == "gzip"


def test_every_page_module_has_routes_with_names() -> None:
    modules = [registry.load("dragoman.web.pages", name) for name in registry.names("dragoman.web.pages")]
    names = [route.name for module in modules for route in module.ROUTES]
    assert len(names) == len(set(names))
    assert {"overview", "search", "rejections", "codebook", "act"} <= set(names)


def test_a_record_that_vanishes_is_told(tmp_path: Path) -> None:
    path = made.write(tmp_path / "r.duckdb")
    with TestClient(application(Settings(record=path)), base_url="http://localhost") as client:
        path.unlink()
        answer = client.get("/rejections")
        assert answer.status_code == 404
        assert "dragoman build" in answer.text


def test_links_have_their_parts_filled_in_and_the_rest_in_the_query(made_record: Path) -> None:
    request: Any = SimpleNamespace(app=application(Settings(record=made_record)))
    assert address(request, "event", id="event-1", query="?page=2#x") == "/event/event-1?page=2#x"
    assert address(request, "dyad", a="A/B", b="C D") == "/dyad/A%2FB/C%20D"
    assert address(request, "publisher", name="A/B?", act="meet", status="") == "/publisher/A%2FB%3F?act=meet"
    assert has_route(request, "event")
    assert not has_route(request, "decide")  # nobody may
    request.app.state.shelf.close()
