"""Parquet."""

import io
from datetime import datetime

import pyarrow as pa
from pyarrow import parquet as pq

from dragoman.ingest.formats import parquet
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Raw
from dragoman.types import Rejection


def _read(data: bytes) -> list[Raw | Rejection]:
    stream = io.BufferedReader(io.BytesIO(data))
    return list(parquet.read(stream, "a.parquet", options=IngestOptions(max_bytes=50)))


def _packed(**columns: list[object]) -> bytes:
    sink = io.BytesIO()
    pq.write_table(pa.table(columns), sink)
    return sink.getvalue()


def test_rows_are_items() -> None:
    data = _packed(text=["one", None, "x" * 51], date=[datetime(2021, 7, 8, 23), None, None], other=[1, 2, 3])
    first, second, third = _read(data)
    assert isinstance(first, Raw)
    assert (first.text, first.published, first.address) == ("one", "2021-07-08T23:00:00", "a.parquet:1")
    assert [(item.subject_id, item.reason) for item in (second, third) if isinstance(item, Rejection)] == [
        ("a.parquet:2", "no-text"),
        ("a.parquet:3", "too-large"),
    ]


def test_many_rows() -> None:
    assert len(_read(_packed(body=[f"row {i}" for i in range(1_000)]))) == 1_000


def test_files_that_are_no_use() -> None:
    reasons = [
        item.reason
        for data in (b"", b"PAR1 but no more", _packed(a=[1]))
        for item in _read(data)
        if isinstance(item, Rejection)
    ]
    assert reasons == ["bad-parquet", "bad-parquet", "no-text"]
