"""Answers that cost more than a page may wait: made beside it, kept for the record, shown as soon as they are there."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from typing import Any, NamedTuple

from starlette.requests import Request

from dragoman.errors import RecordError
from dragoman.web.shelf import Reading, Shelf

PATIENCE = 0.08
"""Seconds that a page waits for what it would like to show at once."""
LONG = 60.0
"""Seconds that a request waits which asks for one such answer alone."""
_WORKERS = {False: 3, True: 1}
"""Threads for quick questions, and for slow ones: these never stand in the way of the others."""
_KEPT = 400
_LESS = 4


class Question(NamedTuple):
    """What is asked of the record."""

    key: object
    """Names the question with its parameters; what was made is kept under it."""
    make: Callable[[Reading], Any]
    is_slow: bool | Callable[[Reading], bool] = False
    """Whether it may take seconds in a large record; where that depends on what is read, a function that tells."""


class Waiting:
    """Makes answers in threads of its own, each once for a build of the record however many ask for it."""

    def __init__(self, shelf: Shelf, patience: float | None = None) -> None:
        """``patience``: seconds that a page waits; :data:`PATIENCE` unless given."""
        self._patience = patience
        self._is_late = False
        self._shelf = shelf
        self._lock = threading.Lock()
        self._pools = {slow: ThreadPoolExecutor(number) for slow, number in _WORKERS.items()}
        self._answers: OrderedDict[object, Future[Any]] = OrderedDict()

    def soon(self, questions: Mapping[str, Question], patience: float | None = None) -> dict[str, Any]:
        """Return the answers that are there in time, by name; ``None`` stands for those still being made.

        Raises what making an answer raised.
        """
        with self._shelf.reading() as reading:
            begun = {name: self._begun(reading, question) for name, question in questions.items()}
        left = wait(begun.values(), timeout=self._patience_now() if patience is None else patience).not_done
        self._is_late = bool(left)
        return {name: future.result() if future.done() else None for name, future in begun.items()}

    def _patience_now(self) -> float:
        """Return how long to wait: less where answers were late the last time, as they are in a large record."""
        patience = PATIENCE if self._patience is None else self._patience
        return patience / _LESS if self._is_late else patience

    def close(self) -> None:
        """Begin nothing more; what is being made is made to its end."""
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        with self._lock:
            self._answers.clear()

    def _begun(self, reading: Reading, question: Question) -> "Future[Any]":
        """Return the answer, there or to come: what is asked for already is not made twice."""
        key = (reading.generation, question.key)
        with self._lock:
            future = self._answers.get(key)
            if future is None or (future.done() and future.exception() is not None):
                future = self._answers[key] = self._asked(reading, question)
            self._answers.move_to_end(key)
            while len(self._answers) > _KEPT:
                self._answers.popitem(last=False)
            return future

    def _asked(self, reading: Reading, question: Question) -> "Future[Any]":
        """Return the answer to come, of the build that the page reads: all parts of a page tell of one."""
        open_until_then = ExitStack()
        same = open_until_then.enter_context(self._shelf.reading(like=reading))
        is_slow = question.is_slow if isinstance(question.is_slow, bool) else question.is_slow(reading)
        future = self._pools[is_slow].submit(question.make, same)
        future.add_done_callback(lambda _: open_until_then.close())
        return future


def waiting(request: Request) -> Waiting:
    """Return what makes the slow answers of this application."""
    found: Waiting = request.app.state.waiting
    return found


def whole(request: Request, question: Question) -> Any:
    """Return one answer, however long it takes within reason; ``None`` where even that is not enough."""
    return waiting(request).soon({"it": question}, LONG)["it"]


def needed(request: Request, question: Question, patience: float = LONG) -> Any:
    """Return one answer; :class:`RecordError` where it is not there even then: half an answer would be a wrong one."""
    found = waiting(request).soon({"it": question}, patience)["it"]
    if found is None:
        raise RecordError("this is still being counted: ask for it again in a minute")
    return found
