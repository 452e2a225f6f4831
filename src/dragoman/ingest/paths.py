"""What the caller names - files, folders, globs, standard input - as a list of inputs in a fixed order."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence

from dragoman import addresses
from dragoman.errors import NotFoundError
from dragoman.types import Noun

STDIN = "-"


class Input(Noun, frozen=True, kw_only=True):
    """One file to read; ``named`` is true where the caller named it and false where a folder held it."""

    path: str
    named: bool


def expand(paths: Sequence[str]) -> Iterator[Input]:
    """Return the inputs that ``paths`` stand for; folders are walked while the caller reads.

    The order is that of ``paths``, inside a folder and a glob that of the names. Hidden files and folders
    inside a folder are left out; a folder that was reached before, by a link, is not entered again.
    A path that is not there raises :class:`~dragoman.errors.NotFoundError` at once.
    """
    found = [path for given in paths for path in _existing(given)]
    return _inputs(found)


def _existing(given: str) -> list[str]:
    if addresses.is_address(given):
        return list(addresses.listed(given))
    if given == STDIN or os.path.lexists(given):
        return [given]
    matches = sorted(glob.glob(given, recursive=True)) if glob.has_magic(given) else []
    if not matches:
        raise NotFoundError(f"there is no file or folder {given!r}: check the path.")
    return matches


def _inputs(paths: Iterable[str]) -> Iterator[Input]:
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            yield from _walk(path, set())
        else:
            yield Input(path=path, named=True)


def _walk(folder: str, seen: set[tuple[int, int]]) -> Iterator[Input]:
    try:
        status = os.stat(folder)
        entries = sorted(os.listdir(folder))
    except OSError:
        # Handed on as if it were a file: opening it fails again, and the reader says so.
        yield Input(path=folder, named=False)
        return
    key = (status.st_dev, status.st_ino)
    if key in seen:
        return
    seen.add(key)
    for name in entries:
        if not name.startswith("."):
            yield from _entry(os.path.join(folder, name), seen)


def _entry(path: str, seen: set[tuple[int, int]]) -> Iterator[Input]:
    if os.path.isdir(path):
        yield from _walk(path, seen)
    else:
        yield Input(path=path, named=False)
