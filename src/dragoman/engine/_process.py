"""The parent's end of one worker process."""

import os
import pickle
import signal
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection
from time import monotonic
from typing import Any

from dragoman.engine._entry import Entry

_THREADS = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""One thread a process: the processes are the parallelism, and numerical libraries would start one a core in each."""
_START = "import sys; from dragoman.engine._worker import main; main(int(sys.argv[1]))"
_STDERR = 2
_GRACE = 2.0
"""Seconds that a process has to end by itself once its connection is closed."""


class Process:
    """A worker: the batches it has (``loads``, first one under way), and since when it has been silent."""

    def __init__(self, function: Callable[[Any], Any], initializer: Callable[[], object] | None) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", _START, str(theirs.fileno())],
                env={**os.environ, **_THREADS, "PYTHONPATH": os.pathsep.join(p or os.getcwd() for p in sys.path)},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=_STDERR,  # standard output is for the results of the command alone
                process_group=0,  # so that Ctrl-C reaches the parent alone, who then ends its workers
            )
        self.connection: Connection[Any, Any] = Connection(ours.detach())
        self.loads: deque[deque[Entry]] = deque()
        self.is_ready = False
        self.since = monotonic()
        self._put((function, initializer))

    def send(self, batch: deque[Entry]) -> None:
        """Give the process a batch."""
        if not self.loads:
            self.since = monotonic()
        self.loads.append(batch)
        self._put([entry.item for entry in batch])

    def _put(self, message: object) -> None:
        """Send a message; a process that is dead already is found out on receiving."""
        data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
        try:
            self.connection.send_bytes(data)
        except OSError:
            return

    def receive(self) -> tuple[str, Any] | None:
        """Return the next message, (kind, value), or ``None`` where the process is dead."""
        try:
            data = self.connection.recv_bytes()
        except (EOFError, OSError):
            return None
        self.since = monotonic()
        kind, value = pickle.loads(data)
        self.is_ready = True
        return kind, value

    def finish(self) -> Entry:
        """Return the entry whose result has come, taking it off the load."""
        entry = self.loads[0].popleft()
        if not self.loads[0]:
            self.loads.popleft()
        return entry

    def unfinished(self, blame: int) -> tuple[Entry | None, list[deque[Entry]]]:
        """Return the entry that was under way (with ``blame`` more crashes) and, in batches, those behind it."""
        if not self.loads or not blame:
            return None, list(self.loads)
        suspect = self.loads[0].popleft()
        suspect.crashes += blame
        return suspect, [load for load in self.loads if load]

    def epitaph(self) -> str:
        """Return in words how the process ended."""
        self.end()
        code = self._process.returncode
        if code < 0:
            name = signal.Signals(-code).name if -code in signal.valid_signals() else f"signal {-code}"
            return f"its process was ended by {name}"
        return f"its process ended with code {code}"

    def hang_up(self) -> None:
        """Close the connection, on which a worker ends at once."""
        self.connection.close()

    def end(self) -> None:
        """Make sure that the process is gone."""
        self.hang_up()
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
