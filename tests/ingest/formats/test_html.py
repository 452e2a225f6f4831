"""Web pages."""

import io

import pytest

from dragoman.ingest.formats import html
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.pages import raw_of
from dragoman.ingest.raw import Flaw, Page, Raw
from dragoman.types import Rejection

BODY = (
    "<article><h1>Ministers meet in Hanoi</h1>"
    "<p>The foreign minister of Vietnam met his counterpart from Finland in Hanoi on Monday for talks on trade.</p>"
    "<p>Both sides signed a memorandum on education, the ministry said in a statement on the same day.</p></article>"
)
NAVIGATION = "<nav><a href='/'>Home</a> <a href='/w'>World</a></nav>"


def _read(page: str | bytes, max_bytes: int = 1_000_000) -> Raw | Rejection:
    data = page.encode() if isinstance(page, str) else page
    stream = io.BufferedReader(io.BytesIO(data))
    options = IngestOptions(max_bytes=max_bytes)
    (item,) = html.read(stream, "a.html", options=options)
    found = raw_of(item, options=options) if isinstance(item, Page) else item
    return found.at(item.address) if isinstance(found, Flaw) and isinstance(item, Page) else found  # type: ignore[return-value]


def _page(head: str = "", body: str = BODY) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>Ministers meet</title>{head}</head><body>{NAVIGATION}{body}</body></html>"
    )


def _reason(page: str | bytes, max_bytes: int = 1_000_000) -> str:
    item = _read(page, max_bytes)
    assert isinstance(item, Rejection)
    return item.reason


def test_the_article_without_what_is_around_it() -> None:
    item = _read(_page())
    assert isinstance(item, Raw)
    assert "signed a memorandum" in item.text
    assert "Home" not in item.text
    assert item.headline
    assert item.published is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2021-07-08T10:00:00Z">',
        "<meta content='2021-07-08T10:00:00Z' itemprop='datePublished'>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-07-08T10:00:00Z"}</script>',
    ],
)
def test_a_declared_date_is_metadata(head: str) -> None:
    item = _read(_page(head))
    assert isinstance(item, Raw)
    assert (item.published, item.published_basis) == ("2021-07-08T10:00:00Z", "metadata")


def test_a_date_shown_on_the_page_is_of_the_page() -> None:
    item = _read(_page(body='<time datetime="2021-07-08">8 July</time>' + BODY))
    assert isinstance(item, Raw)
    assert (item.published, item.published_basis) == ("2021-07-08", "html")


@pytest.mark.parametrize(
    "shown", ["<p>15 hours ago</p>", "<footer>© 2019 The Invented Herald</footer>", "<p>Updated today</p>"]
)
def test_no_date_is_guessed(shown: str) -> None:
    item = _read(_page(body=shown + BODY))
    assert isinstance(item, Raw)
    assert item.published is None


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("", "empty"),
        (_page(body="<p>Menu</p>"), "no-article"),
        ("<html></html>", "no-article"),
        ("<<<>>><p", "no-article"),
        ("<div>" * 20_000, "no-article"),
        (b"\x00\x01" * 100, "binary"),
    ],
)
def test_pages_without_an_article(page: str | bytes, reason: str) -> None:
    assert _reason(page) == reason


def test_a_page_that_is_too_large() -> None:
    assert _reason(_page(), max_bytes=100) == "too-large"


def test_the_declared_encoding_helps() -> None:
    page = _page('<meta charset="windows-1251">', BODY + "<p>Президент принял министра иностранных дел во вторник.</p>")
    item = _read(page.encode("cp1251"))
    assert isinstance(item, Raw)
    assert "Президент" in item.text
