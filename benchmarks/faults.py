"""``python -m benchmarks.faults``: what a build does when something is taken from it, or something bad is given to it.

Kills at random moments, full disks, files cut short, bombs, records of a gigabyte. Every case ends with the question
whether the record is the one that there would have been: the same tables (nothing lost, nothing double). The last
column is the most memory of the whole process tree; nothing here may need more than an ordinary build does.
"""

import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.faults_input import Case, cases, stories
from benchmarks.faults_nursery import Nursery
from benchmarks.processes import measure, tree
from benchmarks.program import DRAGOMAN, FailedError, environment
from benchmarks.tables import table
from dragoman.errors import DragomanError
from dragoman.store import fingerprint, open_record

_SEED = 6
_STORIES = 900
_FULL = 2 << 20
"""Bytes that a file may have on the disk that is full."""
_MORE = 250e6
"""Bytes of memory that a bad input may take more than a good one."""


class Outcome(NamedTuple):
    """A row of the table."""

    what: str
    times: int
    good: int
    told: str
    peak: float = 0.0


class Bench:
    """A folder with the stories, and the record that they make when nothing goes wrong."""

    def __init__(self, folder: Path, number: int) -> None:
        """Build the record once."""
        self.folder = folder
        self.input = folder / "stories.jsonl"
        stories(self.input, number)
        self._config = folder / "quick.toml"
        self._config.write_text('[coding]\ncoder = "rules"\n', encoding="utf-8")
        self.record = folder / "record" / "record.duckdb"
        self._clear()
        cost = measure(self.command(), folder)
        self.seconds, self.peak = cost.seconds, float(cost.peak_bytes)
        self.whole = fingerprint(self.record)

    def command(self, path: Path | None = None, *more: str) -> tuple[str, ...]:
        """Return the command that builds the record."""
        given = ("build", str(path or self.input), "--record", str(self.record))
        return (*DRAGOMAN, *given, "--jobs", "2", "--config", str(self._config), *more)

    def start(self, *more: str, limit: Callable[[], None] | None = None) -> "subprocess.Popen[str]":
        """Begin a build in an empty folder."""
        self._clear()
        return subprocess.Popen(
            self.command(None, *more),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            preexec_fn=limit,
        )

    def completes(self) -> bool:
        """Tell whether the next build makes the record that there would have been, and leaves nothing beside it."""
        measure(self.command(), self.folder)
        return self.is_whole()

    def is_whole(self) -> bool:
        """Tell whether the record is the one that there would have been, and is alone."""
        beside = [path.name for path in self.record.parent.iterdir()]
        return beside == [self.record.name] and fingerprint(self.record) == self.whole

    def opens(self) -> bool:
        """Tell whether the record can be read, or is not there."""
        if not self.record.exists():
            return True
        try:
            open_record(self.record).close()
        except DragomanError:
            return False
        return True

    def _clear(self) -> None:
        shutil.rmtree(self.record.parent, ignore_errors=True)
        self.record.parent.mkdir()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 0, 1 where something was lost, or 2 where a command failed."""
    parser = argparse.ArgumentParser(prog="faults", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--kills", type=int, default=20, metavar="N", help="moments at which the main process is killed"
    )
    parser.add_argument("--stories", type=int, default=_STORIES, metavar="N")
    parser.add_argument("--only", choices=["kills", "workers", "spark", "disk", "input"], help="one kind of fault")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="dragoman-faults-") as folder:
        try:
            bench = Bench(Path(folder), options.stories)
            print(
                f"{options.stories} stories, {bench.seconds:.1f} s, {bench.peak / 1e6:.0f} MB when nothing goes wrong"
            )
            rows = list(_outcomes(bench, options))
        except FailedError as error:
            print(error, file=sys.stderr)
            return 2
    lines = [(row.what, f"{row.good} of {row.times}", row.told, f"{row.peak / 1e6:.0f}") for row in rows]
    print(table(("fault", "as it should be", "what came out", "peak MB"), lines))
    return 0 if all(row.good == row.times for row in rows) else 1


def _outcomes(bench: Bench, options: Any) -> Iterator[Outcome]:
    """Run all faults, or those that were asked for."""
    kinds: dict[str, Callable[[], Iterator[Outcome]]] = {
        "kills": partial(_kills, bench, options.kills),
        "workers": partial(_workers, bench, "local", 5),
        "spark": partial(_workers, bench, "spark", 3),
        "disk": partial(_disk, bench),
        "input": partial(_inputs, bench),
    }
    for name, run in kinds.items():
        if options.only in (None, name):
            for outcome in run():
                print(f"  {outcome}", file=sys.stderr, flush=True)
                yield outcome


def _kills(bench: Bench, number: int) -> Iterator[Outcome]:
    """Kill the main process at random moments of its whole time; the next build must complete the record."""
    nursery = Nursery(bench.input, bench.record.parent.with_name("killed") / "record.duckdb")
    nursery.build()
    took, whole = nursery.seconds, nursery.fingerprint()
    chance, good, begun = random.Random(_SEED), 0, 0
    for _ in range(number):
        nursery.clear()
        left = nursery.killed(chance.uniform(0, took))
        begun += left
        good += nursery.opens() and nursery.build() and nursery.fingerprint() == whole and nursery.is_alone()
    told = f"{begun} had begun to write; readers see a whole record or none; the next build completes it"
    yield Outcome("kill -9 of the main process", number, good, told)


def _workers(bench: Bench, engine: str, number: int) -> Iterator[Outcome]:
    """Kill one of the processes below the main one at random moments; the build must complete by itself."""
    chance, good, killed = random.Random(_SEED), 0, 0
    for place in range(number):
        process = bench.start("--engine", engine)
        time.sleep(bench.seconds * (0.4 + 0.5 * place / number) * (2 if engine == "spark" else 1))
        below = [pid for pid in tree(process.pid)[1:] if _name(pid) != "java"]
        if below:
            os.kill(chance.choice(below), signal.SIGKILL)
            killed += 1
        process.communicate()
        good += process.returncode == 0 and bench.is_whole()
    yield Outcome(
        f"kill -9 of a worker, {engine}", number, good, f"{killed} killed; the build goes on and loses nothing"
    )


def _disk(bench: Bench) -> Iterator[Outcome]:
    """Let no file grow beyond a limit, as on a full disk; with room again the next build must complete the record."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (_FULL, _FULL))

    process = bench.start(limit=limit)
    _, said = process.communicate()
    lines = [line for line in said.splitlines() if line.strip()]
    spoke = process.returncode == 2 and "make room" in said and "Traceback" not in said
    good = spoke and bench.opens() and bench.completes()
    yield Outcome("a full disk", 1, int(good), lines[-1][-90:] if lines else "no message")


def _inputs(bench: Bench) -> Iterator[Outcome]:
    """Give what is cut short, packed without end, or far too large, between good stories."""
    for case in cases(bench.folder):
        yield _given(bench, case)
        case.path.unlink()


def _given(bench: Bench, case: Case) -> Outcome:
    shutil.rmtree(bench.record.parent)
    bench.record.parent.mkdir()
    cost = measure(bench.command(case.path), bench.folder)
    with open_record(bench.record) as record:
        number = record.stories().num_rows
        reasons = sorted({row["reason"] for row in record.rejections().to_pylist()} - {"no-act"})
    good = number in case.stories and reasons == sorted(case.reasons) and cost.peak_bytes < bench.peak + _MORE
    told = f"{number} stories; {', '.join(reasons) or 'nothing'} rejected; {cost.seconds:.0f} s"
    return Outcome(case.name, 1, int(good), told, float(cost.peak_bytes))


def _name(pid: int) -> str:
    """Return the name of a process that lives, else nothing."""
    try:
        head, _, tail = Path(f"/proc/{pid}/stat").read_text().rpartition(")")
    except OSError:
        return ""
    return "" if tail.split()[0] == "Z" else head.partition("(")[2]


if __name__ == "__main__":
    sys.exit(main())
