"""Rows as Arrow tables with the types of a layout, written to parquet a group of rows at a time."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from dragoman.export.layout import Layout

_ROWS = 10_000
"""Rows in memory at once, and in one row group."""
_TYPES = {
    "text": pa.string(),
    "texts": pa.list_(pa.string()),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def schema(layout: Layout) -> pa.Schema:
    """Return the columns of a layout, each with what the codebook says of it."""
    return pa.schema([pa.field(c.name, _TYPES[c.type], metadata=_told(c.means, c.unit)) for c in layout.columns])


def write_parquet(rows: Iterable[Mapping[str, object]], place: Path, layout: Layout, papers: Mapping[str, str]) -> int:
    """Write the rows, with ``papers`` (codebook and manifest) as the file's metadata, and return their number."""
    columns, pending, number = schema(layout).with_metadata(dict(papers)), iter(rows), 0
    with place.open("wb") as file, parquet.ParquetWriter(file, columns, compression="zstd") as writer:
        for some in _chunks(pending):
            writer.write_table(pa.Table.from_pylist(some, schema=columns))
            number += len(some)
    return number


def _told(means: str, unit: str) -> dict[str, str]:
    return {"description": means} | ({"unit": unit} if unit else {})


def _chunks(rows: Iterator[Mapping[str, object]]) -> Iterator[list[Mapping[str, object]]]:
    while some := list(islice(rows, _ROWS)):
        yield some
