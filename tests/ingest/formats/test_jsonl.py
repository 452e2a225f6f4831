"""JSON lines."""

import io

from dragoman.ingest.formats import jsonl
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Page, Raw
from dragoman.types import Rejection


def _read(data: bytes) -> list[Raw | Page | Rejection]:
    stream = io.BufferedReader(io.BytesIO(data))
    return list(jsonl.read(stream, "a.jsonl", options=IngestOptions(max_bytes=200_000)))


def test_bad_lines_between_good_ones() -> None:
    lines = [
        b'\xef\xbb\xbf{"text": "one"}',
        b"",
        b"{broken",
        b"[1]",
        b'"text"',
        b'{"headline": "x"}',
        b'{"text": 7}',
        b"[" * 100_000,
        b"1" * 5_000,
        b'{"text": "two \\ud83d\\ude00 \\ud800 \\u0000"}',
    ]
    items = _read(b"\r\n".join(lines))
    found = [
        (item.subject_id, item.reason) if isinstance(item, Rejection) else getattr(item, "text", "") for item in items
    ]
    assert found == [
        "one",
        ("a.jsonl:3", "bad-json"),
        ("a.jsonl:4", "bad-json"),
        ("a.jsonl:5", "bad-json"),
        ("a.jsonl:6", "no-text"),
        ("a.jsonl:7", "bad-field"),
        ("a.jsonl:8", "bad-json"),
        ("a.jsonl:9", "bad-json"),
        "two 😀 \ud800 \x00",
    ]


def test_utf_16() -> None:
    items = _read('{"text": "Malmö"}\n{"text": "ਊ"}\n'.encode("utf-16"))
    assert [item.text for item in items if isinstance(item, Raw)] == ["Malmö", "ਊ"]
