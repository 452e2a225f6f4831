"""A page's bytes to its article: the text that trafilatura finds, and the date that the page declares."""

import codecs
import logging
from typing import Any, cast

from dragoman.ingest import gate, lines, papers
from dragoman.ingest.encoding import decode
from dragoman.ingest.meta import meta_of
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Page, Raw

_NO_ARTICLE = Flaw(reason="no-article", detail="the page holds no paragraph of prose")
_EMPTY = Flaw(reason="empty", detail="there is no text")
# Not the extensive search: it guesses the first of January from a year, and "15 hours ago" from the clock. The
# upper bound is fixed because its default is the clock, too.
_DATES: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
_PROSE_WORDS = 8


def raw_of(page: Page, *, options: IngestOptions) -> Raw | Flaw:
    """Return the item that a page holds, or a flaw.

    The flaws are ``too-large``, ``binary``, ``encoding``, ``empty``, ``no-article``; with ``options.gate`` also
    ``no-actor`` and ``language``; of a PDF ``bad-pdf``, ``encrypted`` and ``no-text``.
    """
    if page.kind == "pdf":
        text = papers.text_of(page.data, limit=options.max_bytes)
        return text if isinstance(text, Flaw) else _raw(page, text)
    html = decoded(page.data, page.charset)
    if isinstance(html, Flaw):
        return html
    if not html.strip():
        return _EMPTY
    stopped = gate.flaw_of(html, options=options) if options.gate else None
    return stopped or _article(page, html)


def decoded(data: bytes, charset: str | None) -> str | Flaw:
    """Return a page's characters: as its server said where that fits, else by its own marks and by detection."""
    codec = _codec(charset)
    try:
        return data.decode(codec) if codec else decode(data, html=True)
    except UnicodeDecodeError:
        return decode(data, html=True)


def _codec(charset: str | None) -> str | None:
    """Return the codec that a server names, ``None`` where there is nothing to learn from it."""
    try:
        name = codecs.lookup(charset or "utf-8").name
    except LookupError:
        return None
    # UTF-8 is tried anyway; the other two fit any bytes, and careless servers name them for pages of UTF-8.
    return None if name in ("utf-8", "iso8859-1", "cp1252") or not _is_text(name) else name


def _is_text(name: str) -> bool:
    """Tell whether a codec makes characters of bytes (``hex`` and ``zlib`` do not)."""
    try:
        return isinstance(b"".decode(name), str)
    except (LookupError, ValueError):
        return False


def _article(page: Page, html: str) -> Raw | Flaw:
    text = _extracted(html)
    if not text or not _has_prose(text):
        return _NO_ARTICLE
    known = meta_of(html)
    declared = known.published or page.published
    return _raw(
        page,
        text,
        publisher=page.publisher or known.publisher,
        published=declared or _shown_date(html),
        published_basis="metadata" if declared else "html",
        headline=page.headline or known.headline,
        url=page.url or known.url,
        byline=known.byline,
    )


def _raw(page: Page, text: str, **fields: Any) -> Raw:
    given = {"publisher": page.publisher, "published": page.published, "headline": page.headline, "url": page.url}
    return Raw(text=text, origin=page.origin, one_of_many=page.one_of_many, place=page.place, **(given | fields))


def _has_prose(text: str) -> bool:
    return any(line.ends_sentence and len(line.words) >= _PROSE_WORDS for line in lines.split(text))


def _extracted(html: str) -> str | None:
    # Imported here: it takes a quarter of a second, and few runs read pages.
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # else it writes to standard error
    # Without its metadata, which take as long as the text: what a page declares is read by ``meta``, ten times as fast.
    found: Any = trafilatura.bare_extraction(html, fast=True, include_comments=False, with_metadata=False)
    return None if found is None else cast("str | None", found.text)


def _shown_date(html: str) -> str | None:
    """Return the date that the page shows to its readers, ``None`` where none is sure."""
    from htmldate import find_date

    try:
        return find_date(html, **_DATES)
    except (ValueError, TypeError):  # a page that its parser cannot make a tree of
        return None
