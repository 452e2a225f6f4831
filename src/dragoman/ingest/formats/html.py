"""Web pages: one page, one story, its article found by trafilatura and its date by what the page declares."""

import logging
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from dragoman.ingest import lines, streams
from dragoman.ingest.encoding import decode
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Raw
from dragoman.types import Origin, Rejection

SUFFIXES = (".html", ".htm", ".xhtml")
_NO_ARTICLE = Flaw(reason="no-article", detail="the page holds no paragraph of prose")
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_META = re.compile(r"<meta\b[^>]{1,400}>", re.IGNORECASE)
_META_NAME = re.compile(
    r"""(?:property|name|itemprop)\s*=\s*["']?(?:article:published_time|og:published_time|datepublished|pubdate|"""
    r"""publishdate|publish-date|publication_date|dc\.date(?:\.issued)?|dcterms\.(?:issued|created)|parsely-pub-date|sailthru\.date)\b""",
    re.IGNORECASE,
)
_META_CONTENT = re.compile(r"""content\s*=\s*["']([^"']{8,40})["']""", re.IGNORECASE)
# Not the extensive search: it guesses the first of January from a year, and "15 hours ago" from the clock. The
# upper bound is fixed because its default is the clock, too.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
_PROSE_WORDS = 8


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Rejection]:
    """Yield the one item of the page, or the rejection ``no-article``."""
    data = streams.whole(stream, options.max_bytes)
    page = data if isinstance(data, Flaw) else decode(data, html=True)
    if isinstance(data, Flaw) or isinstance(page, Flaw):
        yield (data if isinstance(data, Flaw) else page).at(uri)  # type: ignore[union-attr]
        return
    item = _item(page, Origin(uri=uri, length=len(data), sha256=sha256(data).hexdigest()))
    yield item.at(uri) if isinstance(item, Flaw) else item


def _item(page: str, origin: Origin) -> Raw | Flaw:
    if not page.strip():
        return Flaw(reason="empty", detail="there is no text")
    article = _article(page)
    if article is None or not article.text or not _has_prose(article.text):
        return _NO_ARTICLE
    declared = _declared_date(page)
    return Raw(
        text=article.text,
        origin=origin,
        publisher=article.sitename or article.hostname,
        published=declared or article.date,
        published_basis="metadata" if declared else "html",
        headline=article.title,
        url=article.url,
        byline=article.author,
    )


def _has_prose(text: str) -> bool:
    return any(line.ends_sentence and len(line.words) >= _PROSE_WORDS for line in lines.split(text))


def _article(page: str) -> Any:
    # Imported here: it takes a quarter of a second, and few runs read pages.
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # else it writes to standard error
    return trafilatura.bare_extraction(
        page, fast=True, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES)
    )


def _declared_date(page: str) -> str | None:
    """Return the publication date that the page declares for machines, as written, or ``None``."""
    found = _LINKED_DATA.search(page)
    if found:
        return found.group(1)
    for meta in _META.findall(page):
        content = _META_CONTENT.search(meta)
        if content and _META_NAME.search(meta):
            return str(content.group(1))
    return None
