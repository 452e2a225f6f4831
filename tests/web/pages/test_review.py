"""The queue of doubts: what is asked, what is not asked again, passing over, undoing."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman import decisions
from dragoman.decisions import Decision
from dragoman.web import Settings, application
from dragoman.web.doubts import Doubt
from dragoman.web.index import Maker
from dragoman.web.indexing import make_now
from dragoman.web.pages.review import key, queued

HOST = "http://localhost"


def doubt(kind: str, mention: str, other: str | None = None) -> Doubt:
    return Doubt(kind=kind, mention=mention, other=other, together=False, probability=0.5, stories=2, worth=1.0)


DOUBTS = [doubt("pair", "a", "b"), doubt("pair", "b", "c"), doubt("mention", "c")]


@pytest.fixture
def record(tmp_path: Path, made_record: Path) -> Path:
    """A record with two doubts that a test may change."""
    return Path(shutil.copy(made_record, tmp_path / "made.duckdb"))


@pytest.fixture
def reviewing(record: Path) -> Iterator[TestClient]:
    with TestClient(application(Settings(record=record, decide=True)), base_url=HOST) as opened:
        yield opened


def decision(kind: str, *mentions: str) -> Decision:
    return Decision(kind=kind, mentions=mentions, by="Ana", why="so")  # type: ignore[arg-type]


def test_what_is_decided_or_follows_is_not_asked_again() -> None:
    assert queued(DOUBTS, [], ()).doubt == DOUBTS[0]
    assert queued(DOUBTS, [decision("same", "a", "b")], ()).doubt == DOUBTS[1]
    assert queued(DOUBTS, [decision("same", "a", "b"), decision("different", "a", "c")], ()).doubt == DOUBTS[2]
    assert queued(DOUBTS, [decision("drop", "b"), decision("keep", "c")], ()).doubt is None


def test_what_is_passed_over_comes_later() -> None:
    first = key(DOUBTS[0])
    assert queued(DOUBTS, [], (first,)) == (DOUBTS[1], 2, (first,))
    assert len({key(one) for one in DOUBTS}) == 3


def form_of(page: str, id: str) -> dict[str, str]:
    """Return the fields that a form of the page would send, none where it is not there."""
    forms = re.findall(rf'<form[^>]*id="{id}">(.*?)</form>', page, re.DOTALL)
    return dict(re.findall(r'name="(\w+)" value="([^"]*)"', "".join(forms).partition("<button")[0]))


def test_a_doubt_is_answered_and_the_answer_taken_back(record: Path, reviewing: TestClient) -> None:
    page = reviewing.get("/review")
    assert "Are these one event?" in page.text
    assert page.text.count('<article class="told"') == 2
    assert 'aria-keyshortcuts="s"' in page.text
    assert "What speaks for it and against it" in page.text
    data = {**form_of(page.text, "answer"), "kind": "same", "by": "Ana", "why": "seen in review"}
    after = reviewing.post("/decide", data=data, headers={"origin": HOST})
    assert after.url.path == "/review"
    assert "Decided: <strong>same</strong>" in after.text
    (one,) = decisions.load(decisions.beside(record)).all
    assert {data["a"], data["b"]} == set(one.mentions)
    again = form_of(after.text, "answer")
    assert (again.get("a"), again.get("b")) != (data["a"], data["b"])
    undone = reviewing.post("/decide/undo", data=form_of(after.text, "back"), headers={"origin": HOST})
    assert undone.url.path == "/review"
    assert not decisions.beside(record).exists()
    assert reviewing.app.state.desk.wait(20)  # type: ignore[attr-defined]


def test_passing_over_all_says_so(reviewing: TestClient) -> None:
    seen = set()
    page = reviewing.get("/review").text
    while "Pass over" in page:
        (skip,) = re.findall(r'href="(/review\?skip=[\w,]+)" data-key="k"', page)
        assert skip not in seen
        seen.add(skip)
        page = reviewing.get(skip).text
    assert seen
    assert "No open doubts" in page
    assert "Those passed over" in page


def test_an_address_that_was_meddled_with_does_no_harm(reviewing: TestClient) -> None:
    for skip in ("<script>", "x" * 5_000, ",,,,", "\x00", "a,b", "é" * 6):
        page = reviewing.get("/review", params={"skip": skip, "why": "<img src=x>", "said": "x", "undone": "<b>"})
        assert page.status_code == 200
        assert "<img" not in page.text
        assert "<b>" not in page.text


def test_doubts_of_a_large_record_are_those_of_its_index(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.web.shelf._SMALL", 0)
    monkeypatch.setattr(Maker, "ask", lambda *_: None)
    for words in ("are being gathered", "Are these one event?"):
        with TestClient(application(Settings(record=record, decide=True)), base_url=HOST) as opened:
            answer = opened.get("/review")
            assert answer.status_code == 200
            assert words in answer.text
        make_now(Settings(record=record))
