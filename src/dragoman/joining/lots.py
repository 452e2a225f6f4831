"""Lots of things, and columns of the store as rows of keys."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import numpy as np

from dragoman.linking.blocks import Rows

T = TypeVar("T")


def lots(things: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Yield ``size`` things at a time, in order."""
    return (things[start : start + size] for start in range(0, len(things), size))


def rows_of(given: Mapping[str, Any]) -> Rows:
    """Return the rows of keys that the store gave."""
    numbers = {name: given[name].astype(np.int64) for name in ("first", "last", "role")}
    return Rows(**{name: numbers.get(name, given[name]) for name in Rows._fields})
