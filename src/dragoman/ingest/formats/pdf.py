"""PDF: one file, one story, the text of its pages."""

from collections.abc import Iterator

from dragoman.ingest import streams
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Page
from dragoman.types import Rejection

SUFFIXES = (".pdf",)


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Page | Rejection]:
    """Yield the one paper; its text is looked for when it becomes a story. Its dates are those of a file, not used."""
    yield streams.page(stream, uri, limit=options.max_bytes, kind="pdf")
