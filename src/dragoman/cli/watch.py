"""``dragoman watch``: feeds polled politely for weeks, their pages built into a record."""

import fcntl
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import click

from dragoman.config import Config, load
from dragoman.errors import NotFoundError, RecordBusyError, SpaceError

EXAMPLES = """\b
Examples:
  dragoman watch feeds.toml --record record.duckdb
  dragoman watch feeds.toml --record record.duckdb --once
  dragoman watch feeds.toml --record record.duckdb --status"""
_LONGEST_WAIT = 300.0
"""Seconds after which the watch looks round even where nothing is due."""


@click.command(short_help="Poll feeds politely and build their pages into a record.", epilog=EXAMPLES)
@click.argument("feeds", metavar="FEEDS.TOML")
@click.option("--record", required=True, metavar="FILE", help="The record to make or to add to.")
@click.option("--once", is_flag=True, help="Do what is due, build, and end: for a timer of the system.")
@click.option("--status", is_flag=True, help="Tell what the watch knows of its feeds and pages, and fetch nothing.")
@click.option("--jobs", type=click.IntRange(min=0), metavar="N", help="Processes at once; 0 is one for each core.")
@click.option("--config", "config_file", metavar="FILE", help="A TOML file; see docs/reference/configuration.md.")
def watch(feeds: str, record: str, once: bool, status: bool, jobs: int | None, config_file: str | None) -> None:
    """Poll the feeds of a TOML file, fetch the pages they name, and build them into a record, until it is stopped.

    robots.txt is kept to, nothing is asked twice that has not changed, a host gets one request at a time. What the
    watch remembers stands in RECORD.watch, the pages in the folder RECORD.pages; it may be killed at any moment and
    goes on where it was. How to write FEEDS.TOML, and what is never fetched, is told in docs/how-to/watch.md.
    """
    from msgspec.structs import replace

    from dragoman.watching import load as load_feeds

    settings, config = load_feeds(feeds), load(config_file)
    if jobs is not None:
        config = replace(config, engine=replace(config.engine, jobs=jobs))
    if status:
        with closing(_state(Path(record))) as state:
            click.echo("\n".join(_known(state, settings)))
        return
    with _ended_by_term(), _alone(Path(record)), closing(_state(Path(record))) as state:
        _run(settings, state, Path(record), config, once=once)


@contextmanager
def _ended_by_term() -> Iterator[None]:
    """Let a SIGTERM end what is done here as Ctrl-C does."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _state(record: Path) -> Any:
    """Open what the watch remembers."""
    from dragoman.watching import State

    if not record.parent.is_dir():
        raise NotFoundError(f"there is no folder {record.parent}: make it first")
    return State(record.with_name(f"{record.name}.watch"))


@contextmanager
def _alone(record: Path) -> Iterator[None]:
    """Hold the watch of a record; :class:`RecordBusyError` where another one has it."""
    if not record.parent.is_dir():
        raise NotFoundError(f"there is no folder {record.parent}: make it first")
    with open(record.with_name(f"{record.name}.watch.lock"), "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise RecordBusyError(f"another watch writes to {record}: stop it first") from None
        yield


def _run(settings: Any, state: Any, record: Path, config: Config, *, once: bool) -> None:
    """Go round until stopped; what was fetched before the last stop is built first."""
    from dragoman.watching import Watcher

    watcher = Watcher(settings, state, now=time.time)
    build = _builder(record, config)
    last = time.monotonic() - settings.watch.build_every
    while True:
        told = watcher.round()
        if told.polled or told.fetched or told.put_off or told.refused:
            click.echo(_line(told), err=True)
        if once or time.monotonic() - last >= settings.watch.build_every:
            last = time.monotonic()
            _build(state, record, build)
        if once:
            return
        watcher.wait(_LONGEST_WAIT)


def _builder(record: Path, config: Config) -> Callable[[Path], str]:
    """Return what builds a file into the record and tells of it in a line."""

    def build(file: Path) -> str:
        from dragoman import pipeline

        summary = pipeline.build((str(file),), record, config)
        rejected = sum(summary.rejected.values())
        return f"built: {summary.stories:,} new stories, {summary.known:,} known, {rejected:,} rejected"

    return build


def _build(state: Any, record: Path, build: Callable[[Path], str]) -> None:
    """Build all rounds that no build has finished; one that cannot be built now has its turn again."""
    from dragoman.watching.rounds import write

    folder = record.with_name(f"{record.name}.pages")
    for number in state.open_rounds():
        try:
            file = folder / f"{number:06}.jsonl.gz"
            _written(lambda file=file, number=number: write(state.pages_of(number), file), folder)  # type: ignore[misc]
            told = build(file)
        except (RecordBusyError, SpaceError) as error:
            click.echo(f"not built yet, tried again later: {error}", err=True)
            return
        state.built(number)
        click.echo(told, err=True)


def _written(write: Callable[[], int], folder: Path) -> None:
    """Write a file into the folder; :class:`SpaceError` where there is no room."""
    try:
        os.makedirs(folder, exist_ok=True)
        write()
    except OSError as error:
        raise SpaceError(f"cannot write to {folder}: {error.strerror or error}") from error


def _line(told: Any) -> str:
    """Return what a round did, in a line."""
    from dragoman.plain import plain

    parts = [f"{told.polled} feeds polled ({told.unchanged} unchanged, {len(told.failed)} failed)"]
    parts += [f"{told.links} new links", f"{told.fetched} pages fetched"]
    parts += [f"{told.put_off} put off"] if told.put_off else []
    parts += [f"refused {', '.join(f'{reason} {number}' for reason, number in told.refused)}"] if told.refused else []
    return plain("; ".join([", ".join(parts), *told.failed]))


def _known(state: Any, settings: Any) -> list[str]:
    """Return what the watch knows: a line a feed, and the pages by what became of them."""
    from dragoman.plain import plain

    watched = {feed.url for feed in settings.feeds}
    lines = []
    for row in state.feeds():
        words = "" if row["url"] in watched else ", not watched any more"
        failing = f", failed {row['failures']} times in a row: {row['told']}" if row["failures"] else ""
        lines.append(plain(f"{row['url']}: {row['polls']} polls{failing}{words}"))
    lines += [f"{url}: never polled" for url in sorted(watched - {row["url"] for row in state.feeds()})]
    lines += [plain(f"pages {what}{f' ({why})' if why else ''}: {number:,}") for what, why, number in state.counts()]
    return lines
