"""GDELT's lists of stories (Global Knowledge Graph): each row is an address; its page is looked for beside the list.

A list ``20240514120000.gkg.csv`` finds its pages in the folder ``20240514120000`` or ``pages`` beside it: as
``<sha256 of the address>.html``, ``<md5 of the address>.html``, or as ``wget -x`` stores them (``host/path``).
"""

import hashlib
import os
import stat
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from dragoman.ingest import streams
from dragoman.ingest.encoding import decode
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Page, row_address
from dragoman.types import Noun, Origin, Rejection

SUFFIXES = (".gkg.csv", ".gkg.tsv")
_ENDINGS = (".html", ".htm", "", "/index.html", ".pdf")
_UDIV = "<UDIV>"
_WEB = "1"
"""The kind of source that is a page of the web in column 3 of version 2."""


class Row(Noun, frozen=True, kw_only=True):
    """What a list says of one story."""

    url: str
    publisher: str | None = None
    published: str | None = None
    id: str | None = None


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Page | Rejection]:
    """Yield the page of each address of the list, or the rejection ``no-page``; the codes of the list are not read."""
    folders = _folders(uri)
    seen: set[str] = set()
    for line in streams.lines(stream, options.max_bytes):
        origin = Origin(uri=uri, offset=line.number)
        found = _rows(line)
        for row in [found] if isinstance(found, Flaw) else found:
            if isinstance(row, Flaw):
                yield row.at(row_address(origin))
            elif row.url not in seen:
                seen.add(row.url)
                yield _page(row, folders, origin, options.max_bytes)


def _rows(line: streams.ByteLine) -> list[Row] | Flaw:
    """Return the addresses of a line: of version 2 (one), of version 1 (some)."""
    if line.too_large:
        return Flaw(reason="too-large", detail="the line is too long")
    text = decode(line.data)
    cells = [] if isinstance(text, Flaw) else text.rstrip("\r\n").split("\t")
    if isinstance(text, Flaw):
        return text
    if not text.strip() or cells[0] == "DATE":
        return []
    if len(cells) == 11:
        pairs = zip(cells[10].split(_UDIV), cells[9].split(";"), strict=False)
        return [Row(url=url, publisher=name or None, published=_day(cells[0])) for url, name in pairs if url]
    if len(cells) < 15 or len(cells[1]) != 14:
        return Flaw(reason="bad-gkg", detail=f"the row has {len(cells)} columns, GKG 2 has 27 and GKG 1 has 11")
    if cells[2] != _WEB:
        return Flaw(reason="no-page", detail=f"{cells[4]!r} is no address of the web")
    return [Row(url=cells[4], publisher=cells[3] or None, published=_day(cells[1]), id=cells[0] or None)]


def _day(given: str) -> str:
    """Return the day of ``20240514120000``: when GDELT saw the story, which is as near as the list gets."""
    return given[:8]


def _folders(uri: str) -> tuple[str, ...]:
    name = os.path.basename(uri)
    stem = name[: name.lower().rfind(".gkg.")] if ".gkg." in name.lower() else name
    place = os.path.dirname(uri)
    return tuple(os.path.join(place, folder) for folder in dict.fromkeys((stem, "pages")))


def _page(row: Row, folders: tuple[str, ...], origin: Origin, limit: int) -> Page | Rejection:
    place = next((path for folder in folders for path in _places(row.url, folder) if _is_file(path, folder)), None)
    if place is None:
        detail = f"there is no page of {row.url} in {' or '.join(folders)}"
        return Flaw(reason="no-page", detail=detail).at(row_address(origin))
    with open(place, "rb") as file:
        data = streams.whole(file, limit)
    if isinstance(data, Flaw):
        return data.at(row_address(origin))
    return Page(
        data=data,
        kind="pdf" if data.startswith(b"%PDF-") else "html",
        origin=Origin(uri=place, length=len(data), sha256=hashlib.sha256(data).hexdigest(), given_id=row.id),
        publisher=row.publisher,
        published=row.published,
        url=row.url,
    )


def _places(url: str, folder: str) -> Iterator[str]:
    """Yield where the page of an address may lie."""
    data = url.encode("utf-8", "replace")
    for digest in (hashlib.sha256(data).hexdigest(), hashlib.md5(data, usedforsecurity=False).hexdigest()):
        yield from (os.path.join(folder, digest + ending) for ending in _ENDINGS[:3])
    try:
        parts = urlsplit(url)
    except ValueError:
        return
    path = unquote(parts.path).strip("/") + (f"?{parts.query}" if parts.query else "")
    yield from (os.path.join(folder, parts.netloc, path) + ending for ending in _ENDINGS)


def _is_file(path: str, folder: str) -> bool:
    """Tell whether a plain file lies there, and inside the folder: an address may try to lead out of it."""
    try:
        real = os.path.realpath(path)
        inside = os.path.commonpath((real, os.path.realpath(folder))) == os.path.realpath(folder)
        return inside and stat.S_ISREG(os.stat(real).st_mode)
    except (OSError, ValueError):
        return False
