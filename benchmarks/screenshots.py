"""Pictures of the pages, for the documents: ``python -m benchmarks.screenshots [--record FILE] [--out FOLDER]``.

Builds the record of the examples, serves it to a real Chromium (which must be installed, with playwright), and writes
a PNG of each view, with as few colours as it takes to stay light.
"""

import argparse
import io
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PIL import Image

from benchmarks.pages import served
from benchmarks.pages_asked import addresses
from benchmarks.pages_record import build_examples
from benchmarks.program import ROOT, FailedError
from dragoman.web import Settings
from dragoman.web.indexing import make_now

if TYPE_CHECKING:
    from playwright.sync_api import Browser

IMAGES = ROOT / "docs" / "images"
LARGEST = 200_000
"""Bytes of a picture."""
_COLOURS = (256, 128, 64, 32)
_PAIR = "JPN/KOR"
_DRAWN = "() => !document.querySelector('figure.chart:not([data-drawn=yes]), .later, #counts[hx-get]')"
_SHOW = "one => { one.scrollIntoView(); scrollBy(0, -16); }"


class View(NamedTuple):
    """One picture."""

    name: str
    path: str
    """``{event}`` and ``{story}`` stand for those that are told most and tell most."""
    dark: bool = False
    width: int = 1280
    height: int = 860
    at: str = ""
    """What of the page stands at the top of the picture; its head unless given."""


VIEWS = (
    View("overview", "/"),
    View("overview-dark", "/", dark=True),
    View("dyad", f"/dyad/{_PAIR}?from=2023-01-01", height=1000),
    View("relation", f"/dyad/{_PAIR}", at="#relation", height=900),
    View("event", "{event}", height=1000),
    View("event-phone", "{event}", width=390, height=844),
    View("story", "{story}"),
    View("actor", "/actor/CHN", dark=True, height=1000),
    View("map", "/map", height=1120),
    View("network", "/network", dark=True, at="figure.chart", height=760),
    View("brief", f"/brief/{_PAIR}", height=1000),
    View("review", "/review"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pictures; return 0, or 2 where there is no browser."""
    options = _options(arguments)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("no chromium is installed: the pictures are made with one", file=sys.stderr)
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="dragoman-pictures-") as folder:
        record = Path(folder) / "examples.duckdb"
        if options.record:
            shutil.copy(options.record, record)
        else:
            build_examples(record)
        make_now(Settings(record=record))
        with served(record) as (_, port):
            _shoot(chromium, f"http://127.0.0.1:{port}", addresses(record, 1), options)
    return 0


def _options(arguments: Sequence[str] | None) -> Any:
    parser = argparse.ArgumentParser(prog="screenshots", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--record", metavar="FILE", help="another record than that of the examples; it is copied")
    parser.add_argument("--out", metavar="FOLDER", type=Path, default=IMAGES, help="default: docs/images")
    parser.add_argument("--only", metavar="NAME", action="append", help="only the view of that name")
    return parser.parse_args(arguments)


def _shoot(chromium: str, base: str, known: dict[str, list[str]], options: Any) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for view in VIEWS:
            if options.only and view.name not in options.only:
                continue
            path = view.path.format(event=known["event told most"][0], story=known["story that tells most"][0])
            data = small(picture(browser, f"{base}{path}", view))
            (options.out / f"{view.name}.png").write_bytes(data)
            print(f"{view.name}.png: {len(data) / 1000:.0f} KB")
        browser.close()


def picture(browser: "Browser", address: str, view: View) -> bytes:
    """Return a view as PNG, once everything on it is drawn."""
    page = browser.new_page(
        viewport={"width": view.width, "height": view.height}, color_scheme="dark" if view.dark else "light"
    )
    page.emulate_media(reduced_motion="reduce")
    page.goto(address, wait_until="networkidle")
    for figure in page.locator("figure.chart").all():
        figure.scroll_into_view_if_needed()
    page.wait_for_function(_DRAWN, timeout=120_000)
    page.evaluate("scrollTo(0, 0)")
    if view.at:
        page.locator(view.at).first.evaluate(_SHOW)
    data = page.screenshot()
    page.close()
    return data


def small(data: bytes) -> bytes:
    """Return a PNG with all its colours, or with as many as its size allows."""
    image = Image.open(io.BytesIO(data)).convert("RGB")
    for colours in (None, *_COLOURS):
        out = io.BytesIO()
        (_fewer(image, colours) if colours else image).save(out, "PNG", optimize=True)
        if out.tell() <= LARGEST:
            return out.getvalue()
    raise FailedError(f"a picture takes {out.tell()} bytes even with {colours} colours")


def _fewer(image: Image.Image, colours: int) -> Image.Image:
    """Return a picture of so many colours: the commonest as they are, for the rest some that lie between them."""
    half = colours // 2
    counted: list[tuple[int, Any]]
    counted = sorted(image.getcolors(image.width * image.height) or (), key=lambda one: -one[0])
    between = image.quantize(half, Image.Quantize.MAXCOVERAGE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([*(value for _, colour in counted[:half] for value in colour), *between[: 3 * half]])
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


if __name__ == "__main__":
    sys.exit(main())
