"""What runs in a worker process: items in, one message for each result out."""

import os
import pickle
import queue
import signal
import threading
from multiprocessing.connection import Connection
from typing import Any, NoReturn

from dragoman.engine._job import describe
from dragoman.errors import DragomanError


def main(handle: int) -> NoReturn:
    """Serve the connection ``handle`` until the parent closes it or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    connection: Connection[Any, Any] = Connection(handle)
    inbox: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(connection, inbox), daemon=True).start()
    _serve(connection, inbox)


def _listen(connection: "Connection[Any, Any]", inbox: "queue.SimpleQueue[bytes]") -> NoReturn:
    """Pass messages on as they come, so that the parent never waits, and end the process with its parent."""
    while True:
        try:
            inbox.put(connection.recv_bytes())
        except (EOFError, OSError):
            os._exit(0)


def _serve(connection: "Connection[Any, Any]", inbox: "queue.SimpleQueue[bytes]") -> NoReturn:
    """Set up, then answer batch after batch."""
    try:
        function, initializer = pickle.loads(inbox.get())
        if initializer is not None:
            initializer()
    except Exception as error:
        _send(connection, "raise", error)
        os._exit(1)
    _send(connection, "ready", None)
    while True:
        for item in pickle.loads(inbox.get()):
            _send(connection, *_apply(function, item))


def _apply(function: Any, item: Any) -> tuple[str, Any]:
    """Return the message for one item."""
    try:
        return "result", function(item)
    except DragomanError as error:
        return "raise", error
    except Exception as error:
        return "error", describe(error)


def _send(connection: "Connection[Any, Any]", kind: str, value: Any) -> None:
    """Send one message; what cannot be pickled is sent as its error."""
    try:
        data = pickle.dumps((kind, value), protocol=pickle.HIGHEST_PROTOCOL)
        if kind == "raise":
            pickle.loads(data)  # an error of unusual arguments pickles but does not come back
    except Exception as error:
        data = pickle.dumps(_unsendable(kind, value, error))
    try:
        connection.send_bytes(data)
    except OSError:
        os._exit(0)


def _unsendable(kind: str, value: Any, error: Exception) -> tuple[str, Any]:
    """Return the message that stands for one that cannot be sent."""
    if kind == "raise":
        return "raise", DragomanError(describe(value))
    return "error", describe(error)
