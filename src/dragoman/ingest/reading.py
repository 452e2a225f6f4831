"""The public way in: paths to stories and rejections, one for every item of the input."""

import io
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from typing import Any, cast

from dragoman.ingest import formats, streams
from dragoman.ingest import paths as _paths
from dragoman.ingest.encoding import clean
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Page, Raw
from dragoman.ingest.stories import story_of
from dragoman.ingest.streams import BROKEN, broken
from dragoman.types import Rejection, Story


def read(paths: Sequence[str], *, options: IngestOptions | None = None) -> Iterator[Story | Rejection]:
    """Return a story or a rejection for every item of ``paths``, in the order of the input.

    ``paths`` are files, folders (read recursively), globs and ``-`` (standard input: JSON lines or one text).
    Nothing is read before the iterator is asked, but a path that is not there raises
    :class:`~dragoman.errors.NotFoundError` at once. Bad items raise nothing.
    """
    options = options or IngestOptions()
    found = items(paths, options=options)
    return (item if isinstance(item, Rejection) else story_of(item, options=options) for item in found)


def items(paths: Sequence[str], *, options: IngestOptions | None = None) -> Iterator[Raw | Page | Rejection]:
    """Return what :func:`read` makes stories of, before the costly part: :func:`story_of` can run elsewhere."""
    given, options = _paths.expand(paths), options or IngestOptions()
    return (item for one in given for item in _raws(one, options))


def _raws(given: _paths.Input, options: IngestOptions) -> Iterator[Raw | Page | Rejection]:
    uri = clean(given.path)
    try:
        yield from _stdin(options) if given.path == _paths.STDIN else _file(given, uri, options)
    except BROKEN as error:
        yield broken(error).at(uri)
    except OSError as error:
        yield Flaw(reason="unreadable", detail=error.strerror or str(error)).at(uri)


def _stdin(options: IngestOptions) -> Iterator[Raw | Page | Rejection]:
    stream = io.BufferedReader(cast(Any, sys.stdin.buffer))
    try:
        yield from formats.sniffed(stream).read(stream, _paths.STDIN, options=options)
    finally:
        stream.detach()  # else standard input is closed with the wrapper


def _file(given: _paths.Input, uri: str, options: IngestOptions) -> Iterator[Raw | Page | Rejection]:
    module = formats.by_name(given.path)
    if module is None and not given.named:
        yield Flaw(reason="format", detail=f"files read are {', '.join(formats.suffixes())}").at(uri)
        return
    if not given.named and not stat.S_ISREG(os.stat(given.path).st_mode):
        yield Flaw(reason="unreadable", detail="not a regular file").at(uri)
        return
    packed = module is not None and formats.is_archive(module)
    with streams.as_it_is(given.path) if packed else streams.opened(given.path) as stream:
        yield from (module or formats.sniffed(stream)).read(stream, uri, options=options)
