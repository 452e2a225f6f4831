"""csv: one event a row with a head, UTF-8; the columns are the fields of :class:`dragoman.export.flat.FlatEvent`.

One file on purpose: it opens in any table program. What does not fit in a row (mentions, evidence) is in jsonl and in
the record itself. Lists are joined by ``|`` (a ``|`` inside a name becomes ``/``); unknown values are empty.
"""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import BinaryIO, TextIO

import msgspec

from dragoman.export.flat import FlatEvent, flat
from dragoman.export.order import events
from dragoman.store import Reader
from dragoman.types import Event


def write(record: Reader, file: BinaryIO) -> int:
    """Write all events and return their number."""
    text = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
    try:
        return write_rows(events(record), text)
    finally:
        text.detach()


def write_rows(found: Iterable[Event], file: TextIO) -> int:
    """Write the head and a row for each event; return the number of events."""
    writer = csv.writer(file, lineterminator="\n")
    heads = tuple(field.name for field in msgspec.structs.fields(FlatEvent))
    writer.writerow(heads)
    number = 0
    for row in map(flat, found):
        writer.writerow([_cell(getattr(row, head)) for head in heads])
        number += 1
    file.flush()
    return number


def _cell(value: object) -> object:
    """Return a value as csv has it."""
    if isinstance(value, tuple):
        return "|".join(str(item).replace("|", "/") for item in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else value
