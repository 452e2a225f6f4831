"""The formats that stories come in, one module each.

A module names its file endings in ``SUFFIXES`` and has ``read(stream, uri, *, options)``, which yields a
:class:`~dragoman.ingest.raw.Raw`, a :class:`~dragoman.ingest.raw.Page` or a ``Rejection`` for every item of the
stream and raises only what reading a file may raise. One with ``ARCHIVE = True`` unpacks its files itself and wants
streams that can be searched.
"""

import os
import re
from functools import cache
from types import ModuleType

from dragoman import registry
from dragoman.ingest import streams

_HERE = "dragoman.ingest.formats"
_HEAD = 1024
_LOOKS = (
    ("json", rb"\[|\{\s*\n"),
    ("jsonl", rb"\{"),
    ("html", rb"<!doctype html|<html"),
    ("xml", rb"<\?xml|<!--|<(?:rss|feed|rdf:rdf|nitf|newsitem|newsmessage)\b"),
    ("warc", rb"warc/1\.\d"),
    ("mbox", rb"from \S+ {1,4}(?:mon|tue|wed|thu|fri|sat|sun)"),
    ("pdf", rb"%pdf-"),
    ("zip", rb"pk\x03\x04"),
    ("parquet", rb"par1"),
)
"""Format and what its first bytes look like in lower case, after blanks."""


def suffixes() -> tuple[str, ...]:
    """Return the file endings that are read, sorted."""
    return tuple(sorted(suffix for suffix, _ in _suffixes()))


@cache
def _suffixes() -> tuple[tuple[str, str], ...]:
    """Return ending and format, the longest ending first: ``.gkg.csv`` before ``.csv``."""
    found = ((suffix, name) for name in registry.names(_HERE) for suffix in registry.load(_HERE, name).SUFFIXES)
    return tuple(sorted(found, key=lambda row: (-len(row[0]), row)))


def by_name(path: str) -> ModuleType | None:
    """Return the format of a file's name, packed (``.gz``, ``.zst``) or not, or ``None``."""
    name = os.path.basename(path).lower()
    bare = name
    for packed in streams.PACKED:
        bare = bare.removesuffix(packed)
    ways = [
        (suffix, form) for text in dict.fromkeys((name, bare)) for suffix, form in _suffixes() if text.endswith(suffix)
    ]
    return registry.load(_HERE, max(ways, key=lambda way: len(way[0]))[1]) if ways else None


def sniffed(stream: streams.Stream) -> ModuleType:
    """Return the format that the first bytes look like; plain text is what is left."""
    head = stream.peek(_HEAD)[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    found = next((form for form, look in _LOOKS if re.match(look, head)), "text")
    return registry.load(_HERE, found)


def is_archive(module: ModuleType) -> bool:
    """Tell whether a format unpacks its files itself."""
    return bool(getattr(module, "ARCHIVE", False))
