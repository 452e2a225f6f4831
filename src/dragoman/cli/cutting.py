"""Pieces of large files, small enough to look at: each a file of its own that reads like the whole."""

import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.types import Noun

LINES = (".jsonl", ".ndjson")
"""Files of which any line can be had by itself."""
_WHOLE = 1 << 20
"""Bytes up to which a file is looked at whole."""
_HEAD = 4 << 20
"""Bytes of a longer one that are looked at."""
_ROWS = (".parquet", ".pq")


class Piece(Noun, frozen=True):
    """A part of a file, and how many bytes of the file it stands for."""

    path: Path
    bytes: int


def cut(path: Path, kind: str, number: int, folder: Path) -> Piece:
    """Return about ``number`` items of a file, from all over it where its format allows that, else its beginning."""
    size = path.stat().st_size
    if size <= _WHOLE:
        return Piece(path, size)
    place = folder / f"{sum(1 for _ in folder.iterdir())}{kind}"
    if kind in LINES:
        with path.open("rb") as file, place.open("wb") as out:
            out.writelines(_lines(file, size, number))
        return Piece(place, place.stat().st_size)
    if kind in _ROWS:
        return Piece(_first_rows(path, number, place), size)
    if kind == ".zip" and zipfile.is_zipfile(path):
        return Piece(place, _members(path, number, place))
    with path.open("rb") as file:
        place.write_bytes(file.read(_HEAD))
    return Piece(place, place.stat().st_size)


def whole_rows(path: Path, kind: str) -> int | None:
    """Return how many items a file has, where it says so itself."""
    if kind not in _ROWS:
        return None
    import pyarrow as pa
    from pyarrow import parquet

    try:
        return int(parquet.read_metadata(path).num_rows)
    except (OSError, pa.ArrowException):
        return None


def _lines(file: BinaryIO, size: int, number: int) -> Iterator[bytes]:
    """Yield the lines that follow ``number`` places, evenly spread."""
    for place in range(number):
        start = place * size // number
        file.seek(start)
        if start:
            file.readline(_HEAD)
        line = file.readline(_HEAD)
        if line.strip():
            yield line if line.endswith(b"\n") else line + b"\n"


def _first_rows(path: Path, number: int, place: Path) -> Path:
    """Write the first rows of a Parquet file to another; of one that cannot be read, return itself."""
    import pyarrow as pa
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(path) as file:
            batch = next(file.iter_batches(batch_size=number))
            parquet.write_table(pa.Table.from_batches([batch]), place)
    except (OSError, StopIteration, pa.ArrowException):
        return path
    return place


def _members(path: Path, number: int, place: Path) -> int:
    """Copy members from all over an archive to another; return the bytes that they take in the first."""
    taken = 0
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(place, "w", zipfile.ZIP_STORED) as out:
        members = [one for one in archive.infolist() if not one.is_dir() and one.file_size <= _HEAD]
        for at in range(min(number, len(members))):
            member = members[at * len(members) // min(number, len(members))]
            out.writestr(member.filename, archive.read(member))
            taken += member.compress_size + len(member.filename) * 2 + 76
    return taken


def free(folder: str) -> int:
    """Return the bytes that are free on the disk of a folder."""
    return shutil.disk_usage(folder if os.path.isdir(folder) else ".").free
