"""What a page declares about itself for machines: linked data and meta tags, read without making a tree of the page."""

import html as _html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from dragoman.types import Noun

_OPENS = re.compile(r"<script\b[^>]{0,200}application/ld\+json[^>]{0,200}>", re.IGNORECASE)
_CLOSES = re.compile(r"</script", re.IGNORECASE)
_META = re.compile(r"<meta\b[^>]{1,1000}>", re.IGNORECASE)
_CANONICAL = re.compile(r"<link\b[^>]{0,500}\brel\s*=\s*[\"']?canonical\b[^>]{0,500}>", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^>]{0,500}>(.{1,2000}?)</h1>", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r"<title\b[^>]{0,200}>(.{1,2000}?)</title>", re.IGNORECASE | re.DOTALL)
_ATTRIBUTE = re.compile(r"""([\w:-]{1,40})\s*=\s*(?:"([^"]{0,1000})"|'([^']{0,1000})'|([^\s"'>]{1,1000}))""")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_SITE_BEHIND = re.compile(r"\s+[|\u2013\u2014\u00bb-]\s+[^|\u2013\u2014\u00bb]{2,60}$")
_STORY = re.compile(r"Article$|^(?:Report|BlogPosting|LiveBlogPosting|AnalysisNewsArticle)$")
_NAMES = {
    "published": (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "headline": ("og:title", "twitter:title", "parsely-title", "dc.title"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "citation_journal_title"),
    "byline": ("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator"),
    "url": ("og:url", "parsely-link"),
}
_DEEPEST = 12
_LONGEST = 400


class Meta(Noun, frozen=True, kw_only=True):
    """What the page says of itself, as written."""

    published: str | None = None
    headline: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None


def meta_of(page: str) -> Meta:
    """Return what ``page`` declares: linked data before meta tags, and those before its headings."""
    linked, tags = _linked(page), _tags(page)
    url = linked.get("url") or _canonical(page) or tags.get("url")
    byline = linked.get("byline") or tags.get("byline")
    return Meta(
        published=linked.get("published") or tags.get("published"),
        headline=linked.get("headline") or tags.get("headline") or _heading(page),
        publisher=linked.get("publisher") or tags.get("publisher") or _host(url),
        byline=None if byline and byline.startswith("http") else byline,
        url=url,
    )


def _linked(page: str) -> dict[str, str]:
    """Return the fields of the first story in the page's linked data."""
    for block in _blocks(page):
        try:
            data = json.loads(block, strict=False)
        except (ValueError, RecursionError):
            continue
        story = next((one for one in _objects(data, _DEEPEST) if _is_story(one)), None)
        if story is not None:
            return _fields(story)
    return {}


def _blocks(page: str) -> Iterator[str]:
    """Yield the blocks of linked data; one without an end ends the search, so that no page takes long."""
    at = 0
    while (opens := _OPENS.search(page, at)) and (closes := _CLOSES.search(page, opens.end())):
        yield page[opens.end() : closes.start()]
        at = closes.end()


def _objects(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield every object of a JSON document, the outer before the inner."""
    if isinstance(data, Mapping):
        yield data
    inner = data.values() if isinstance(data, Mapping) else data if isinstance(data, list) else ()
    for one in inner if depth else ():
        yield from _objects(one, depth - 1)


def _is_story(one: Mapping[str, Any]) -> bool:
    kinds = one.get("@type")
    return any(
        isinstance(kind, str) and _STORY.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _fields(story: Mapping[str, Any]) -> dict[str, str]:
    page = story.get("mainEntityOfPage")
    url = story.get("url") or (page.get("@id") if isinstance(page, Mapping) else page)
    found = {
        "published": _plain(story.get("datePublished")),
        "headline": _plain(story.get("headline")),
        "publisher": _named(story.get("publisher")),
        "byline": _named(story.get("author")),
        "url": url if isinstance(url, str) and url.startswith(("http://", "https://")) else None,
    }
    return {name: value for name, value in found.items() if value}


def _named(value: object) -> str | None:
    """Return the name of a person or body, of several joined by commas."""
    if isinstance(value, list):
        return ", ".join(name for name in map(_named, value[:10]) if name) or None
    return _plain(value.get("name") if isinstance(value, Mapping) else value)


def _tags(page: str) -> dict[str, str]:
    """Return the fields of the meta tags, the first tag of a field first."""
    found: dict[str, str] = {}
    known = {name: field for field, names in _NAMES.items() for name in names}
    for tag in _META.findall(page):
        given = _attributes(tag)
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        value = _plain(given.get("content"))
        if name in known and value:
            found.setdefault(known[name], value)
    return found


def _attributes(tag: str) -> dict[str, str]:
    return {name.lower(): double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(tag)}


def _canonical(page: str) -> str | None:
    tag = _CANONICAL.search(page)
    url = _html.unescape(_attributes(tag[0]).get("href", "")) if tag else ""
    return url if url.startswith(("http://", "https://")) else None


def _heading(page: str) -> str | None:
    """Return the only first heading of the page, else its title without the site's name."""
    headings = _HEADING.findall(page)
    one = _plain(_TAG.sub(" ", headings[0])) if len(headings) == 1 else None
    title = _TITLE.search(page)
    return one or (_plain(_SITE_BEHIND.sub("", _html.unescape(title[1]).strip())) if title else None)


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None
    except ValueError:
        return None


def _plain(value: object) -> str | None:
    """Return a text in one line without character references, ``None`` for what is none."""
    return " ".join(_html.unescape(value[:_LONGEST]).split()) or None if isinstance(value, str) else None
