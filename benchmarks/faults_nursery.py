"""Builds in processes that are ready at once: children of one that has loaded the model, to be killed at any moment.

A child makes what ``dragoman build --jobs 1`` makes. That it begins with the first story, and not with two seconds of
loading, is what makes random moments fall where there is something to lose.
"""

import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from dragoman import pipeline
from dragoman.config import Coding, Config, Engine
from dragoman.errors import DragomanError
from dragoman.reading import Reader
from dragoman.store import fingerprint, open_record

_CONFIG = Config(engine=Engine(jobs=1), coding=Coding(coder="rules"))


class Nursery:
    """Builds of one input into one record. This process itself opens no record: a child must not inherit a store."""

    def __init__(self, given: Path, record: Path) -> None:
        """Load what every build needs."""
        self._given = given
        self.record = record
        self._answer = record.parent.with_name("answer.txt")
        self.seconds = 0.0
        """How long the last build took."""
        Reader((), _CONFIG.coding.coder, gate=_CONFIG.coding.gate).warm()
        self.clear()

    def clear(self) -> None:
        """Remove the record, and all that stands beside it."""
        shutil.rmtree(self.record.parent, ignore_errors=True)
        self.record.parent.mkdir()

    def build(self) -> bool:
        """Build to the end; tell whether that went well."""
        started = time.monotonic()
        done = _wait(_child(self._build)) == 0
        self.seconds = time.monotonic() - started
        return done

    def killed(self, after: float) -> bool:
        """Begin to build, and kill the process after so many seconds; tell whether it had begun to write."""
        child = _child(self._build)
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        _wait(child)
        return any(self.record.parent.iterdir())

    def fingerprint(self) -> str:
        """Return the fingerprint of the record."""
        _wait(_child(lambda: self._answer.write_text(fingerprint(self.record))))
        return self._answer.read_text()

    def opens(self) -> bool:
        """Tell whether the record can be read, or is not there."""
        return not self.record.exists() or _wait(_child(lambda: open_record(self.record).close())) == 0

    def is_alone(self) -> bool:
        """Tell whether nothing stands beside the record."""
        return [path.name for path in self.record.parent.iterdir()] == [self.record.name]

    def _build(self) -> None:
        pipeline.build([str(self._given)], self.record, _CONFIG)


def _child(work: Callable[[], object]) -> int:
    """Run ``work`` in a child; return its number."""
    child = os.fork()
    if child == 0:
        _run(work)
    return child


def _run(work: Callable[[], object]) -> NoReturn:
    try:
        work()
    except DragomanError:
        os._exit(2)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _wait(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
