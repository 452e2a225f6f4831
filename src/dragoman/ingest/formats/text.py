"""Plain text: one file, one story."""

from collections.abc import Iterator
from hashlib import sha256

from dragoman.ingest import streams
from dragoman.ingest.encoding import decode
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Raw
from dragoman.types import Origin, Rejection

SUFFIXES = (".txt", ".md", ".text")


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Rejection]:
    """Yield the one item of ``stream``."""
    data = streams.whole(stream, options.max_bytes)
    if isinstance(data, Flaw):
        yield data.at(uri)
        return
    text = decode(data)
    if isinstance(text, Flaw):
        yield text.at(uri)
        return
    yield Raw(text=text, origin=Origin(uri=uri, length=len(data), sha256=sha256(data).hexdigest()))
