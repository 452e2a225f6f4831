"""Whole ids of what begins as people typed: by the index and the pointers, by a scan where these are not made yet."""

import re
from collections.abc import Iterator

from dragoman.errors import NotFoundError
from dragoman.types import Noun
from dragoman.web.nouns import columns
from dragoman.web.querying import rows
from dragoman.web.shelf import Reading

_ID = re.compile(r"(?:(story|mention|event)-)?([0-9a-f]{0,20})")
_WHOLE = 20
"""Digits of a whole id."""
TABLES = {"story": "stories", "mention": "event_mentions", "event": "events"}
"""Kind of thing -> the table of its ids."""
_INDEXED = ("stories", "events")
SHORTEST = 4
"""Letters from which on words of a search are tried as an id."""
_MEANT = 20
"""Ids among which the one that is meant is looked for."""


class _Id(Noun, frozen=True):
    """An id alone."""

    id: str


def begins(reading: Reading, typed: str, limit: int, kinds: tuple[str, ...] = tuple(TABLES)) -> list[tuple[str, str]]:
    """Return (``story`` | ``mention`` | ``event``, id) of what has an id that begins so, at most ``limit`` of a kind.

    The word before the dash may be left out; nothing begins with what can be no id.
    """
    found = _ID.fullmatch(typed.strip().lower())
    if found is None or not found[0]:
        return []
    wanted = [found[1]] if found[1] else list(TABLES)
    return [(kind, id) for kind in wanted if kind in kinds for id in _ids(reading, kind, found[2], limit)]


def whole_id(reading: Reading, given: str, kind: str) -> str:
    """Return the id of the one thing of a kind whose id begins so; :class:`NotFoundError` where it is not one."""
    found = [id for _, id in begins(reading, given, _MEANT, (kind,))]
    if len(found) != 1:
        many = f": there are {', '.join(found[:3])} ..." if found else ": a search finds ids"
        raise NotFoundError(f"the record has {'several' if found else 'no'} {kind} {given[:80]!r}{many}")
    return found[0]


def _ids(reading: Reading, kind: str, digits: str, limit: int) -> Iterator[str]:
    """Yield the ids of a kind that begin with some digits, in order."""
    table, start = TABLES[kind], f"{kind}-{digits}"
    if len(digits) == _WHOLE:
        yield from columns(reading, table, "id", [start], "id")["id"]
    elif table in _INDEXED and reading.index.has(table):
        yield from reading.index.ids(table, start, limit)
    else:
        yield from (one.id for one in rows(reading, f"ids_of_{table}", _Id, start=start, limit=limit))
