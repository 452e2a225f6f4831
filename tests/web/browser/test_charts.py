"""Dyad, actor, map, network, publishers, brief as people meet them: drawn, walked, narrowed, taken along."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dragoman.web import Settings, waiting
from tests.web.browser.conftest import served

Visit = Callable[..., Any]
Look = Callable[[Any], None]
DYAD = "/dyad/JPN/KOR"
PAGES = (
    "/dyad",
    DYAD,
    "/dyad/CHN/USA,FRA",
    "/dyad/FJI/BTN",
    "/actor/CHN",
    "/actor/xi-jinping",
    "/map",
    "/map?by=dyad",
    "/map?place=IDN",
    "/network",
    "/network?focus=CHN",
    "/publishers",
    "/publisher/Ostermere%20Post",
    "/brief/JPN/KOR",
)


@pytest.fixture(scope="module", autouse=True)
def patient() -> Iterator[None]:
    """Let pages wait for their slow parts: what is looked at here is the whole page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waiting, "PATIENCE", 30.0)
        yield


def drawn(page: Any) -> Any:
    """Bring every chart into view and wait until it is drawn."""
    for figure in page.locator("figure.chart").all():
        figure.scroll_into_view_if_needed()
    page.wait_for_selector("figure.chart:not([data-drawn=yes])", state="detached")
    return page


@pytest.mark.parametrize("path", PAGES)
def test_nothing_hinders_anybody(visit: Visit, sound: Look, is_calm: Look, path: str) -> None:
    page = drawn(visit(path, width=360))
    is_calm(page)
    sound(page)


@pytest.mark.parametrize("path", [DYAD, "/actor/CHN", "/map", "/network"])
def test_the_room_of_a_chart_is_kept_before_it_is_drawn(visit: Visit, path: str) -> None:
    tops = (
        "[...document.querySelectorAll('h2, h3, figure')].map("
        "one => Math.round(one.getBoundingClientRect().top + scrollY))"
    )
    after = drawn(visit(path)).evaluate(tops)
    assert after == visit(path, java_script_enabled=False).evaluate(tops)


def test_the_marks_are_one_stop_and_the_arrows_go_on(visit: Visit) -> None:
    page = drawn(visit(DYAD))
    marks = page.locator("figure[data-chart=timeline] a.timed")
    assert marks.count() > 10
    assert page.locator("figure[data-chart=timeline] a.timed[tabindex='0']").count() == 1
    marks.first.focus()
    told = "document.activeElement.getAttribute('aria-label')"
    first = page.evaluate(told)
    page.keyboard.press("ArrowRight")
    assert page.evaluate(told) != first
    page.keyboard.press("Home")
    assert page.evaluate(told) == first
    assert page.locator("figure[data-chart=timeline] .chart-note").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("figure[data-chart=timeline] .chart-note").is_visible()
    goal = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{goal}")


@pytest.mark.parametrize("period", ["", "?from=2023-11-01&to=2023-12-31", "?from=2023-01-01&by=month"])
@pytest.mark.parametrize("width", [360, 1280])
def test_days_on_an_axis_tell_their_year_and_stay_in_the_picture(visit: Visit, period: str, width: int) -> None:
    page = drawn(visit(f"{DYAD}{period}", width=width))
    for figure in page.locator("figure.chart:has(.axis-days)").all():
        words = figure.locator(".axis-days text").all_text_contents()
        assert words
        assert all(re.search(r"(^| )20\d\d$", one) for one in words), words
        frame = figure.locator("svg").bounding_box()
        boxes = [one.bounding_box() for one in figure.locator(".axis-days text").all()]
        assert all(frame["x"] <= box["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"] for box in boxes)
        assert all(one["x"] + one["width"] < other["x"] for one, other in pairwise(boxes)), words


def test_a_filter_goes_into_the_address_and_the_picture(visit: Visit) -> None:
    page = drawn(visit(DYAD))
    every = page.locator("a.timed").count()
    page.select_option("select[name=act]", "meet")
    page.check("input[name=background]")
    page.click("form.filters button[type=submit]")
    page.wait_for_load_state("networkidle")
    assert "act=meet" in page.url
    assert "background=1" in page.url
    drawn(page)
    names = page.locator("a.timed").evaluate_all("all => all.map(one => one.getAttribute('aria-label').split(',')[0])")
    assert set(names) == {"Meet"}
    assert len(names) < every
    assert page.input_value("select[name=act]") == "meet"


@pytest.mark.parametrize(
    ("name", "value"),
    [("status", "planned"), ("from", "2023-01-01"), ("to", "2023-12-31"), ("origins", "2"), ("probability", "0.5")],
)
def test_each_filter_stays_in_the_form(visit: Visit, name: str, value: str) -> None:
    page = visit(DYAD)
    field = page.locator(f"form.filters [name={name}]")
    field.select_option(value) if name == "status" else field.fill(value)
    page.click("form.filters button[type=submit]")
    page.wait_for_load_state("networkidle")
    assert f"{name}={value}" in page.url
    assert page.locator(f"form.filters [name={name}]").input_value() == value


def test_the_table_is_beside_the_picture_and_both_can_be_taken_along(visit: Visit) -> None:
    page = drawn(visit(DYAD))
    page.locator("#timeline summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("#timeline table.rows tbody tr").first.is_visible()
    with page.expect_download() as taken:
        page.locator("#timeline a.download").click()
    assert taken.value.suggested_filename == "acts-JPN-KOR.csv"
    assert Path(taken.value.path()).read_text(encoding="utf-8").startswith("event_id,")


def test_states_are_chosen_by_name(visit: Visit) -> None:
    page = visit("/dyad")
    page.fill("input[name=a]", "Japan")
    page.fill("input[name=b]", "South Korea, China")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dyad/JPN/KOR%2CCHN")
    assert page.inner_text("h1") == "Japan with South Korea, China"


def test_without_scripts_the_tables_say_all(visit: Visit) -> None:
    page = visit(DYAD, java_script_enabled=False)
    page.click("#timeline summary")
    assert page.locator("#timeline table.rows tbody tr").count() > 10
    assert page.locator("#relation table.rows").count() > 0


def test_a_state_of_the_map_leads_to_its_acts(visit: Visit) -> None:
    page = drawn(visit("/map"))
    page.locator("a.place[aria-label^=Indonesia]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/map?place=IDN**")
    assert "Acts in Indonesia" in page.inner_text("#acts-head")


def test_the_network_is_the_same_each_time(visit: Visit) -> None:
    places = "[...document.querySelectorAll('a.node')].map(one => one.getAttribute('transform'))"
    assert drawn(visit("/network")).evaluate(places) == drawn(visit("/network")).evaluate(places)


@pytest.fixture
def hasty(record: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where pages wait for nothing."""
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    with served(Settings(record=record)) as at:
        yield at


def test_parts_that_take_longer_come_by_themselves(visit: Visit, hasty: str) -> None:
    page = visit(DYAD, at=hasty)
    page.wait_for_selector(".later", state="detached")
    drawn(page)
    assert page.locator("a.timed").count() > 10
    assert page.locator("#ledger table.rows").count() > 0


MEETING = """
() => {
  const boxes = [...document.querySelectorAll('.node text')].map(one => one.getBoundingClientRect());
  const meets = (a, b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
  return boxes.flatMap((a, n) => boxes.slice(n + 1).filter(b => meets(a, b))).length;
}
"""


@pytest.mark.parametrize("width", [360, 1600])
def test_names_of_the_network_hide_no_other(visit: Visit, width: int) -> None:
    page = drawn(visit("/network", width=width))
    names = page.locator(".node text").all_text_contents()
    assert len(names) > 20
    assert ("China" if width > 620 else "CHN") in names
    assert page.evaluate(MEETING) == 0


def test_on_paper_a_table_stands_where_nothing_was_drawn(visit: Visit) -> None:
    page = visit(DYAD, width=360)
    late = "figure.chart:not([data-drawn=yes])"
    assert page.locator(late).count() > 0
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(f"{late} .chart-frame").first.is_hidden()
    assert page.locator(f"{late} details.chart-table table").first.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.chart-table[open]").count() == 0
