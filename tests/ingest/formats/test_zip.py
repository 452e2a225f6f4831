"""ZIPs that want to hurt."""

import io
import struct
import zipfile

import pytest

from dragoman.ingest.formats import zip as format_zip
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Page, Raw
from dragoman.types import Rejection


def _read(data: bytes, max_bytes: int = 100_000) -> list[Raw | Page | Rejection]:
    stream = io.BufferedReader(io.BytesIO(data))
    return list(format_zip.read(stream, "a.zip", options=IngestOptions(max_bytes=max_bytes)))


def _brief(items: list[Raw | Page | Rejection]) -> list[object]:
    return [(i.subject_id, i.reason) if isinstance(i, Rejection) else i.origin.uri for i in items]


def _zip(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return out.getvalue()


def test_files_in_the_order_of_their_names() -> None:
    data = _zip(b_dot_txt=b"B", a__c_dot_jsonl=b'{"text": "C"}\n{"text": "D"}', a__b_dot_html=b"<p>")
    assert _brief(_read(data)) == ["a.zip/a/b.html", "a.zip/a/c.jsonl", "a.zip/a/c.jsonl", "a.zip/b.txt"]


def test_a_packed_file_inside() -> None:
    import gzip

    (item,) = _read(_zip(a_dot_txt_dot_gz=gzip.compress(b"Words")))
    assert isinstance(item, Raw)
    assert item.text == "Words"


def test_a_bomb_and_what_stands_beside_it() -> None:
    data = _zip(a_dot_jsonl=bytes(30_000_000), b_dot_txt=b"B")
    assert _brief(_read(data)) == [("a.zip/a.jsonl", "bomb"), "a.zip/b.txt"]


def test_a_file_that_says_it_is_smaller_than_it_is() -> None:
    data = bytearray(_zip(a_dot_txt=b"x" * 5_000_000))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.index(mark)
        data[place + at : place + at + 4] = struct.pack("<I", 100)
    (item,) = _read(bytes(data))
    assert isinstance(item, Rejection)
    assert item.reason in ("bad-archive", "too-large")


def test_files_that_lie_over_one_another() -> None:
    data = bytearray(_zip(a_dot_txt=b"x" * 1_000, b_dot_txt=b"y" * 1_000))
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[second + 42 : second + 46] = struct.pack("<I", 0)  # the second is where the first is
    assert _brief(_read(bytes(data))) == [("a.zip", "bomb")]


def test_a_password() -> None:
    data = bytearray(_zip(a_dot_txt=b"words"))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(mark) + at] |= 1
    assert _brief(_read(bytes(data))) == [("a.zip/a.txt", "encrypted")]


@pytest.mark.parametrize("name", ["../a.txt", "a/../../b.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt"])
def test_names_that_lead_out(name: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name), b"words")
    assert [item.reason for item in _read(out.getvalue()) if isinstance(item, Rejection)] == ["bad-path"]


def test_damage() -> None:
    whole = _zip(a_dot_txt=b"words " * 500, b_dot_txt=b"B")
    assert _brief(_read(whole[:40] + bytes(8) + whole[48:])) == [("a.zip/a.txt", "bad-archive"), "a.zip/b.txt"]
    assert _brief(_read(whole[:-30])) == [("a.zip", "bad-archive")]
    assert _brief(_read(b"PK\x05\x06" + bytes(18))) == [("a.zip", "empty")]
