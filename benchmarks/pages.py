"""How fast the pages of a large record come: ``python -m benchmarks.pages [--mentions N] [--record FILE]``.

Makes a record of N mentions (the examples, many times over) in a temporary folder, or takes one that is there, serves
it, and asks for every page under many addresses. Prints, for each page: the first byte (median and 95th percentile, in
milliseconds, and of the very first visit after a build), how many times that of a page that only asks the record for
``SELECT 1`` in the same run, the server's processor time for each visit, the seconds until the last part of it is there
that is made beside the page, and its weight with all that it loads; then which pages are slower or heavier than they
may be, and how long the command takes that writes a brief. Then fifty readers ask at once while builds publish to the
same record (a copy): how many pages they got, how fast, and what was wrong.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

from benchmarks import pages_record
from benchmarks.pages_asked import addresses
from benchmarks.pages_readers import read_while_building
from benchmarks.pages_visits import Visit, Visitor, settled, used
from benchmarks.program import environment
from benchmarks.tables import table
from dragoman.store.building import identity
from dragoman.web import Settings
from dragoman.web.index import LAST, Maker
from dragoman.web.indexing import STAGES

_SMALL = 20_000
_LATER = re.compile(r'class="later" hx-get="([^"]+)"')
_MEDIAN, _HIGH, _WEIGHT = 150, 400, 300_000
"""Milliseconds to the first byte, at the median and at the 95th percentile, and bytes, that a page may take."""
_HEAVY = ("map", "map by dyad")
"""Pages whose weight is not held against them: they carry the outlines of the world."""
HEAD = ("page", "median ms", "95 % ms", "first ms", "times bare", "cpu ms", "whole s", "KB")


class Told(NamedTuple):
    """What was measured of one page."""

    first: list[float]
    """Milliseconds to the first byte, of each visit."""
    cpu: float
    """Milliseconds of processor time of the server for each visit, with what it makes beside its pages."""
    whole: float
    """Seconds until its last part was there."""
    weight: int
    """Bytes of the page and of all that it loads, as they travel."""
    cold: float = 0.0
    """Milliseconds to the first byte of the very first visit."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; return 0, or 1 where a reader got anything but a whole page."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="dragoman-pages-", dir=options.folder) as folder:
        record = _record(options, Path(folder) / "record.duckdb")
        with served(record) as (process, port):
            print(_indexed(record, options.wait), flush=True)
            wanted = addresses(record, options.rounds)
            told: dict[str, Told] = {}
            for name, paths in wanted.items():
                if options.only and name not in ("bare", *options.only):
                    continue
                told[name] = _measured(port, process.pid, paths)
                print(f"{name}: {median(told[name].first):.0f} ms", file=sys.stderr, flush=True)
            print(f"{os.cpu_count()} cores\n{_table(told)}", flush=True)
            print("\n".join(_missed(told)) or "every page is as fast and as light as it may be", flush=True)
            if "brief" in told:
                print(_briefed(record, wanted["brief"][0]), flush=True)
            faults = read_while_building(record, port, wanted, options.readers, options.builds, options.pause)
    return 1 if faults else 0


def _record(options: Any, place: Path) -> Path:
    """Return the record that is served: a copy where builds will publish to it."""
    if options.record and not options.readers:
        return Path(options.record)
    if options.record:
        return Path(shutil.copy(options.record, place))
    print(f"{pages_record.make(place, options.mentions):,} mentions")
    return place


def _options(arguments: Sequence[str] | None) -> Any:
    parser = argparse.ArgumentParser(prog="pages", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--mentions", type=int, default=_SMALL, metavar="N", help="how many (default: %(default)s)")
    parser.add_argument("--record", metavar="FILE", help="a record that is there; it is copied if there are readers")
    parser.add_argument("--rounds", type=int, default=20, metavar="N", help="addresses of each page that has many")
    parser.add_argument("--only", action="append", metavar="PAGE", help="only that page, by its name in the table")
    parser.add_argument("--readers", type=int, default=50, metavar="N", help="how many read at once; 0: none")
    parser.add_argument("--pause", type=float, default=0, metavar="S", help="seconds on each page (%(default)s)")
    parser.add_argument("--builds", type=int, default=3, metavar="N", help="how many publish meanwhile")
    parser.add_argument("--wait", type=float, default=600, metavar="S", help="how long to wait for the index")
    parser.add_argument("--folder", metavar="DIR", help="where the record is put meanwhile")
    return parser.parse_args(arguments)


@contextmanager
def served(record: Path) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """Serve a record in a process of its own; yields the process and its port."""
    command = [sys.executable, "-m", "benchmarks.pages_served", str(record)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment()) as process:
        try:
            assert process.stdout is not None
            yield process, int(process.stdout.readline())
        finally:
            process.terminate()


def _indexed(record: Path, seconds: float) -> str:
    """Wait for the index; return how long it took, or what of it is missing."""
    index, begun = Maker(Settings(record=record)).index(identity(record)), time.monotonic()
    while not index.has(LAST) and time.monotonic() - begun < seconds:
        time.sleep(0.2)
    missing = [stage for stage in STAGES if not index.has(stage)]
    return f"index: {time.monotonic() - begun:.0f} s{', without ' + ', '.join(missing) if missing else ''}"


def _measured(port: int, pid: int, paths: Sequence[str]) -> Told:
    """Ask for a page once so that all is warm, then under each of its addresses."""
    visitor = Visitor(port)
    settled(pid)
    begun = time.monotonic()
    warm = visitor.get(paths[0])
    _follow(visitor, warm)
    whole = time.monotonic() - begun
    settled(pid)
    before = used(pid)
    visits = [visitor.get(path) for path in paths]
    cpu = (used(pid) - before) * 1000 / len(visits)
    weight = max(visitor.weight(visit) for visit in (warm, visits[-1]))
    wrong = [f"{visit.path}: {visit.status}" for visit in visits if visit.status >= 400]
    if wrong:
        raise SystemExit("\n".join(wrong))
    return Told([visit.first for visit in visits], cpu, whole, weight, warm.first)


def _follow(visitor: Visitor, visit: Visit) -> None:
    """Ask for the parts that a page asks for by itself, until all are there."""
    asked = [path.replace("&amp;", "&") for path in _LATER.findall(visit.text)]
    for path in asked:
        visitor.get(path)


def _table(told: Mapping[str, Told]) -> str:
    bare = median(told["bare"].first)
    return table(HEAD, [_row(name, one, bare) for name, one in told.items()])


def _row(name: str, one: Told, bare: float) -> tuple[str, ...]:
    middle, high = median(one.first), percentile(one.first)
    times = f"{middle:.0f}", f"{high:.0f}", f"{one.cold:.0f}", f"{middle / bare:.1f}", f"{one.cpu:.0f}"
    return name, *times, f"{one.whole:.1f}", f"{one.weight / 1000:.0f}"


def _missed(told: Mapping[str, Told]) -> Iterator[str]:
    """Yield the pages that take more than they may, with what they take."""
    for name, one in told.items():
        middle, high = median(one.first), percentile(one.first)
        if middle > _MEDIAN or high > _HIGH:
            yield f"too slow: {name}, {middle:.0f} ms and {high:.0f} ms at 95 %"
        if one.weight > _WEIGHT and name not in _HEAVY:
            yield f"too heavy: {name}, {one.weight / 1000:.0f} KB"


def _briefed(record: Path, page: str) -> str:
    """Return how long the command takes that writes the brief of a page."""
    states = page.split("/")[2:4]
    command = [sys.executable, "-m", "dragoman.cli.main", "brief", *states, "--record", str(record)]
    begun = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment())
    return f"dragoman brief {' '.join(states)}: {time.monotonic() - begun:.1f} s"


def percentile(times: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]


if __name__ == "__main__":
    sys.exit(main())
