"""The record that the pages show: opened to read, and opened anew when a build publishes another in its place."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from dragoman.errors import DragomanError
from dragoman.store import Record, open_record
from dragoman.store.building import identity
from dragoman.types import Run
from dragoman.web.index import LAST, Index, Maker
from dragoman.web.pointers import Pointers
from dragoman.web.settings import Settings

T = TypeVar("T")
_REMEMBERED = 500
"""Answers of one record that are kept: those used last."""
_SMALL = 64 << 20
"""Bytes of a record that is read as fast without its index and its pointers."""
_LOOK = 2.0
"""Seconds between two looks at whether a build was published that nobody asked for yet."""
_LONGEST = 900.0
"""Seconds after which a build is shown although its index is not made yet."""


class _Volume:
    """One opened file, how many read it, and answers about it that are kept."""

    def __init__(self, path: Path, name: str, index: Index) -> None:
        self.record = open_record(path)
        self.identity = name
        self.index = index
        self.pointers = Pointers(path, name)
        self.is_small = path.stat().st_size < _SMALL
        self.opened = time.monotonic()
        self.readers = 0
        self.is_old = False
        self.answers: OrderedDict[object, Future[Any]] = OrderedDict()
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
    def pointers(self) -> Pointers:
        """Where the rows of an id stand, as far as it is known."""
        return self._volume.pointers

    @property
    def is_small(self) -> bool:
        """Whether a page may read all of it."""
        return self._volume.is_small

    @property
    def run(self) -> Run | None:
        """The last build that wrote to the record."""
        return self.remembered("run", lambda: next(iter([*self.record.iter_runs()][::-1]), None))

    def remembered(self, key: object, make: Callable[[], T]) -> T:
        """Return the answer kept under ``key`` for this very record, else make it and keep it.

        For whatever costs a scan and is the same for all readers. ``key`` must name the question and its parameters.
        However many ask at once, it is made once; what making it raises is raised for all of them, and not kept.
        """
        answers, lock = self._volume.answers, self._volume.lock
        with lock:
            kept = answers.get(key)
            if kept is None:
                mine = answers[key] = Future[Any]()
                while len(answers) > _REMEMBERED:
                    answers.popitem(last=False)
            else:
                answers.move_to_end(key)
        if kept is not None:
            found: T = kept.result()
            return found
        try:
            made = make()
        except BaseException as error:
            with lock:
                answers.pop(key, None)
            mine.set_exception(error)
            raise
        mine.set_result(made)
        return made


class Shelf:
    """Hands the published record to the pages.

    A build that is published is handed to the next page; one of a large record, as soon as its index and its pointers
    are made, and until then the build before: half of the pages would be slow, and say that they are being counted.
    """

    def __init__(self, settings: Settings) -> None:
        """Open the record; errors of :func:`dragoman.store.open_record` say what is wrong with it."""
        self.settings = settings
        self._lock = threading.Lock()
        self._maker = Maker(settings)
        self._volume = self._open(identity(settings.record))
        self._coming: _Volume | None = None
        self._ended = threading.Event()
        self._watcher: threading.Thread | None = None

    def start(self) -> None:
        """Begin to make the index of the record, and from now on of every build as soon as it is published."""
        self._maker.ask(self._volume.identity)
        self._watcher = threading.Thread(target=self._watch, name="shelf")
        self._watcher.start()

    def _watch(self) -> None:
        """Have the newest build made ready, so that it is when the next reader comes; a page says what is wrong."""
        while not self._ended.wait(_LOOK) and threading.main_thread().is_alive():
            with suppress(DragomanError, OSError), self._lock:
                self._turn()

    def close(self) -> None:
        """Close the record."""
        self._ended.set()
        if self._watcher is not None:
            self._watcher.join()
        self._maker.close()
        with self._lock:
            for volume in (self._volume, self._coming):
                if volume is not None:
                    self._retire(volume)

    @property
    def is_turning(self) -> bool:
        """Whether a build was published that no page shows yet; never an error, for pages that tell of one ask too."""
        with self._lock:
            with suppress(DragomanError, OSError):
                self._turn()
            return self._coming is not None

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
            self._turn()
            self._volume.readers += 1
            return self._volume

    def _turn(self) -> None:
        """Open what was published since, and hand it out from now on if it is ready."""
        now = identity(self.settings.record)
        if self._coming is None and now != self._volume.identity:
            self._coming = self._open(now)
        if self._watcher is not None and not self._ended.is_set():
            self._maker.ask((self._coming or self._volume).identity)
        if self._coming is not None and self._is_ready(self._coming):
            former, self._volume, self._coming = self._volume, self._coming, None
            self._retire(former)

    def _is_ready(self, volume: _Volume) -> bool:
        """Tell whether pages of a build would be whole and quick, or as much so as they will ever be."""
        if volume.is_small or time.monotonic() - volume.opened > _LONGEST:
            return True
        return volume.pointers.are_made and (volume.index.has(LAST) or not self._maker.is_busy)

    def _open(self, name: str) -> _Volume:
        return _Volume(self.settings.record, name, self._maker.index(name))

    def _retire(self, volume: _Volume) -> None:
        """Close a file as soon as nobody reads it."""
        volume.is_old = True
        if not volume.readers:
            volume.record.close()
