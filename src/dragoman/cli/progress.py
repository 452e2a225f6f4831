"""Telling how a build gets on: a moving line on a terminal, plain lines otherwise; both with the time that is left."""

import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import click
from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from dragoman.cli.console import screen
from dragoman.cli.summary import progress_line, speed
from dragoman.ingest.paths import expand
from dragoman.report import Progress

_EVERY = 10.0
"""Seconds between two plain lines."""
_FILES = 300_000
"""Files that are listed at most: how far a longer list is read is not known."""
_LOOK_BACK = 300.0
"""Seconds over which the speed is taken: what was quick an hour ago says little."""
_ENOUGH = 15.0
"""Seconds before which nothing is said of the time left: the first stories wait for the model."""
_SMALL = 1 << 20
"""Bytes below which a file counts as read once it is begun."""
_OPEN = Path("/proc/self/fd")

Report = Callable[[Progress], None]
Clock = Callable[[], float]


@contextmanager
def reporting(paths: Sequence[str], clock: Clock = time.monotonic) -> Iterator[Report]:
    """Give the function that a build reports to; it writes to standard error."""
    console = screen(err=True)
    left = Left(Extent(paths), clock)
    if not console.is_terminal:
        yield plain_lines(clock, left)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(20), TimeElapsedColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        yield _moving(bar, left, clock)


def plain_lines(clock: Clock, left: "Left | None" = None) -> Report:
    """Return a report that writes a line about every ten seconds."""
    started = last = clock()

    def report(progress: Progress) -> None:
        nonlocal last
        now = clock()
        told = left.words(progress) if left else ""
        if now - last >= _EVERY:
            last = now
            line = progress_line(progress, now - started)
            click.echo(f"{line}; {told}" if told else line, err=True)

    return report


def _moving(bar: Bar, left: "Left", clock: Clock) -> Report:
    """Return a report that moves the bar."""
    started = clock()
    task = bar.add_task("reading", total=None)

    def report(progress: Progress) -> None:
        rate = speed(progress.stories, progress.characters, max(clock() - started, 0.001))
        told = left.words(progress)
        words = f"{_finished(progress):,} items · {rate}"
        share = left.share if progress.phase == "reading" else None
        bar.update(task, total=None if share is None else 1.0, completed=share or 0.0)
        bar.update(task, description=f"{words} · {told}" if told else words)

    return report


class Extent:
    """The files of an input in their order, and how many bytes stand before each."""

    def __init__(self, paths: Sequence[str]) -> None:
        """List the files; of a list that is too long, or of standard input, nothing is known."""
        self._before: dict[str, int] = {}
        self.bytes = 0
        for given in expand(paths):
            size = _size(given.path)
            if size is None or len(self._before) >= _FILES:
                self._before, self.bytes = {}, 0
                return
            self._before[given.path] = self.bytes
            self.bytes += size

    def before(self, place: str) -> int | None:
        """Return the bytes up to where ``place`` is read just now, ``None`` where that is not known.

        ``place`` is a path, or a path with the number of an item after a colon.
        """
        path = place if place in self._before else place.rpartition(":")[0]
        if path not in self._before:
            return None
        size = _size(path) or 0
        return self._before[path] + (size if size < _SMALL else _position(path))


class Left:
    """How much of a build is done, and how long the rest will take at the speed of the last minutes."""

    def __init__(self, extent: Extent, clock: Clock) -> None:
        """Start the clock."""
        self._extent = extent
        self._clock = clock
        self._seen: deque[tuple[float, float]] = deque([(clock(), 0.0)])
        self._started = self._seen[0][0]
        self.share: float | None = None
        """Part of the input whose results are there, 0 to 1; ``None`` where it is not known."""

    def words(self, progress: Progress) -> str:
        """Return ``23 % of the input, about 7 min left, then linking``, as far as it is known."""
        if progress.phase != "reading":
            return "all read, linking"
        place = self._extent.before(progress.place)
        if place is None or not self._extent.bytes or not progress.items:
            return ""
        self.share = min(1.0, place / self._extent.bytes * _finished(progress) / progress.items)
        now = self._clock()
        self._seen.append((now, self.share))
        while len(self._seen) > 2 and self._seen[1][0] < now - _LOOK_BACK:
            self._seen.popleft()
        told = f"{100 * self.share:.0f} % of the input"
        seconds = self._seconds()
        return f"{told}, about {duration(seconds)} left, then linking" if seconds is not None else told

    def _seconds(self) -> float | None:
        """Return the seconds until all is read; ``None`` as long as too little was seen to tell."""
        (since, before), (now, share) = self._seen[0], self._seen[-1]
        if now - self._started < _ENOUGH or share <= before:
            return None
        return (1 - share) * (now - since) / (share - before)


def duration(seconds: float) -> str:
    """Return a time in words, no finer than it is known: ``40 s``, ``7 min``, ``3 h 20 min``, ``2.5 days``."""
    if seconds < 90:
        return f"{max(5, 5 * round(seconds / 5))} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    if seconds < 36 * 3600:
        tens = round(seconds / 600)
        return f"{tens // 6} h {tens % 6 * 10} min" if tens % 6 else f"{tens // 6} h"
    return f"{seconds / 86_400:.1f} days"


def _finished(progress: Progress) -> int:
    return progress.stories + progress.rejected + progress.known


def _size(path: str) -> int | None:
    """Return the size of a file, 0 of one that cannot be seen; ``None`` for what is no file."""
    try:
        found = os.stat(path)
    except OSError:
        return None if path == "-" or "://" in path else 0
    return found.st_size


def _position(path: str) -> int:
    """Return how far this process has read in a file that it has open; 0 where the system does not tell."""
    real = os.path.realpath(path)
    with suppress(OSError):
        for handle in _OPEN.iterdir():
            with suppress(OSError):
                if os.readlink(handle) == real:
                    told = Path(f"/proc/self/fdinfo/{handle.name}").read_text(encoding="ascii")
                    return int(told.split(None, 2)[1])
    return 0
