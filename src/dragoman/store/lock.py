"""One build at a time: an advisory lock beside the record, that the system drops when its holder dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.errors import RecordBusyError
from dragoman.store import files


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock of the record ``path`` (file ``PATH.lock``); :class:`RecordBusyError` names the holder's pid."""
    lock = beside(path)
    with files.space_guard(path):
        handle = _acquire(lock, path)
    try:
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())
        yield
    finally:
        lock.unlink(missing_ok=True)
        os.close(handle)


def beside(path: Path) -> Path:
    """Return the lock's file."""
    return path.with_name(f"{path.name}.lock")


def _acquire(lock: Path, path: Path) -> int:
    """Return an open file that holds the lock."""
    while True:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.read(handle, 20).decode(errors="replace") or "unknown"
            os.close(handle)
            raise RecordBusyError(
                f"another build (process {holder}) is writing to {path}: wait until it has ended"
            ) from None
        if _is_current(handle, lock):
            return handle
        os.close(handle)  # the holder before us removed the file between our open and our lock


def _is_current(handle: int, lock: Path) -> bool:
    """Tell whether the locked file is still the one that stands at ``lock``."""
    try:
        return os.path.samestat(os.fstat(handle), lock.stat())
    except FileNotFoundError:
        return False
