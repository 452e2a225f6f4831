"""stata: one event a row as a .dta file of format 118; the columns are those of csv."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from dragoman.export.chosen import Chosen, Written
from dragoman.export.dta import Cell, Variable, Writer, fitted
from dragoman.export.flat import FlatEvent, flat, joined
from dragoman.export.layout import Column, layout
from dragoman.export.papers import manifest

Cells = list[Cell]
_LENGTH = 4
"""Bytes that tell the length of a row of the draft."""


def write(chosen: Chosen, place: Path) -> Written:
    """Write all events. The rows are drafted first: how wide the columns are is known only from all of them."""
    with tempfile.TemporaryFile(dir=place.parent) as draft:
        for event in chosen.events():
            row = msgspec.msgpack.encode(flat(event))
            draft.write(len(row).to_bytes(_LENGTH, "little") + row)
        variables, number = fitted([_variable(column) for column in layout("stata").columns], _rows(draft))
        with place.open("w+b") as file:
            writer = Writer(file, variables, number, f"Events of {chosen.record.path.name} by dragoman", _notes(chosen))
            for cells in _rows(draft):
                writer.row(cells)
            writer.finish(_rows(draft))
    return Written(rows=number, events=number)


def _variable(column: Column) -> Variable:
    kind = "text" if column.type == "texts" else column.type
    return Variable(name=column.name, kind=kind, label=column.means)


def _rows(draft: BinaryIO) -> Iterator[Cells]:
    """Yield the drafted rows from the first."""
    decoder = msgspec.msgpack.Decoder(FlatEvent)
    draft.seek(0)
    while length := draft.read(_LENGTH):
        row = decoder.decode(draft.read(int.from_bytes(length, "little")))
        yield [_cell(getattr(row, field)) for field in row.__struct_fields__]


def _cell(value: object) -> Cell:
    return joined(value) if isinstance(value, tuple) else value  # type: ignore[return-value]


def _notes(chosen: Chosen) -> list[str]:
    """Return what Stata shows by ``notes``: what is lost, and what the file was made from."""
    told = msgspec.json.encode(manifest(chosen, "stata")).decode()
    return [layout("stata").summary, *layout("stata").losses, f"dragoman.manifest {told}"]
