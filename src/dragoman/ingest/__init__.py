"""Bytes to stories: files, folders and standard input in; :class:`~dragoman.types.Story` or ``Rejection`` out."""

from dragoman.ingest.options import IngestOptions
from dragoman.ingest.reading import items, read
from dragoman.ingest.stories import story_of

__all__ = ["IngestOptions", "items", "read", "story_of"]
