"""``make bench``: speed, start-up and memory of the program beside the plain spaCy pipeline, over the same text.

Every round runs every way of reading once, in a process of its own; ratios are taken inside a round, because a shared
machine is faster in one minute than in the next. All figures are medians over the rounds.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks import general, linking_cost, samples
from benchmarks.processes import Cost, measure
from benchmarks.program import DRAGOMAN, FailedError, write
from benchmarks.samples import Sample
from benchmarks.tables import table
from dragoman.errors import DragomanError

_WORKLOADS = (sys.executable, "-m", "benchmarks.workloads")
_SHORT = {"id": "short", "text": "Chile recalled its ambassador to Peru on Monday.", "published": "2024-05-02"}
_QUICK = 30
"""Stories of a quick run."""
_QUICK_MENTIONS = 500
"""Mentions that a quick run links."""
READING, WHOLE = "annotation and coding", "the same without the gate"
_STARTS = 5
"""Runs of each command whose start-up is measured."""


class Way(NamedTuple):
    """One way of reading the sample."""

    name: str
    command: tuple[str, ...]
    beside: str
    """The way that it is compared with, by name."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; return 0, or 2 where a command failed."""
    options = _options(arguments)
    if options.linking:
        return _linking(options)
    source = samples.chosen(options.stories)
    if not options.stories and not options.general and source != samples.BESIDE:
        print(f"{samples.BESIDE.name} is not beside the repository; measured on examples/stories")
    with tempfile.TemporaryDirectory(prefix="dragoman-bench-") as folder:
        try:
            if options.general:
                source = general.sample(options.general, Path(folder)).path
            _bench(source, Path(folder), options)
        except (FailedError, DragomanError) as error:
            print(error, file=sys.stderr)
            return 2
    return 0 if options.profile or options.general else _linking(options)


def _linking(options: Any) -> int:
    """Print what linking costs; return 0, or 2 where it failed."""
    with tempfile.TemporaryDirectory(prefix="dragoman-bench-") as folder:
        try:
            print(
                linking_cost.costs(
                    options.mentions or ([_QUICK_MENTIONS] if options.quick else linking_cost.SIZES), Path(folder)
                )
            )
        except FailedError as error:
            print(error, file=sys.stderr)
            return 2
    return 0


def _options(arguments: Sequence[str] | None) -> Any:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--stories", metavar="PATH", help=f"what to read (else {samples.BESIDE}, else the examples)")
    parser.add_argument(
        "--general", metavar="COPIES", type=int, help="general news, a tenth about states: 100 stories each"
    )
    parser.add_argument("--sample", type=int, metavar="N", help="only N of the stories, evenly spread")
    parser.add_argument("--rounds", type=int, metavar="N", help="how often everything runs (default: 3)")
    parser.add_argument("--quick", action="store_true", help=f"one round over {_QUICK} stories")
    parser.add_argument("--linking", action="store_true", help="only what linking costs, over generated mentions")
    parser.add_argument("--mentions", metavar="N", type=int, nargs="+", help="how many (default: 10000 100000)")
    parser.add_argument("--profile", action="store_true", help="only where the time of build goes, on one core")
    return parser.parse_args(arguments)


def _bench(source: Path, folder: Path, options: Any) -> None:
    sample = samples.sample(source, options.sample or (_QUICK if options.quick else None), folder)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    print(f"{sample.stories} stories, {sample.megabytes:.2f} MB of text; {cores} cores, {platform.machine()}, ", end="")
    print(f"{platform.system()}, Python {platform.python_version()}")
    if options.profile:
        _profile(sample, folder)
        return
    number = options.rounds or (1 if options.quick else 3)
    rounds = [_round(ways(sample.path, folder, cores), folder) for _ in range(number)]
    sentences = json.loads(rounds[0][READING].printed)["sentences"]
    print(f"{sentences} sentences as the program cuts them; medians of {number} rounds\n")
    print(_whole(sample, sentences, rounds, ways(sample.path, folder, cores)))
    print(f"\n{_loops(sample, sentences, rounds)}")
    print(f"\n{_starts(folder, 1 if options.quick else _STARTS)}")


def ways(stories: Path, folder: Path, cores: int) -> list[Way]:
    """Return the ways of reading, each after what it is compared with."""
    plain, parallel, path = "spaCy nlp.pipe, 1 process", f"spaCy nlp.pipe, {cores} processes", str(stories)
    build = (*DRAGOMAN, "build", path, "--record", str(folder / "record.duckdb"), "--jobs")
    found = [
        Way(plain, (*_WORKLOADS, "spacy", path), plain),
        Way("spaCy without BLIS, 1 process", (*_WORKLOADS, "spacy-numpy", path), plain),
        Way(READING, (*_WORKLOADS, "reading", path), plain),
        Way(WHOLE, (*_WORKLOADS, "reading-whole", path), plain),
        Way("mentions --jobs 1", (*DRAGOMAN, "mentions", path, "--jobs", "1"), plain),
        Way("build --jobs 1", (*build, "1"), plain),
    ]
    if cores > 1:
        found.append(Way(parallel, (*_WORKLOADS, "spacy", path, str(cores)), parallel))
        found.append(Way(f"build --jobs {cores}", (*build, str(cores)), parallel))
    return found


def _round(found: Iterable[Way], folder: Path) -> dict[str, Cost]:
    """Run every way once; what a build left behind goes away before the next."""
    costs = {}
    for way in found:
        for left in folder.glob("record.duckdb*"):
            left.unlink()
        costs[way.name] = measure(way.command, folder)
        print(f"  {way.name}: {costs[way.name].seconds:.1f} s", file=sys.stderr, flush=True)
    return costs


def _whole(sample: Sample, sentences: int, rounds: Sequence[dict[str, Cost]], found: Sequence[Way]) -> str:
    """Return the table of whole commands, start-up included."""
    head = ("whole command", "s", "CPU s", "stories/s", "MB/s", "sentences/s", "peak MB", "speed", "memory", "beside")
    rows = []
    for way in found:
        costs = [costs[way.name] for costs in rounds]
        others = [costs[way.beside] for costs in rounds]
        seconds = median(cost.seconds for cost in costs)
        speed = median(other.seconds / cost.seconds for cost, other in zip(costs, others, strict=True))
        memory = median(cost.peak_bytes / other.peak_bytes for cost, other in zip(costs, others, strict=True))
        peak = median(cost.peak_bytes for cost in costs) / 1e6
        rates = _rates(sample, sentences, seconds)
        own = (f"{seconds:.1f}", f"{median(cost.cpu_seconds for cost in costs):.1f}", *rates, f"{peak:.0f}")
        rows.append((way.name, *own, f"{speed:.2f}", f"{memory:.2f}", "" if way.beside == way.name else way.beside))
    return table(head, rows)


def _loops(sample: Sample, sentences: int, rounds: Sequence[dict[str, Cost]]) -> str:
    """Return the table of the loops alone, on one core: model and register are loaded before."""
    plain, *others = "spaCy nlp.pipe, 1 process", "spaCy without BLIS, 1 process", READING, WHOLE
    rows = []
    for name in (plain, *others):
        took = [json.loads(costs[name].printed)["seconds"] for costs in rounds]
        base = [json.loads(costs[plain].printed)["seconds"] for costs in rounds]
        speed = median(other / own for own, other in zip(took, base, strict=True))
        rows.append((name, f"{median(took):.1f}", *_rates(sample, sentences, median(took)), f"{speed:.2f}"))
    return table(("without start-up", "s", "stories/s", "MB/s", "sentences/s", "speed"), rows)


def _rates(sample: Sample, sentences: int, seconds: float) -> tuple[str, str, str]:
    return f"{sample.stories / seconds:.1f}", f"{sample.megabytes / seconds:.3f}", f"{sentences / seconds:.0f}"


def _starts(folder: Path, number: int) -> str:
    """Return the table of start-up times: the commands with as good as nothing to do."""
    short = folder / "short.jsonl"
    write(short, [_SHORT])
    commands = {
        "python, nothing": (sys.executable, "-c", ""),
        "spaCy on one short story": (*_WORKLOADS, "spacy", str(short)),
        "dragoman --help": (*DRAGOMAN, "--help"),
        "dragoman mentions on one short story": (*DRAGOMAN, "mentions", str(short), "--jobs", "1"),
    }
    rounds = [{name: measure(command, folder) for name, command in commands.items()} for _ in range(number)]
    rows = []
    for name in commands:
        costs = [costs[name] for costs in rounds]
        peak = median(cost.peak_bytes for cost in costs) / 1e6
        rows.append((name, f"{median(cost.seconds for cost in costs):.2f}", f"{peak:.0f}"))
    return table(("start-up", "s", "peak MB"), rows)


def _profile(sample: Sample, folder: Path) -> None:
    found = json.loads(measure((*_WORKLOADS, "stages", str(sample.path)), folder).printed)
    total = sum(found.values())
    rows = [(name, f"{seconds:.2f}", f"{100 * seconds / total:.1f}") for name, seconds in found.items()]
    print(f"\n{table(('stage', 's', '%'), [*rows, ('all', f'{total:.2f}', '100.0')])}\n")
    print(json.loads(measure((*_WORKLOADS, "functions", str(sample.path)), folder).printed))


if __name__ == "__main__":
    sys.exit(main())
