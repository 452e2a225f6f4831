"""The file of decisions: one line a decision, safe when two people write at once or a computer dies while writing."""

import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import PathLike
from pathlib import Path

import msgspec

from dragoman.decisions.chains import contradiction
from dragoman.decisions.nouns import Decision, Decisions
from dragoman.errors import NotFoundError, SpaceError, UsageError

ENDING = ".decisions.jsonl"
ASIDE = ".torn"
"""Ending of the file that keeps half-written lines."""
_PAIRED = ("same", "different")


def beside(record: str | PathLike[str]) -> Path:
    """Return the file of decisions that belongs to a record: ``RECORD.decisions.jsonl``."""
    place = Path(record)
    return place.with_name(f"{place.name}{ENDING}")


def load(path: str | PathLike[str]) -> Decisions:
    """Return the decisions of a file, none where there is no file.

    Raises :class:`UsageError` for a line that is no decision, and for decisions that contradict one another. A last
    line without an end that cannot be read was cut off in writing: it is no error, and stands in ``torn``.
    """
    found = read(path)
    clash = contradiction(found.all)
    if clash:
        raise UsageError(f"{path}: {clash}")
    return found


def read(path: str | PathLike[str]) -> Decisions:
    """Return the decisions of a file as :func:`load` does, also where they contradict one another."""
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        return Decisions()
    except OSError as error:
        raise UsageError(f"cannot read the decisions {path}: {error.strerror or error}") from error
    return _parsed(data, Path(path))


def add(path: str | PathLike[str], decision: Decision) -> bool:
    """Append a decision to a file, made where there is none; return whether it was not in it yet.

    It is on the disk when this returns. Raises :class:`UsageError` where it contradicts what was decided before.
    """
    _checked(decision, "the decision")
    with _locked(Path(path)) as (handle, place):
        data = _whole(handle, place)
        before = _parsed(data, place)
        if decision.id in {one.id for one in before.all}:
            return False
        clash = contradiction((*before.all, decision))
        if clash:
            raise UsageError(clash)
        _append(handle, place, (b"" if not data or data.endswith(b"\n") else b"\n") + _line(decision))
    return True


def undo(path: str | PathLike[str], id: str) -> Decision:
    """Take the decision with that id, or the only one whose id so begins, out of a file, and return it.

    The other lines stay as they are, byte for byte; a file without any is removed. Raises :class:`NotFoundError`
    where there is none and :class:`UsageError` where there are several.
    """
    if not Path(path).exists():
        raise NotFoundError(f"there are no decisions at {path}")
    with _locked(Path(path)) as (handle, place):
        data = _whole(handle, place)
        chosen = pick(_parsed(data, place), id)
        kept = [line for line in data.splitlines(keepends=True) if _named(line) != chosen.id]
        _replace(place, b"".join(kept))
    return chosen


def pick(found: Decisions, id: str) -> Decision:
    """Return the only decision whose id begins so, with or without the word before the dash."""
    named = [one for one in found.all if id and (one.id.startswith(id) or one.id.startswith(f"decision-{id}"))]
    if not named:
        raise NotFoundError(f"there is no decision {id!r}: `dragoman decide list` lists them")
    if len(named) > 1:
        listed = ", ".join(one.id for one in named[:5])
        raise UsageError(f"{id!r} begins several decisions: {listed}; write more of the one that you mean")
    return named[0]


# --- lines ----------------------------------------------------------------------------------------------


def _line(decision: Decision) -> bytes:
    return msgspec.json.encode(decision) + b"\n"


def _named(line: bytes) -> str | None:
    """Return the id of the decision in a line, if there is one."""
    with suppress(msgspec.MsgspecError):
        return msgspec.json.decode(line, type=Decision).id
    return None


def _parsed(data: bytes, path: Path) -> Decisions:
    """Return the decisions of a file's bytes."""
    found: dict[str, Decision] = {}
    torn = ""
    for number, line in enumerate(data.splitlines(keepends=True), start=1):
        if not line.strip():
            continue
        try:
            one = _checked(msgspec.json.decode(line, type=Decision), f"{path}, line {number}")
        except msgspec.MsgspecError as error:
            if line.endswith(b"\n"):
                raise UsageError(f"{path}, line {number} is no decision: {error}; mend or remove the line") from error
            torn = line.decode(errors="replace")
        else:
            found.setdefault(one.id, one)
    return Decisions(all=tuple(found.values()), torn=torn)


def _checked(one: Decision, where: str) -> Decision:
    """Return a decision whose parts go together."""
    wanted = 2 if one.kind in _PAIRED else 1
    ordered = tuple(sorted(set(one.mentions)))
    if len(one.mentions) != wanted or ordered != one.mentions:
        raise UsageError(f"{where}: `{one.kind}` needs {wanted} mention id{'s, the lower first' * (wanted == 2)}")
    if (one.kind == "fix") != (one.field is not None and one.value is not None):
        raise UsageError(f"{where}: `fix`, and nothing else, has a field and a value")
    if not one.by.strip():
        raise UsageError(f"{where}: a decision says by whom it was made")
    return one


# --- the disk -------------------------------------------------------------------------------------------


@contextmanager
def _locked(path: Path) -> Iterator[tuple[int, Path]]:
    """Open the file, waiting until nobody else writes to it; give it with its place, links followed."""
    place = path.resolve()
    if not place.parent.is_dir():
        raise NotFoundError(f"there is no folder {place.parent}: make it first")
    with _room(place):
        handle = _acquired(place)
        try:
            yield handle, place
        finally:
            _tidy(handle, place)
            os.close(handle)


def _tidy(handle: int, place: Path) -> None:
    """Remove a file that we made for a decision that was then refused; never one that another has put there."""
    with suppress(FileNotFoundError):
        if not os.fstat(handle).st_size and os.path.samestat(os.fstat(handle), place.stat()):
            place.unlink()


def _acquired(place: Path) -> int:
    """Return an open file that we hold the lock of, and that still stands at its place."""
    while True:
        handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        fcntl.flock(handle, fcntl.LOCK_EX)
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), place.stat()):
                return handle
        os.close(handle)  # another put a new file in its place while we waited


def _whole(handle: int, place: Path) -> bytes:
    """Return the file's bytes; a half-written last line is cut off and kept aside."""
    data = place.read_bytes()
    torn = _parsed(data, place).torn
    if not torn:
        return data
    cut = data.rfind(b"\n") + 1
    with place.with_name(f"{place.name}{ASIDE}").open("ab") as aside:
        aside.write(data[cut:] + b"\n")
        os.fsync(aside.fileno())
    os.ftruncate(handle, cut)
    return data[:cut]


def _append(handle: int, place: Path, line: bytes) -> None:
    """Write at the end, all or nothing."""
    size = os.fstat(handle).st_size
    try:
        rest = memoryview(line)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, size)
        raise
    if not size:
        _sync_folder(place)


def _replace(place: Path, data: bytes) -> None:
    """Put ``data`` in the place of the file in one step; no data, no file."""
    if not data:
        place.unlink()
    else:
        beside = place.with_name(f"{place.name}.writing")
        with beside.open("wb") as file:
            file.write(data)
            os.fsync(file.fileno())
        shutil.copymode(place, beside)
        beside.replace(place)
    _sync_folder(place)


def _sync_folder(place: Path) -> None:
    handle = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _room(place: Path) -> Iterator[None]:
    """Turn the errors of a full or closed disk into :class:`SpaceError`."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM):
            raise
        raise SpaceError(f"{place} cannot be written to ({error.strerror}): nothing was decided") from error
