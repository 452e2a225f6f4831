"""Deciding from the pages: written to the file of the command line, applied, undone; nobody else's forms count."""

import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dragoman import decisions, pipeline
from dragoman.store import fingerprint, lock, open_record
from dragoman.web import Settings, application
from tests.cli import made

HOST = "http://localhost"
ANA = {"by": "Ana", "why": "so it is"}
Decide = Callable[..., Any]


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record as the program's own rules link it."""
    record = made.write(tmp_path_factory.mktemp("linked") / "made.duckdb")
    pipeline.relink(record)
    return record


@pytest.fixture
def linked(tmp_path: Path, once: Path) -> Path:
    """A record that the test may change."""
    return Path(shutil.copy(once, tmp_path / "made.duckdb"))


@pytest.fixture
def deciding(linked: Path) -> Iterator[TestClient]:
    """Its pages, on which people may decide."""
    with TestClient(application(Settings(record=linked, decide=True)), base_url=HOST) as opened:
        yield opened


@pytest.fixture
def decide(deciding: TestClient, monkeypatch: pytest.MonkeyPatch) -> Decide:
    """``decide(kind="drop", a=ID)`` sends the form as a browser would; its answer waits until it is applied."""
    monkeypatch.setattr("dragoman.web.pages.decide._WAIT", 60.0)

    def send(path: str = "/decide", **fields: str) -> Any:
        token = re.findall(r'name="token" value="(\w+)"', deciding.get("/event/mention-a").text)[0]
        data = {"token": token, **ANA, **fields}
        return deciding.post(path, data=data, headers={"origin": HOST}, follow_redirects=False)

    return send


def owner(record: Path, mention: str) -> str | None:
    """Return the event of a mention."""
    with open_record(record) as opened:
        found = opened.sql("SELECT event_id FROM event_mentions_of WHERE mention_id = ?", [mention]).to_pylist()
    return found[0]["event_id"] if found else None


def test_same_is_written_applied_and_shown(linked: Path, deciding: TestClient, decide: Decide) -> None:
    answer = decide(kind="same", a=made.PAID, b=made.ODD)
    assert answer.status_code == 303
    (one,) = decisions.load(decisions.beside(linked)).all
    assert (one.kind, one.pair, one.by, one.why) == ("same", (made.PAID, made.ODD), "Ana", "so it is")
    assert "Meet (occurred)" in " ".join(one.told)
    assert owner(linked, made.PAID) == owner(linked, made.ODD)
    page = deciding.get(answer.headers["location"])
    assert "Decided: <strong>same</strong>" in page.text
    assert f'id="{made.ODD}"' in page.text
    assert 'name="by" required maxlength="80" autocomplete="name" value="Ana"' in page.text  # remembered


def test_the_file_is_that_of_the_command_line(linked: Path, decide: Decide) -> None:
    decide(kind="different", a=made.MET, b=made.PLANNED)
    (line,) = decisions.beside(linked).read_text().splitlines()
    assert list(json.loads(line)) == ["kind", "mentions", "told", "by", "why"]
    assert owner(linked, made.MET) != owner(linked, made.PLANNED)


def test_a_decision_and_its_undoing_leave_the_record_as_it_was(linked: Path, decide: Decide) -> None:
    before = fingerprint(linked)
    for fields in (
        {"kind": "drop", "a": made.MET},
        {"kind": "fix", "a": made.PAID, "field": "place", "value": "Lima"},
        {"kind": "same", "a": made.PAID, "b": made.ODD},
    ):
        assert decide(**fields).status_code == 303
        assert fingerprint(linked) != before
        (one,) = decisions.load(decisions.beside(linked)).all
        assert decide("/decide/undo", id=one.id).status_code == 303
        assert fingerprint(linked) == before
        assert not decisions.beside(linked).exists()


def test_a_fixed_value_is_shown_with_who_gave_it(deciding: TestClient, decide: Decide) -> None:
    page = deciding.get(decide(kind="fix", a=made.PAID, field="place", value="Cusco, PER").headers["location"])
    assert "Cusco" in re.findall(r"<h1.*?</h1>", page.text, re.DOTALL)[0]
    assert "decided by Ana: so it is" in page.text


def test_a_dropped_mention_is_shown_in_its_story_and_can_be_had_back(
    linked: Path, deciding: TestClient, decide: Decide
) -> None:
    page = deciding.get(decide(kind="drop", a=made.MET).headers["location"])
    assert page.url.path == f"/story/{made.S_REPORT}"
    assert "in no event: it was dropped" in page.text
    (id,) = re.findall(r'name="id" value="(decision-\w+)"', page.text)[:1]
    decide("/decide/undo", id=id)
    assert owner(linked, made.MET) is not None


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "same", "a": made.MET, "b": made.MET}, "both are the same mention"),
        ({"kind": "same", "a": made.MET, "b": "mention-of-nobody"}, "is no id of this record"),
        ({"kind": "drop", "a": made.MET, "by": " "}, "nobody is named"),
        ({"kind": "drop", "a": made.MET, "why": ""}, "no reason is given"),
        ({"kind": "burn", "a": made.MET}, "cannot be decided"),
        ({"kind": "fix", "a": made.MET, "field": "colour", "value": "red"}, "cannot be fixed"),
        ({"kind": "fix", "a": made.MET, "field": "occurs", "value": "someday"}, "is no day"),
        ({"kind": "drop", "a": made.S_REPORT}, "is a story"),
        ({"kind": "drop", "a": made.MET, "why": "x" * 2_000}, "too long"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    linked: Path, decide: Decide, fields: dict[str, str], words: str
) -> None:
    answer = decide(**fields)
    assert answer.status_code in (404, 409)
    assert "Nothing was decided" in answer.text
    assert words in answer.text.replace("&#39;", "'").replace("Nobody", "nobody").replace("No r", "no r").replace(
        "Both", "both"
    )
    assert not decisions.beside(linked).exists()


def test_what_contradicts_another_is_refused_and_says_whom_to_ask(linked: Path, decide: Decide) -> None:
    decide(kind="same", a=made.PAID, b=made.ODD, by="Ben")
    answer = decide(kind="different", a=made.PAID, b=made.ODD)
    assert answer.status_code == 409
    assert "by Ben" in answer.text
    decide(kind="fix", a=made.MET, field="place", value="Cusco, PER", by="Ben")
    assert "Ben decided place = Cusco, PER" in decide(kind="fix", a=made.MET, field="place", value="Lima").text
    assert len(decisions.load(decisions.beside(linked)).all) == 2


def test_forged_requests_decide_nothing(linked: Path, deciding: TestClient, decide: Decide) -> None:
    token = re.findall(r'name="token" value="(\w+)"', deciding.get("/event/mention-a").text)[0]
    data = {"kind": "drop", "a": made.MET, **ANA}
    for headers, fields in (
        ({"origin": "http://evil.example"}, {**data, "token": token}),
        ({"origin": "null"}, {**data, "token": token}),
        ({"sec-fetch-site": "cross-site"}, {**data, "token": token}),
        ({"host": "evil.example"}, {**data, "token": token}),
        ({"origin": HOST}, data),
        ({"origin": HOST}, {**data, "token": "0" * 64}),
    ):
        assert deciding.post("/decide", data=fields, headers=headers).status_code in (400, 403), headers
    for path in ("/decide", "/decide/undo"):
        assert deciding.get(path, params={**data, "token": token}).status_code == 405
    assert not decisions.beside(linked).exists()


def test_pages_that_only_show_take_no_decisions(made_client: TestClient, made_record: Path) -> None:
    for path in ("/review", "/decisions", "/decide/state"):
        assert made_client.get(path).status_code == 404
    for path in ("/decide", "/decide/undo"):
        assert made_client.post(path, data={"kind": "drop", "a": made.MET, **ANA}).status_code == 404
    assert not decisions.beside(made_record).exists()


def test_two_at_once_lose_nothing(linked: Path, decide: Decide) -> None:
    sent = [
        {"kind": "drop", "a": made.MET, "by": "Ana"},
        {"kind": "drop", "a": made.ODD, "by": "Ben"},
        {"kind": "fix", "a": made.PAID, "field": "place", "value": "Lima", "by": "Ana"},
        {"kind": "fix", "a": made.PAID, "field": "ordinal", "value": "3", "by": "Ben"},
    ]
    answers: list[Any] = []
    threads = [threading.Thread(target=lambda f=fields: answers.append(decide(**f))) for fields in sent]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.status_code for answer in answers] == [303] * 4
    made_ = decisions.load(decisions.beside(linked)).all
    assert sorted((one.kind, one.by) for one in made_) == [
        ("drop", "Ana"), ("drop", "Ben"), ("fix", "Ana"), ("fix", "Ben"),
    ]  # fmt: skip
    assert owner(linked, made.MET) is owner(linked, made.ODD) is None
    with open_record(linked) as opened:
        event = opened.event(owner(linked, made.PAID) or "")
    assert (event.place and event.place.name, event.ordinal and event.ordinal.value) == ("Lima", 3)


def test_while_a_build_runs_it_is_written_down_and_follows(
    linked: Path, deciding: TestClient, decide: Decide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dragoman.web.pages.decide._WAIT", 0.3)
    monkeypatch.setattr("dragoman.web.desk._PATIENCE", 0.05)
    with lock.held(linked):
        page = deciding.get(decide(kind="drop", a=made.ODD).headers["location"])
        assert "not applied yet: another build" in page.text
        assert 'hx-get="/decide/state"' in page.text
        assert len(decisions.load(decisions.beside(linked)).all) == 1
        assert "HX-Refresh" not in deciding.get("/decide/state").headers
    assert deciding.app.state.desk.wait(20)  # type: ignore[attr-defined]
    assert deciding.get("/decide/state").headers["HX-Refresh"] == "true"
    assert owner(linked, made.ODD) is None


def test_the_list_says_who_why_and_what_no_longer_applies(linked: Path, deciding: TestClient, decide: Decide) -> None:
    assert "Nothing was decided yet" in deciding.get("/decisions").text
    decide(kind="fix", a=made.MET, field="place", value="Lima", why="<b>because</b>")
    decide(kind="drop", a=made.MET, by="Ben")
    page = deciding.get("/decisions").text
    assert page.index("<strong>drop</strong>") < page.index("<strong>fix</strong>")
    assert "&lt;b&gt;because&lt;/b&gt;" in page
    assert "No longer applies: " in page
    with decisions.beside(linked).open("a") as file:
        file.write('{"kind":"dr')
    assert "half written" in deciding.get("/decisions").text


def test_a_file_that_cannot_be_read_does_not_take_the_pages_with_it(linked: Path, deciding: TestClient) -> None:
    decisions.beside(linked).write_text("no decision\n")
    page = deciding.get("/event/mention-a")
    assert page.status_code == 200
    assert "line 1 is no decision" in page.text
