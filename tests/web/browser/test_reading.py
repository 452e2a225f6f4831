"""Events and stories as people meet them, and deciding with the keyboard alone."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman import decisions
from dragoman.store import open_record
from dragoman.web import Settings
from tests.web import hostile
from tests.web.browser.conftest import served

Visit = Callable[..., Any]
Look = Callable[[Any], None]
OPEN = "for (const d of document.querySelectorAll('main details')) d.open = true"
_EVENT = "SELECT event_id AS id FROM event_mentions_of GROUP BY event_id ORDER BY count(*) DESC, id LIMIT 1"
_STORY = "SELECT story_id AS id FROM event_mentions GROUP BY story_id ORDER BY count(*) DESC, id LIMIT 1"


def first(record: Path, query: str) -> str:
    with open_record(record) as opened:
        return str(opened.sql(query)["id"][0].as_py())


@pytest.fixture(scope="session")
def event(record: Path) -> str:
    """The address of the event that is told most often."""
    return f"/event/{first(record, _EVENT)}"


@pytest.fixture(scope="session")
def story(record: Path) -> str:
    """The address of the story that tells most."""
    return f"/story/{first(record, _STORY)}"


@pytest.fixture
def copy(record: Path, tmp_path: Path) -> Path:
    """A record that a test may change."""
    return Path(shutil.copy(record, tmp_path / "record.duckdb"))


@pytest.fixture
def deciding(copy: Path) -> Iterator[str]:
    """Where it is served to people who may decide."""
    with served(Settings(record=copy, decide=True)) as at:
        yield at


@pytest.fixture(scope="session")
def enemy(hostile_record: Path) -> Iterator[str]:
    with served(Settings(record=hostile_record)) as at:
        yield at


@pytest.mark.parametrize("kind", ["event", "story"])
def test_nothing_hinders_anybody(
    visit: Visit, sound: Look, is_calm: Look, request: pytest.FixtureRequest, kind: str
) -> None:
    page = visit(request.getfixturevalue(kind), width=360)
    is_calm(page)
    page.evaluate(OPEN)
    sound(page)


def test_nothing_hinders_those_who_decide(visit: Visit, sound: Look, is_calm: Look, deciding: str, event: str) -> None:
    for path in (event, "/review", "/decisions"):
        page = visit(path, width=360, at=deciding)
        is_calm(page)
        page.evaluate(OPEN)
        sound(page)


def test_fields_are_switched_off_and_the_address_keeps_it(visit: Visit, story: str) -> None:
    page = visit(story)
    line = "getComputedStyle(document.querySelector('.story-text .w-source')).textDecorationColor"
    before = page.evaluate(line)
    page.uncheck("input[value=source]")
    assert page.evaluate(line) != before
    assert "field=act" in page.url
    assert "field=source" not in page.url
    page.reload()
    assert not page.is_checked("input[value=source]")
    assert page.evaluate(line) != before


def test_an_act_of_the_list_lights_up_in_the_text(visit: Visit, story: str) -> None:
    page = visit(story)
    for number in ("1", "2"):
        page.focus(f"#act-{number} a.ref")
        lit = [(one.get_attribute("data-m") or "").split() for one in page.locator(".story-text .is-lit").all()]
        assert lit
        assert all(number in numbers for numbers in lit)


def test_a_citation_is_copied(visit: Visit, event: str) -> None:
    page = visit(event, permissions=["clipboard-read", "clipboard-write"])
    page.click("[data-copy=bibtex]")
    page.wait_for_selector("[data-copy=bibtex]:has-text('Copied')")
    assert page.evaluate("navigator.clipboard.readText()").startswith("@misc{dragoman-")


def test_from_a_mention_to_its_story_and_back(visit: Visit, event: str) -> None:
    page = visit(event)
    page.click("article.told .told-facts a >> nth=0")
    page.wait_for_selector(".story-text a.told")
    page.click(".story-text a.told >> nth=0")
    page.wait_for_url("**/event/**")
    assert page.locator("article.told:target").count() == 1


def test_a_decision_and_its_undoing_by_keyboard_alone(visit: Visit, copy: Path, deciding: str) -> None:
    page = visit("/review", at=deciding)
    page.focus("input[name=by]")
    page.keyboard.type("Ana")
    page.keyboard.press("Tab")
    question = page.inner_text(".two")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("k")
    page.wait_for_url("**skip=**")
    assert page.inner_text(".two") != question
    page.focus("input[name=by]")
    page.keyboard.type("Ana")  # nothing was decided, so no name is kept yet
    page.evaluate("document.activeElement.blur()")
    asked = page.inner_text(".question")
    page.keyboard.press("s" if "one event" in asked else "y")
    page.wait_for_selector(".news:has-text('Decided')")
    (one,) = decisions.load(decisions.beside(copy)).all
    assert one.by == "Ana"
    assert page.input_value("input[name=by]") == "Ana"
    page.keyboard.press("u")
    page.wait_for_selector(".news:has-text('Undone')")
    assert not decisions.beside(copy).exists()


def test_a_value_is_set_right_on_the_page_of_its_event(visit: Visit, copy: Path, deciding: str, event: str) -> None:
    page = visit(event, at=deciding)
    page.select_option("#fix select[name=field]", "place")
    page.fill("#fix [name=value]", "Quillhaven, NZL")
    page.fill("#fix [name=why]", "so says the ministry")
    page.fill("#fix [name=by]", "Ana")
    page.press("#fix [name=by]", "Enter")
    page.wait_for_selector("h1:has-text('Quillhaven')", timeout=60_000)
    assert "decided by Ana: so says the ministry" in page.content()
    page.click(".undo button >> nth=0")
    page.wait_for_url("**/decisions?undone=**")
    assert not decisions.beside(copy).exists()


@pytest.mark.parametrize(
    "path",
    [f"/event/{hostile.E_TEXT}", f"/event/{hostile.E_MANY}", f"/story/{hostile.S_TEXT}", f"/story/{hostile.S_HUGE}"],
)
def test_what_an_enemy_wrote_does_nothing(visit: Visit, is_calm: Look, enemy: str, path: str) -> None:
    page = visit(path, width=360, at=enemy)
    assert page.evaluate("window.pwned") is None
    assert page.locator("main img, main svg, main script").count() == 0
    is_calm(page)
