"""Overview, search, rejections and codebook as people meet them."""

from collections.abc import Callable
from typing import Any

import pytest

Visit = Callable[..., Any]
Look = Callable[[Any], None]
PAGES = ("/", "/search", "/search?q=japan", "/rejections", "/codebook", "/codebook/meet")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_hinders_anybody(visit: Visit, sound: Look, is_calm: Look, path: str) -> None:
    page = visit(path, width=360)
    is_calm(page)
    sound(page)


def test_results_come_while_one_types_and_the_keyboard_goes_through_them(visit: Visit) -> None:
    page = visit("/")
    page.keyboard.press("/")
    page.keyboard.type("jap", delay=30)
    page.wait_for_selector("#found.is-open a")
    page.keyboard.press("ArrowDown")
    assert "Japan" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.press("Escape")
    assert page.locator("#found.is-open").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=jap")
    assert "Results for" in page.inner_text("h1")


def test_the_first_tab_leads_past_the_head(visit: Visit) -> None:
    page = visit("/codebook")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_light_and_dark_are_kept(visit: Visit) -> None:
    page = visit("/")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.click("button.theme")
    dark = page.evaluate(paper)
    assert dark != light
    page.click("text=Codebook")
    page.wait_for_selector("h1:has-text('Codebook')")
    assert page.evaluate(paper) == dark


def test_dark_is_as_the_system_has_it_until_somebody_chooses(visit: Visit) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light = visit("/", java_script_enabled=False).evaluate(paper)
    assert visit("/", dark=True, java_script_enabled=False).evaluate(paper) != light
    page = visit("/", dark=True)
    page.click("button.theme")
    assert page.evaluate(paper) == light


def test_without_scripts_everything_is_there(visit: Visit) -> None:
    page = visit("/", java_script_enabled=False)
    page.fill("#find", "japan korea")
    page.press("#find", "Enter")
    assert "Results for" in page.inner_text("h1")
    assert page.locator(".event-line").count() > 0
