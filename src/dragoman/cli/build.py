"""``dragoman build``: stories into a record."""

import time
from datetime import date

import click
from msgspec.structs import replace

from dragoman.cli.errors import REJECTED
from dragoman.cli.values import Day
from dragoman.config import Config, load

EXAMPLES = """\b
Examples:
  dragoman build stories/ --record record.duckdb
  dragoman build report.txt --record record.duckdb --published 2021-12-14 --publisher Herald"""


@click.command(short_help="Read stories into a record.", epilog=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--record", required=True, metavar="FILE", help="The record to make or to add to.")
@click.option("--published", type=Day(), help="Publication date of stories that come without one.")
@click.option(
    "--publisher",
    metavar="NAME",
    help="Publisher of stories that come without one; {folder} in it is the name of their folder.",
)
@click.option("--jobs", type=click.IntRange(min=0), metavar="N", help="Processes at once; 0 is one for each core.")
@click.option("--config", "config_file", metavar="FILE", help="A TOML file; see docs/reference/configuration.md.")
@click.option("--strict", is_flag=True, help="Exit with 1 where some input was rejected.")
def build(
    paths: tuple[str, ...],
    record: str,
    published: date | None,
    publisher: str | None,
    jobs: int | None,
    config_file: str | None,
    strict: bool,
) -> None:
    """Read stories into a record, link what they report, and say what was done.

    PATH is a file (.txt .md .html .jsonl .csv .parquet, text formats also .gz and .zst), a folder, a glob, or - for
    standard input. Stories that the record has already are not read again; a build that was stopped goes on where
    it was when the same command is given again. A story without a date keeps none: nothing falls back on today.
    """
    config = _config(load(config_file), published, publisher, jobs)
    if run(paths, record, config) and strict:
        raise click.exceptions.Exit(REJECTED)


def run(paths: tuple[str, ...], record: str, config: Config) -> int:
    """Build, print the summary, and return how much of the input was rejected."""
    from dragoman import pipeline
    from dragoman.cli.progress import reporting
    from dragoman.cli.summary import lines, rejected

    started = time.monotonic()
    with reporting(paths) as report:
        summary = pipeline.build(paths, record, config, report)
    click.echo("\n".join(lines(summary, time.monotonic() - started, record)))
    return rejected(summary).total()


def _config(config: Config, published: date | None, publisher: str | None, jobs: int | None) -> Config:
    """Return the configuration with what the command line says in its place."""
    ingest, engine = config.ingest, config.engine
    if published is not None:
        ingest = replace(ingest, published=published)
    if publisher is not None:
        ingest = replace(ingest, publisher=publisher)
    if jobs is not None:
        engine = replace(engine, jobs=jobs)
    return replace(config, ingest=ingest, engine=engine)
