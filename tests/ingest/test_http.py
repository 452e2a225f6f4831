"""Packings that servers send answers in."""

import gzip
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.http import Answer, unpacked
from dragoman.ingest.raw import Flaw

WORDS = b"Words of our own. " * 20


def _body(body: bytes, transfer: str = "", content: str = "", limit: int = 1_000) -> bytes | str:
    found = unpacked(Answer(status=200, kind="", body=body), transfer=transfer, content=content, limit=limit)
    return found.reason if isinstance(found, Flaw) else found.body


@pytest.mark.parametrize(
    ("coding", "data"),
    [
        ("gzip", gzip.compress(WORDS, mtime=0)),
        ("x-gzip", gzip.compress(WORDS, mtime=0)),
        ("deflate", zlib.compress(WORDS)),
        ("deflate", zlib.compress(WORDS)[2:-4]),
        ("br", brotli.compress(WORDS)),
        ("identity", WORDS),
        ("deflate, gzip", gzip.compress(zlib.compress(WORDS), mtime=0)),
        ("gzip", WORDS),
        ("br", WORDS),
    ],
)
def test_codings(coding: str, data: bytes) -> None:
    assert _body(data, content=coding) == WORDS


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_bombs(coding: str) -> None:
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}[coding]
    assert _body(pack(bytes(3_000_000)), content=coding) == "too-large"


def test_chunks() -> None:
    assert _body(b"3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n", transfer="chunked") == b"abcde"
    assert _body(b"3\r\nabc\r\nff", transfer="chunked") == b"abc"
    assert _body(WORDS, transfer="chunked") == WORDS


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "br", "zstd"]), st.booleans())
def test_no_bytes_raise(data: bytes, coding: str, chunked: bool) -> None:
    assert _body(data, transfer="chunked" if chunked else "", content=coding) is not None
