"""``dragoman build``: stories into a record."""

import time
from datetime import date

import click
from msgspec.structs import replace

from dragoman.cli.errors import REJECTED
from dragoman.cli.values import Day
from dragoman.config import Config, load
from dragoman.plain import plain

EXAMPLES = """\b
Examples:
  dragoman build stories/ --record record.duckdb
  dragoman build report.txt --record record.duckdb --published 2021-12-14 --publisher Herald
  dragoman build archive/ --record record.duckdb --engine spark --spark spark.master=spark://host:7077"""


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
@click.option(
    "--engine",
    "where",
    type=click.Choice(["local", "spark"]),
    help="Where the reading runs: on this machine's cores, or on a Spark cluster.",
)
@click.option("--spark", multiple=True, metavar="NAME=VALUE", help="A setting of Spark, such as spark.master=...")
@click.option("--config", "config_file", metavar="FILE", help="A TOML file; see docs/reference/configuration.md.")
@click.option(
    "--tables",
    metavar="ADDRESS",
    help="Also write every table of the record as Parquet into this folder, or to an address such as s3://...",
)
@click.option("--strict", is_flag=True, help="Exit with 1 where some input was rejected.")
def build(
    paths: tuple[str, ...],
    record: str,
    published: date | None,
    publisher: str | None,
    jobs: int | None,
    where: str | None,
    spark: tuple[str, ...],
    config_file: str | None,
    tables: str | None,
    strict: bool,
) -> None:
    """Read stories into a record, link what they report, and say what was done.

    PATH is a file (.txt .md .html .jsonl .csv .parquet, text formats also .gz and .zst), a folder, a glob, or - for
    standard input. Stories that the record has already are not read again; a build that was stopped goes on where
    it was when the same command is given again. A story without a date keeps none: nothing falls back on today.
    """
    config = _placed(_config(load(config_file), published, publisher, jobs), where, spark)
    rejected = run(paths, record, config)
    if tables is not None:
        from dragoman.store.parquet import write_tables

        rows = write_tables(record, tables)
        click.echo(f"{sum(rows.values()):,} rows of {len(rows)} tables are in {plain(tables)}")
    if rejected and strict:
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


def _placed(config: Config, where: str | None, spark: tuple[str, ...]) -> Config:
    """Return the configuration with the engine that the command line names, and its settings after the file's."""
    engine = config.engine
    if where is not None:
        engine = replace(engine, name=where)
    return replace(config, engine=replace(engine, spark=(*engine.spark, *spark)))
