"""``python -m benchmarks.engines``: the engines beside each other over the same generated stories.

The stories are the examples again and again, each time some weeks later, so that they are read anew and link with
their own day only. Every engine reads a small and a large number of them with one worker and with two, one after the
other in the same round; from the two sizes follow what starting costs and what a story costs, and from these what
20,000 stories would. It is told twice: in seconds, and in processor seconds of all processes together, Java's among
them, which a machine that is busy with other things changes less. All records of one size must have the same tables.
"""

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple, Self

from benchmarks import samples
from benchmarks.engines_given import Given
from benchmarks.processes import Cost, measure, tree
from benchmarks.program import DRAGOMAN, FailedError, write
from benchmarks.tables import table
from dragoman import engine
from dragoman.ingest import read
from dragoman.reading import Reader, size
from dragoman.store import StoryResult, fingerprint
from dragoman.types import Story

_ENGINES = ("local", "spark")
_WORKERS = (1, 2)
_SIZES = (112, 448)
_FAR = 20_000
"""Stories for which the overhead is told."""
_EVERY = 0.2
"""Seconds between two looks at the processes."""
_WEEKS = timedelta(weeks=5)


class Run(NamedTuple):
    """One way of reading."""

    engine: str
    workers: int
    stories: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 0, or 2 where a build failed, or 1 where two records differ."""
    parser = argparse.ArgumentParser(prog="engines", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs=2, default=_SIZES, metavar="N", help="stories, few and many")
    parser.add_argument("--workers", type=int, nargs="+", default=_WORKERS, metavar="N")
    parser.add_argument("--rounds", type=int, default=1, metavar="N")
    parser.add_argument("--way", type=int, metavar="N", help="only what the way of N stories costs, none of them read")
    options = parser.parse_args(arguments)
    if options.way:
        print(_ways(options.way, options.workers))
        return 0
    with tempfile.TemporaryDirectory(prefix="dragoman-engines-") as folder:
        try:
            found, prints = _measured(options, Path(folder))
        except FailedError as error:
            print(error, file=sys.stderr)
            return 2
    print(_table(found, options))
    same = all(len(of_one_size) == 1 for of_one_size in prints.values())
    print(f"\nthe records of one size {'have the same tables' if same else 'DIFFER'}")
    return 0 if same else 1


def generated(number: int) -> Iterator[dict[str, object]]:
    """Yield ``number`` stories as JSON lines have them: the examples, and again five weeks later."""
    stories = [item for item in read([str(samples.EXAMPLES)]) if isinstance(item, Story) and item.published]
    for place in range(number):
        story = stories[place % len(stories)]
        assert story.published is not None
        day = story.published + (place // len(stories)) % 40 * _WEEKS
        yield {
            "id": f"generated-{place}",
            "text": story.text,
            "published": (day if day.year < 2026 else story.published - (day - story.published)).isoformat(),
            "publisher": f"{story.publisher or 'Example'} {place // len(stories)}",
            "headline": story.headline,
        }


def _ways(number: int, workers: Sequence[int]) -> str:
    """Return what the way of the stories costs in each engine: processor seconds of all processes together."""
    stories = [item for item in read([str(samples.EXAMPLES)]) if isinstance(item, Story)]
    given = Given(Reader(coder="rules")(max(stories, key=lambda story: len(story.text))))
    rows = []
    for jobs in workers:
        for name in _ENGINES:
            start, whole = (_way(given, stories, jobs, name, many) for many in (len(stories), number))
            each = (whole - start) / (number - len(stories))
            rows.append((name, str(jobs), f"{start:.1f}", f"{whole:.1f}", f"{1000 * each:.2f}"))
    return table(("engine", "workers", "CPU s, starting", f"CPU s, {number:,}", "CPU ms a story"), rows)


def _way(given: Given, stories: list[Story], jobs: int, name: str, number: int) -> float:
    """Return the processor seconds of one run, this process included."""
    items = (stories[place % len(stories)] for place in range(number))
    own = time.process_time()
    with Processors() as processors:
        found = engine.map_ordered(
            given,
            items,
            jobs=jobs,
            engine=name,
            batch=60_000,
            weigh=size,
            on_crash=lambda item, reason: StoryResult(story=item),
        )
        assert sum(1 for _ in found) == number
        time.sleep(2 * _EVERY)
    return processors.seconds + time.process_time() - own


def _measured(options: Any, folder: Path) -> tuple[dict[Run, list[Cost]], dict[int, set[str]]]:
    """Return what each way cost in each round, and the fingerprints of the records by size."""
    found: dict[Run, list[Cost]] = {}
    prints: dict[int, set[str]] = {number: set() for number in options.sizes}
    for number in options.sizes:
        write(folder / f"{number}.jsonl", generated(number))
    runs = [Run(name, n, number) for number in options.sizes for n in options.workers for name in _ENGINES]
    for _ in range(options.rounds):
        for run in runs:
            record = folder / f"{run.engine}-{run.workers}-{run.stories}.duckdb"
            record.unlink(missing_ok=True)
            command = (*DRAGOMAN, "build", str(folder / f"{run.stories}.jsonl"), "--record", str(record))
            with Processors() as processors:
                cost = measure((*command, "--engine", run.engine, "--jobs", str(run.workers)), folder)
            cost = cost._replace(cpu_seconds=processors.seconds)
            found.setdefault(run, []).append(cost)
            prints[run.stories].add(fingerprint(record))
            print(f"  {run}: {cost.seconds:.1f} s, {cost.cpu_seconds:.1f} s of processors, ", end="", file=sys.stderr)
            print(f"record {record.stat().st_size / 1e6:.1f} MB", file=sys.stderr, flush=True)
    return found, prints


def _table(found: dict[Run, list[Cost]], options: Any) -> str:
    """Return a row for each engine and number of workers."""
    few, many = options.sizes
    head: tuple[str, ...] = (
        "engine",
        "workers",
        f"s, {few}",
        f"s, {many}",
        f"s, {_FAR:,}",
        "beside local",
        "CPU s a story",
    )
    head += (f"CPU s, {_FAR:,}", "beside local", "peak MB")
    rows: list[tuple[str, ...]] = []
    plain: dict[int, tuple[float, float]] = {}
    for workers in options.workers:
        for name in _ENGINES:
            small, large = (found[Run(name, workers, one)] for one in (few, many))
            wall = _far(few, many, *(median(cost.seconds for cost in costs) for costs in (small, large)))
            work = _far(few, many, *(median(cost.cpu_seconds for cost in costs) for costs in (small, large)))
            first = plain.setdefault(workers, (wall[0], work[0]))
            peak = f"{median(cost.peak_bytes for cost in large) / 1e6:,.0f}"
            times = (f"{median(cost.seconds for cost in costs):.1f}" for costs in (small, large))
            over = (f"{100 * (own[0] / one - 1):+.0f} %" for own, one in zip((wall, work), first, strict=True))
            told = (f"{wall[0]:,.0f}", next(over), f"{work[1]:.3f}", f"{work[0]:,.0f}", next(over), peak)
            rows.append((name, str(workers), *times, *told))
    return table(head, rows)


def _far(few: int, many: int, small: float, large: float) -> tuple[float, float]:
    """Return what many more stories would take at the cost of one more, and that cost."""
    each = (large - small) / (many - few)
    return small + each * (_FAR - few), each


class Processors:
    """Adds up the processor time of all that runs below this process while it is open."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._ticks: dict[int, int] = {}
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *raised: object) -> None:
        self._done.set()
        self._thread.join()

    @property
    def seconds(self) -> float:
        """Processor seconds seen so far."""
        return sum(self._ticks.values()) / os.sysconf("SC_CLK_TCK")

    def _look(self) -> None:
        while not self._done.wait(_EVERY):
            for pid in tree(os.getpid())[1:]:
                try:
                    told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                except OSError:
                    continue
                self._ticks[pid] = int(told[11]) + int(told[12])


if __name__ == "__main__":
    sys.exit(main())
