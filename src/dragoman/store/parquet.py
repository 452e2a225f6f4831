"""The tables of a record as Parquet files: one file a table, in a folder of this machine or at any address."""

import json
from os import PathLike

import pyarrow as pa
from pyarrow import parquet

from dragoman import __about__, addresses
from dragoman.store import files
from dragoman.store.describing import schema
from dragoman.store.record import open_record

_ROWS = 50_000
"""Rows that are in memory at once, and a row group of the file."""
LIST = "tables.json"
"""Written last: the folder is whole once it has this file."""


def write_tables(record: str | PathLike[str], address: str) -> dict[str, int]:
    """Write every table of the record to ``ADDRESS/TABLE.parquet``; return table -> number of rows.

    Files of these names are replaced; ``ADDRESS/tables.json`` is written last, with the same numbers. Raises the
    errors of :func:`dragoman.store.open_record`, and :class:`dragoman.errors.SpaceError` where nothing may be written.
    """
    rows: dict[str, int] = {}
    place = address.rstrip("/")
    with open_record(record) as opened:
        for name in (doc.name for doc in schema() if not doc.view):
            batches = files.cursor(opened._connection).sql(f'SELECT * FROM "{name}"').to_arrow_reader(_ROWS)
            with (
                addresses.writing(f"{place}/{name}.parquet") as file,
                parquet.ParquetWriter(file, batches.schema, compression="zstd") as writer,
            ):
                rows[name] = sum(_written(writer, batch) for batch in batches)
    told = {"format": "dragoman-tables", "program_version": __about__.__version__, "rows": rows}
    with addresses.writing(f"{place}/{LIST}") as file:
        file.write(json.dumps(told, indent=1).encode())
    return rows


def _written(writer: parquet.ParquetWriter, batch: pa.RecordBatch) -> int:
    writer.write_batch(batch)
    return int(batch.num_rows)
