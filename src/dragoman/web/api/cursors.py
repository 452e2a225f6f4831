"""Cursors: where a list goes on, as a text that fits into an address."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import TypeVar

import msgspec

from dragoman.errors import UsageError

T = TypeVar("T")


def cursor(place: object) -> str:
    """Return a place in a list as a text."""
    return urlsafe_b64encode(msgspec.json.encode(place)).decode().rstrip("=")


def place(text: str, shape: type[T]) -> T | None:
    """Return the place that a cursor stands for; ``None`` for the beginning.

    Raises :class:`UsageError` for a text that no answer gave.
    """
    if not text:
        return None
    try:
        return msgspec.json.decode(urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4)), type=shape)
    except (ValueError, msgspec.DecodeError) as error:
        raise UsageError("this is no cursor: give `next` of the answer before, or none to begin") from error


def cut(items: list[T], start: int, limit: int) -> tuple[list[T], str]:
    """Return the items of an answer, and the cursor of what follows.

    ``items`` begin at number ``start`` of the list; where it goes on, there are more than ``limit`` of them.
    """
    return items[:limit], cursor(start + limit) if len(items) > limit else ""


def begin(text: str) -> int:
    """Return the number of items that a cursor of :func:`cut` passes over."""
    found = place(text, int) or 0
    if not 0 <= found <= 10**9:
        raise UsageError("this is no cursor: give `next` of the answer before, or none to begin")
    return found
