"""WARC: whole, damaged, cut off, and made to hurt."""

import gzip
import io
import zlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ingest.formats import warc
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Page, Raw
from dragoman.types import Rejection
from tests.ingest.formats.archives import answer, packed, page, record, records


def _read(data: bytes, max_bytes: int = 100_000) -> list[Raw | Page | Rejection]:
    stream = io.BufferedReader(io.BytesIO(data))
    return list(warc.read(stream, "a.warc.gz", options=IngestOptions(max_bytes=max_bytes)))


def _brief(items: list[Raw | Page | Rejection]) -> list[object]:
    """Return the number of each page, the reason of each rejection."""
    return [item.reason if isinstance(item, Rejection) else int((item.url or "").rpartition("/")[2]) for item in items]


def _offsets(parts: list[bytes]) -> list[int]:
    found = [0]
    for part in parts:
        found.append(found[-1] + len(part))
    return found


@pytest.mark.parametrize("pack", [packed, list, lambda parts: [gzip.compress(b"".join(parts))]])
def test_every_answer_is_a_page(pack: object) -> None:
    items = _read(b"".join(pack(records(4))))  # type: ignore[operator]
    assert _brief(items) == [1, 2, 3, 4]
    first = items[0]
    assert isinstance(first, Page)
    assert first.data == page(1)
    assert (first.url, first.charset) == ("https://herald.example/1", "utf-8")
    assert first.origin.given_id == "<urn:uuid:00000000-0000-0000-0000-000000000001>"


def test_the_origin_says_where_the_record_begins() -> None:
    parts = packed(records(3))
    items = _read(b"".join(parts))
    assert [item.origin.offset for item in items if isinstance(item, Page)] == _offsets(parts)[1:4]
    assert next(item.address for item in items if isinstance(item, Page)) == f"a.warc.gz:{len(parts[0])}"


@pytest.mark.parametrize("at", ["head", "middle", "tail"])
def test_a_damaged_record_costs_itself_alone(at: str) -> None:
    parts = packed(records(6))
    place = {"head": 0, "middle": len(parts[3]) // 2, "tail": len(parts[3]) - 30}[at]
    broken = parts[3][:place] + bytes(20) + parts[3][place + 20 :]
    assert _brief(_read(b"".join([*parts[:3], broken, *parts[4:]]))) == [1, 2, "bad-archive", 4, 5, 6]


def test_damage_to_the_first_and_the_last_record() -> None:
    parts = packed(records(3))
    assert _brief(_read(b"".join([parts[1][:100], *parts[2:]]))) == ["bad-archive", 2, 3]
    assert _brief(_read(b"".join([*parts[:3], parts[3][:200] + bytes(50) + parts[3][250:]]))) == [1, 2, "bad-archive"]


def test_damage_without_packing() -> None:
    parts = records(4)
    parts[2] = record(2, answer(page(2)), length=17)
    assert _brief(_read(b"".join(parts)))[:1] == [1]
    assert _brief(_read(b"".join(parts)))[-2:] == [3, 4]
    assert "bad-archive" in _brief(_read(b"".join(parts)))


@pytest.mark.parametrize("pack", [packed, list])
def test_a_file_that_is_cut_off_says_so(pack: object) -> None:
    parts: list[bytes] = pack(records(4))  # type: ignore[operator]
    offsets = _offsets(parts)
    for cut in (offsets[3] + 5, offsets[3] + 300, offsets[4] - 9):
        items = _read(b"".join(parts)[:cut])
        assert _brief(items) == [1, 2, "truncated"]
    assert _brief(_read(b"".join(parts)[: offsets[4]])) == [1, 2, 3]


def test_other_answers_are_told() -> None:
    parts = [
        record(1, answer(page(1), status="404 Not Found")),
        record(2, answer(b"\x89PNG", kind="image/png")),
        record(3, answer(b" ")),
        record(4, b"no answer at all"),
        record(5, answer(b"x" * 100_001)),
        record(6, b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(7, answer(b"%PDF-1.4", kind="application/pdf")),
    ]
    items = _read(b"".join(packed(parts)))
    assert _brief(items)[:3] == ["http-status", "not-a-page", "empty"]
    assert _brief(items)[-2:] == ["too-large", 7]
    last = items[-1]
    assert isinstance(last, Page)
    assert last.kind == "pdf"
    assert "herald.example/1" in items[0].detail  # type: ignore[union-attr]


def test_packed_answers() -> None:
    chunks = b"5\r\n<p>ab\r\n3;x=1\r\ncde\r\n0\r\n\r\n"
    parts = [
        record(1, answer(gzip.compress(page(1)), extra=("Content-Encoding: gzip",))),
        record(2, answer(page(2), extra=("Content-Encoding: gzip",))),
        record(3, answer(chunks, extra=("Transfer-Encoding: chunked",))),
        record(4, answer(page(4), extra=("Transfer-Encoding: chunked",))),
        record(5, answer(zlib.compress(page(5)), extra=("Content-Encoding: deflate",))),
    ]
    found = [item.data for item in _read(b"".join(packed(parts))) if isinstance(item, Page)]
    assert found == [page(1), page(2), b"<p>abcde", page(4), page(5)]


def test_bombs_are_not_unpacked() -> None:
    inner = gzip.compress(bytes(5_000_000))
    outer = record(2, answer(bytes(5_000_000)))
    parts = [record(1, answer(inner, extra=("Content-Encoding: gzip",))), outer, *records(3)[3:]]
    assert _brief(_read(b"".join(packed(parts)), max_bytes=10_000)) == ["too-large", "too-large", 3]


@pytest.mark.parametrize(
    ("data", "reasons"),
    [
        (b"", ["empty"]),
        (b"garbage" * 100, ["bad-archive"]),
        (gzip.compress(b"garbage" * 100, mtime=0), ["bad-archive"]),
    ],
)
def test_what_is_no_archive(data: bytes, reasons: list[str]) -> None:
    assert _brief(_read(data)) == reasons


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 400)), max_size=3), st.booleans(), st.integers(0, 10_000)
)
def test_no_damage_raises_or_doubles(holes: list[tuple[int, int]], pack: bool, cut: int) -> None:
    parts = packed(records(5)) if pack else records(5)
    data = bytearray(b"".join(parts))
    for place, size in holes:
        start = place * len(data) // 10_001
        data[start : start + size] = bytes(len(data[start : start + size]))
    items = _read(bytes(data[: len(data) - cut * len(data) // 40_000]))
    offsets = [item.origin.offset for item in items if isinstance(item, Page)]
    assert all(a < b for a, b in pairwise(offsets))
    # Without checksums, a hole in a record's head can make it a record of a kind that is no item.
    assert len(offsets) == 5 or not pack or any(isinstance(item, Rejection) for item in items)
