"""Telling how a build gets on: a moving line on a terminal, plain lines otherwise."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

import click
from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from dragoman.cli.console import screen
from dragoman.cli.summary import progress_line, speed
from dragoman.ingest.paths import expand
from dragoman.report import Progress

_EVERY = 10.0
"""Seconds between two plain lines."""
_WHOLE = (".txt", ".md", ".text", ".html", ".htm", ".xhtml")
"""Files that are one item each."""
_LINES = (".jsonl", ".ndjson")
"""Files that are one item a line."""
_FILES = 100_000
"""Files that are counted at most: what is longer starts without a known end."""
_BYTES = 500_000_000
"""Bytes of lines that are counted at most."""

Report = Callable[[Progress], None]


@contextmanager
def reporting(paths: Sequence[str], clock: Callable[[], float] = time.monotonic) -> Iterator[Report]:
    """Give the function that a build reports to; it writes to standard error."""
    console = screen(err=True)
    if not console.is_terminal:
        yield plain_lines(clock)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(20), TimeElapsedColumn())
    with Bar(*columns, TimeRemainingColumn(), console=console, transient=True) as bar:
        yield _moving(bar, expected(paths), clock)


def plain_lines(clock: Callable[[], float]) -> Report:
    """Return a report that writes a line about every ten seconds."""
    started = last = clock()

    def report(progress: Progress) -> None:
        nonlocal last
        now = clock()
        if now - last >= _EVERY:
            last = now
            click.echo(progress_line(progress, now - started), err=True)

    return report


def _moving(bar: Bar, total: int | None, clock: Callable[[], float]) -> Report:
    """Return a report that moves the bar."""
    started = clock()
    task = bar.add_task("reading", total=total)

    def report(progress: Progress) -> None:
        done = progress.stories + progress.rejected + progress.known
        rate = speed(progress.stories, progress.characters, max(clock() - started, 0.001))
        words = f"{done:,}{f' of {total:,}' if total else ''} · {rate}"
        bar.update(task, completed=done, description="linking" if total and done >= total else words)

    return report


def expected(paths: Sequence[str]) -> int | None:
    """Return the number of items in ``paths`` where it is cheap to know, else ``None``."""
    number, budget = 0, _BYTES
    for place, given in enumerate(islice(expand(paths), _FILES + 1)):
        name = given.path.lower()
        size = _size(given.path)
        budget -= size if name.endswith(_LINES) else 0
        if place == _FILES or budget < 0 or not name.endswith((*_WHOLE, *_LINES)):
            return None
        number += _lines(given.path) if name.endswith(_LINES) else 1
    return number


def _size(path: str) -> int:
    """Return the size of a file, 0 where there is none to be had."""
    try:
        return os.path.getsize(path)
    except OSError:
        return 0


def _lines(path: str) -> int:
    """Return the number of lines of a file, 1 where it cannot be read (one rejection)."""
    try:
        with open(path, "rb") as file:
            return sum(1 for line in file if line.strip())
    except OSError:
        return 1
