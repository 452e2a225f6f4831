"""Where records begin and end."""

import gzip
import io

import pytest

from dragoman.ingest import members
from dragoman.ingest.streams import Stream
from tests.ingest.formats.archives import packed, records


def _stream(data: bytes) -> Stream:
    return io.BufferedReader(io.BytesIO(data))


@pytest.mark.parametrize("pack", [packed, list])
def test_beginnings_and_ends(pack: object) -> None:
    parts: list[bytes] = pack(records(3))  # type: ignore[operator]
    stream, at = _stream(b"".join(parts)), 0
    for part in parts:
        assert members.after(stream, at) == at
        assert members.can_tell(stream, at)
        assert members.end(stream, at) == at + len(part)
        at += len(part)
    assert members.after(stream, at) is None
    assert members.after(stream, 1) == len(parts[0])


@pytest.mark.parametrize("pack", [packed, list])
def test_a_record_that_is_cut_off(pack: object) -> None:
    part: bytes = pack(records(1))[1]  # type: ignore[operator]
    stream = _stream(part[: len(part) // 2])
    assert members.end(stream, 0) is None
    assert members.is_cut_off(stream, 0)


def test_a_record_that_is_damaged_is_not_cut_off() -> None:
    part = packed(records(1))[1]
    stream = _stream(part[:300] + bytes(20) + part[320:])
    assert (members.end(stream, 0), members.is_cut_off(stream, 0)) == (None, False)


def test_the_marks_of_a_member_inside_another_are_no_beginning() -> None:
    inner = gzip.compress(b"some picture")
    parts = packed(records(1))
    assert members.after(_stream(parts[0] + inner + parts[1]), 1) == len(parts[0]) + len(inner)


def test_a_beginning_across_two_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "_PIECE", 64)
    parts = packed(records(2))
    assert members.after(_stream(b"".join(parts)), 1) == len(parts[0])


def test_a_rest() -> None:
    assert not members.is_rest(_stream(b"abc\r\n\0\0 \n"), 3)
    assert members.is_rest(_stream(b"abc\r\nx"), 3)
