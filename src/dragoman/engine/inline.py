"""The engine without an engine: everything in this process, one item after the other."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from dragoman.engine._job import Job, describe
from dragoman.errors import DragomanError

T = TypeVar("T")
R = TypeVar("R")
ISOLATES = False


def run(job: Job[T, R], items: Iterable[T]) -> Iterator[R]:
    """Yield the results in order; a function that kills its process kills this one."""
    ready = job.initializer is None
    for item in items:
        if not ready and job.initializer:
            job.initializer()
            ready = True
        yield _apply(job, item)


def _apply(job: Job[T, R], item: T) -> R:
    """Return the item's result, or what ``on_crash`` makes of its error."""
    try:
        return job.function(item)
    except DragomanError:
        raise
    except Exception as error:
        return job.on_crash(item, describe(error))
