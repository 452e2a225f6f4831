"""Questions of the pages: one ``.sql`` file each in ``sql/``, runnable by hand."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

import msgspec

from dragoman import registry
from dragoman.web.filters import Filters
from dragoman.web.shelf import Reading

_FOLDER = "dragoman.web.sql"
_PARAMETER = re.compile(r"\$([a-z_]+)")
_FILTERED = "true /* filters */"
T = TypeVar("T", bound=msgspec.Struct)


def rows(
    reading: Reading, name: str, shape: type[T], /, *, filters: Filters | None = None, **params: object
) -> list[T]:
    """Return the answer to ``sql/NAME.sql``, each row as a ``shape`` whose fields are the query's columns.

    ``$word`` in the file stands for a parameter; one that is not given is null. Where the file has the condition
    ``true /* filters */``, that of ``filters`` takes its place: it is over the columns of an event named ``e``.
    """
    query, values = _bound(name, filters, params)
    answer = reading.cursor.execute(query, values)
    columns = [column[0] for column in answer.description or ()]
    return [shape(**dict(zip(columns, row, strict=True))) for row in answer.fetchall()]


def one(
    reading: Reading, name: str, shape: type[T], /, *, filters: Filters | None = None, **params: object
) -> T | None:
    """Return the first row of the answer, ``None`` where there is none."""
    found: Sequence[T] = rows(reading, name, shape, filters=filters, **params)
    return found[0] if found else None


def _bound(name: str, filters: Filters | None, params: dict[str, object]) -> tuple[str, dict[str, object]]:
    """Return the query and the values for what stands in it."""
    query = text(name)
    if filters is not None and _FILTERED in query:
        condition, given = filters.where()
        query = query.replace(_FILTERED, condition)
        params = {**params, **given}
    return query, {word: params.get(word) for word in _PARAMETER.findall(query)}


@cache
def text(name: str) -> str:
    """Return the text of ``sql/NAME.sql``."""
    return registry.read_text(_FOLDER, f"{name}.sql")
