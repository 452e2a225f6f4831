"""JSON: one object or one list of objects a file, one story each, in the fields that JSON lines have."""

import json
from collections.abc import Iterator
from hashlib import sha256

from dragoman.ingest import streams
from dragoman.ingest.encoding import decode
from dragoman.ingest.fields import item_of
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Page, Raw
from dragoman.types import Origin, Rejection

SUFFIXES = (".json",)


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Page | Rejection]:
    """Yield an item for each object; the file as a whole may have ``max_bytes``, for more there are JSON lines."""
    data = streams.whole(stream, options.max_bytes)
    rows = data if isinstance(data, Flaw) else _rows(data)
    if isinstance(rows, Flaw):
        yield rows.at(uri)
        return
    for number, row in enumerate(rows):
        item = _item(row, number, uri)
        yield item.at(f"{uri}:{number + 1}") if isinstance(item, Flaw) else item


def _rows(data: bytes) -> list[object] | Flaw:
    text = decode(data)
    if isinstance(text, Flaw):
        return text
    if not text.strip():
        return Flaw(reason="empty", detail="there is no text")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Flaw(reason="bad-json", detail=str(error))
    return _listed(found)


def _listed(found: object) -> list[object]:
    """Return the objects: of a list, of a list under ``articles`` or the like, or the one that there is."""
    if isinstance(found, dict):
        within = next((found[name] for name in ("articles", "stories", "items") if name in found), None)
        return within if isinstance(within, list) else [found]
    return found if isinstance(found, list) else [found]


def _item(row: object, number: int, uri: str) -> Raw | Page | Flaw:
    if not isinstance(row, dict):
        return Flaw(reason="bad-json", detail="this is no JSON object")
    data = json.dumps(row, ensure_ascii=False).encode("utf-8", "replace")
    origin = Origin(uri=uri, offset=number, length=len(data), sha256=sha256(data).hexdigest())
    return item_of(row, origin)
