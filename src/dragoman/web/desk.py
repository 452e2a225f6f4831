"""What goes on beside the pages when people decide: decisions are applied one linking at a time, doubts are gathered.

A decision is on the disk before its page is answered; the linking that it asks for may wait: for one that is running,
or for a build. Decisions that come meanwhile are applied together by the next.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette

from dragoman.errors import DragomanError, RecordBusyError
from dragoman.web.doubts import DOUBTS, Doubt, gathered
from dragoman.web.shelf import Reading

_PATIENCE = 2.0
"""Seconds between two looks at whether a build has ended."""
_FIRST = threading.Lock()


def _relink(record: Path) -> object:
    from dragoman import pipeline

    return pipeline.relink(record)


class Desk:
    """Applies what is decided about one record, and keeps its doubts; one for all pages."""

    def __init__(self, record: Path, relink: Callable[[Path], object] = _relink) -> None:
        """``relink`` links the record anew; nothing is done before somebody asks."""
        self.record = record
        self._relink = relink
        self._changed = threading.Condition()
        self._asked = 0
        self._done = 0
        self._is_running = False
        self.trouble = ""
        """Why what was decided is not applied yet, in a sentence; empty where it is."""
        self._doubts: tuple[str, list[Doubt]] | None = None

    @property
    def is_behind(self) -> bool:
        """Whether something decided is still to be applied."""
        return self._done < self._asked

    def ask(self) -> None:
        """Have the record linked anew, as soon as can be."""
        with self._changed:
            self._asked += 1
            if not self._is_running:
                self._is_running = True
                threading.Thread(target=self._run, name="desk").start()

    def wait(self, seconds: float) -> bool:
        """Wait until everything asked for so far is applied, some seconds at most; return whether it is."""
        with self._changed:
            asked = self._asked
            return self._changed.wait_for(lambda: self._done >= asked, seconds)

    def _run(self) -> None:
        while True:
            with self._changed:
                asked = self._asked
                if self._done >= asked:
                    self._is_running = False
                    return
            if self._apply():
                with self._changed:
                    self._done = asked
                    self._changed.notify_all()
            elif threading.main_thread().is_alive():
                threading.Event().wait(_PATIENCE)
            else:
                return  # the program ends: what was decided is on the disk, and the next build applies it

    def _apply(self) -> bool:
        """Link anew; return whether it is over: a record that is being built is tried again."""
        try:
            self._relink(self.record)
        except RecordBusyError as error:
            self.trouble = f"{error}"
            return False
        except DragomanError as error:
            self.trouble = f"{error}"
        else:
            self.trouble = ""
        return True

    def doubts(self, reading: Reading) -> list[Doubt] | None:
        """Return the doubts worth most, decided ones too.

        Those of the build before are returned while those of a new one are gathered: they name mentions, which stay.
        ``None`` where none are gathered yet: in a large record that takes seconds, and the index tells them.
        """
        kept = self._doubts
        if kept and kept[0] == reading.generation:
            return kept[1]
        told = reading.index.told(DOUBTS, list[Doubt])
        if told is None and not reading.is_small:
            return kept[1] if kept else None
        if told is None:
            told = reading.remembered(DOUBTS, lambda: gathered(reading.cursor))
        self._doubts = reading.generation, told
        return told


def desk(app: Starlette) -> Desk:
    """Return the desk of an application; the first who asks sets it up."""
    with _FIRST:
        found: Desk | None = getattr(app.state, "desk", None)
        if found is None:
            found = app.state.desk = Desk(app.state.settings.record)
        return found
