"""Nouns to columns and back, column by column, from the nouns' own types.

A plain field is a column; a field that holds a noun is that noun's columns with the field's name before them
(``occurs_start``, ``span_end``); a tuple of texts or of spans is one list column; a tuple of other nouns is a
table of its own (see :mod:`dragoman.store.tables`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from dragoman.types import Span

Columns = dict[str, list[Any]]
Form = Literal["plain", "texts", "spans", "noun", "table"]
_COLUMN = {"left": "left_id", "right": "right_id"}
"""Fields whose names SQL keeps for itself."""


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a noun: its name, its column, its form, and the noun it holds (form ``noun``)."""

    name: str
    column: str
    form: Form
    kind: Any
    optional: bool


@cache
def parts(kind: Any) -> tuple[Part, ...]:
    """Return the fields of a noun in order, with what each becomes in a table."""
    return tuple(_part(field.name, field.type) for field in msgspec.structs.fields(kind))


def _part(name: str, hint: Any) -> Part:
    """Classify one field by its type."""
    optional = get_origin(hint) in (Union, UnionType)
    kind = next(a for a in get_args(hint) if a is not type(None)) if optional else hint
    return Part(name, _COLUMN.get(name, name), _form(kind), kind, optional)


def _form(kind: Any) -> Form:
    """Return the form of a field of type ``kind``."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return "noun"
    if get_origin(kind) is not tuple:
        return "plain"
    element = get_args(kind)[0]
    if element is Span:
        return "spans"
    return "texts" if element is str else "table"


def flatten(kind: Any, nouns: Sequence[Any]) -> Columns:
    """Return the columns of ``nouns``, all of ``kind``; a ``None`` among them is null in every column."""
    columns: Columns = {}
    for part in parts(kind):
        if part.form == "table":
            continue
        values = [None if noun is None else getattr(noun, part.name) for noun in nouns]
        if part.form == "noun":
            columns |= {f"{part.column}_{name}": v for name, v in flatten(part.kind, values).items()}
        elif part.form == "spans":
            columns[part.column] = [None if v is None else [(s.start, s.end) for s in v] for v in values]
        else:
            columns[part.column] = values
    return columns


def assemble(
    kind: Any, columns: Mapping[str, Sequence[Any]], given: Mapping[str, Sequence[Any]], prefix: str = ""
) -> list[Any]:
    """Return the nouns that ``columns`` hold: the reverse of :func:`flatten`.

    ``given`` has the values of the fields that stand in tables of their own; such a field without them keeps its
    default. A noun whose first required column is null is ``None``.
    """
    fields = {p.name: _values(p, columns, given, prefix) for p in parts(kind) if p.form != "table" or p.name in given}
    rows = zip(*fields.values(), strict=True)
    names = tuple(fields)
    witness = columns[_witness(kind, prefix)]
    return [
        None if w is None else kind(**dict(zip(names, row, strict=True))) for w, row in zip(witness, rows, strict=True)
    ]


def _values(part: Part, columns: Mapping[str, Sequence[Any]], given: Mapping[str, Sequence[Any]], prefix: str) -> Any:
    """Return one field's values for all rows."""
    if part.name in given:
        return given[part.name]
    name = prefix + part.column
    if part.form == "noun":
        return assemble(part.kind, columns, {}, f"{name}_")
    if part.form == "plain":
        return columns[name]
    make = _spans if part.form == "spans" else tuple
    return [() if v is None else make(v) for v in columns[name]]


def _spans(pairs: Iterable[Mapping[str, int]]) -> tuple[Span, ...]:
    """Return the spans of one list column's value."""
    return tuple(Span(pair["start"], pair["end"]) for pair in pairs)


@cache
def _witness(kind: Any, prefix: str) -> str:
    """Return the column that is null only where the noun is absent: the first that is required."""
    part = next(p for p in parts(kind) if not p.optional and p.form in ("plain", "noun"))
    name = prefix + part.column
    return _witness(part.kind, f"{name}_") if part.form == "noun" else name


def spread(keys: Sequence[Any], counts: Sequence[int]) -> list[Any]:
    """Return each key as often as its count says: the key column of a child table."""
    return [key for key, count in zip(keys, counts, strict=True) for key in repeat(key, count)]
