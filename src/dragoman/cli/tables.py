"""Answers as tables that fit the terminal, as JSON and as CSV."""

import csv
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import click
import msgspec
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from dragoman.cli.console import Screen, screen
from dragoman.plain import plain

SHORT = 8
"""Hex digits of an id that tables show; any unique beginning of an id may be given."""

Row = Mapping[str, Any]


class Column(NamedTuple):
    """One column of a table: its head, its cell of a row, how it bends."""

    head: str
    cell: Callable[[Row], str]
    ratio: int | None = None
    """Share of the room that is left; ``None`` takes what the text needs and does not wrap."""
    right: bool = False
    style: str = ""
    widest: int | None = None
    """Characters after which the text is folded."""
    lines: bool = False
    """Whether the cell says itself where its lines end."""


def short(id: str) -> str:
    """Return the first digits of an id, without its kind."""
    return id.partition("-")[2][:SHORT] or id


def draw(console: Screen, rows: Iterable[Row], columns: Sequence[Column]) -> None:
    """Print rows as a table as wide as the console."""
    expand = any(column.ratio for column in columns)
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=0, expand=expand)
    for column in columns:
        table.add_column(
            column.head,
            ratio=column.ratio,
            justify="right" if column.right else "left",
            no_wrap=column.ratio is None and column.widest is None,
            overflow="fold",
            max_width=column.widest,
            style=column.style,
        )
    for row in rows:
        table.add_row(*(_drawn(column, row) for column in columns))
    console.show(table)


def _drawn(column: Column, row: Row) -> Text:
    """Return a cell for the screen."""
    words = column.cell(row)
    return Text("\n".join(map(plain, words.split("\n"))) if column.lines else plain(words))


def write_json(rows: Iterable[Any]) -> None:
    """Print rows as one JSON array, a row a line, each written as it comes."""
    ahead = "[\n"
    for row in rows:
        click.echo(f"{ahead}{msgspec.json.encode(row).decode()}", nl=False)
        ahead = ",\n"
    click.echo("[]" if ahead == "[\n" else "\n]")


def write_csv(heads: Sequence[str], rows: Iterable[Row]) -> None:
    """Print rows as CSV with a head; lists are joined by ``|``, unknown values are empty."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_cell(row[head]) for head in heads])


def _cell(value: Any) -> Any:
    """Return a value as CSV has it."""
    if isinstance(value, list | tuple):
        return "|".join(str(item).replace("|", "/") for item in value)
    return value.isoformat() if isinstance(value, date) else value


def listed(form: str, rows: Sequence[Row], heads: Sequence[str], columns: Sequence[Column], empty: str) -> None:
    """Print rows in the format ``form`` (table, json or csv); ``empty`` says that there is none."""
    if form == "json":
        write_json(rows)
    elif form == "csv":
        write_csv(heads, rows)
    elif rows:
        draw(screen(), rows, columns)
    else:
        click.echo(empty)


def text(name: str) -> Callable[[Row], str]:
    """Return a cell that is the field ``name``, empty where it is unknown."""

    def cell(row: Row) -> str:
        value = row[name]
        return "" if value is None else str(value)

    return cell


def count(number: int, one: str, many: str = "") -> str:
    """Return ``1 story``, ``2,000 stories``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
