"""RSS and Atom: one entry, one story, of the text that the feed itself carries."""

import io
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from dragoman.ingest import markup, streams
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Raw
from dragoman.types import Noun, Origin, Rejection

SUFFIXES = (".rss", ".atom", ".rdf")


class Entry(Noun, frozen=True, kw_only=True):
    """What a feed says of one story, all as given."""

    title: str | None = None
    link: str | None = None
    id: str | None = None
    published: str | None = None
    byline: str | None = None
    html: str = ""
    """The longest text that the entry has, as HTML; often a sentence or two."""


class Feed(Noun, frozen=True, kw_only=True):
    """A feed's own name and language, and its entries."""

    title: str | None = None
    language: str | None = None
    entries: tuple[Entry, ...] = ()


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Rejection]:
    """Yield an item for each entry; the pages they link to are fetched by ``dragoman watch`` alone."""
    data = streams.whole(stream, options.max_bytes)
    feed = data if isinstance(data, Flaw) else feed_of(data)
    if isinstance(feed, Flaw):
        yield feed.at(uri)
        return
    for number, entry in enumerate(feed.entries):
        item = _item(entry, feed, number, uri)
        yield item.at(f"{uri}:{number + 1}") if isinstance(item, Flaw) else item


def feed_of(data: bytes) -> Feed | Flaw:
    """Return what a feed holds, or the flaw ``entities``, ``bad-feed`` or ``empty`` (no entries, though it is a feed).

    Dates are kept as written; nothing is fetched.
    """
    if markup.declares_entities(data):
        return Flaw(reason="entities", detail="the feed declares entities, which are not read")
    found = _parsed(data)
    if isinstance(found, Flaw):
        return found
    if not found.get("version") and not found.entries:
        return Flaw(reason="bad-feed", detail="the file is no RSS or Atom feed")
    if not found.entries:
        return Flaw(reason="empty", detail="the feed has no entries")
    entries = tuple(_entry(one) for one in found.entries)
    return Feed(title=_words(found.feed.get("title")), language=_words(found.feed.get("language")), entries=entries)


def _parsed(data: bytes) -> Any | Flaw:
    # Imported here: few runs read feeds.
    import feedparser

    try:
        # From a stream: given bytes, it would take a short text for an address or a file's name.
        return feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # it raises what its parts raise on bytes that are no feed
        return Flaw(reason="bad-feed", detail=f"{type(error).__name__}: {error}"[:200])


def _entry(one: Any) -> Entry:
    texts = [part.get("value") or "" for part in one.get("content") or []] + [one.get("summary") or ""]
    return Entry(
        title=markup.plain_of(one.get("title") or "").replace("\n", " ").strip() or None,
        link=_words(one.get("link")),
        id=_words(one.get("id")),
        published=_words(one.get("published") or one.get("updated")),
        byline=_words(one.get("author")),
        html=max(texts, key=len),
    )


def _words(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _item(entry: Entry, feed: Feed, number: int, uri: str) -> Raw | Flaw:
    data = entry.html.encode("utf-8", "replace")
    text = markup.plain_of(entry.html)
    if not text:
        return Flaw(
            reason="no-text", detail="the entry has no text of its own" + (f" ({entry.link})" if entry.link else "")
        )
    return Raw(
        text=text,
        origin=Origin(
            uri=uri, offset=number, length=len(data), sha256=sha256(data).hexdigest(), given_id=entry.id or entry.link
        ),
        one_of_many=True,
        publisher=feed.title,
        published=entry.published,
        headline=entry.title,
        url=entry.link,
        language=feed.language,
        byline=entry.byline,
    )
