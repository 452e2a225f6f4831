"""The store: a record is one DuckDB file, written by one build at a time and read by any number of readers."""

from dragoman.store.describing import schema
from dragoman.store.reader import Reader
from dragoman.store.record import Record, fingerprint, open_record
from dragoman.store.results import Block, Changes, ColumnDoc, StoryResult, TableDoc
from dragoman.store.writer import Writer, writing

__all__ = [
    "Block",
    "Changes",
    "ColumnDoc",
    "Reader",
    "Record",
    "StoryResult",
    "TableDoc",
    "Writer",
    "fingerprint",
    "open_record",
    "schema",
    "writing",
]
