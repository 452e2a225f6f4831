"""The order in which every format writes events."""

from collections.abc import Iterator

from dragoman.store import Reader
from dragoman.types import Event

_DAY = "occurs_start NULLS LAST"


def events(record: Reader, where: str = "", params: tuple[object, ...] = ()) -> Iterator[Event]:
    """Yield events by first day (unknown ones last), then id; ``where`` is a condition over table ``events``."""
    return record.iter_events(where, params, order_by=_DAY)
