"""Office spells as others have them: the result of a Wikidata query, JSON or CSV, read row by row."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from dragoman.errors import UsageError
from dragoman.types import Noun

_NAMES: dict[str, tuple[str, ...]] = {
    "person": ("personLabel", "person_label", "name", "holder", "holderLabel", "person"),
    "position": ("positionLabel", "position_label", "position", "officeLabel", "office"),
    "country": ("countryLabel", "country_label", "country"),
    "iso3": ("iso3", "iso", "countryCode"),
    "start": ("start", "startDate", "startTime", "start_date", "from"),
    "end": ("end", "endDate", "endTime", "end_date", "to"),
    "id": ("personId", "person_id", "wikidata", "qid", "person", "item"),
}
"""What each column of a result may be called, in any case."""
_REQUIRED = ("position", "start")


class GivenSpell(Noun, frozen=True):
    """One row of a result, unchecked; a cell that is not there is empty."""

    line: int
    """Which row of the result it is, the first being 1."""
    person: str = ""
    position: str = ""
    country: str = ""
    iso3: str = ""
    start: str = ""
    end: str = ""
    id: str = ""


def read(path: Path) -> Iterator[GivenSpell]:
    """Yield the rows of a file; :class:`UsageError` where it cannot be read or has no such columns."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    found = _json(text, path) if text.lstrip()[:1] in ("{", "[") else _csv(text, path)
    yield from _spells(found, path)


def _json(text: str, path: Path) -> Iterable[Mapping[str, str]]:
    """Return the rows of Wikidata's JSON: with bindings, as its service answers, or a plain list of objects."""
    try:
        data: Any = msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise UsageError(f"{path} is no valid JSON: {error}") from error
    if isinstance(data, dict):
        results = data.get("results")
        data = results.get("bindings") if isinstance(results, dict) else None
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        raise UsageError(f"{path} is no result of a Wikidata query: give a list of objects, or results with bindings")
    return ({str(name): _value(cell) for name, cell in row.items()} for row in data)


def _value(cell: object) -> str:
    """Return the words of a cell: plain, or in the ``value`` of a binding."""
    if isinstance(cell, dict):
        cell = cell.get("value")
    return "" if cell is None else str(cell)


def _csv(text: str, path: Path) -> Iterable[Mapping[str, str]]:
    """Return the rows of a table with commas, semicolons or tabs."""
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    header = next(reader, [])
    if not header:
        raise UsageError(f"{path} is empty: give the result of a Wikidata query, as JSON or CSV")
    return (dict(zip(header, cells, strict=False)) for cells in reader if cells)


def _spells(rows: Iterable[Mapping[str, str]], path: Path) -> Iterator[GivenSpell]:
    """Yield the rows with our names for the columns, which the first row decides."""
    columns: dict[str, str] | None = None
    for line, row in enumerate(rows, 1):
        if columns is None:
            columns = _columns(row, path)
        cells = {ours: (row.get(theirs) or "").strip() for ours, theirs in columns.items()}
        yield GivenSpell(line=line, **cells)


def _columns(row: Mapping[str, str], path: Path) -> dict[str, str]:
    """Match the columns of a row to ours."""
    by_fold = {name.strip().casefold(): name for name in reversed(tuple(row))}
    found = {
        ours: next((by_fold[name.casefold()] for name in names if name.casefold() in by_fold), "")
        for ours, names in _NAMES.items()
    }
    missing = [name for name in ("person", *_REQUIRED) if not found[name]]
    if missing:
        wanted = ", ".join(_NAMES[name][0] for name in missing)
        raise UsageError(f"{path} has no column {wanted}: it has {', '.join(row) or 'none'}")
    return {ours: theirs for ours, theirs in found.items() if theirs}
