"""Write register files that :func:`dragoman.register.load` reads."""

import csv
from collections.abc import Iterable
from pathlib import Path

from dragoman.errors import UsageError
from dragoman.register.nouns import OfficeRow
from dragoman.register.placing import Unplaced
from dragoman.register.tables import columns


def write_offices(path: Path, rows: Iterable[OfficeRow]) -> None:
    """Write office spells as a CSV file of the table ``offices``."""
    names = [name for name in columns("offices") if name not in {"source", "checked"}] + ["source", "checked"]
    _write(path, names, ([_cell(getattr(row, name)) for name in names] for row in rows))


def write_unplaced(path: Path, rows: Iterable[Unplaced]) -> None:
    """Write the rows that could not be placed, with their reasons."""
    head = ["row", "person", "position", "reason"]
    _write(path, head, ([str(row.line), row.person, row.position, row.reason] for row in rows))


def _write(path: Path, head: list[str], rows: Iterable[list[str]]) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(head)
            writer.writerows(rows)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error


def _cell(value: object) -> str:
    """Write a value as a cell: nothing as nothing, lists with bars."""
    if isinstance(value, tuple):
        return "|".join(map(str, value))
    return "" if value is None else str(value)
