"""``dragoman plan``: what a build will take, before it is begun."""

from collections import Counter
from pathlib import Path
from statistics import pstdev
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from dragoman.cli.tables import count
from dragoman.config import Config, load
from dragoman.types import Noun

if TYPE_CHECKING:
    from dragoman.cli.planning import Sampled
    from dragoman.report import Summary

EXAMPLES = """\b
Examples:
  dragoman plan archive/
  dragoman plan day.warc.gz --cores 8 --price 0.05"""
_STORIES = 200
_START = 10.0
"""Seconds until the readers have their models."""
_LINKING = 0.002
"""Processor seconds that linking takes a mention, in the main process: ``python -m benchmarks.bench --linking``."""
_STORING = 0.0007
"""Seconds that storing takes a mention with all that belongs to it, in the main process."""
_FIXED = 7.2e6
"""Bytes of a record without stories."""
_EACH = 1_800
"""Bytes of a record for a mention with its evidence, participants, links and event."""
_TEXT = 0.7
"""Bytes of a record for each character of its stories."""
_STORE = 1.0e9
"""Bytes that the store may take in the main process, at most, once the record is large."""
_BUSY = 1.3
"""How much longer it may take on a machine that has other things to do as well."""


class Forecast(Noun, frozen=True):
    """What a build will take."""

    stories: float
    seconds: tuple[float, float]
    """At least and at most."""
    core_seconds: float
    memory: tuple[float, float]
    """Bytes of the main process, and of each reader."""
    record: float
    """Bytes on the disk."""


@click.command(short_help="Tell what a build will take, from a sample.", epilog=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--sample", "number", type=click.IntRange(min=10), default=_STORIES, metavar="N", show_default=True)
@click.option(
    "--cores", type=click.IntRange(min=1), metavar="N", help="Cores of the build (else those of this machine)."
)
@click.option("--price", type=float, metavar="X", help="What an hour of a core costs, in any currency.")
@click.option("--config", "config_file", metavar="FILE", help="A TOML file; see docs/reference/configuration.md.")
def plan(paths: tuple[str, ...], number: int, cores: int | None, price: float | None, config_file: str | None) -> None:
    """Read a sample of the input, and tell what time, memory and disk the whole will take.

    Large files are sampled all over where their format allows it (JSON lines, zip), else at their beginning. The
    estimate holds for machines like this one; linking is reckoned at the rate that was measured for a year of news.
    """
    from dragoman import engine
    from dragoman.cli import planning
    from dragoman.pipeline import ingest_options

    config = load(config_file)
    with TemporaryDirectory(prefix="dragoman-plan-") as folder:
        files = planning.inputs(paths)
        found = planning.sample(files, number, ingest_options(config), Path(folder))
        if not found.stories:
            click.echo("\n".join(_head(found)))
            click.echo("Not one story was found in the sample: see dragoman rejections after a build of a few files.")
            return
        summary = _read(found, config, Path(folder))
    used = cores or config.engine.jobs or engine.cores()
    click.echo("\n".join([*_head(found), *_lines(forecast(found, summary, used, _memory()), used, price)]))


def forecast(found: "Sampled", summary: "Summary", cores: int, memory: tuple[float, float]) -> Forecast:
    """Return what the whole will take, from its sample and the build of it."""
    stories = found.whole
    mentions = stories * summary.mentions / summary.stories
    work = found.items * found.seconds / found.tried + stories * summary.times.processors["reading"] / summary.stories
    alone = mentions * (_STORING + _LINKING)
    lengths = [len(story.text) for story in found.stories]
    mean = sum(lengths) / len(lengths)
    doubt = 2 * pstdev(lengths) / mean / len(lengths) ** 0.5
    low, high = max(0.5, 1 - doubt), (1 + doubt) * _BUSY
    return Forecast(
        stories=stories,
        seconds=(_START + (work / cores + alone) * low, _START + (work / cores + alone) * high),
        core_seconds=work + alone,
        memory=(memory[0] + min(_STORE, mentions * _EACH), memory[1]),
        record=_FIXED + mentions * _EACH + stories * mean * _TEXT,
    )


def _read(found: "Sampled", config: Config, folder: Path) -> "Summary":
    """Build a record of the sample that is thrown away."""
    import msgspec
    from msgspec.structs import replace

    from dragoman import pipeline
    from dragoman.cli import planning

    file = folder / "sample.jsonl"
    file.write_bytes(b"".join(msgspec.json.encode(row) + b"\n" for row in planning.rows(found.stories)))
    local = replace(config, engine=replace(config.engine, name="local", spark=(), jobs=max(2, config.engine.jobs)))
    return pipeline.build([str(file)], folder / "sample.duckdb", local)


def _memory() -> tuple[float, float]:
    """Return the most bytes that this process and the largest of its children have had; zeros where unknown."""
    try:
        import resource
    except ImportError:
        return 0.0, 0.0
    unit = 1 if _is_darwin() else 1024
    own, children = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return float(own * unit), float(children * unit)


def _is_darwin() -> bool:
    import sys

    return sys.platform == "darwin"


def _head(found: "Sampled") -> list[str]:
    """Return what the input is."""
    shares = Counter({reason: number / found.tried for reason, number in found.rejected.items()})
    told = ", ".join(f"{reason} {100 * share:.0f} %" for reason, share in shares.most_common())
    return [
        f"{count(found.files, 'file')}, {amount(found.bytes)}: about {rounded(found.items)} items, of which about "
        f"{rounded(found.whole)} are stories that can be read",
        f"  sample      {count(found.tried, 'item')}, {count(len(found.stories), 'story', 'stories')}"
        + (f"; rejected: {told}" if told else ""),
    ]


def _lines(told: Forecast, cores: int, price: float | None) -> list[str]:
    """Return the estimate, a line for each thing."""
    from dragoman.cli.cutting import free
    from dragoman.cli.progress import duration

    low, high = told.seconds
    hours = told.core_seconds / 3600
    million = hours / told.stories * 1e6
    main, reader = told.memory
    cost = f", {price * hours:,.2f} in all and {price * million:,.2f} for a million stories" if price else ""
    return [
        f"  time        {duration(low)} to {duration(high)} on {count(cores, 'core')}: "
        f"{told.stories / ((low + high) / 2):,.1f} stories/s",
        f"  processors  {hours:,.1f} hours of a core; {million:,.0f} for a million stories{cost}",
        f"  memory      about {amount(main + cores * reader)}: {amount(main)}, and {amount(reader)} for each core",
        f"  disk        about {amount(told.record)} for the record, as much again while it is built; "
        f"{amount(free('.'))} free here",
    ]


def amount(number: float) -> str:
    """Return bytes in words: ``3.4 GB``."""
    for unit, size in (("TB", 1e12), ("GB", 1e9), ("MB", 1e6)):
        if number >= size:
            return f"{number / size:,.1f} {unit}" if number < 100 * size else f"{number / size:,.0f} {unit}"
    return f"{number / 1e3:,.0f} kB"


def rounded(number: float) -> str:
    """Return a number to three digits: an estimate has no more."""
    digits = max(0, len(str(int(number))) - 3)
    return f"{int(round(number / 10**digits) * 10**digits):,}"
