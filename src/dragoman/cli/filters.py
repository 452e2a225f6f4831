"""JSON lines in, JSON lines out: what the filters have in common."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar, cast

import click

if TYPE_CHECKING:
    from dragoman.answering import Filter
    from dragoman.ingest.streams import ByteLine, Stream

STDIN = "-"
F = TypeVar("F", bound=Callable[..., object])


def options(command: F) -> F:
    """Add the argument and the options that every filter takes."""
    config = click.option(
        "--config", "config_file", metavar="FILE", help="A TOML file; see docs/reference/configuration.md."
    )
    jobs = click.option(
        "--jobs",
        type=click.IntRange(min=0),
        metavar="N",
        help="Processes at once; 0 is one for each core. Default: 1 for standard input, else as configured.",
    )
    return click.argument("file", default=STDIN, metavar="[FILE|-]")(jobs(config(command)))


def run(name: str, file: str, jobs: int | None, config_file: str | None) -> None:
    """Answer every line of ``file`` on standard output, in order, each as soon as it and those before it are ready.

    ``name`` is that of a class of :mod:`dragoman.answering`. Blank lines get no answer. Raises
    :class:`dragoman.errors.NotFoundError` where there is no such file.
    """
    from msgspec import convert, to_builtins

    import dragoman.answering as answering
    from dragoman import config as configuration
    from dragoman.ingest import IngestOptions

    config = configuration.load(config_file)
    filter_: Filter = getattr(answering, name)(config.actors.files, convert(to_builtins(config.ingest), IngestOptions))
    with _opened(file) as stream:
        answers = _answers(filter_, _lines(stream, config.ingest.max_bytes), _jobs(file, jobs, config), config.engine)
        _write(answers)


def _jobs(file: str, jobs: int | None, config: Any) -> int:
    from dragoman import engine

    if jobs is None:
        jobs = 1 if file == STDIN else config.engine.jobs
    return jobs or engine.cores()


def _answers(filter_: "Filter", lines: Iterator["ByteLine"], jobs: int, choices: Any) -> Iterator[bytes]:
    from dragoman import engine

    return engine.map_ordered(
        filter_,
        lines,
        on_crash=filter_.crashed,
        jobs=jobs,
        initializer=filter_.warm,
        batch=choices.batch_characters,
        weigh=_weight,
        timeout=choices.timeout or None,
    )


def _weight(line: "ByteLine") -> int:
    return len(line.data) + 1


@contextmanager
def _opened(file: str) -> Iterator["Stream"]:
    from gzip import BadGzipFile

    from zstandard import ZstdError

    from dragoman.errors import NotFoundError, UsageError
    from dragoman.ingest import streams

    if file == STDIN:
        yield _peekable(sys.stdin.buffer)
        return
    if not os.path.isfile(file):
        raise NotFoundError(f"there is no file {file}: give one of JSON lines, or - for standard input")
    try:
        with streams.opened(file) as stream:
            yield stream
    except (EOFError, BadGzipFile, ZstdError) as error:
        raise UsageError(f"{file} cannot be unpacked to its end: {error}; what came before was answered") from error


def _peekable(stream: BinaryIO) -> "Stream":
    """Return standard input itself where it can: a reader around it would wait until its own buffer is full."""
    return cast("Stream", stream if hasattr(stream, "peek") else io.BufferedReader(cast(Any, stream)))


def _lines(stream: "Stream", limit: int) -> Iterator["ByteLine"]:
    from dragoman.ingest import streams

    for line in streams.lines(streams.narrowed(stream), limit):
        if line.too_large or line.data.strip():
            yield line


def _write(answers: Iterator[bytes]) -> None:
    """Write each answer at once: whoever scripts against a filter may wait for it before sending the next line."""
    out = sys.stdout.buffer
    for answer in answers:
        out.write(answer)
        out.flush()
