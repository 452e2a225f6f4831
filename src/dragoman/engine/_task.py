"""What a task of a cluster does: batches of items in, their answers out, computed in a process beside the task's own.

That process is the one of the local engine, kept from task to task. So an item that kills its process, or takes too
long, is given up here, with the same reason as on one machine, and the cluster has nothing to try again.
"""

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pyarrow as pa

from dragoman.engine import local
from dragoman.engine._job import Job
from dragoman.engine._process import Process

SCHEMA = "place int, answers binary"
"""The rows that come out: the number of the batch, and its answers."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the result of an item that was given up."""

    reason: str


@dataclass(frozen=True, slots=True)
class Raised:
    """Stands for all results of a batch in which an error on purpose, or one of the initializer, ends the run."""

    error: Exception


@dataclass(frozen=True, slots=True)
class Task:
    """A function with its initializer, pickled, and its time limit: all that travels to a worker of the cluster."""

    setup: bytes
    timeout: float | None

    def __call__(self, frames: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield a row of answers for each row of items: a list of results and :class:`Lost`, or :class:`Raised`."""
        for frame in frames:
            for place, items in zip(*(column.to_pylist() for column in frame.columns), strict=True):
                answers = pickle.dumps(self._answers(pickle.loads(items)), protocol=pickle.HIGHEST_PROTOCOL)
                yield pa.RecordBatch.from_arrays(
                    [pa.array([place], pa.int32()), pa.array([answers], pa.binary())], names=["place", "answers"]
                )

    def _answers(self, items: list[Any]) -> list[Any] | Raised:
        """Return the answers to one batch."""
        function, initializer = pickle.loads(self.setup)
        job: Job[Any, Any] = Job(
            function=function,
            on_crash=_lost,
            jobs=1,
            initializer=initializer,
            batch=len(items),
            weigh=None,
            timeout=self.timeout,
        )
        processes = _processes(self.setup)
        try:
            return list(local.resume(job, items, processes))
        except (OSError, MemoryError):  # this machine's trouble: another may do better
            local.end(processes)
            raise
        except Exception as error:
            local.end(processes)
            return Raised(error)


@cache
def _processes(setup: bytes) -> list[Process]:
    """Return the processes that work on ``setup``: none at first, then one that outlives the task."""
    return []


def _lost(item: Any, reason: str) -> Lost:
    return Lost(reason)
