"""ZIP: a folder of files in one, each read as its own name says; nothing is ever written to the disk."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from io import BufferedReader
from itertools import pairwise
from typing import Any, cast

from dragoman.ingest import formats, streams
from dragoman.ingest.encoding import clean
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Page, Raw
from dragoman.types import Rejection

SUFFIXES = (".zip",)
ARCHIVE = True
_RATIO = 250
"""Unpacked to packed: text reaches 10, a bomb 1,000."""
_SMALL = 10_000_000
"""Bytes that a member may unpack to whatever its ratio."""
_MANY = 2_000_000
"""Members of an archive that are read; its list alone takes a gigabyte then."""
_BROKEN = (*streams.BROKEN, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OverflowError)


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Page | Rejection]:
    """Yield the items of every member, by name, under ``uri/name``; hidden members are left out as in a folder.

    A member is rejected as ``encrypted``, ``bomb`` (it unpacks to far more than text does), ``bad-path``, ``format`` or
    ``bad-archive``; the archive as ``bad-archive`` where it cannot be read at all, or members lie over one another.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except (*_BROKEN, ValueError, OSError) as error:
        yield Flaw(reason="bad-archive", detail=f"the ZIP cannot be read: {error}").at(uri)
        return
    with closing(archive):
        found = sorted((one for one in archive.infolist() if not one.is_dir()), key=lambda one: one.filename)
        flaw = _flaw_of_all(found)
        if flaw:
            yield flaw.at(uri)
            return
        for member in found:
            if _leads_out(member.filename) or not _is_hidden(member.filename):
                yield from _member(archive, member, f"{uri}/{clean(member.filename)}", options)


def _flaw_of_all(found: list[zipfile.ZipInfo]) -> Flaw | None:
    if not found:
        return Flaw(reason="empty", detail="the ZIP holds no file")
    if len(found) > _MANY:
        return Flaw(reason="bomb", detail=f"more than {_MANY} files")
    by_place = sorted(found, key=lambda one: one.header_offset)
    if any(left.header_offset + left.compress_size > right.header_offset for left, right in pairwise(by_place)):
        return Flaw(reason="bomb", detail="files of the ZIP lie over one another")
    return None


def _leads_out(name: str) -> bool:
    """Tell whether a name would be a place outside of the folder that the ZIP stands for."""
    parts = name.replace("\\", "/").split("/")
    return not parts[0] or ":" in parts[0] or ".." in parts


def _is_hidden(name: str) -> bool:
    parts = name.split("/")
    return "__MACOSX" in parts or any(part.startswith(".") and part not in (".", "..") for part in parts)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, uri: str, options: IngestOptions
) -> Iterator[Raw | Page | Rejection]:
    module = formats.by_name(member.filename)
    flaw = _flaw(member) or (None if module else Flaw(reason="format", detail="of a kind that is not read"))
    if flaw or module is None:
        yield (flaw or Flaw(reason="format")).at(uri)
        return
    if formats.is_archive(module):
        yield Flaw(reason="format", detail="an archive inside a ZIP: unpack the ZIP first").at(uri)
        return
    try:
        with archive.open(member) as opened:
            stream = streams.unpacked(BufferedReader(cast(Any, opened)), member.filename)
            yield from module.read(stream, uri, options=options)
    except _BROKEN as error:
        yield Flaw(reason="bad-archive", detail=f"the file in the ZIP is damaged: {error}").at(uri)


def _flaw(member: zipfile.ZipInfo) -> Flaw | None:
    if _leads_out(member.filename):
        return Flaw(reason="bad-path", detail="the name leads out of the ZIP")
    if member.flag_bits & 0x1:
        return Flaw(reason="encrypted", detail="the file asks for a password")
    if member.file_size > max(_SMALL, _RATIO * member.compress_size):
        return Flaw(reason="bomb", detail=f"{member.compress_size} bytes unpack to {member.file_size}")
    return None
