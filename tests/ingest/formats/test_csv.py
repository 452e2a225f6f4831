"""Comma- and tab-separated values."""

import io

import pytest

from dragoman.ingest.formats import csv
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Raw
from dragoman.types import Rejection


def _read(data: bytes | str, max_bytes: int = 1_000_000) -> list[Raw | Rejection]:
    raw = data.encode() if isinstance(data, str) else data
    stream = io.BufferedReader(io.BytesIO(raw))
    return list(csv.read(stream, "a.csv", options=IngestOptions(max_bytes=max_bytes)))


def _brief(items: list[Raw | Rejection]) -> list[object]:
    return [(item.subject_id, item.reason) if isinstance(item, Rejection) else item.text for item in items]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_header_shows_the_delimiter(delimiter: str) -> None:
    (item,) = _read(f"id{delimiter}Text{delimiter}date\r\n1{delimiter}Words{delimiter}2021-07-08\r\n")
    assert isinstance(item, Raw)
    assert (item.text, item.published, item.origin.given_id, item.address) == ("Words", "2021-07-08", "1", "a.csv:2")


def test_a_cell_may_hold_lines() -> None:
    items = _read('text,title\n"one\ntwo, ""three""",T\nfour,\n')
    assert _brief(items) == ['one\ntwo, "three"', "four"]
    assert [item.origin.offset for item in items if isinstance(item, Raw)] == [1, 3]


def test_bad_rows_between_good_ones() -> None:
    items = _read('text,title\none,T\na,b,c\n,T\n"x"y,T\ntwo,T\n"open\n')
    assert _brief(items) == [
        "one",
        ("a.csv:3", "bad-field"),
        ("a.csv:4", "no-text"),
        ("a.csv:5", "bad-csv"),
        "two",
        ("a.csv:7", "bad-csv"),
    ]


def test_long_cells_and_long_lines() -> None:
    assert _brief(_read("text\n" + "x" * 300_000 + "\n")) == ["x" * 300_000]
    assert _brief(_read("text\n" + "x" * 3_000 + "\nok\n", max_bytes=1_000)) == [("a.csv:2", "too-large"), "ok"]


@pytest.mark.parametrize(("data", "reason"), [("", "empty"), ("a,b\n1,2\n", "no-text"), ("\x00\x01" * 90, "binary")])
def test_files_without_a_usable_header(data: str, reason: str) -> None:
    assert _brief(_read(data)) == [("a.csv", reason)]
