"""The store: a record is one DuckDB file, written by one build at a time and read by any number of readers."""

from dragoman.store.describing import schema
from dragoman.store.reader import Reader
from dragoman.store.record import Record, fingerprint, open_record
from dragoman.store.relinking import Relinking
from dragoman.store.results import Block, Changes, ColumnDoc, Member, RepeatRow, Scored, StoryResult, StoryRow, TableDoc
from dragoman.store.retying import Retying
from dragoman.store.writer import Writer, writing

__all__ = [
    "Block",
    "Changes",
    "ColumnDoc",
    "Member",
    "Reader",
    "Record",
    "Relinking",
    "RepeatRow",
    "Retying",
    "Scored",
    "StoryResult",
    "StoryRow",
    "TableDoc",
    "Writer",
    "fingerprint",
    "open_record",
    "schema",
    "writing",
]
