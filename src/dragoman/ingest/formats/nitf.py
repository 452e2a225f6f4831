"""NITF: news agencies' text in XML; one file, one story."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from dragoman.ingest import markup, streams
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Raw
from dragoman.types import Origin, Rejection

SUFFIXES = (".nitf",)


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Rejection]:
    """Yield the one item of the file."""
    data = streams.whole(stream, options.max_bytes)
    root = data if isinstance(data, Flaw) else markup.parsed(data)
    if isinstance(root, Flaw) or isinstance(data, Flaw):
        yield (root if isinstance(root, Flaw) else data).at(uri)  # type: ignore[union-attr]
        return
    found = raw_of(root, Origin(uri=uri, length=len(data), sha256=sha256(data).hexdigest()))
    yield found.at(uri) if isinstance(found, Flaw) else found


def raw_of(root: Any, origin: Origin, **given: Any) -> Raw | Flaw:
    """Return the item of an ``nitf`` element, or the flaw ``no-text``; ``given`` fields outrank those it holds."""
    content = markup.below(root, "body.content")
    text = markup.text_of(content) if content is not None else ""
    if not text:
        return Flaw(reason="no-text", detail="no body.content in the NITF")
    dateline = markup.line_of(markup.below(root, "dateline"))
    fields = {
        "headline": markup.line_of(_headline(root)),
        "published": _published(root),
        "publisher": _publisher(root),
        "byline": _byline(root),
        "language": root.get("{http://www.w3.org/XML/1998/namespace}lang"),
    }
    known = {name: value for name, value in given.items() if value}
    body = f"{dateline} - {text}" if dateline and not text.startswith(dateline.split(",")[0]) else text
    return Raw(text=body, origin=origin, **(fields | known))


def _headline(root: Any) -> Any:
    hedline = markup.below(root, "hedline")
    first = markup.below(hedline, "hl1") if hedline is not None else None
    return first if first is not None else markup.below(root, "title")


def _published(root: Any) -> str | None:
    """Return the day of issue, else that of publication, as written."""
    for name, attribute in (("date.issue", "norm"), ("date.release", "norm"), ("pubdata", "date.publication")):
        element = markup.below(root, name)
        if element is not None and element.get(attribute):
            return str(element.get(attribute))
    return None


def _publisher(root: Any) -> str | None:
    pubdata = markup.below(root, "pubdata")
    named = pubdata.get("name") if pubdata is not None else None
    holder = markup.below(root, "doc.copyright")
    return named or (holder.get("holder") if holder is not None else None) or None


def _byline(root: Any) -> str | None:
    byline = markup.below(root, "byline")
    if byline is None:
        return None
    person = markup.below(byline, "person")
    words = markup.line_of(person if person is not None else byline)
    return words.removeprefix("By ").removeprefix("by ") if words else None
