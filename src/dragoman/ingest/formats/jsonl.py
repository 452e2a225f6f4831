"""JSON lines: one object a line, one story each; in the fields of our own or of the usual crawlers.

Read are the fields of news-please, fundus, trafilatura and newspaper as they write them; an object with ``html`` and
without a text is a page.
"""

import json
from collections.abc import Iterator
from hashlib import sha256

from dragoman.ingest import streams
from dragoman.ingest.encoding import decode
from dragoman.ingest.fields import item_of
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Page, Raw
from dragoman.types import Origin, Rejection

SUFFIXES = (".jsonl", ".ndjson")


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Page | Rejection]:
    """Yield an item for each line that is not blank; a bad line is one rejection, and the next line goes on."""
    for line in streams.lines(streams.narrowed(stream), options.max_bytes):
        if line.data.strip() or line.too_large:
            item = _item(line, uri, options)
            yield item.at(f"{uri}:{line.number + 1}") if isinstance(item, Flaw) else item


def _item(line: streams.ByteLine, uri: str, options: IngestOptions) -> Raw | Page | Flaw:
    if line.too_large:
        flaw = streams.too_large(options.max_bytes)
        return Flaw(reason=flaw.reason, detail=flaw.detail + "; the rest was not read") if line.last else flaw
    text = decode(line.data)
    if isinstance(text, Flaw):
        return text
    try:
        row = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Flaw(reason="bad-json", detail=str(error))
    if not isinstance(row, dict):
        return Flaw(reason="bad-json", detail="the line is no JSON object")
    data = line.data.rstrip(b"\r\n")
    return item_of(row, Origin(uri=uri, offset=line.number, length=len(data), sha256=sha256(data).hexdigest()))
