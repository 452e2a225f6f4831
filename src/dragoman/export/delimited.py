"""Tables of other data sets: tab-separated text whose columns a layout names, and the count of what has no row."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TextIO

from dragoman.export.chosen import Chosen, LeftOut, Written
from dragoman.export.layout import Layout
from dragoman.export.told import Told, told

Row = Mapping[str, object]
Maker = Callable[[Told], Iterable[Row]]
Gate = Callable[[Told], str]
"""Says why an event has no row, or nothing."""

NO_DAY = "no day is known"
NOBODY = "nobody is named"
_BLANKS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " ")
"""Characters that would end a cell or a line, or that no such table has: each becomes a space."""


def write_tabs(chosen: Chosen, place: Path, layout: Layout, gate: Gate, make: Maker, *, head: bool = True) -> Written:
    """Write the rows that ``make`` gives of each event that passes ``gate``; what would end a cell becomes a space."""
    names = [column.name for column in layout.columns]
    with place.open("w", encoding="utf-8", errors="replace", newline="") as file:
        if head:
            _line(file, names)

        def rows(one: Told) -> int:
            number = 0
            for row in make(one):
                _line(file, [row.get(name) for name in names])
                number += 1
            return number

        return each(chosen, gate, rows)


def each(chosen: Chosen, gate: Gate, write: Callable[[Told], int]) -> Written:
    """Call ``write`` (which returns its rows) with each event that passes ``gate``, and return what came of it."""
    rows, events, left = 0, 0, Counter[str]()
    for one in told(chosen):
        if reason := gate(one):
            left[reason] += 1
        else:
            rows += write(one)
            events += 1
    out = tuple(LeftOut(reason=reason, events=number) for reason, number in sorted(left.items()))
    return Written(rows=rows, events=events, left_out=out)


def _line(file: TextIO, cells: Iterable[object]) -> None:
    file.write("\t".join(map(_cell, cells)) + "\n")


def _cell(value: object) -> str:
    """Return a value in one line without tabs; nothing for ``None``."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value).translate(_BLANKS)
