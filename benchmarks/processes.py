"""One command measured from outside: wall time, processor time, and the memory of all its processes together."""

import os
import re
import subprocess
import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.program import FailedError, environment

_PROC = Path("/proc")
_EVERY = 0.1
"""Seconds between two looks at the memory."""
_PSS = re.compile(rb"^Pss:\s+(\d+) kB", re.MULTILINE)


class Cost(NamedTuple):
    """What a command took."""

    seconds: float
    cpu_seconds: float
    """Of the process and all that it waited for."""
    peak_bytes: int
    """Most memory of the whole process tree at one moment: proportional set sizes, so pages shared by processes count
    once. Where the system does not tell them (it has no /proc): resident size of the largest process."""
    printed: str


def measure(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end and return what it took. What it prints goes through files in ``folder``."""
    out, err = folder / "stdout", folder / "stderr"
    with out.open("wb") as stdout, err.open("wb") as stderr:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, env=environment())
        watch = _Watch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = watch.stop()
    if process.returncode:
        said = err.read_text(errors="replace").strip().splitlines() or ["no message"]
        raise FailedError(f"{' '.join(command[1:5])} ended with {process.returncode}: {said[-1]}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, peak or _largest(usage.ru_maxrss), out.read_text())


def _largest(maxrss: int) -> int:
    """Return ``ru_maxrss`` in bytes: kilobytes on Linux, bytes on macOS."""
    return maxrss if os.uname().sysname == "Darwin" else maxrss * 1024


class _Watch:
    """Looks at the memory of a process tree until it is told to stop."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        """Return the most bytes seen; 0 where none could be seen."""
        self._done.set()
        self._thread.join()
        return self._peak

    def _look(self) -> None:
        while _PROC.is_dir() and not self._done.is_set():
            self._peak = max(self._peak, sum(map(_bytes, tree(self._pid))))
            self._done.wait(_EVERY)


def tree(pid: int) -> list[int]:
    """Return the process and all that descend from it, as far as they live."""
    children = defaultdict(list)
    for entry in _PROC.iterdir() if _PROC.is_dir() else ():
        if entry.name.isdigit():
            children[_parent(entry)].append(int(entry.name))
    found = [pid]
    for one in found:  # grows while it is walked
        found.extend(children[one])
    return found


def _parent(entry: Path) -> int:
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return -1


def _bytes(pid: int) -> int:
    try:
        found = _PSS.search((_PROC / str(pid) / "smaps_rollup").read_bytes())
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0
