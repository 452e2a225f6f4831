"""One round of a watch: feeds whose time has come, the new pages they name, and the file that a build reads."""

import gzip
import json
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from typing import TypeVar

from dragoman.ingest.formats.feed import Entry, feed_of
from dragoman.ingest.pages import decoded
from dragoman.ingest.raw import Flaw
from dragoman.types import Noun
from dragoman.watching.addresses import Refusal, Resolve, host_of, resolve, tidy
from dragoman.watching.fetching import Fetched, Fetcher
from dragoman.watching.manners import Manners
from dragoman.watching.settings import Feed, Settings
from dragoman.watching.state import Kept, Link, Polled, State

_LONGEST = 86_400.0
"""Seconds: no feed and no page is put off for longer at once."""
_TRIES = 6
_FIRST_PAUSE = 600.0
_NEVER = 1e11
_PAGES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "")
T = TypeVar("T")
R = TypeVar("R")


class Told(Noun, frozen=True, kw_only=True):
    """What a round did."""

    polled: int = 0
    unchanged: int = 0
    failed: tuple[str, ...] = ()
    links: int = 0
    """New pages that the feeds name."""
    fetched: int = 0
    put_off: int = 0
    refused: tuple[tuple[str, int], ...] = ()
    """Reason and number."""


class Watcher:
    """Polls and fetches; safe to end at any moment."""

    def __init__(
        self,
        settings: Settings,
        state: State,
        *,
        now: Callable[[], float],
        stop: Event | None = None,
        resolver: Resolve = resolve,
    ) -> None:
        """``now`` is the clock, in seconds since 1970; ``stop`` ends waiting and fetching early."""
        self._settings, self._state, self._now = settings, state, now
        self._stop = stop or Event()
        self._fetcher = Fetcher(settings.watch, resolver)
        self._manners = Manners(settings.watch, self._fetcher, self._stop)
        self._feeds = {feed.url: feed for feed in settings.feeds}

    def round(self) -> Told:
        """Poll the feeds that are due, fetch the pages that are due, and say what was done."""
        told = self._poll()
        fetched, put_off, refused = self._fetch()
        self._state.forget(self._now() - self._settings.watch.forget * 86_400.0)
        return Told(
            polled=told.polled,
            unchanged=told.unchanged,
            failed=told.failed,
            links=told.links,
            fetched=fetched,
            put_off=put_off,
            refused=tuple(sorted(refused.items())),
        )

    def wait(self, most: float) -> None:
        """Wait until the next feed or page is due, ``most`` seconds at most."""
        due = self._state.next_due(self._feeds)
        self._stop.wait(min(max(due - self._now(), 1.0), most))

    def _poll(self) -> Told:
        polled = unchanged = links = 0
        failed = []
        for feed, answer in self._each(self._state.due_feeds(self._feeds, self._now()), lambda one: one.url, self._ask):
            polled += 1
            if isinstance(answer, Refusal):
                if answer.reason != "stopped":
                    self._fail(feed, answer)
                    failed.append(f"{feed.url}: {answer.detail or answer.reason}")
            elif answer.status == 304:
                unchanged += 1
                self._state.unchanged(feed, due=self._due(feed), now=self._now())
            else:
                links += self._take(feed, answer, failed)
        return Told(polled=polled, unchanged=unchanged, failed=tuple(failed), links=links)

    def _ask(self, feed: Polled) -> Fetched | Refusal:
        headers = {"If-None-Match": feed.etag, "If-Modified-Since": feed.modified}
        known = {name: value for name, value in headers.items() if value}
        return self._fetcher.get(feed.url, before=self._manners.page, headers=known)

    def _take(self, feed: Polled, answer: Fetched, failed: list[str]) -> int:
        """Remember what a feed names; return how much of it is new."""
        found = feed_of(answer.body)
        if isinstance(found, Flaw) and found.reason != "empty":
            self._fail(feed, Refusal(reason=found.reason, detail=found.detail, again=True))
            failed.append(f"{feed.url}: {found.detail}")
            return 0
        entries = () if isinstance(found, Flaw) else found.entries
        links = list(_links(entries, self._feeds[feed.url]))
        due, now = self._due(feed), self._now()
        return self._state.polled(feed, links, due=due, now=now, etag=answer.etag, modified=answer.modified)

    def _due(self, feed: Polled) -> float:
        return self._now() + self._every(feed)

    def _every(self, feed: Polled) -> float:
        return float(self._feeds[feed.url].every or self._settings.watch.every)

    def _fail(self, feed: Polled, why: Refusal) -> None:
        """Put a feed off: twice as long after each failure, a day at most; one that is gone for good."""
        wait = max(pause(feed.failures, self._every(feed)), why.after)
        due = _NEVER if why.reason == "http-410" else self._now() + wait
        self._state.failed(feed, why.detail or why.reason, due=due)

    def _fetch(self) -> tuple[int, int, Counter[str]]:
        fetched, put_off, refused = 0, 0, Counter[str]()
        waiting = self._state.waiting(self._now(), self._settings.watch.pages)
        for page, answer in self._each(waiting, lambda one: one.url, lambda one: self._page(one.url)):
            if isinstance(answer, Kept):
                self._state.fetched(page.url, answer.url, answer.html)
                fetched += 1
            elif answer.reason == "stopped":
                continue
            elif answer.again and page.tries + 1 < _TRIES:
                wait = max(pause(page.tries, _FIRST_PAUSE), answer.after)
                self._state.put_off(page.url, answer.reason, due=self._now() + wait)
                put_off += 1
            else:
                self._state.refused(page.url, answer.reason)
                refused[answer.reason] += 1
        return fetched, put_off, refused

    def _page(self, url: str) -> Kept | Refusal:
        """Return a page's text, or why there is none."""
        answer = self._fetcher.get(url, before=self._manners.page)
        if isinstance(answer, Refusal):
            if answer.after and answer.reason != "paused":
                self._manners.pause(host_of(url), answer.after)  # the other pages of the host wait, too
            return answer
        if answer.kind not in _PAGES:
            return Refusal(reason="not-a-page", detail=f"of type {answer.kind}")
        text = decoded(answer.body, answer.charset)
        if isinstance(text, Flaw):
            return Refusal(reason=text.reason, detail=text.detail)
        return Kept(url=answer.url, title=None, published=None, publisher=None, html=text)

    def _each(self, items: list[T], url_of: Callable[[T], str], work: Callable[[T], R]) -> Iterator[tuple[T, R]]:
        """Yield each item with what came of it, hosts side by side, those of one host one after the other."""
        lines: dict[str, list[T]] = defaultdict(list)
        for item in items:
            lines[_line_of(url_of(item))].append(item)
        results: SimpleQueue[tuple[T, R] | BaseException | None] = SimpleQueue()

        def one_host(line: list[T]) -> None:
            try:
                for item in line:
                    if self._stop.is_set():
                        return
                    results.put((item, work(item)))
            except BaseException as error:  # handed to the thread that waits for it
                results.put(error)
            finally:
                results.put(None)

        pool = ThreadPoolExecutor(self._settings.watch.hosts)
        try:
            for line in lines.values():
                pool.submit(one_host, line)
            yield from _until(results, len(lines))
        except BaseException:
            self._stop.set()  # else the threads would go on to the end of their lines
            raise
        finally:
            pool.shutdown(cancel_futures=True)


def _until(results: "SimpleQueue[tuple[T, R] | BaseException | None]", lines: int) -> Iterator[tuple[T, R]]:
    """Yield what comes in until all lines have ended."""
    while lines:
        found = results.get()
        if found is None:
            lines -= 1
        elif isinstance(found, BaseException):
            raise found
        else:
            yield found


def _line_of(url: str) -> str:
    """Return the host and port of an address."""
    return url.partition("://")[2].partition("/")[0].lower()


def _links(entries: Iterable[Entry], feed: Feed) -> Iterator[Link]:
    """Yield the pages that a feed names, once each."""
    seen: set[str] = set()
    for entry in entries:
        url = tidy(entry.link or "")
        if url.startswith(("http://", "https://")) and url not in seen:
            seen.add(url)
            yield Link(url=url, title=entry.title, published=entry.published, publisher=feed.publisher)


def pause(failures: int, first: float) -> float:
    """Return the seconds to wait after one more failure: twice as long each time, a day at most."""
    return min(first * 2.0 ** min(failures, 20), _LONGEST)


def write(pages: Iterable[Kept], path: Path) -> int:
    """Write pages as JSON lines, packed; the same pages give the same bytes. Return how many there were."""
    part, number = path.with_name(f"{path.name}.part"), 0
    with open(part, "wb") as file:
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
            for page in pages:
                row = {"url": page.url, "title": page.title, "published": page.published, "publisher": page.publisher}
                known = {name: value for name, value in row.items() if value}
                packed.write(
                    json.dumps(known | {"html": page.html}, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
                )
                number += 1
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    return number
