"""XML of which only the root says what it is: a feed, NewsML-G2, NITF or a page."""

import io
import re
from collections.abc import Iterator
from typing import Any, cast

from dragoman.ingest import streams
from dragoman.ingest.formats import feed, html, newsml, nitf
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Page, Raw
from dragoman.types import Rejection

SUFFIXES = (".xml",)
_ROOT = re.compile(rb"<(?![?!])(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_KINDS = {
    "rss": feed,
    "feed": feed,
    "rdf": feed,
    "newsmessage": newsml,
    "newsitem": newsml,
    "nitf": nitf,
    "html": html,
}
_HEAD = 65_536


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Page | Rejection]:
    """Yield the items of the format that the root element names, or the rejection ``format``."""
    data = streams.whole(stream, options.max_bytes)
    if isinstance(data, Flaw):
        yield data.at(uri)
        return
    root = _ROOT.search(re.sub(rb"<!--.*?-->|\x00", b"", data[:_HEAD], flags=re.DOTALL))
    name = root[1].decode().lower() if root else ""
    if name not in _KINDS:
        detail = f"the root of the XML is {name or 'missing'}; read are RSS, Atom, NewsML-G2, NITF and XHTML"
        yield Flaw(reason="format", detail=detail).at(uri)
        return
    again = io.BufferedReader(cast(Any, io.BytesIO(data)))
    yield from cast(Any, _KINDS[name]).read(again, uri, options=options)
