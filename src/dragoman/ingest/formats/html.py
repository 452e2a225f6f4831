"""Web pages: one page, one story, its article found by trafilatura and its date by what the page declares."""

from collections.abc import Iterator

from dragoman.ingest import streams
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Page
from dragoman.types import Rejection

SUFFIXES = (".html", ".htm", ".xhtml")


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Page | Rejection]:
    """Yield the one page; its article is looked for when it becomes a story."""
    yield streams.page(stream, uri, limit=options.max_bytes)
