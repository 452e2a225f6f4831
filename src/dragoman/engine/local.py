"""The engine of one machine: processes of our own, of which one may die without harm to the others.

``concurrent.futures`` gives up the whole pool when one process dies, and needs a guarded ``__main__``; this pool needs
neither. Each process says the result of each item as soon as it has it, so that a death tells which item it was.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from time import monotonic
from typing import Any, TypeVar

from dragoman.engine._entry import CRASHES, Entry
from dragoman.engine._job import Job
from dragoman.engine._process import Process
from dragoman.errors import DragomanError

T = TypeVar("T")
R = TypeVar("R")
ISOLATES = True
_AHEAD = 4
"""Batches for each process that may be under way or waiting for their turn in the order."""
_STARTS = 3
"""Deaths before the first item, one after another, that show that no process will ever start."""


def run(job: Job[T, R], items: Iterable[T]) -> Iterator[R]:
    """Yield the results in order; see :func:`dragoman.engine.map_ordered`."""
    processes: list[Process] = []
    try:
        yield from resume(job, items, processes)
    finally:
        end(processes)


def resume(job: Job[T, R], items: Iterable[T], processes: list[Process]) -> Iterator[R]:
    """Yield the results in order, with processes that an earlier run of the same function left; more may come to them.

    Whoever reads the results not to their end, or gets an error, must :func:`end` the processes.
    """
    yield from _Pool(job, items, processes).results()


def end(processes: list[Process]) -> None:
    """End every process, and empty the list."""
    for process in processes:
        process.hang_up()
    for process in processes:
        process.end()
    processes.clear()


class _Pool:
    """The processes, the batches that wait for one, and the results that wait for their turn."""

    def __init__(self, job: Job[Any, Any], items: Iterable[Any], processes: list[Process]) -> None:
        self._job = job
        self._source = job.batches(items)
        self._processes = processes
        self._queue: deque[deque[Entry]] = deque()
        self._done: dict[int, Any] = {}
        self._ends: deque[int] = deque()  # for each batch that is not wholly yielded, the number after its last item
        self._pulled = 0
        self._yielded = 0
        self._exhausted = False
        self._early_deaths = 0

    def results(self) -> Iterator[Any]:
        """Yield each item's result in order."""
        while True:
            self._pull()
            self._send()
            if self._yielded in self._done:
                yield self._done.pop(self._yielded)
                self._yielded += 1
            elif self._yielded < self._pulled:
                self._receive()
            else:
                return

    def _pull(self) -> None:
        """Take batches from the items while there is room ahead of what was yielded."""
        while self._ends and self._ends[0] <= self._yielded:
            self._ends.popleft()
        while not self._exhausted and len(self._ends) < _AHEAD * self._job.jobs:
            items = next(self._source, None)
            if items is None:
                self._exhausted = True
                return
            self._queue.append(deque(Entry(self._pulled + i, item) for i, item in enumerate(items)))
            self._pulled += len(items)
            self._ends.append(self._pulled)

    def _send(self) -> None:
        """Give waiting batches to processes that have room, starting processes as they are needed."""
        while self._queue and (process := self._roomy()) is not None:
            process.send(self._queue.popleft())

    def _roomy(self) -> Process | None:
        """Return the process that should get the next batch: an idle one, a new one, one with a single batch."""
        least = min(self._processes, key=lambda p: len(p.loads), default=None)
        if least is not None and not least.loads:
            return least
        if len(self._processes) < self._job.jobs:
            self._processes.append(Process(self._job.function, self._job.initializer))
            return self._processes[-1]
        return least if least is not None and len(least.loads) < 2 else None

    def _receive(self) -> None:
        """Wait for at least one message, death or end of time, and note it."""
        ready = wait([p.connection for p in self._processes], self._patience())
        for process in [p for p in self._processes if p.connection in ready]:
            self._hear(process)
        for process in [p for p in self._processes if self._is_late(p)]:
            self._bury(process, f"took longer than {self._job.timeout:g} s", attempts=CRASHES)

    def _hear(self, process: Process) -> None:
        """Take one message of a process."""
        message = process.receive()
        if message is None:
            self._bury(process, process.epitaph())
            return
        kind, value = message
        self._early_deaths = 0
        if kind == "raise":
            raise value
        if kind == "ready":
            return
        entry = process.finish()
        self._done[entry.index] = value if kind == "result" else self._job.on_crash(entry.item, value)

    def _bury(self, process: Process, reason: str, attempts: int = 1) -> None:
        """Put another process in the place of a dead one: the item it died on is tried once more, alone."""
        self._processes.remove(process)
        process.end()
        if not process.is_ready:
            self._count_early_death(reason)
        suspect, rest = process.unfinished(blame=attempts if process.is_ready else 0)
        self._queue.extendleft(reversed(rest))
        if suspect is None:
            return
        if suspect.crashes >= CRASHES:
            self._done[suspect.index] = self._job.on_crash(suspect.item, reason)
        else:
            self._queue.appendleft(deque([suspect]))

    def _count_early_death(self, reason: str) -> None:
        """Give up where processes die again and again before they can work."""
        self._early_deaths += 1
        if self._early_deaths >= _STARTS:
            raise DragomanError(f"no worker process can start ({reason}): try --jobs 1 to see why")

    def _patience(self) -> float | None:
        """Return how many seconds may pass before some process is late; ``None`` without a limit."""
        if self._job.timeout is None:
            return None
        since = [p.since for p in self._processes if p.loads and p.is_ready]
        return max(0.0, min(since) + self._job.timeout - monotonic()) if since else None

    def _is_late(self, process: Process) -> bool:
        """Tell whether a process has been silent over one item for too long."""
        if self._job.timeout is None or not process.loads or not process.is_ready:
            return False
        return monotonic() - process.since > self._job.timeout and not process.connection.poll()
