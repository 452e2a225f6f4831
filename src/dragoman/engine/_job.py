"""What is to be run, and the batches it is run in."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Generic[T, R]):
    """A function with all that an engine must know to run it; see :func:`dragoman.engine.map_ordered`."""

    function: Callable[[T], R]
    on_crash: Callable[[T, str], R]
    jobs: int
    initializer: Callable[[], object] | None
    batch: int
    weigh: Callable[[T], int] | None
    timeout: float | None
    settings: tuple[str, ...] = ()
    """``NAME=VALUE`` for an engine that has settings of its own."""

    def batches(self, items: Iterable[T]) -> Iterator[list[T]]:
        """Yield the items in lists that weigh ``batch`` or a little more (by number where nothing weighs them)."""
        some: list[T] = []
        weight = 0
        for item in items:
            some.append(item)
            weight += self.weigh(item) if self.weigh else 1
            if weight >= self.batch:
                yield some
                some, weight = [], 0
        if some:
            yield some


def describe(error: BaseException) -> str:
    """Return the kind and message of an error, in one line."""
    message = " ".join(str(error).split())
    return f"{type(error).__name__}: {message}" if message else type(error).__name__
