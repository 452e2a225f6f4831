"""The record that the pages show: opened to read, and opened anew when a build publishes another in its place."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from dragoman.store import Record, open_record
from dragoman.store.building import identity
from dragoman.types import Run
from dragoman.web.index import Index, Maker
from dragoman.web.settings import Settings

T = TypeVar("T")
_REMEMBERED = 500
"""Answers of one record that are kept: those used last."""


class _Volume:
    """One opened file, how many read it, and answers about it that are kept."""

    def __init__(self, path: Path, name: str, index: Index) -> None:
        self.record = open_record(path)
        self.identity = name
        self.index = index
        self.readers = 0
        self.is_old = False
        self.answers: OrderedDict[object, Any] = OrderedDict()
        self.lock = threading.Lock()


class Reading:
    """The record as it is for the length of one page: everything asked of it comes of one and the same build."""

    def __init__(self, volume: _Volume) -> None:
        self._volume = volume
        self.cursor = volume.record.cursor()
        """A DuckDB connection for this page alone; :func:`dragoman.web.querying.rows` asks it."""

    @property
    def record(self) -> Record:
        """The open record, with its nouns: ``event(id)``, ``mentions_of(id)``, ``story(id)``, ``find(prefix)``."""
        return self._volume.record

    @property
    def generation(self) -> str:
        """A text that changes with each published build."""
        return self._volume.identity

    @property
    def index(self) -> Index:
        """What was counted and indexed of this very record, as far as it is ready."""
        return self._volume.index

    @property
    def run(self) -> Run | None:
        """The last build that wrote to the record."""
        return self.remembered("run", lambda: next(iter([*self.record.iter_runs()][::-1]), None))

    def remembered(self, key: object, make: Callable[[], T]) -> T:
        """Return the answer kept under ``key`` for this very record, else make it and keep it.

        For whatever costs a scan and is the same for all readers. ``key`` must name the question and its parameters.
        """
        answers, lock = self._volume.answers, self._volume.lock
        with lock:
            if key in answers:
                answers.move_to_end(key)
                found: T = answers[key]
                return found
        made = make()
        with lock:
            answers[key] = made
            answers.move_to_end(key)
            while len(answers) > _REMEMBERED:
                answers.popitem(last=False)
        return made


class Shelf:
    """Hands the published record to the pages, whichever build it comes of at that moment."""

    def __init__(self, settings: Settings) -> None:
        """Open the record; errors of :func:`dragoman.store.open_record` say what is wrong with it."""
        self.settings = settings
        self._lock = threading.Lock()
        self._maker = Maker(settings)
        self._volume = self._open(identity(settings.record))

    def start(self) -> None:
        """Begin to make the index of the record."""
        self._maker.ask(self._volume.identity)

    def close(self) -> None:
        """Close the record."""
        self._maker.close()
        with self._lock:
            self._retire(self._volume)

    @contextmanager
    def reading(self, like: Reading | None = None) -> Iterator[Reading]:
        """Open the record for one page. A build that publishes meanwhile changes nothing for it.

        ``like``: a reading that is open still; then it is its build that is opened, be it the newest or not.
        """
        volume = self._borrow(like)
        try:
            reading = Reading(volume)
            try:
                yield reading
            finally:
                reading.cursor.close()
        finally:
            with self._lock:
                volume.readers -= 1
                if volume.is_old and not volume.readers:
                    volume.record.close()

    def _borrow(self, like: Reading | None) -> _Volume:
        """Return the newest file, or the one that another reads, counted as read by one more."""
        with self._lock:
            if like is not None:
                like._volume.readers += 1
                return like._volume
            now = identity(self.settings.record)
            if now != self._volume.identity:
                former, self._volume = self._volume, self._open(now)
                self._retire(former)
                self._maker.ask(now)
            self._volume.readers += 1
            return self._volume

    def _open(self, name: str) -> _Volume:
        return _Volume(self.settings.record, name, self._maker.index(name))

    def _retire(self, volume: _Volume) -> None:
        """Close a file as soon as nobody reads it."""
        volume.is_old = True
        if not volume.readers:
            volume.record.close()
