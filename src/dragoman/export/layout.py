"""What a format is: a module of ``formats`` that writes it, and a file of ``layouts`` that says what it holds."""

from functools import cache
from typing import Literal

import msgspec

from dragoman import registry
from dragoman.errors import NotFoundError
from dragoman.types import Noun

_LAYOUTS = "dragoman.export.layouts"
Holds = Literal["recorded", "derived", "part", "empty"]


class Column(Noun, frozen=True, kw_only=True):
    """One column (key, attribute) of a format."""

    name: str
    type: str
    """text, texts, integer, number, boolean, date, object or objects."""
    means: str
    """What it says; of an empty column why it is empty."""
    unit: str = ""
    holds: Holds = "recorded"
    from_: str = msgspec.field(default="", name="from")
    """The fields of the record that it is made from; empty where it is the field of its own name."""


class Layout(Noun, frozen=True, kw_only=True):
    """A format in words."""

    summary: str
    row: str
    """What one row is."""
    ending: str
    """What the names of its files end in, as a rule."""
    flags: bool
    """Whether a row can say that an event is uncertain; where it cannot, such events are left out unless asked for."""
    months: bool
    """Whether since and until are months to count in; else they choose events by their own day."""
    losses: tuple[str, ...]
    columns: tuple[Column, ...]


class _File(Noun, frozen=True, kw_only=True):
    """A file of the folder as it is written."""

    summary: str = ""
    row: str = ""
    ending: str = ""
    flags: bool = True
    months: bool = False
    losses: tuple[str, ...] = ()
    columns_of: str = ""
    column: tuple[Column, ...] = ()


def format_names() -> tuple[str, ...]:
    """Return the names of the formats there are."""
    return registry.names(_LAYOUTS, ".toml")


@cache
def layout(name: str) -> Layout:
    """Return a format in words; :class:`NotFoundError` names those there are."""
    if name not in format_names():
        raise NotFoundError(f"there is no format {name!r}: there are {', '.join(format_names())}")
    file = _read(name)
    return Layout(
        summary=file.summary,
        row=file.row,
        ending=file.ending,
        flags=file.flags,
        months=file.months,
        losses=file.losses,
        columns=_read(file.columns_of).column if file.columns_of else file.column,
    )


def _read(name: str) -> _File:
    return msgspec.toml.decode(registry.read_text(_LAYOUTS, f"{name}.toml"), type=_File)
