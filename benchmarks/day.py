"""A day of the world's news: ``python -m benchmarks.day [--sizes N ...] [--jobs N]``.

Builds records out of archives of heavy pages, general news of which a tenth is about states
(:mod:`benchmarks.general`), and prints stories a second from page to record, how the cost of a story grows with their
number, and what a day of half a million stories would take at the rate of the largest.
"""

import argparse
import gzip
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import archives, general
from benchmarks.processes import Cost, measure
from benchmarks.program import DRAGOMAN, read
from benchmarks.tables import table

SIZES = (1_000, 5_000, 20_000)
DAY = 500_000
"""Stories of the world's news in a day."""
_HUNDRED = 100
"""Stories of a copy of the general news."""
HEAD = ("stories", "GB of pages", "s", "stories/s", "CPU s a story", "of the first", "peak MB", "a day, hours")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="day", description="What a day of the world's news takes, from its pages.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="stories, hundreds")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes at once (default: 2)")
    options = parser.parse_args(arguments)
    rows: list[tuple[str, ...]] = []
    first = 0.0
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            bytes_ = archive(folder, size)
            cost = build(folder, options.jobs)
        each = cost.cpu_seconds / size
        first = first or each
        rows.append(_row(size, bytes_, cost, each / first))
        print("  ".join(rows[-1]), flush=True)
    print(f"\n{table(HEAD, rows)}\n{options.jobs} processes")


def archive(folder: Path, stories: int) -> int:
    """Write ``pages.warc.gz`` with so many stories as pages; return the pages' bytes."""
    dice, size = random.Random(11), 0
    sample = general.sample(-(-stories // _HUNDRED), folder)
    with (folder / "pages.warc.gz").open("wb") as file:
        for number, row in enumerate(read(sample.path)[:stories]):
            data = archives.page(dice, row["text"].splitlines(), title=row["headline"], published=row["published"])
            file.write(gzip.compress(archives.response(number, data), 6, mtime=0))
            size += len(data)
    return size


def build(folder: Path, jobs: int) -> Cost:
    """Build the record of the archive and return what it took."""
    words = ["build", str(folder / "pages.warc.gz"), "--record", str(folder / "day.duckdb"), "--jobs", str(jobs)]
    return measure([*DRAGOMAN, *words], folder)


def _row(size: int, bytes_: int, cost: Cost, growth: float) -> tuple[str, ...]:
    rate = size / cost.seconds
    return (
        f"{size:,}",
        f"{bytes_ / 1e9:.2f}",
        f"{cost.seconds:.0f}",
        f"{rate:.0f}",
        f"{cost.cpu_seconds / size:.4f}",
        f"{growth:.2f}",
        f"{cost.peak_bytes / 1e6:.0f}",
        f"{DAY / rate / 3600:.1f}",
    )


if __name__ == "__main__":
    main()
