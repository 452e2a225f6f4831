"""Opening a finished record to read it, and comparing two."""

from hashlib import blake2b
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

from dragoman.errors import NotFoundError
from dragoman.store import building, files
from dragoman.store.describing import schema
from dragoman.store.reader import Reader

_OUTSIDE = {"runs", "meta"}
"""Tables that differ between two builds of the same record."""


class Record(Reader):
    """A finished record, open for reading; also a context manager that closes it.

    It goes on showing the file that it opened, also after a build published a newer one in its place.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(files.open_current(path))
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_record(path: str | PathLike[str]) -> Record:
    """Open the record at ``path`` for reading.

    Raises :class:`NotFoundError` where there is no file, :class:`NotARecordError` for any other file,
    :class:`NewerRecordError` for one that a newer version made, :class:`OlderRecordError` for one that the next build
    brings up to date, :class:`RecordBusyError` where another program than
    ours has it open for writing.
    """
    place = Path(path)
    if not place.exists() and building.beside(place).exists():
        raise NotFoundError(f"there is no record at {place} yet, only an unfinished build: run its command again")
    return Record(place)


def fingerprint(path: str | PathLike[str]) -> str:
    """Return 32 hex digits that are equal for two records with the same rows, in whatever order these stand.

    Everything counts but the table of runs, which has a clock, and ``meta``.
    """
    digest = blake2b(digest_size=16)
    with open_record(path) as record:
        for name in sorted(doc.name for doc in schema() if not doc.view and doc.name not in _OUTSIDE):
            rows = record.sql(
                "SELECT count(*) AS rows, sum(md5_number_lower(j)) AS low, sum(md5_number_upper(j)) AS high "
                f"FROM (SELECT to_json(t)::VARCHAR AS j FROM {name} t)"
            )
            digest.update(repr((name, rows.to_pylist())).encode())
    return digest.hexdigest()
