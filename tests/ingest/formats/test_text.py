"""Plain text."""

import io
from hashlib import sha256

from dragoman.ingest.formats import text
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Raw
from dragoman.types import Rejection


def _read(data: bytes) -> list[Raw | Rejection]:
    stream = io.BufferedReader(io.BytesIO(data))
    return list(text.read(stream, "a.txt", options=IngestOptions(max_bytes=100)))


def test_one_file_is_one_item() -> None:
    (item,) = _read("Malmö\r\n".encode())
    assert isinstance(item, Raw)
    assert (item.text, item.address, item.origin.length) == ("Malmö\r\n", "a.txt", 8)
    assert item.origin.sha256 == sha256("Malmö\r\n".encode()).hexdigest()


def test_flaws() -> None:
    assert [
        item.reason for data in (b"x" * 101, b"\x00" * 50) for item in _read(data) if isinstance(item, Rejection)
    ] == [
        "too-large",
        "binary",
    ]
