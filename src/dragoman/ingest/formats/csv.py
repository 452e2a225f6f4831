"""Comma- or tab-separated values with a header: one row, one story."""

import csv
from collections.abc import Iterator
from hashlib import sha256

from dragoman.ingest import streams
from dragoman.ingest.encoding import decode
from dragoman.ingest.fields import field_of, raw_of
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Raw, row_address
from dragoman.types import Origin, Rejection

SUFFIXES = (".csv", ".tsv")
_DELIMITERS = ",\t;|"


class _Refused(csv.Error):
    """A line that cannot be part of any row."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.detail)
        self.flaw = flaw


class _Lines(Iterator[str]):
    """The decoded lines of a stream, which keeps the bytes read since the last :meth:`row`."""

    def __init__(self, stream: streams.Stream, limit: int) -> None:
        self._lines = streams.lines(streams.narrowed(stream), limit)
        self._limit = limit
        self._held: list[bytes] = []
        self._next = 0
        self._first = 0

    def __next__(self) -> str:
        line = next(self._lines)
        if not self._held:
            self._first = line.number
        self._held.append(line.data)
        text = streams.too_large(self._limit) if line.too_large else decode(line.data)
        if isinstance(text, Flaw):
            raise _Refused(text)
        return text

    def row(self, uri: str) -> Origin:
        """Return where the row that was just read came from, and start the next one."""
        data = b"".join(self._held)
        self._held = []
        return Origin(uri=uri, offset=self._first, length=len(data), sha256=sha256(data).hexdigest())


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Rejection]:
    """Yield an item for each row under the header; a bad row is one rejection, and the next row goes on."""
    # The parser's own limit is one for the process and lies below a long story.
    csv.field_size_limit(max(csv.field_size_limit(), options.max_bytes))
    lines = _Lines(stream, options.max_bytes)
    header = _header(lines)
    if isinstance(header, Flaw):
        yield header.at(uri)
        return
    names, delimiter = header
    lines.row(uri)
    yield from _rows(lines, csv.reader(lines, delimiter=delimiter, strict=True), names, uri)


def _header(lines: _Lines) -> tuple[list[str], str] | Flaw:
    try:
        first = next(lines, "")
        delimiter = max(_DELIMITERS, key=first.count)
        names = next(csv.reader([first], delimiter=delimiter), [])
    except _Refused as error:
        return error.flaw
    except csv.Error as error:
        return Flaw(reason="bad-csv", detail=str(error))
    if not first.strip():
        return Flaw(reason="empty", detail="the file has no header")
    if "text" not in map(field_of, names):
        return Flaw(reason="no-text", detail="no column of the header is named text, body or content")
    return names, delimiter


def _rows(lines: _Lines, rows: Iterator[list[str]], names: list[str], uri: str) -> Iterator[Raw | Rejection]:
    while True:
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            flaw = error.flaw if isinstance(error, _Refused) else Flaw(reason="bad-csv", detail=str(error))
            yield flaw.at(row_address(lines.row(uri)))
            continue
        origin = lines.row(uri)
        if cells:
            item = _item(cells, names, origin)
            yield item.at(row_address(origin)) if isinstance(item, Flaw) else item


def _item(cells: list[str], names: list[str], origin: Origin) -> Raw | Flaw:
    if len(cells) > len(names):
        return Flaw(reason="bad-field", detail=f"the row has {len(cells)} cells, the header {len(names)}")
    return raw_of({name: cell or None for name, cell in zip(names, cells, strict=False)}, origin)
