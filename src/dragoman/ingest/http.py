"""What a server sent, freed of the packings that it was sent in, within bounds."""

import zlib

from dragoman.ingest.raw import Flaw
from dragoman.types import Noun


class Answer(Noun, frozen=True, kw_only=True):
    """A server's answer."""

    status: int
    kind: str
    """Media type in lower case, empty where none was given."""
    body: bytes
    charset: str | None = None


def unpacked(answer: Answer, *, transfer: str, content: str, limit: int) -> Answer | Flaw:
    """Return the answer with its body out of chunks and compressions, or the flaw ``too-large``.

    A body that is not packed as the header says is taken as it is: archives keep the header and drop the packing.
    At most ``limit`` bytes and one are ever unpacked.
    """
    body = _joined(answer.body) if "chunked" in transfer.lower() else answer.body
    for coding in reversed([part.strip().lower() for part in content.split(",") if part.strip()]):
        body = _expanded(body, coding, limit + 1)
    if len(body) > limit:
        return Flaw(reason="too-large", detail=f"more than {limit} bytes")
    return Answer(status=answer.status, kind=answer.kind, charset=answer.charset, body=body)


def _joined(body: bytes) -> bytes:
    """Return the chunks of a body in one; a body that is no chunks comes back as it is."""
    parts: list[bytes] = []
    at = 0
    while at < len(body):
        line = body.find(b"\r\n", at, at + 100)
        try:
            size = int(body[at:line].partition(b";")[0], 16) if line >= 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return b"".join(parts) if parts else body
        parts.append(body[line + 2 : line + 2 + size])
        at = line + 2 + size + 2
        if size == 0:
            break
    return b"".join(parts)


def _expanded(body: bytes, coding: str, most: int) -> bytes:
    """Return at most ``most`` bytes of an unpacked body."""
    try:
        if coding in ("gzip", "x-gzip"):
            return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(body, most)
        if coding == "deflate":
            return _inflated(body, most)
        if coding == "br":
            import brotli

            return bytes(brotli.Decompressor().process(body, output_buffer_limit=most))
    except Exception:  # brotli has its own error, made anew by each version
        return body
    return body


def _inflated(body: bytes, most: int) -> bytes:
    """Unpack ``deflate``, which some servers send without its wrapping."""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS).decompress(body, most)
    except zlib.error:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(body, most)
