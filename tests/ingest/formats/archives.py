"""Archives for the tests: records of pages of our own."""

import gzip
from hashlib import sha256

PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Ministers meet in Hanoi</title>"
    '<meta property="article:published_time" content="2021-07-08T10:00:00Z"></head><body><article>'
    "<h1>Ministers meet in Hanoi</h1>"
    "<p>The foreign minister of Vietnam met his counterpart from Finland in Hanoi on Monday for talks on trade {n}.</p>"
    "<p>Both sides signed a memorandum on education, the ministry said in a statement on the same day.</p>"
    "</article><script>/* {noise} */</script></body></html>"
)


def page(n: int) -> bytes:
    """Return a page, with words in it that do not compress."""
    noise = " ".join(sha256(f"{n}-{i}".encode()).hexdigest() for i in range(30))
    return PAGE.format(n=n, noise=noise).encode()


def answer(
    body: bytes, status: str = "200 OK", kind: str = "text/html; charset=utf-8", extra: tuple[str, ...] = ()
) -> bytes:
    """Return what a server sends."""
    head = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *extra, "", ""]
    return "\r\n".join(head).encode() + body


def record(n: int, block: bytes, kind: str = "response", length: int | None = None) -> bytes:
    """Return a record."""
    media = "application/http; msgtype=response" if kind == "response" else "application/warc-fields"
    head = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{n:012d}>",
        "WARC-Date: 2021-07-08T12:00:00Z",
        f"WARC-Target-URI: https://herald.example/{n}",
        f"Content-Type: {media}",
        f"Content-Length: {len(block) if length is None else length}",
        "",
        "",
    ]
    return "\r\n".join(head).encode() + block + b"\r\n\r\n"


def records(number: int) -> list[bytes]:
    """Return a warcinfo record and ``number`` answers with a page each."""
    return [
        record(0, b"software: ours\r\n", kind="warcinfo"),
        *(record(n, answer(page(n))) for n in range(1, number + 1)),
    ]


def packed(parts: list[bytes]) -> list[bytes]:
    """Return the records as gzip members."""
    return [gzip.compress(part, mtime=0) for part in parts]
