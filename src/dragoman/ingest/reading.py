"""The public way in: paths to stories and rejections, one for every item of the input."""

import io
import os
import stat
import sys
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from gzip import BadGzipFile
from types import ModuleType
from typing import Any, cast

import zstandard

from dragoman import registry
from dragoman.ingest import paths as _paths
from dragoman.ingest import streams
from dragoman.ingest.encoding import clean
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Raw
from dragoman.ingest.stories import story_of
from dragoman.types import Rejection, Story

_FORMATS = "dragoman.ingest.formats"
_BROKEN = (BadGzipFile, EOFError, zlib.error, zstandard.ZstdError)


def read(paths: Sequence[str], *, options: IngestOptions | None = None) -> Iterator[Story | Rejection]:
    """Return a story or a rejection for every item of ``paths``, in the order of the input.

    ``paths`` are files, folders (read recursively), globs and ``-`` (standard input: JSON lines or one text).
    Nothing is read before the iterator is asked, but a path that is not there raises
    :class:`~dragoman.errors.NotFoundError` at once. Bad items raise nothing.
    """
    return _items(_paths.expand(paths), options or IngestOptions())


def _items(inputs: Iterator[_paths.Input], options: IngestOptions) -> Iterator[Story | Rejection]:
    for given in inputs:
        for item in _raws(given, options):
            yield item if isinstance(item, Rejection) else story_of(item, options=options)


def _raws(given: _paths.Input, options: IngestOptions) -> Iterator[Raw | Rejection]:
    uri = clean(given.path)
    try:
        yield from _stdin(options) if given.path == _paths.STDIN else _file(given, uri, options)
    except _BROKEN as error:
        yield Flaw(reason="bad-archive", detail=f"the packed file is damaged: {error}").at(uri)
    except OSError as error:
        yield Flaw(reason="unreadable", detail=error.strerror or str(error)).at(uri)


def _stdin(options: IngestOptions) -> Iterator[Raw | Rejection]:
    stream = io.BufferedReader(cast(Any, sys.stdin.buffer))
    try:
        yield from _sniffed(stream).read(stream, _paths.STDIN, options=options)
    finally:
        stream.detach()  # else standard input is closed with the wrapper


def _file(given: _paths.Input, uri: str, options: IngestOptions) -> Iterator[Raw | Rejection]:
    module = _by_suffix(given.path)
    if module is None and not given.named:
        yield Flaw(
            reason="format", detail=f"files read are {', '.join(sorted(suffix for suffix, _ in _suffixes()))}"
        ).at(uri)
        return
    if not given.named and not stat.S_ISREG(os.stat(given.path).st_mode):
        yield Flaw(reason="unreadable", detail="not a regular file").at(uri)
        return
    with streams.opened(given.path) as stream:
        yield from (module or _sniffed(stream)).read(stream, uri, options=options)


@cache
def _suffixes() -> frozenset[tuple[str, str]]:
    names = registry.names(_FORMATS)
    return frozenset((suffix, name) for name in names for suffix in registry.load(_FORMATS, name).SUFFIXES)


def _by_suffix(path: str) -> ModuleType | None:
    name = os.path.basename(path).lower()
    for packed in streams.PACKED:
        name = name.removesuffix(packed)
    found = next((form for suffix, form in _suffixes() if name.endswith(suffix)), None)
    return registry.load(_FORMATS, found) if found else None


def _sniffed(stream: streams.Stream) -> ModuleType:
    """Return the format that the first bytes look like; plain text is what is left."""
    head = stream.peek(1024)[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"{"):
        return registry.load(_FORMATS, "jsonl")
    if head.startswith((b"<!doctype html", b"<html")):
        return registry.load(_FORMATS, "html")
    return registry.load(_FORMATS, "parquet" if head.startswith(b"par1") else "text")
