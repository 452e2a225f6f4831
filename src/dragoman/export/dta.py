"""Stata's file format 118 (Stata 14 and later), written a row at a time.

The parts stand in a fixed order with a map of their places at the front, which is filled in at the end. Texts of up to
2,045 bytes stand in the rows, in columns as wide as their longest; longer columns are "strL": the row has the number
of the text, which stands after the rows. There is no time stamp: the same events give the same bytes.
"""

import struct
from collections.abc import Iterable, Sequence
from datetime import date
from typing import BinaryIO, NamedTuple

WIDEST = 2_045
"""Bytes of the widest text that stands in a row."""
_EPOCH = date(1960, 1, 1)
_NAME, _FORMAT, _LABEL, _SET = 129, 57, 321, 129
"""Bytes of a name, a format, a label and the name of a value label, with the zero at the end."""
_PARTS = 14
_STRL, _DOUBLE, _LONG, _BYTE = 32_768, 65_526, 65_528, 65_530
_MISSING_DOUBLE = b"\x00\x00\x00\x00\x00\x00\xe0\x7f"
_MISSING_LONG, _MISSING_BYTE = 2_147_483_621, 101
_LARGEST_LONG = 2_147_483_620
_NOTE = 67_784
YESNO = "yesno"

Cell = str | int | float | bool | date | None


class Variable(NamedTuple):
    """One column: ``kind`` is text, integer, number, boolean or date; ``width`` the bytes of the longest text."""

    name: str
    kind: str
    label: str
    width: int = 1
    wide: bool = False
    """Whether an integer is too large for Stata's long and becomes a double."""

    @property
    def code(self) -> int:
        """Return Stata's number of the type."""
        if self.kind == "text":
            return max(self.width, 1) if self.width <= WIDEST else _STRL
        if self.kind == "integer" and not self.wide:
            return _LONG
        return {"boolean": _BYTE, "date": _LONG}.get(self.kind, _DOUBLE)

    @property
    def format(self) -> str:
        """Return how Stata shows it."""
        if self.kind == "text":
            return f"%{max(self.width, 1)}s" if self.width <= WIDEST else "%9s"
        return {"date": "%td", "boolean": "%8.0g", "integer": "%12.0g"}.get(self.kind, "%10.0g")


class Writer:
    """Writes one file: the head, the rows, then the long texts and the end."""

    def __init__(
        self, file: BinaryIO, variables: Sequence[Variable], rows: int, label: str, notes: Sequence[str]
    ) -> None:
        self._file, self._variables, self._rows = file, variables, rows
        self._places = [0]
        self._head(label)
        self._describe()
        self._notes(notes)
        self._open("data")
        self._row = 0

    def row(self, cells: Sequence[Cell]) -> None:
        """Write one row; a text column that is strL only points to its text."""
        self._row += 1
        for number, (variable, cell) in enumerate(zip(self._variables, cells, strict=True), start=1):
            self._file.write(self._cell(variable, cell, number))

    def finish(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Write the long texts of the rows, which are the same as before, and the end."""
        self._close("data")
        self._open("strls")
        long = [(number, v) for number, v in enumerate(self._variables, start=1) if v.code == _STRL]
        for row, cells in enumerate(rows if long else (), start=1):
            for number, _ in long:
                if text := _bytes(cells[number - 1]):
                    self._file.write(b"GSO" + struct.pack("<IQBI", number, row, 130, len(text) + 1) + text + b"\0")
        self._close("strls")
        self._open("value_labels")
        self._file.write(_yesno())
        self._close("value_labels")
        self._places.append(self._file.tell())
        self._file.write(b"</stata_dta>")
        self._places.append(self._file.tell())
        self._file.seek(self._places[1] + len("<map>"))
        self._file.write(struct.pack(f"<{_PARTS}Q", *self._places))
        self._file.seek(0, 2)

    def _head(self, label: str) -> None:
        text = label[:80].encode()
        self._file.write(b"<stata_dta><header><release>118</release><byteorder>LSF</byteorder>")
        self._file.write(b"<K>" + struct.pack("<H", len(self._variables)) + b"</K>")
        self._file.write(b"<N>" + struct.pack("<Q", self._rows) + b"</N>")
        self._file.write(b"<label>" + struct.pack("<H", len(text)) + text + b"</label>")
        self._file.write(b"<timestamp>\0</timestamp></header>")
        self._open("map")
        self._file.write(bytes(8 * _PARTS))
        self._close("map")

    def _describe(self) -> None:
        """Write what the columns are called and how they are stored."""
        of = self._variables
        self._part("variable_types", b"".join(struct.pack("<H", v.code) for v in of))
        self._part("varnames", b"".join(_fixed(v.name, _NAME) for v in of))
        self._part("sortlist", bytes(2 * (len(of) + 1)))
        self._part("formats", b"".join(_fixed(v.format, _FORMAT) for v in of))
        self._part("value_label_names", b"".join(_fixed(YESNO if v.kind == "boolean" else "", _SET) for v in of))
        self._part("variable_labels", b"".join(_fixed(v.label[:80], _LABEL) for v in of))

    def _notes(self, notes: Sequence[str]) -> None:
        """Write notes, which Stata shows by ``notes``."""
        texts = [str(len(notes)), *notes]
        self._part("characteristics", b"".join(_note(number, text) for number, text in enumerate(texts)))

    def _cell(self, variable: Variable, cell: Cell, number: int) -> bytes:
        code = variable.code
        if variable.kind == "text":
            text = _bytes(cell)
            if code != _STRL:
                return text.ljust(code, b"\0")
            return struct.pack("<HIH", number, self._row, 0) if text else bytes(8)
        if code == _DOUBLE:
            return _MISSING_DOUBLE if cell is None else struct.pack("<d", cell)
        if code == _BYTE:
            return struct.pack("<b", _MISSING_BYTE if cell is None else bool(cell))
        if isinstance(cell, date):
            cell = (cell - _EPOCH).days
        return struct.pack("<i", _MISSING_LONG if cell is None else cell)

    def _part(self, name: str, content: bytes) -> None:
        self._open(name)
        self._file.write(content)
        self._close(name)

    def _open(self, name: str) -> None:
        self._places.append(self._file.tell())
        self._file.write(f"<{name}>".encode())

    def _close(self, name: str) -> None:
        self._file.write(f"</{name}>".encode())


def fitted(variables: Sequence[Variable], rows: Iterable[Sequence[Cell]]) -> tuple[list[Variable], int]:
    """Return the variables as wide as the rows need them, and the number of rows."""
    widths, wide, number = [1] * len(variables), [False] * len(variables), 0
    for cells in rows:
        number += 1
        for at, cell in enumerate(cells):
            if isinstance(cell, str):
                widths[at] = max(widths[at], len(_bytes(cell)))
            elif isinstance(cell, int) and abs(cell) > _LARGEST_LONG:
                wide[at] = True
    return [v._replace(width=w, wide=x) for v, w, x in zip(variables, widths, wide, strict=True)], number


def _bytes(cell: Cell) -> bytes:
    """Return a text as Stata has it: a zero would end it."""
    return b"" if cell is None else str(cell).replace("\0", " ").encode("utf-8", "replace")


def _fixed(text: str, size: int) -> bytes:
    return text.encode()[: size - 1].ljust(size, b"\0")


def _note(number: int, text: str) -> bytes:
    content = text.encode("utf-8", "replace")[:_NOTE].decode("utf-8", "ignore").encode() + b"\0"
    body = _fixed("_dta", _NAME) + _fixed(f"note{number}", _NAME) + content
    return b"<ch>" + struct.pack("<I", len(body)) + body + b"</ch>"


def _yesno() -> bytes:
    """Return the labels of truth values."""
    texts = b"no\0yes\0"
    table = struct.pack("<ii", 2, len(texts)) + struct.pack("<ii", 0, 3) + struct.pack("<ii", 0, 1) + texts
    return b"<lbl>" + struct.pack("<i", len(table)) + _fixed(YESNO, _SET) + bytes(3) + table + b"</lbl>"
