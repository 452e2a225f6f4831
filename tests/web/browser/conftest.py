"""A real browser on the pages; what it may not do is asserted of every page that any test opens."""

import importlib.util
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dragoman.cli.serve import listening
from dragoman.web import Settings, application

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
TELL = (
    "axe.run().then(r => r.violations.flatMap(v => v.nodes.map(n => "
    "v.id + ': ' + n.html.slice(0, 150) + ' | ' + n.failureSummary)))"
)
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
AXE = Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")
MISSING = "" if CHROMIUM and importlib.util.find_spec("playwright") else "playwright or chromium is not installed"
SIGHTS = ((360, True), (1024, False), (1600, True), (1600, False))
"""Width of the window, and whether it is dark."""
Visit = Callable[..., "Page"]


def pytest_report_header() -> str:
    """Say whether the tests in a browser run."""
    return f"tests/web/browser: left out, {MISSING}" if MISSING else f"tests/web/browser: {CHROMIUM}"


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave the tests out where there is no browser; the header says so."""
    return True if MISSING and collection_path.suffix == ".py" else None


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """One Chromium for all tests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """Serve a record on a free port; yields the address."""
    import uvicorn

    with listening("127.0.0.1", 0) as opened:
        server = uvicorn.Server(uvicorn.Config(application(settings), log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [opened]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{opened.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(20)


@pytest.fixture(scope="session")
def address(record: Path) -> Iterator[str]:
    """Where the example stories are served; nobody may decide."""
    with served(Settings(record=record)) as at:
        yield at


@pytest.fixture
def visit(browser: "Browser", address: str) -> Iterator[Visit]:
    """``visit("/codebook", width=360, dark=True)`` opens a page; ``at`` is another server's address.

    At the end no page may have asked another machine for anything, nor written an error into the console.
    """
    faults: list[str] = []
    contexts: list[Any] = []

    def open_page(path: str, *, width: int = 1024, dark: bool = False, at: str = "", **options: Any) -> "Page":
        base = at or address
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: faults.append(f"{said.type}: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(f"{error}"))
        page.on("request", lambda asked: faults.append(asked.url) if not _is_ours(asked.url, base) else None)
        page.goto(f"{base}{path}", wait_until="networkidle")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def _is_ours(url: str, base: str) -> bool:
    return url.startswith((f"{base}/", "data:", "blob:"))


@pytest.fixture
def sound() -> Callable[["Page"], None]:
    """``sound(page)`` asserts that nothing hinders anybody: narrow and wide, light and dark.

    By axe-core, which runs outside of the page's policy; and the page is never wider than its window.
    """

    def look(page: "Page") -> None:
        session = page.context.new_cdp_session(page)
        session.send("Runtime.evaluate", {"expression": AXE})
        for width, dark in SIGHTS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme="dark" if dark else "light")
            assert page.evaluate(WIDE) <= 0, f"{page.url} at {width}"
            asked = {"expression": TELL, "awaitPromise": True, "returnByValue": True}
            assert session.send("Runtime.evaluate", asked)["result"]["value"] == [], f"{page.url} at {width}, {dark}"

    return look


@pytest.fixture
def is_calm() -> Callable[["Page"], None]:
    """``is_calm(page)`` asserts that the page is no wider than its window, and that nothing moved while it loaded."""

    def look(page: "Page") -> None:
        assert page.evaluate(WIDE) <= 0, page.url
        moved = (
            "new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((n, e) => "
            "n + (e.hadRecentInput ? 0 : e.value), 0))).observe({type: 'layout-shift', buffered: true}) "
            "|| setTimeout(() => done(0), 200))"
        )
        assert page.evaluate(moved) < 0.1, page.url

    return look
