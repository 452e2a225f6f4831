"""The collector of cycles, at work seldom: what linking makes by the million has none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MADE = 1_000_000
"""Objects made and not gone again after which the collector looks through them: it is 700 by default."""


@contextmanager
def seldom() -> Iterator[None]:
    """Let the collector look through the young objects seldom while the block runs."""
    before = gc.get_threshold()
    gc.set_threshold(max(_MADE, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
