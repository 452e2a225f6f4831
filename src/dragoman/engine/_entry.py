"""One item on its way through the pool."""

from dataclasses import dataclass
from typing import Any

CRASHES = 2
"""Deaths of its process after which an item is given up: the first may have been another's fault."""


@dataclass(slots=True)
class Entry:
    """An item, its number in the order, and how many processes died on it."""

    index: int
    item: Any
    crashes: int = 0
