"""Where the records of a WARC begin and end, told without the records before them: for going on behind damage."""

import re
import zlib

from dragoman.ingest.streams import Stream

_GZIP = b"\x1f\x8b\x08"
_START = re.compile(rb"WARC/\d\.\d\r?\n")
_MEMBER = re.compile(rb"\x1f\x8b\x08")
_PLAIN = re.compile(rb"(?:(?<=\n)|\A)WARC/\d\.\d\r?\n")
_LENGTH = re.compile(rb"^content-length:\s*(\d+)", re.IGNORECASE | re.MULTILINE)
_PIECE = 1 << 20
_PROBE = 1 << 12
_HEADER = 1 << 15
_MOST = 1 << 30
"""Bytes that are unpacked to find the end of one record; a longer one counts as endless."""


def after(stream: Stream, start: int) -> int | None:
    """Return where the first record at or after byte ``start`` begins, ``None`` where there is none."""
    packed, position = is_packed(stream), start
    pattern = _MEMBER if packed else _PLAIN
    while True:
        stream.seek(position)
        piece = stream.read(_PIECE)
        for match in pattern.finditer(piece):
            place = position + match.start()
            if not packed or _begins_record(stream, place):
                return place
        if len(piece) < _PIECE:
            return None
        position += len(piece) - 16


def is_packed(stream: Stream) -> bool:
    """Tell whether the archive is one of gzip members."""
    stream.seek(0)
    return not stream.read(5).startswith(b"WARC/")


def can_tell(stream: Stream, start: int) -> bool:
    """Tell whether a record's end can be found: it is a member of its own, or not packed at all."""
    stream.seek(start)
    return stream.read(5).startswith((b"WARC/", _GZIP))


def end(stream: Stream, start: int) -> int | None:
    """Return the byte behind the record that begins at ``start``, ``None`` where it is damaged or has no end."""
    return _measured(stream, start)[0]


def is_cut_off(stream: Stream, start: int) -> bool:
    """Tell whether the file ends inside the record that begins at ``start``, whose bytes are sound so far."""
    return _measured(stream, start)[1]


def _measured(stream: Stream, start: int) -> tuple[int | None, bool]:
    """Return the end of a record, and whether the file ends before it."""
    stream.seek(start)
    head = stream.read(5)
    stream.seek(start)
    if head.startswith(_GZIP):
        return _member_end(stream, start)
    return _plain_end(stream, start) if head == b"WARC/" else (None, False)


def _begins_record(stream: Stream, place: int) -> bool:
    """Tell whether a gzip member at ``place`` unpacks to the head of a record."""
    stream.seek(place)
    try:
        head = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(stream.read(_PROBE), 64)
    except zlib.error:
        return False
    return bool(_START.match(head))


def _member_end(stream: Stream, start: int) -> tuple[int | None, bool]:
    """Unpack one member piece by piece, keeping nothing, to where it ends."""
    unpacker, position, made = zlib.decompressobj(zlib.MAX_WBITS | 16), start, 0
    pending = b""
    while not unpacker.eof:
        piece = pending or stream.read(1 << 16)
        position += 0 if pending else len(piece)
        if not piece or made > _MOST:
            return None, not piece
        try:
            made += len(unpacker.decompress(piece, _PIECE))
        except zlib.error:
            return None, False
        pending = unpacker.unconsumed_tail
    return position - len(unpacker.unused_data), False


def _plain_end(stream: Stream, start: int) -> tuple[int | None, bool]:
    head = stream.read(_HEADER)
    body = re.search(rb"\r?\n\r?\n", head)
    length = _LENGTH.search(head[: body.end()]) if body else None
    if body is None or length is None:
        return None, body is None and len(head) < _HEADER
    stop = start + body.end() + int(length[1])
    if stream.seek(0, 2) < stop:
        return None, True
    stream.seek(stop)
    tail = stream.read(8)
    return stop + len(tail) - len(tail.lstrip(b"\r\n")), False


def is_rest(stream: Stream, position: int) -> bool:
    """Tell whether anything but blanks and zeros stands behind ``position``."""
    stream.seek(position)
    return bool(stream.read(_PIECE).strip(b"\r\n\t \0"))
