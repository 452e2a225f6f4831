"""WARC: archives of web pages (CC-NEWS and others), read record by record; damage costs the damaged records only."""

from collections.abc import Generator, Iterator
from hashlib import sha256
from typing import Any, TypeAlias

from dragoman.ingest import members, streams
from dragoman.ingest.http import Answer, unpacked
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Page, Raw
from dragoman.types import Origin, Rejection

SUFFIXES = (".warc", ".warc.gz", ".wet", ".wet.gz")
ARCHIVE = True
Item: TypeAlias = Raw | Page | Rejection
Run: TypeAlias = Generator[Item, None, int | None]
_HTML = ("text/html", "application/xhtml+xml", "application/xhtml", "")
_LEAP = 16
"""A record this many times longer than the longest story is not unpacked to get past it: the next is looked for."""


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Item]:
    """Yield a page or a rejection for each answer of a server in the archive, in its order.

    Records of other kinds (requests, metadata) are no items. A damaged record is one rejection, ``bad-archive``, and
    the reading goes on at the next whole one; ``truncated`` says that the file ends in the middle of a record.
    """
    if not stream.seekable():
        yield Flaw(reason="unreadable", detail="a WARC is read from a file, not from a pipe").at(uri)
        return
    yield from _Archive(stream, uri, options.max_bytes).items()


class _Archive:
    """One pass over an archive, which begins anew behind what is damaged."""

    def __init__(self, stream: streams.Stream, uri: str, limit: int) -> None:
        self._stream, self._uri, self._limit = stream, uri, limit
        self._last = -1
        """Where the last record begins that the library gave, -1 before the first of a run."""
        self._held: Item | None = None
        """Its item, held back until it is sure that the record is whole."""

    def items(self) -> Iterator[Item]:
        start: int | None = 0
        while start is not None:
            start = yield from self._run(start)

    def _run(self, start: int) -> Run:
        """Yield the items from byte ``start`` on; return where to go on, ``None`` at the end."""
        self._held, self._last = None, -1
        self._stream.seek(start)
        try:
            for record in _records(self._stream):
                yield from self._released()
                self._last = record.stream_pos
                if record.content_length > _LEAP * self._limit:
                    yield streams.too_large(self._limit).at(f"{self._uri}:{self._last}")
                    return members.after(self._stream, self._last + 1)
                self._held = self._item(record)
        except OSError as error:
            if error.errno is not None:  # the disk, not the archive
                raise
            return (yield from self._mended(start))
        return (yield from self._ended(start))

    def _released(self) -> Iterator[Item]:
        held, self._held = self._held, None
        if held is not None:
            yield held

    def _mended(self, start: int) -> Run:
        """Say what is damaged; return the place of the next whole record."""
        damaged, passed = start, 1
        if self._last >= 0:
            end = members.end(self._stream, self._last)
            if end is not None or not members.can_tell(self._stream, self._last):
                yield from self._released()
            damaged, passed = (self._last, 1) if end is None else (end, 0)
        found = members.after(self._stream, damaged + passed)
        if found is None and members.is_cut_off(self._stream, damaged):
            yield self._cut_off(damaged)
        elif found != damaged:
            yield self._lost(damaged, found)
        return found

    def _lost(self, damaged: int, found: int | None) -> Rejection:
        where = "the rest of the file" if found is None else f"{found - damaged} bytes"
        detail = f"{where} from byte {damaged} on cannot be read"
        return Flaw(reason="bad-archive", detail=detail).at(f"{self._uri}:{damaged}")

    def _cut_off(self, place: int) -> Rejection:
        detail = f"the file ends in the middle of the record at byte {place}"
        return Flaw(reason="truncated", detail=detail).at(f"{self._uri}:{place}")

    def _ended(self, start: int) -> Run:
        """Yield the last item if its record is whole, and say where it is not."""
        if self._last < 0:
            yield Flaw(reason="empty", detail="there is no record").at(f"{self._uri}:{start}" if start else self._uri)
            return None
        size, end = self._stream.seek(0, 2), members.end(self._stream, self._last)
        if end is None and members.can_tell(self._stream, self._last):
            yield self._cut_off(self._last)
            return None
        yield from self._released()
        if end is None or end >= size or not members.is_rest(self._stream, end):
            return None
        found = members.after(self._stream, end + 1)
        if found is None:
            detail = f"the last {size - end} bytes are no whole record"
            yield Flaw(reason="truncated", detail=detail).at(f"{self._uri}:{end}")
        else:
            yield self._lost(end, found)
        return found

    def _item(self, record: Any) -> Item | None:
        """Return the item of a record, ``None`` for a record that is none."""
        kind = (record.headers.get("WARC-Type") or "").lower()
        if kind not in ("response", "resource", "conversion"):
            return None
        answer = _answer(record, kind, self._limit)
        flaw = answer if isinstance(answer, Flaw) else _flaw(answer, self._limit)
        if flaw is None and isinstance(answer, Answer):
            return self._found(record, answer, kind)
        url = record.headers.get("WARC-Target-URI") or ""
        assert flaw is not None
        return Flaw(reason=flaw.reason, detail=f"{flaw.detail} ({url})" if url else flaw.detail).at(
            f"{self._uri}:{self._last}"
        )

    def _found(self, record: Any, answer: Answer, kind: str) -> Item:
        data = answer.body
        origin = Origin(
            uri=self._uri,
            offset=self._last,
            length=len(data),
            sha256=sha256(data).hexdigest(),
            given_id=record.headers.get("WARC-Record-ID"),
        )
        url, place = record.headers.get("WARC-Target-URI"), str(self._last)
        if kind == "conversion":
            return Raw(text=data.decode("utf-8", "replace"), origin=origin, url=url, place=place)
        form = "pdf" if answer.kind == "application/pdf" or data.startswith(b"%PDF-") else "html"
        return Page(data=data, kind=form, origin=origin, url=url, place=place, charset=answer.charset)  # type: ignore[arg-type]


def _records(stream: streams.Stream) -> Any:
    # Imported here: few runs read archives.
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    return ArchiveIterator(stream, record_types=WarcRecordType.any_type, parse_http=False)


def _answer(record: Any, kind: str, limit: int) -> Answer | Flaw:
    """Return what the server sent, without the packings that it was sent in."""
    if kind == "response" and record.is_http:
        try:
            record.parse_http(auto_decode="none")
        except (OSError, ValueError):
            return Flaw(reason="bad-http", detail="the answer of the server cannot be read")
    if record.content_length > limit:
        return streams.too_large(limit)
    data, headers = record.reader.read(limit + 1), record.http_headers if record.is_http_parsed else None
    if headers is None:
        return Answer(status=200, kind=(record.headers.get("Content-Type") or "").partition(";")[0].lower(), body=data)
    return unpacked(
        Answer(
            status=headers.status_code or 200,
            kind=(record.http_content_type or "").strip().lower(),
            charset=record.http_charset,
            body=data,
        ),
        transfer=headers.get("Transfer-Encoding") or "",
        content=headers.get("Content-Encoding") or "",
        limit=limit,
    )


def _flaw(answer: Answer, limit: int) -> Flaw | None:
    """Return why an answer holds no page: its status, its kind, its size."""
    if answer.status != 200:
        return Flaw(reason="http-status", detail=f"the server answered {answer.status}")
    if len(answer.body) > limit:
        return streams.too_large(limit)
    if answer.kind not in (*_HTML, "application/pdf", "text/plain"):
        return Flaw(reason="not-a-page", detail=f"of type {answer.kind}")
    return None if answer.body.strip() else Flaw(reason="empty", detail="there is no text")
