"""Writing to a file so that it is there whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from dragoman import registry
from dragoman.errors import NotFoundError, SpaceError, UsageError
from dragoman.store import Record

_FORMATS = "dragoman.export.formats"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def format_names() -> tuple[str, ...]:
    """Return the names of the formats there are."""
    return registry.names(_FORMATS)


def export(record: Record, name: str, out: str | os.PathLike[str]) -> int:
    """Write all events of the record to ``out`` in a format, by day and id, and return their number.

    What stood at ``out`` is replaced only when the new file is complete. Raises :class:`NotFoundError` for an unknown
    format or folder, :class:`UsageError` where ``out`` cannot be a file of its own, :class:`SpaceError` on a full disk.
    """
    if name not in format_names():
        raise NotFoundError(f"there is no format {name!r}: there are {', '.join(format_names())}")
    place = Path(out)
    _check(place, record.path)
    with _whole(place) as file:
        number: int = registry.load(_FORMATS, name).write(record, file)
    return number


def _check(place: Path, record: Path) -> None:
    """Raise where ``place`` cannot become the file."""
    if not place.parent.is_dir():
        raise NotFoundError(f"there is no folder {place.parent}: make it first")
    if place.is_dir():
        raise UsageError(f"{place} is a folder: give the name of a file in it")
    if place.exists() and place.samefile(record):
        raise UsageError(f"{place} is the record itself: give another file")


@contextmanager
def _whole(place: Path) -> Iterator[BinaryIO]:
    """Open a file beside ``place`` that takes its place at the end, or is gone where something failed."""
    beside = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(place)
    except OSError as error:
        if error.errno in _FULL:
            raise SpaceError(f"the disk of {place} is full: make room and run the same command again") from error
        raise UsageError(f"cannot write {place}: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
