"""Asking for pages as a browser does, but for drawing them: first byte, text, and what it loads."""

import gzip
import http.client
import os
import re
import time
from pathlib import Path
from typing import NamedTuple

_LOADED = re.compile(r'<(?:script|link)[^>]*?\s(?:src|href)="(/static/[^"]+)"')
_IMPORTED = re.compile(r'from "\./([\w/.-]+)"')
_CHARTS = re.compile(r'data-src="([^"]+)"')
_LOOK = 0.5
"""Seconds between two looks."""
_CALM = 0.1
"""Share of a core that counts as rest."""
_TICKS = os.sysconf("SC_CLK_TCK")


class Visit(NamedTuple):
    """One answer."""

    path: str
    status: int
    first: float
    """Milliseconds to the first byte."""
    size: int
    """Bytes that travelled."""
    text: str


class Visitor:
    """One reader, with a connection that is kept."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self._sizes: dict[str, int] = {}

    def get(self, path: str) -> Visit:
        """Ask for a page."""
        begun = time.perf_counter()
        self._connection.request("GET", path, headers={"accept-encoding": "gzip"})
        answer = self._connection.getresponse()
        first = (time.perf_counter() - begun) * 1000
        data = answer.read()
        plain = gzip.decompress(data) if answer.headers.get("content-encoding") == "gzip" else data
        return Visit(path, answer.status, first, len(data), plain.decode("utf-8", "replace"))

    def weight(self, visit: Visit) -> int:
        """Return the bytes of a page and of all that it loads, fonts, scripts and the rows of its charts too."""
        found = set(_LOADED.findall(visit.text))
        charts = [path.replace("&amp;", "&") for path in _CHARTS.findall(visit.text)]
        modules = {f"/static/{name}" for path in found for name in self._imported(path)}
        return visit.size + sum(self._size(path) for path in {*found, *modules, *charts})

    def _imported(self, path: str) -> set[str]:
        if not path.startswith("/static/charts.js"):
            return set()
        found = set(_IMPORTED.findall(self.get(path).text))
        return found | {"charts/kit.js"}

    def _size(self, path: str) -> int:
        if path not in self._sizes:
            self._sizes[path] = self.get(path).size
        return self._sizes[path]


def settled(pid: int, patience: float = 60.0) -> None:
    """Wait until a process rests, where the system tells: what it makes beside its pages is no part of what follows."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        before = used(pid)
        time.sleep(_LOOK)
        if used(pid) - before < _CALM * _LOOK:
            return


def used(pid: int) -> float:
    """Return the seconds of processor time that a process has used; 0 where the system does not tell."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return 0.0
    words = stat.read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / _TICKS
