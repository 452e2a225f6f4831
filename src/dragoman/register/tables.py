"""Read the register's tables, ours and the user's, into rows."""

import csv
import io
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from dragoman import registry
from dragoman.errors import DataError
from dragoman.register.nouns import (
    Ambiguity,
    Block,
    City,
    Land,
    OfficeRow,
    Organisation,
    People,
    Role,
    Row,
    Seat,
    State,
    Title,
)

DATA = "dragoman.register.data"


class Table(NamedTuple):
    """One table: the noun of its rows and the columns that tell rows apart."""

    noun: type[Row]
    key: tuple[str, ...]


TABLES = {
    "states": Table(State, ("iso3",)),
    "seats": Table(Seat, ("iso3", "name")),
    "organisations": Table(Organisation, ("id",)),
    "titles": Table(Title, ("pattern", "country")),
    "cities": Table(City, ("name", "country")),
    "offices": Table(OfficeRow, ("person_id", "country", "kind", "start")),
    "blocks": Table(Block, ("name",)),
    "ambiguous": Table(Ambiguity, ("name",)),
    "roles": Table(Role, ("word",)),
    "peoples": Table(People, ("name",)),
    "lands": Table(Land, ("name",)),
}
"""Each table by the stem of its file; ``offices-asia.csv`` is a part of ``offices``."""


class Cells(NamedTuple):
    """One row before it is checked: column -> text, and where it stands."""

    cells: dict[str, str]
    file: str
    place: int | str
    """Line, or table and number of a TOML file; put into words only where something is wrong."""

    @property
    def where(self) -> str:
        """Return file and place in words."""
        return f"{self.file}: line {self.place}" if isinstance(self.place, int) else f"{self.file}: {self.place}"


def rows(user_files: tuple[str, ...] = ()) -> dict[str, tuple[Row, ...]]:
    """Return the rows of every table, in file order, a user's rows laid over ours cell by cell.

    Raises :class:`DataError` naming file and line.
    """
    merged = {table: _by_key(table, _ours(table)) for table in TABLES}
    for file in user_files:
        for table, cells in _theirs(Path(file)):
            _lay_over(merged[table], table, cells)
    return {table: tuple(_convert_all(table, list(found.values()))) for table, found in merged.items()}


@cache
def columns(table: str) -> tuple[str, ...]:
    """Return the columns of a table, as its CSV files must head them."""
    return tuple(field.name for field in msgspec.structs.fields(TABLES[table].noun))


@cache
def _lists(table: str) -> frozenset[str]:
    """Return the columns that hold lists."""
    return frozenset(f.name for f in msgspec.structs.fields(TABLES[table].noun) if "tuple" in str(f.type))


def _ours(table: str) -> Iterator[Cells]:
    """Yield the rows of our files of one table."""
    for name in registry.names(DATA, ".csv"):
        if name == table or name.startswith(f"{table}-"):
            yield from _read_csv(registry.read_text(DATA, f"{name}.csv"), f"{name}.csv", table)


def _theirs(path: Path) -> Iterator[tuple[str, Cells]]:
    """Yield the rows of a user's file with the table that each belongs to."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: cannot be read as a register file: {error}") from error
    if path.suffix == ".toml":
        yield from _read_toml(text, path)
        return
    header = next(csv.reader(io.StringIO(text)), [])
    table = _table_of(tuple(header), path)
    yield from ((table, cells) for cells in _read_csv(text, str(path), table))


def _table_of(header: tuple[str, ...], path: Path) -> str:
    """Tell the table of a CSV file by its name, else by its columns."""
    for table in TABLES:
        if path.stem == table or path.stem.startswith(f"{table}-"):
            return table
    fits = [table for table in TABLES if set(TABLES[table].key) <= set(header) <= set(columns(table))]
    if len(fits) != 1:
        raise DataError(f"{path}: line 1: columns {', '.join(header)} fit no one table; name it like offices.csv")
    return fits[0]


def _read_csv(text: str, file: str, table: str) -> Iterator[Cells]:
    """Yield the rows of one CSV file."""
    reader = csv.reader(io.StringIO(text))
    header = next(reader, [])
    unknown = set(header) - set(columns(table))
    if unknown:
        raise DataError(f"{file}: line 1: no column {min(unknown)!r} in {table}: there are {', '.join(columns(table))}")
    for cells in reader:
        if not cells:
            continue
        if len(cells) != len(header):
            raise DataError(f"{file}: line {reader.line_num}: {len(cells)} cells for {len(header)} columns")
        named = zip(header, map(str.strip, cells), strict=True)
        yield Cells({name: cell for name, cell in named if cell}, file, reader.line_num)


def _read_toml(text: str, path: Path) -> Iterator[tuple[str, Cells]]:
    """Yield the rows of a TOML file: arrays of tables named after our tables, lists as TOML lists."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path}: {error}") from error
    for table, entries in found.items():
        if table not in TABLES or not isinstance(entries, list):
            raise DataError(f"{path}: no table [[{table}]]: there are {', '.join(TABLES)}")
        for number, entry in enumerate(entries, 1):
            place = f"[[{table}]] {number}"
            unknown = set(entry) - set(columns(table))
            if unknown:
                raise DataError(f"{path}: {place}: no column {min(unknown)!r} in {table}")
            yield table, Cells({name: _cell(value) for name, value in entry.items()}, str(path), place)


def _cell(value: object) -> str:
    """Write a TOML value as a CSV cell."""
    return "|".join(map(str, value)) if isinstance(value, list) else str(value)


def _by_key(table: str, found: Iterator[Cells]) -> dict[tuple[str, ...], Cells]:
    """Index rows by their key; two of our rows with one key are an error."""
    index: dict[tuple[str, ...], Cells] = {}
    columns = TABLES[table].key
    for cells in found:
        key = tuple([cells.cells.get(name, "") for name in columns])
        if key in index:
            raise DataError(f"{cells.where}: {'/'.join(key)} stands already at {index[key].where}")
        index[key] = cells
    return index


def _key(table: str, cells: Cells) -> tuple[str, ...]:
    """Return what tells the row apart."""
    return tuple(cells.cells.get(name, "") for name in TABLES[table].key)


def _lay_over(index: dict[tuple[str, ...], Cells], table: str, cells: Cells) -> None:
    """Add a user's row, or lay its filled cells over ours."""
    key = _key(table, cells)
    ours = index[key].cells if key in index else {}
    index[key] = Cells(ours | cells.cells, cells.file, cells.place)


def _convert_all(table: str, found: list[Cells]) -> Iterable[Row]:
    """Check the rows of a table and make them nouns; where one is wrong, say which."""
    raw = [_raw(table, row.cells) for row in found]
    noun = TABLES[table].noun
    try:
        return msgspec.convert(raw, type=list[noun], strict=False)  # type: ignore[valid-type]
    except msgspec.ValidationError:
        return [_convert(noun, cells, row.where) for cells, row in zip(raw, found, strict=True)]


def _raw(table: str, cells: dict[str, str]) -> dict[str, Any]:
    """Return the cells with those that hold lists split."""
    raw: dict[str, Any] = cells.copy()
    for name in _lists(table) & cells.keys():
        raw[name] = [part.strip() for part in cells[name].split("|") if part.strip()]
    return raw


def _convert(noun: type[Row], raw: dict[str, Any], where: str) -> Row:
    """Check one row and make it a noun."""
    try:
        return msgspec.convert(raw, type=noun, strict=False)
    except msgspec.ValidationError as error:
        raise DataError(f"{where}: {error}") from error
