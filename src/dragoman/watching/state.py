"""What a watch remembers, in a small SQLite file beside the record: feeds, addresses, and pages not yet built from."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import PathLike
from typing import Any

from dragoman.errors import RecordError
from dragoman.types import Noun

_VERSION = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS feeds (
  url TEXT PRIMARY KEY, etag TEXT, modified TEXT, due REAL NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0,
  polls INTEGER NOT NULL DEFAULT 0, told TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (
  url TEXT PRIMARY KEY, feed TEXT NOT NULL, title TEXT, published TEXT, publisher TEXT, due REAL NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0, seen REAL NOT NULL, state TEXT NOT NULL DEFAULT 'pending',
  reason TEXT NOT NULL DEFAULT '', round INTEGER, final TEXT
);
CREATE TABLE IF NOT EXISTS texts (url TEXT PRIMARY KEY, html BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS pages_by_state ON pages (state, due);
"""
"""A page is ``pending``, ``fetched`` (its text is here), ``done`` (a build has it) or ``refused``."""
_DAY = 86_400.0


class Polled(Noun, frozen=True, kw_only=True):
    """What is known of a feed before it is asked."""

    url: str
    etag: str | None = None
    modified: str | None = None
    failures: int = 0


class Link(Noun, frozen=True, kw_only=True):
    """A page that a feed names."""

    url: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None


class Waiting(Noun, frozen=True, kw_only=True):
    """A page to fetch."""

    url: str
    tries: int


class Kept(Noun, frozen=True, kw_only=True):
    """A page that was fetched."""

    url: str
    title: str | None
    published: str | None
    publisher: str | None
    html: str


class State:
    """The file. Each method is one transaction, so that a kill at any moment loses no more than what was under way."""

    def __init__(self, path: str | PathLike[str]) -> None:
        """Open or make the file; :class:`RecordError` where it is something else."""
        self._base = sqlite3.connect(path, isolation_level=None, timeout=10)
        try:
            (version,) = self._base.execute("PRAGMA user_version").fetchone()
            if version not in (0, _VERSION):
                raise RecordError(f"{path} was made by another version of the program: move it away to start anew")
            self._base.execute("PRAGMA auto_vacuum = INCREMENTAL")
            self._base.executescript(_TABLES)
            self._base.execute(f"PRAGMA user_version = {_VERSION}")
        except sqlite3.DatabaseError as error:
            self._base.close()
            raise RecordError(f"{path} is no state of a watch ({error}): move it away to start anew") from error

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    @contextmanager
    def _all_or_nothing(self) -> Iterator[sqlite3.Connection]:
        self._base.execute("BEGIN IMMEDIATE")
        try:
            yield self._base
        except BaseException:
            self._base.execute("ROLLBACK")
            raise
        self._base.execute("COMMIT")

    def due_feeds(self, urls: Iterable[str], now: float) -> list[Polled]:
        """Return those of ``urls`` whose time has come, as they are remembered."""
        found = []
        for url in urls:
            row = self._base.execute("SELECT etag, modified, failures, due FROM feeds WHERE url = ?", [url]).fetchone()
            if row is None or row[3] <= now:
                etag, modified, failures = row[:3] if row else (None, None, 0)
                found.append(Polled(url=url, etag=etag, modified=modified, failures=failures))
        return found

    def polled(
        self, feed: Polled, links: Iterable[Link], *, due: float, now: float, etag: str | None, modified: str | None
    ) -> int:
        """Remember an answer of a feed together with the pages it names; return how many are new."""
        with self._all_or_nothing() as base:
            base.execute(
                "INSERT INTO feeds (url, etag, modified, due, polls) VALUES (?, ?, ?, ?, 1) "
                "ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, modified = excluded.modified, "
                "due = excluded.due, failures = 0, "
                "polls = polls + 1, told = ''",
                [feed.url, etag, modified, due],
            )
            return sum(_add(base, link, feed.url, now) for link in links)

    def unchanged(self, feed: Polled, *, due: float, now: float) -> None:
        """Remember that a feed had nothing new; what it names is still named."""
        with self._all_or_nothing() as base:
            base.execute(
                "UPDATE feeds SET due = ?, failures = 0, polls = polls + 1, told = '' WHERE url = ?", [due, feed.url]
            )
            base.execute("UPDATE pages SET seen = ? WHERE feed = ? AND seen >= ?", [now, feed.url, now - 7 * _DAY])

    def failed(self, feed: Polled, told: str, *, due: float) -> None:
        """Remember that a feed could not be had, and when to ask again."""
        with self._all_or_nothing() as base:
            base.execute(
                "INSERT INTO feeds (url, due, failures, polls, told) VALUES (?, ?, 1, 1, ?) "
                "ON CONFLICT (url) DO UPDATE SET due = excluded.due, failures = failures + 1, "
                "polls = polls + 1, told = excluded.told",
                [feed.url, due, told],
            )

    def waiting(self, now: float, limit: int) -> list[Waiting]:
        """Return the pages whose time has come, the longest waiting first."""
        query = "SELECT url, tries FROM pages WHERE state = 'pending' AND due <= ? ORDER BY due, url LIMIT ?"
        return [Waiting(url=url, tries=tries) for url, tries in self._base.execute(query, [now, limit])]

    def fetched(self, url: str, final: str, html: str) -> None:
        """Keep a page until a build has it."""
        packed = zlib.compress(html.encode("utf-8", "replace"), 6)
        with self._all_or_nothing() as base:
            base.execute("INSERT OR REPLACE INTO texts VALUES (?, ?)", [url, packed])
            base.execute("UPDATE pages SET state = 'fetched', final = ? WHERE url = ?", [final, url])

    def put_off(self, url: str, reason: str, *, due: float) -> None:
        """Remember that a page shall be tried again."""
        with self._all_or_nothing() as base:
            base.execute("UPDATE pages SET tries = tries + 1, due = ?, reason = ? WHERE url = ?", [due, reason, url])

    def refused(self, url: str, reason: str) -> None:
        """Remember that a page is not to be had."""
        with self._all_or_nothing() as base:
            base.execute("UPDATE pages SET state = 'refused', reason = ? WHERE url = ?", [reason, url])

    def open_rounds(self) -> list[int]:
        """Give the fetched pages that have no round a new one; return the rounds that no build has finished."""
        with self._all_or_nothing() as base:
            base.execute(
                "UPDATE pages SET round = (SELECT coalesce(max(round), 0) + 1 FROM pages) "
                "WHERE state = 'fetched' AND round IS NULL"
            )
        rows = self._base.execute("SELECT DISTINCT round FROM pages WHERE state = 'fetched' ORDER BY round")
        return [number for (number,) in rows]

    def pages_of(self, number: int) -> Iterator[Kept]:
        """Yield the pages of a round, in a fixed order."""
        columns = "coalesce(final, url), title, published, publisher, html"
        query = f"SELECT {columns} FROM pages JOIN texts USING (url) WHERE round = ? ORDER BY url"
        for url, title, published, publisher, html in self._base.execute(query, [number]):
            text = zlib.decompress(html).decode()
            yield Kept(url=url, title=title, published=published, publisher=publisher, html=text)

    def built(self, number: int) -> None:
        """Remember that a build has the pages of a round; their text is given up."""
        with self._all_or_nothing() as base:
            base.execute("DELETE FROM texts WHERE url IN (SELECT url FROM pages WHERE round = ?)", [number])
            base.execute("UPDATE pages SET state = 'done' WHERE round = ? AND state = 'fetched'", [number])
        self._base.executescript("PRAGMA incremental_vacuum")  # a plain execute would free one page of the file

    def forget(self, before: float) -> int:
        """Forget finished addresses that no feed has named since ``before``; return how many."""
        with self._all_or_nothing() as base:
            keep = "round IS NULL OR round < (SELECT max(round) FROM pages)"  # the numbers of rounds must go on
            query = f"DELETE FROM pages WHERE state IN ('done', 'refused') AND seen < ? AND ({keep})"
            return base.execute(query, [before]).rowcount

    def next_due(self, urls: Iterable[str]) -> float:
        """Return when the next feed or page has its turn; 0 where a feed was never asked."""
        dues = [self._base.execute("SELECT due FROM feeds WHERE url = ?", [url]).fetchone() for url in urls]
        page = self._base.execute("SELECT min(due) FROM pages WHERE state = 'pending'").fetchone()
        found = [row[0] if row else 0.0 for row in dues] + ([page[0]] if page[0] is not None else [])
        return min(found, default=0.0)

    def feeds(self) -> list[dict[str, Any]]:
        """Return a row for each feed: its address, polls, failures in a row, what it said last, when it is due."""
        names = ("url", "polls", "failures", "told", "due")
        return [
            dict(zip(names, row, strict=True)) for row in self._base.execute(f"SELECT {', '.join(names)} FROM feeds")
        ]

    def counts(self) -> list[tuple[str, str, int]]:
        """Return the number of pages by state and reason."""
        why = "CASE WHEN state = 'done' THEN '' ELSE reason END"
        query = f"SELECT state, {why}, count(*) FROM pages GROUP BY 1, 2 ORDER BY 1, 2"
        return [(state, told, number) for state, told, number in self._base.execute(query)]


def _add(base: sqlite3.Connection, link: Link, feed: str, now: float) -> int:
    """Add a page, or remember that it is still named; return 1 for a new one."""
    base.execute("UPDATE pages SET seen = ? WHERE url = ?", [now, link.url])
    values = [link.url, feed, link.title, link.published, link.publisher, now, now]
    columns = "url, feed, title, published, publisher, due, seen"
    return base.execute(f"INSERT OR IGNORE INTO pages ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", values).rowcount
