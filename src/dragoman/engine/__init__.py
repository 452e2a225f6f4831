"""Where functions run. An engine knows nothing of stories: it maps a function over items and keeps their order.

Each public module of this folder is an engine: a function ``run(job, items)`` that yields the results, and
``ISOLATES``, true where the function runs in another process, whose death the run survives.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from dragoman import registry
from dragoman.engine._job import Job
from dragoman.engine._timed import Timed

__all__ = ["Job", "Timed", "cores", "engines", "map_ordered"]

T = TypeVar("T")
R = TypeVar("R")
_FOLDER = "dragoman.engine"


def map_ordered(
    function: Callable[[T], R],
    items: Iterable[T],
    *,
    on_crash: Callable[[T, str], R],
    jobs: int = 1,
    initializer: Callable[[], object] | None = None,
    batch: int = 1,
    weigh: Callable[[T], int] | None = None,
    timeout: float | None = None,
    engine: str | None = None,
    settings: tuple[str, ...] = (),
) -> Iterator[R]:
    """Yield ``function(item)`` for each item, in the order of the items, pulling them only as they are needed.

    A function that raises, that brings its process down twice, or that takes more than ``timeout`` seconds gives
    ``on_crash(item, reason)`` in its place, and the rest goes on; a :class:`dragoman.errors.DragomanError` ends all.
    ``initializer`` runs once in each process before the first item. Items go out in batches of ``batch``, or of that
    total weight where ``weigh`` tells an item's. ``function`` and ``initializer`` are named in a module (not in
    ``__main__``) and items can be pickled, unless ``jobs`` is 1: then everything runs in this process and there is no
    time limit. ``engine`` names the engine where the choice by ``jobs`` is not wanted; ``settings``,
    ``NAME=VALUE``, are for an engine that has some of its own.
    """
    if jobs < 1 or batch < 1:
        raise ValueError(f"jobs and batch must be at least 1, not {jobs} and {batch}")
    job = Job(
        function=function,
        on_crash=on_crash,
        jobs=jobs,
        initializer=initializer,
        batch=batch,
        weigh=weigh,
        timeout=timeout,
        settings=settings,
    )
    module = registry.load(_FOLDER, engine or ("inline" if jobs == 1 else "local"))
    results: Iterator[R] = module.run(job, items)
    return results


def engines() -> tuple[str, ...]:
    """Return the names of the engines there are."""
    return registry.names(_FOLDER)


def cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
