"""Parquet: one row, one story, read batch by batch."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from dragoman.ingest import streams
from dragoman.ingest.fields import field_of, raw_of
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Raw
from dragoman.types import Origin, Rejection

SUFFIXES = (".parquet", ".pq")
_ROWS = 256


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Rejection]:
    """Yield an item for each row; its origin has the row's number and the hash of its text."""
    for number, row in enumerate(_rows(stream)):
        item = row if isinstance(row, Flaw) else _item(row, number, uri, options)
        yield item.at(f"{uri}:{number + 1}") if isinstance(item, Flaw) else item


def _rows(stream: streams.Stream) -> Iterator[Mapping[str, object] | Flaw]:
    # Imported here: it takes a quarter of a second, and few runs read Parquet.
    import pyarrow as pa
    from pyarrow import parquet

    try:
        file = parquet.ParquetFile(stream)
        columns = [name for name in file.schema_arrow.names if field_of(name)]
        if "text" not in map(field_of, columns):
            yield Flaw(reason="no-text", detail="no column is named text, body or content")
            return
        for batch in file.iter_batches(batch_size=_ROWS, columns=columns):
            yield from batch.to_pylist()
    except (pa.ArrowException, UnicodeDecodeError) as error:
        yield Flaw(reason="bad-parquet", detail=str(error).splitlines()[0])


def _item(row: Mapping[str, object], number: int, uri: str, options: IngestOptions) -> Raw | Flaw:
    item = raw_of(row, Origin(uri=uri, offset=number))
    if isinstance(item, Flaw):
        return item
    data = item.text.encode("utf-8", "replace")
    if len(data) > options.max_bytes:
        return streams.too_large(options.max_bytes)
    return raw_of(row, Origin(uri=uri, offset=number, length=len(data), sha256=sha256(data).hexdigest()))
