"""The public way in: every item of the input is a story or a rejection, and none a traceback."""

import builtins
import gzip
import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.errors import NotFoundError
from dragoman.ingest import IngestOptions, read
from dragoman.types import Rejection, Story

PROSE = (
    "The foreign minister of Vietnam met his counterpart from Finland in Hanoi on Monday for talks on trade.\n"
    "Both sides signed a memorandum on education, the ministry said in a statement."
)


def _outcomes(*paths: Path | str, options: IngestOptions | None = None) -> list[str]:
    return [
        item.reason if isinstance(item, Rejection) else "story"
        for item in read([str(path) for path in paths], options=options)
    ]


def _file(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def _reads_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> io.BytesIO:
    buffer = io.BytesIO(data)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(buffer))
    return buffer


def test_a_folder_of_everything(tmp_path: Path) -> None:
    _file(tmp_path, "1.txt", PROSE)
    _file(tmp_path, "2.jsonl", json.dumps({"text": PROSE}) + "\n{broken\n" + json.dumps({"text": PROSE + "!"}))
    _file(tmp_path, "3.csv", f'text,date\n"{PROSE}",2021-07-08\n')
    _file(tmp_path, "4.doc", "x")
    _file(tmp_path, "5.txt", "")
    (tmp_path / "6.txt").mkdir()
    assert _outcomes(tmp_path) == ["story", "story", "bad-json", "story", "story", "format", "empty"]


@pytest.mark.parametrize(
    ("name", "data", "outcomes"),
    [
        ("a.txt", b"", ["empty"]),
        ("a.txt", b" \r\n", ["empty"]),
        ("a.txt", b"\x00\x01" * 500, ["binary"]),
        ("a.txt", b"%PDF-1.5 x", ["binary"]),
        ("a.txt", "я".encode() * 30 + b"\xff\xfe\xfd" * 30, ["encoding"]),
        ("a.txt", PROSE.encode("utf-16"), ["story"]),
        ("a.txt", b"\x01\x02\x03\x04", ["control-characters"]),
        ("a.txt", "Президент Индонезии принял министра иностранных дел России во вторник.", ["language"]),
        ("a.html", "<html><body><nav>Home</nav></body></html>", ["no-article"]),
        ("a.txt.gz", b"not packed", ["bad-archive"]),
        ("a.txt.gz", gzip.compress(PROSE.encode(), mtime=0)[:-30], ["bad-archive"]),
        ("a.jsonl.zst", b"not packed", ["bad-archive"]),
        ("a.parquet", b"no parquet", ["bad-parquet"]),
        ("a.jsonl", b"", []),
        ("a.unknown", PROSE, ["story"]),
        ("lines", json.dumps({"text": PROSE}), ["story"]),
        ("page", f"<!DOCTYPE html><html><body><article><p>{PROSE}</p></article></body></html>", ["story"]),
    ],
)
def test_bad_and_odd_files(tmp_path: Path, name: str, data: bytes | str, outcomes: list[str]) -> None:
    assert _outcomes(_file(tmp_path, name, data)) == outcomes


def test_a_path_that_is_not_there_is_said_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read([str(_file(tmp_path, "a.txt", PROSE)), str(tmp_path / "missing")])


def test_an_unreadable_file_is_a_rejection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _file(tmp_path, "a.txt", PROSE)
    _file(tmp_path, "b.txt", PROSE)
    true_open = builtins.open

    def guarded(file: Any, *args: Any, **options: Any) -> Any:
        if str(file).endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return true_open(file, *args, **options)

    monkeypatch.setattr(builtins, "open", guarded)
    assert _outcomes(tmp_path) == ["unreadable", "story"]


def test_what_is_no_regular_file_in_a_folder_is_a_rejection(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "b.txt")
    assert _outcomes(tmp_path) == ["unreadable", "unreadable"]


def test_a_folder_that_loops(tmp_path: Path) -> None:
    _file(tmp_path, "a.txt", PROSE)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert _outcomes(tmp_path) == ["story"]


def test_one_line_of_fifty_megabytes(tmp_path: Path) -> None:
    good = json.dumps({"text": PROSE})
    path = _file(tmp_path, "a.jsonl", f'{good}\n{{"text": "{"x" * 50_000_000}"}}\n{good}\n')
    assert _outcomes(path) == ["story", "too-large", "story"]


def test_a_packed_bomb_is_not_read_to_its_end(tmp_path: Path) -> None:
    packed = gzip.compress(b"x" * 3_000_000)
    options = IngestOptions(max_bytes=1_000)
    assert _outcomes(_file(tmp_path, "a.txt.gz", packed), options=options) == ["too-large"]
    assert _outcomes(_file(tmp_path, "a.jsonl.gz", packed), options=options) == ["too-large"]


def test_ten_thousand_tiny_stories(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": i, "text": f"Vietnam met Finland {i} times."}) + "\n" for i in range(10_000))
    stories = list(read([str(_file(tmp_path, "a.jsonl", lines))]))
    assert len({item.id for item in stories if isinstance(item, Story)}) == 10_000


def test_a_story_of_two_megabytes(tmp_path: Path) -> None:
    text = "".join(f"On day {i} the minister of Finland met the envoy of Vietnam.\n" for i in range(35_000))
    (story,) = read([str(_file(tmp_path, "a.txt", text))])
    assert isinstance(story, Story)
    assert story.text == text
    assert story.furniture == ()


@pytest.mark.parametrize(
    ("data", "outcomes"),
    [(b'\n {"text": "Talks"}\n{"text": 3}\n', ["story", "bad-field"]), (PROSE.encode(), ["story"]), (b"", ["empty"])],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, outcomes: list[str]) -> None:
    buffer = _reads_standard_input(monkeypatch, data)
    assert _outcomes("-") == outcomes
    assert not buffer.closed


def test_origin_says_where_a_story_stood(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.jsonl", "\n" + json.dumps({"id": "x", "text": PROSE}) + "\n")
    (story,) = read([str(path)])
    assert isinstance(story, Story)
    assert (story.origin.uri, story.origin.offset, story.origin.given_id) == (str(path), 1, "x")
    assert story.origin.length == len(json.dumps({"text": PROSE, "id": "x"}))


def test_the_text_stays_as_it_came(tmp_path: Path) -> None:
    text = f"🇻🇳 مرحبا \u200f\xa0\r\n\x0b{PROSE}\r\n"
    (story,) = read([str(_file(tmp_path, "a.txt", text))])
    assert isinstance(story, Story)
    assert story.text == text.replace("\r\n", "\n")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(
    st.lists(st.one_of(st.just(json.dumps({"text": PROSE}).encode()), st.binary(min_size=1, max_size=40)), max_size=8)
)
def test_items_in_are_stories_and_rejections_out(tmp_path: Path, lines: list[bytes]) -> None:
    lines = [line.replace(b"\n", b"").replace(b"\xff", b"").replace(b"\xfe", b"") for line in lines]
    path = _file(tmp_path, "a.jsonl", b"\n".join(lines))
    assert len(_outcomes(path)) == sum(bool(line.strip()) for line in lines)


def test_reading_again_gives_the_same(tmp_path: Path) -> None:
    _file(tmp_path, "a.txt", PROSE)
    _file(tmp_path, "b.jsonl", json.dumps({"text": PROSE, "title": "Talks"}) + "\nbad\n")
    assert list(read([str(tmp_path)])) == list(read([str(tmp_path)]))
