"""Bounded reading: packed files, whole items and lines of which none may fill the memory."""

import codecs
import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from gzip import BadGzipFile
from hashlib import sha256
from typing import Any, BinaryIO, Literal, TypeAlias, cast

import zstandard

from dragoman import addresses
from dragoman.ingest.raw import Flaw, Page
from dragoman.types import Noun, Origin, Rejection

Stream: TypeAlias = "io.BufferedReader[Any]"
"""What formats read from: bytes that can be peeked at."""
PACKED = (".gz", ".zst")
BROKEN = (BadGzipFile, EOFError, zlib.error, zstandard.ZstdError)
"""What reading a damaged packed file raises."""
_MAX_WINDOW = 2**27
_CHUNK = 1024
"""Packed bytes unpacked at once: a bomb of them makes at most some 32 MB."""
_SKIP_FACTOR = 10
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class ByteLine(Noun, frozen=True, kw_only=True):
    """One line of a stream, its newline included; ``data`` is empty where the line was longer than the limit."""

    number: int
    """From 0."""
    data: bytes
    too_large: bool = False
    last: bool = False
    """True where the rest of the stream was given up."""


def broken(error: Exception) -> Flaw:
    """Return the flaw of a packed file whose reading raised ``error``."""
    return Flaw(reason="bad-archive", detail=f"the packed file is damaged: {error}")


def as_it_is(path: str) -> Stream:
    """Open ``path``, of this machine or an address of another file system, for reading the bytes that lie there."""
    return addresses.opened(path) if addresses.is_address(path) else open(path, "rb")


@contextmanager
def opened(path: str) -> Iterator[Stream]:
    """Open ``path`` for reading bytes, unpacked where its name ends in ``.gz`` or ``.zst``."""
    with ExitStack() as stack:
        file = stack.enter_context(as_it_is(path))
        yield stack.enter_context(unpacked(file, path))


def unpacked(file: Stream, path: str) -> Stream:
    """Return what the open ``file`` holds, unpacked where its name ``path`` says that it is packed."""
    if path.lower().endswith(".gz"):
        return io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=file)))
    if path.lower().endswith(".zst"):
        return io.BufferedReader(_Zst(file))
    return file


class _Zst(io.RawIOBase):
    """What a .zst file unpacks to; unlike the library's own reader it notices a file that ends in the middle."""

    def __init__(self, file: Stream) -> None:
        self._file = file
        self._frame = self._new()
        self._inside = False
        self._ready = b""

    @staticmethod
    def _new() -> Any:
        return zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW).decompressobj()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            chunk = self._file.read(_CHUNK)
            if not chunk:
                if self._inside:
                    raise EOFError("the file ends in the middle of a frame")
                return 0
            self._unpack(chunk)
        size = min(len(buffer), len(self._ready))
        buffer[:size], self._ready = self._ready[:size], self._ready[size:]
        return size

    def _unpack(self, chunk: bytes) -> None:
        parts = []
        while chunk:
            parts.append(self._frame.decompress(chunk))
            self._inside = not self._frame.eof
            chunk = self._frame.unused_data if self._frame.eof else b""
            if self._frame.eof:
                self._frame = self._new()
        self._ready = b"".join(parts)


def whole(stream: BinaryIO, limit: int) -> bytes | Flaw:
    """Return everything of ``stream``, or the flaw ``too-large`` where that is more than ``limit`` bytes."""
    data = stream.read(limit + 1)
    return too_large(limit) if len(data) > limit else data


def page(stream: BinaryIO, uri: str, *, limit: int, kind: Literal["html", "pdf"] = "html") -> Page | Rejection:
    """Return everything of ``stream`` as a page, or the rejection ``too-large``."""
    data = whole(stream, limit)
    if isinstance(data, Flaw):
        return data.at(uri)
    return Page(data=data, kind=kind, origin=Origin(uri=uri, length=len(data), sha256=sha256(data).hexdigest()))


def too_large(limit: int) -> Flaw:
    """Return the flaw of an item longer than ``limit`` bytes."""
    return Flaw(reason="too-large", detail=f"more than {limit} bytes")


def lines(stream: BinaryIO, limit: int) -> Iterator[ByteLine]:
    """Yield the lines of ``stream``; of one longer than ``limit`` bytes only the fact.

    A line that goes on past ten times the limit ends the stream: an unpacked bomb has no end worth waiting for. Not
    so in a plain file, whose end is known to come.
    """
    number, budget = 0, sys.maxsize if _is_plain(stream) else _SKIP_FACTOR * limit
    while data := stream.readline(limit + 1):
        if len(data) <= limit or data.endswith(b"\n"):
            yield ByteLine(number=number, data=data)
        else:
            ended = _skip_line(stream, budget)
            yield ByteLine(number=number, data=b"", too_large=True, last=not ended)
            if not ended:
                return
        number += 1


def _is_plain(stream: BinaryIO) -> bool:
    """Tell whether a stream reads a file of this machine as it lies there, neither packed nor a pipe."""
    raw = getattr(stream, "raw", None)
    if isinstance(raw, _Narrowed):
        return _is_plain(raw.stream)
    return isinstance(raw, io.FileIO) and stat.S_ISREG(os.fstat(raw.fileno()).st_mode)


def _skip_line(stream: BinaryIO, budget: int) -> bool:
    """Read on to the next newline or the end; ``False`` where ``budget`` bytes did not reach it."""
    while budget > 0:
        piece = stream.readline(min(budget, 1 << 20))
        if not piece or piece.endswith(b"\n"):
            return True
        budget -= len(piece)
    return False


def narrowed(stream: Stream) -> Stream:
    """Return ``stream`` as UTF-8 where its byte-order mark says UTF-16 or UTF-32, else as it is.

    Formats that work line by line need this: in those encodings a newline byte may be half of a character.
    """
    head = stream.peek(4)[:4]
    for mark, name in _WIDE:
        if head.startswith(mark):
            return io.BufferedReader(_Narrowed(stream, name))
    return stream


class _Narrowed(io.RawIOBase):
    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self.stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._ready = b""
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._ready and not self._ended:
            piece = self.stream.read(8_192)
            self._ended = not piece
            self._ready = self._decoder.decode(piece, final=self._ended).encode("utf-8", "replace")
        taken, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)
