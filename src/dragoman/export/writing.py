"""Writing to a file so that it is there whole or not at all, with codebook and manifest beside it."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dragoman import registry
from dragoman.errors import NotFoundError, SpaceError, UsageError
from dragoman.export.chosen import Chosen, LeftOut, Written
from dragoman.export.layout import layout
from dragoman.export.papers import codebook, write_manifest

_FORMATS = "dragoman.export.formats"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
CODEBOOK, MANIFEST = ".codebook.md", ".manifest.json"
"""What the names of the files beside an export end in, after the export's own."""


def export(chosen: Chosen, name: str, out: str | os.PathLike[str]) -> Written:
    """Write the chosen events to ``out`` in a format, codebook and manifest beside it, and return what was written.

    What stood under these names is replaced only when all three new files are complete. Events that the layout cannot
    mark as uncertain are left out unless ``chosen.filters.uncertain`` asks for them. Raises :class:`NotFoundError` for
    an unknown format or folder, :class:`UsageError` where ``out`` cannot be a file of its own, :class:`SpaceError` on a
    full disk.
    """
    told = layout(name)
    place = Path(out)
    places = [place, beside(place, CODEBOOK), beside(place, MANIFEST)]
    for one in places:
        _check(one, chosen.record.path)
    sure = chosen.filters.uncertain is False or (chosen.filters.uncertain is None and not told.flags)
    taken = chosen.sure() if sure else chosen
    with _whole(places) as (file, book, facts):
        written = registry.load(_FORMATS, name).write(taken, file)
        written = _with_uncertain(written, chosen, taken)
        book.write_text(codebook(name, place.name), encoding="utf-8")
        write_manifest(taken, name, written, file, place.name, facts)
    return written


def beside(place: Path, ending: str) -> Path:
    """Return where the codebook or manifest of ``place`` stands."""
    return place.with_name(place.name + ending)


def _with_uncertain(written: Written, chosen: Chosen, taken: Chosen) -> Written:
    """Add to what was left out the events of which no report is sure."""
    number = chosen.count() - taken.count() if taken is not chosen else 0
    more = (LeftOut(reason="no report is sure", events=number),) if number else ()
    return Written(rows=written.rows, events=written.events, left_out=written.left_out + more)


def _check(place: Path, record: Path) -> None:
    """Raise where ``place`` cannot become the file."""
    if not place.parent.is_dir():
        raise NotFoundError(f"there is no folder {place.parent}: make it first")
    if place.is_dir():
        raise UsageError(f"{place} is a folder: give the name of a file in it")
    if place.exists() and place.samefile(record):
        raise UsageError(f"{place} is the record itself: give another file")


@contextmanager
def _whole(places: list[Path]) -> Iterator[list[Path]]:
    """Give files beside ``places`` that take their places at the end, the first one last; after a failure they go."""
    parts = [place.with_name(f".{os.getpid()}.part.{place.name}") for place in places]
    try:
        yield parts
        for part in parts:
            _keep(part)
        for part, place in reversed(list(zip(parts, places, strict=True))):
            part.replace(place)
    except OSError as error:
        if error.errno in _FULL:
            raise SpaceError(f"the disk of {places[0]} is full: make room and run the same command again") from error
        raise UsageError(f"cannot write {places[0]}: {error.strerror or error}") from error
    finally:
        for part in parts:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _keep(part: Path) -> None:
    """Return when the file has reached the disk."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
