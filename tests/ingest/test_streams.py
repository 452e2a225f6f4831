"""Bounded reading."""

import gzip
import io
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from dragoman.ingest import streams
from dragoman.ingest.raw import Flaw


def _lines(data: bytes, limit: int) -> list[tuple[int, bytes, bool]]:
    return [(line.number, line.data, line.too_large) for line in streams.lines(io.BytesIO(data), limit)]


def test_lines_of_any_end() -> None:
    assert _lines(b"a\r\n\nb", 9) == [(0, b"a\r\n", False), (1, b"\n", False), (2, b"b", False)]


def test_a_line_that_is_too_long_is_passed_over() -> None:
    assert _lines(b"x" * 50 + b"\nok\n", 10) == [(0, b"", True), (1, b"ok\n", False)]
    assert _lines(b"x" * 10 + b"\n", 10) == [(0, b"x" * 10 + b"\n", False)]


def test_an_endless_line_ends_the_stream() -> None:
    read = list(streams.lines(io.BytesIO(b"x" * 5_000 + b"\nok\n"), 10))
    assert [(line.too_large, line.last) for line in read] == [(True, True)]


def test_a_plain_file_goes_on_behind_the_longest_line(tmp_path: Path) -> None:
    for name, mark in (("a.jsonl", b""), ("b.jsonl", "\ufeff".encode("utf-16-le"))):
        data = b"one\n" + b"x" * 50_000 + b"\nok\n"
        (tmp_path / name).write_bytes(mark + data.decode().encode("utf-16-le") if mark else data)
        with streams.opened(str(tmp_path / name)) as stream:
            read = list(streams.lines(streams.narrowed(stream), 10))
        found = [(line.data.strip(b"\xef\xbb\xbf\n"), line.last) for line in read]
        assert found == [(b"one", False), (b"", False), (b"ok", False)]


def test_whole_is_capped() -> None:
    assert streams.whole(io.BytesIO(b"12345"), 5) == b"12345"
    flaw = streams.whole(io.BytesIO(b"123456"), 5)
    assert isinstance(flaw, Flaw)
    assert flaw.reason == "too-large"


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_packed_files_are_unpacked(tmp_path: Path, suffix: str) -> None:
    packers: dict[str, Callable[[bytes], bytes]] = {
        "": bytes,
        ".gz": gzip.compress,
        ".zst": zstandard.ZstdCompressor().compress,
    }
    path = tmp_path / f"a.txt{suffix}"
    path.write_bytes(packers[suffix](b"one\ntwo\n"))
    with streams.opened(str(path)) as stream:
        assert stream.peek(3)[:3] == b"one"
        assert list(stream) == [b"one\n", b"two\n"]


@pytest.mark.parametrize("name", ["utf-16", "utf-32"])
def test_wide_encodings_become_utf_8(name: str) -> None:
    text = "Malmö\nਊ 🇫🇮\n" * 5_000  # U+0A0A has a newline byte in both halves
    stream = streams.narrowed(io.BufferedReader(io.BytesIO(text.encode(name))))
    assert stream.read().decode().removeprefix("\ufeff") == text


def test_a_zst_file_that_ends_in_the_middle_is_noticed(tmp_path: Path) -> None:
    packed = zstandard.compress(b"Ghana met Jordan.\n" * 2000)
    whole = tmp_path / "a.jsonl.zst"
    whole.write_bytes(packed + packed)
    with streams.opened(str(whole)) as stream:
        assert stream.read() == b"Ghana met Jordan.\n" * 4000
    cut = tmp_path / "b.jsonl.zst"
    cut.write_bytes(packed[:-6])
    with streams.opened(str(cut)) as stream, pytest.raises(EOFError, match="middle"):
        stream.read()
