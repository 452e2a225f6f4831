"""The index of a record as the pages read it; made beside them, by a process of its own."""

import os
import re
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from math import log
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec

from dragoman.__about__ import __version__
from dragoman.web.index_nouns import EventRow, Named, StoryRow
from dragoman.web.settings import Settings

T = TypeVar("T")
_WORD = re.compile(r"[^\W_]+")
_WORDS = 12
"""Words of a question that are looked for."""
_SHORTEST = 2
"""Letters of a word that events and stories are searched for by its beginning: one letter begins half of them all."""
_FORM = 3
"""Number of the index's tables, to be raised when they change: one that another version made is made anew."""
LAST = "promises"
"""The stage after which the index is whole."""
_TRIES = 3
"""How often the making of one index is begun, should it fail."""


class Index:
    """The index of one published file; each part of it is there once its stage is done."""

    def __init__(self, path: Path) -> None:
        """``path``: its file, which need not be there yet."""
        self.path = path
        self._done: frozenset[str] = frozenset()

    def has(self, stage: str) -> bool:
        """Tell whether a stage (``told``, ``names``, ``events``, ``stories``, ``doubts``, ``promises``) is done."""
        if not self.path.exists():  # nor is it where that of the next build took its place
            return False
        if stage not in self._done:
            try:
                with self._open() as opened:
                    self._done = frozenset(name for (name,) in opened.execute("SELECT name FROM stages"))
            except sqlite3.Error:
                return False
        return stage in self._done

    def told(self, name: str, shape: type[T]) -> T | None:
        """Return one of the things told of the whole record; ``None`` while it is not counted yet."""
        if not self.has("told"):
            return None
        with self._open() as opened:
            row = opened.execute("SELECT value FROM told WHERE name = ?", [name]).fetchone()
        return msgspec.json.decode(row[0], type=shape) if row else None

    def names(self, words: str, limit: int) -> list[Named]:
        """Return actors, outlets and acts called so, those with most events first; then those met under such names."""
        query = (
            "SELECT kind, id, name, events FROM names WHERE names MATCH ? "
            "ORDER BY bm25(names, 10, 1) - 2 * ln(events + 1) LIMIT ?"
        )
        called = self._found("names", query, words, limit, "name : ({})")
        met = self._found("names", query, words, limit) if len(called) < limit else []
        chosen = list(dict.fromkeys([*called, *met]))[:limit]
        return [Named(kind=kind, id=id, name=name, events=events) for kind, id, name, events in chosen]

    def events(self, words: str, limit: int, after: int = 0) -> list[tuple[int, EventRow]]:
        """Return (number, event) where all words stand, the newest first, from the number ``after`` on."""
        return self._listed("events", "event_words", EventRow, words, limit, after)

    def stories(self, words: str, limit: int, after: int = 0) -> list[tuple[int, StoryRow]]:
        """Return (number, story) where all words stand, the newest first, from the number ``after`` on."""
        return self._listed("stories", "story_words", StoryRow, words, limit, after)

    def events_of(self, act: str, limit: int) -> list[EventRow]:
        """Return the newest events of an act."""
        found = self.select("events", "SELECT row FROM events WHERE act = ? ORDER BY n LIMIT ?", [act, limit])
        return [msgspec.json.decode(row, type=EventRow) for (row,) in found]

    def ids(self, table: str, start: str, limit: int) -> list[str]:
        """Return the ids of ``events`` or ``stories`` that begin so, in order."""
        query = f"SELECT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
        return [id for (id,) in self.select(table, query, [start, f"{start}g", limit])]  # after f comes g

    def _listed(
        self, table: str, words_table: str, shape: type[T], words: str, limit: int, after: int
    ) -> list[tuple[int, T]]:
        query = (
            f"SELECT r.n, r.row FROM {words_table} w JOIN {table} r ON r.n = w.rowid "
            f"WHERE {words_table} MATCH ? AND w.rowid > {after:d} ORDER BY w.rowid LIMIT ?"
        )
        return [(n, msgspec.json.decode(row, type=shape)) for n, row in self._found(table, query, words, limit)]

    def _found(self, stage: str, query: str, words: str, limit: int, form: str = "{}") -> list[Any]:
        wanted = asked(words, 1 if stage == "names" else _SHORTEST)
        try:
            return self.select(stage, query, [form.format(wanted), limit]) if wanted else []
        except sqlite3.OperationalError:  # letters of which it makes no word
            return []

    def select(self, stage: str, query: str, params: list[Any]) -> list[Any]:
        """Return the rows of a question, none while the stage that it is about is not done."""
        if not self.has(stage):
            return []
        with self._open() as opened:
            return opened.execute(query, params).fetchall()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        address = f"file:{quote(str(self.path.resolve()))}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=5)) as opened:
            opened.create_function("ln", 1, log, deterministic=True)
            yield opened


def asked(words: str, shortest: int = 1) -> str:
    """Return what people typed as a question to the index: all words must stand, the last may be unfinished.

    ``shortest``: letters from which on a word counts as unfinished.
    """
    found = _WORD.findall(words)[:_WORDS]
    return " ".join(f'"{word}"' for word in found) + ("*" if found and len(found[-1]) >= shortest else "")


class Maker:
    """Has the index of the published record made, once for each build, by a process of its own."""

    def __init__(self, settings: Settings) -> None:
        self._record = settings.record
        self._folder = settings.cache or _folder(settings.record)
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._tries: Counter[str] = Counter()
        self._whole = ""

    def index(self, name: str) -> Index:
        """Return the index of the record whose identity is ``name``, made or not."""
        mark = sha256(f"{_FORM} {__version__} {self._record.resolve()} {name}".encode()).hexdigest()[:12]
        return Index(self._folder / f"{self._record.name}.pages-{mark}")

    @property
    def is_busy(self) -> bool:
        """Whether an index is being made."""
        with self._lock:
            return self._runs()

    def _runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def ask(self, name: str) -> None:
        """Have it made unless it is whole already; costs next to nothing where there is nothing to do.

        They are made one at a time: whoever asks while another is made must ask again.
        """
        with self._lock:
            if name == self._whole or self._tries[name] >= _TRIES or self._runs():
                return
            index = self.index(name)
            if index.has(LAST):
                self._whole = name
                return
            self._tries[name] += 1
            self._start(index.path, name)

    def _start(self, path: Path, name: str) -> None:
        command = [sys.executable, "-m", "dragoman.web.indexing", str(self._record.resolve()), str(path), name]
        environment = {**os.environ, "OMP_NUM_THREADS": "1"}
        self._process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL)

    def close(self) -> None:
        """Stop making it; the next server goes on."""
        with self._lock:
            if self._process is not None and self._process.poll() is None:
                self._process.terminate()
                self._process.wait(10)


def _folder(record: Path) -> Path:
    """Return the folder of the record, or one of the user's own where nothing may be written there."""
    beside = record.resolve().parent
    return beside if os.access(beside, os.W_OK) else Path.home() / ".cache" / "dragoman"
