"""Many readers at once while builds publish to the record that they read."""

import http.client
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles

from benchmarks.pages_visits import Visitor
from dragoman.store import StoryResult, writing
from dragoman.types import Origin, Story

_BETWEEN = 3.0
"""Seconds between two builds."""
_SHOWN = 5
"""Faults that are shown."""


def read_while_building(
    record: Path, port: int, wanted: Mapping[str, Sequence[str]], readers: int, builds: int, pause: float = 0
) -> list[str]:
    """Have so many readers ask until so many builds were published; print what they met, return what was wrong.

    ``pause``: seconds for which each looks at a page before asking for the next.
    """
    if not readers:
        return []
    paths = [paths[number % len(paths)] for number in range(3) for paths in wanted.values()]
    stop, times, faults = threading.Event(), list[float](), list[str]()

    def read(first: int) -> None:
        visitor = Visitor(port)
        for path in islice(cycle(paths), first * 7, None):
            if stop.is_set():
                return
            try:
                visit = visitor.get(path)
            except (OSError, http.client.HTTPException) as error:
                faults.append(f"{path}: {type(error).__name__} {error}")
                visitor = Visitor(port)
                continue
            times.append(visit.first)
            if visit.status != 200 or not _is_whole(path, visit.text):
                faults.append(f"{path}: {visit.status} {visit.text[-100:]!r}")
            stop.wait(pause)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
    begun = time.monotonic()
    for thread in threads:
        thread.start()
    for number in range(builds):
        publish(record, number)
        time.sleep(_BETWEEN)
    stop.set()
    for thread in threads:
        thread.join()
    print("\n".join(_lines(readers, builds, times, faults, time.monotonic() - begun)))
    return faults


def publish(record: Path, number: int) -> None:
    """Publish a build that adds one story."""
    text = f"This is story {number} of the benchmark of the pages, and tells nothing."
    origin = Origin(uri=f"benchmark-{number}.txt", length=len(text))
    with writing(record) as writer:
        writer.add([StoryResult(story=Story(id=f"story-{number:020}", text=text, origin=origin))])
        writer.publish()


def _is_whole(path: str, text: str) -> bool:
    return text.rstrip().endswith("}" if path.startswith("/api") else "</html>")


def _lines(readers: int, builds: int, times: Sequence[float], faults: Sequence[str], seconds: float) -> Iterator[str]:
    yield f"{readers} readers at once, {builds} builds published, {seconds:.0f} s"
    yield f"{len(times):,} pages, {len(times) / seconds:.1f} a second"
    if len(times) > 1:
        yield f"first byte {median(times):.0f} ms, 95 % {quantiles(times, n=20)[-1]:.0f} ms; {len(faults)} faults"
    yield from faults[:_SHOWN]
