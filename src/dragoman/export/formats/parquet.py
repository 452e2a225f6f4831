"""parquet: one event a row; the columns are the fields of :class:`dragoman.export.flat.FlatEvent`, lists as lists."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice
from types import UnionType
from typing import Any, BinaryIO, get_args, get_origin

import msgspec
import pyarrow as pa
from pyarrow import parquet

from dragoman.export.flat import FlatEvent, flat
from dragoman.export.order import events
from dragoman.store import Reader

_ROWS = 10_000
"""Events in memory at once, and in one row group."""
_TYPES = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32()}


def write(record: Reader, file: BinaryIO) -> int:
    """Write all events and return their number."""
    number = 0
    with parquet.ParquetWriter(file, schema(), compression="zstd") as writer:
        for rows in _chunks(map(flat, events(record))):
            writer.write_table(_table(rows))
            number += len(rows)
    return number


@cache
def schema() -> pa.Schema:
    """Return the columns, from the types of the fields."""
    return pa.schema([pa.field(f.name, _type(f.type)) for f in msgspec.structs.fields(FlatEvent)])


def _type(hint: Any) -> pa.DataType:
    """Return the column type of a field."""
    if get_origin(hint) is UnionType:
        hint = next(part for part in get_args(hint) if part is not type(None))
    return pa.list_(pa.string()) if get_origin(hint) is tuple else _TYPES[hint]


def _table(rows: Sequence[FlatEvent]) -> pa.Table:
    """Return rows as an Arrow table."""
    columns = {name: [getattr(row, name) for row in rows] for name in schema().names}
    return pa.table(columns, schema=schema())


def _chunks(rows: Iterator[FlatEvent]) -> Iterator[list[FlatEvent]]:
    """Yield the rows, some thousand at a time."""
    while chunk := list(islice(rows, _ROWS)):
        yield chunk
