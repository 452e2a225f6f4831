"""What pages declare."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.meta import Meta, meta_of


def _linked(*objects: object) -> str:
    return "".join(f"<script type='application/ld+json'>{json.dumps(one)}</script>" for one in objects)


def test_linked_data_goes_first() -> None:
    story = {
        "@type": ["NewsArticle"],
        "headline": "Talks &amp; more",
        "datePublished": "2024-05-14T10:00:00Z",
        "author": [{"name": "Ana Ruiz"}, {"@type": "Person", "name": "Ben Okello"}, "https://a.example/me"],
        "publisher": {"@type": "Organization", "name": "The Invented Herald"},
        "mainEntityOfPage": {"@id": "https://herald.example/1"},
    }
    graph = {"@graph": [{"@type": "WebSite", "headline": "Home"}, story]}
    page = _linked("broken", graph) + '<meta property="og:title" content="Other"><h1>Another</h1>'
    found = meta_of(page)
    assert (found.headline, found.published) == ("Talks & more", "2024-05-14T10:00:00Z")
    assert (found.publisher, found.url) == ("The Invented Herald", "https://herald.example/1")
    assert (found.byline or "").startswith("Ana Ruiz, Ben Okello")


def test_meta_tags() -> None:
    page = """<META content='Talks' property=og:title><meta name="author" content="Ana Ruiz">
    <meta itemprop="datePublished" content="2024-05-14"><meta property="og:site_name" content="The &quot;Herald&quot;">
    <link href="https://herald.example/1" rel="canonical"><meta property="og:url" content="https://herald.example/2">"""
    assert meta_of(page) == Meta(
        published="2024-05-14",
        headline="Talks",
        publisher='The "Herald"',
        byline="Ana Ruiz",
        url="https://herald.example/1",
    )


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        ("<h1 class='x'>Talks <em>end</em></h1><title>Talks end | Herald</title>", "Talks end"),
        ("<h1>Herald</h1><h1>Talks end</h1><title>Talks end in Malmö - The Herald</title>", "Talks end in Malmö"),
        ("<title>Talks end</title>", "Talks end"),
        ("<p>nothing</p>", None),
    ],
)
def test_headlines_without_any_declaration(page: str, headline: str | None) -> None:
    assert meta_of(page).headline == headline


def test_the_publisher_is_the_host_where_nothing_else_is_said() -> None:
    assert meta_of('<link rel="canonical" href="https://www.herald.example/1">').publisher == "herald.example"


def test_an_address_is_no_byline() -> None:
    assert meta_of('<meta property="article:author" content="https://social.example/ana">').byline is None


@pytest.mark.parametrize(
    "data", ["[" * 5_000, '{"@type": {"a": 1}}', '{"@type": "NewsArticle", "headline": 7, "author": [[]]}']
)
def test_odd_linked_data(data: str) -> None:
    assert meta_of(f"<script type='application/ld+json'>{data}</script>") == Meta()


def test_long_pages_take_no_long_time() -> None:
    for piece in (
        "<meta ",
        "<h1>",
        "<title>",
        "<script type='application/ld+json'>",
        "<link ",
        "<h1 a=",
        '"datePublished":',
    ):
        assert meta_of(piece * 20_000) == Meta()


@given(st.text(alphabet="<>=\"'/ metah1ldcontprygo:", max_size=200))
def test_no_page_raises(page: str) -> None:
    assert isinstance(meta_of(page), Meta)
