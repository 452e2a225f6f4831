"""csv: one event a row with a head, UTF-8; the columns are the fields of :class:`dragoman.export.flat.FlatEvent`.

One file on purpose: it opens in any table program. What does not fit in a row (mentions, evidence) is in jsonl and in
the record itself. Lists are joined by ``|`` (a ``|`` inside a name becomes ``/``); unknown values are empty.
"""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TextIO

import msgspec

from dragoman.export.chosen import Chosen, Written
from dragoman.export.flat import FlatEvent, flat, joined
from dragoman.types import Event


def write(chosen: Chosen, place: Path) -> Written:
    """Write all events."""
    with place.open("w", encoding="utf-8", errors="replace", newline="") as file:
        number = write_rows(chosen.events(), file)
    return Written(rows=number, events=number)


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
        return joined(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else value
