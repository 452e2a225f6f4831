"""Rounds of a watch."""

import gzip
import json
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from threading import Event, Timer

import pytest

from dragoman.watching import Settings, State, Watcher
from dragoman.watching.rounds import pause, write
from dragoman.watching.settings import Feed
from tests.watching.serving import Site


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.time = 1_000_000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "r.watch")


def test_new_pages_are_fetched_once(site: Site, state: State, clock: Clock) -> None:
    site.feed("/a", "/b", ETag='"1"')
    site.page("/a")
    site.page("/b")
    watcher = Watcher(site.settings(), state, now=clock)
    told = watcher.round()
    assert (told.polled, told.links, told.fetched) == (1, 2, 2)
    assert watcher.round().polled == 0
    clock.time += 1_000
    told = watcher.round()
    assert (told.polled, told.unchanged, told.fetched) == (1, 1, 0)
    site.feed("/a", "/b", "/c", ETag='"2"')
    site.page("/c")
    clock.time += 1_000
    assert watcher.round().fetched == 1
    assert site.paths() == ["/feed", "/a", "/b", "/feed", "/feed", "/c"]
    assert site.asked[4][1]["If-None-Match"] == '"1"'


def test_robots_are_kept_to_for_feeds_and_pages(site: Site, state: State, clock: Clock) -> None:
    site.give("/robots.txt", "User-agent: *\nDisallow: /b\n", kind="text/plain")
    site.feed("/a", "/b")
    site.page("/a")
    site.page("/b")
    told = Watcher(site.settings(), state, now=clock).round()
    assert (told.fetched, told.refused) == (1, (("robots", 1),))
    assert "/b" not in site.paths()
    assert [path for path, _, _ in site.asked].count("/robots.txt") == 1
    site.give("/robots.txt", "User-agent: *\nDisallow: /\n", kind="text/plain")
    clock.time += 1_000
    told = Watcher(site.settings(), state, now=clock).round()
    assert told.failed
    assert site.paths().count("/feed") == 1


def test_robots_that_cannot_be_had_forbid_for_now(site: Site, state: State, clock: Clock) -> None:
    site.give("/robots.txt", status=503)
    site.feed("/a")
    told = Watcher(site.settings(), state, now=clock).round()
    assert told.failed
    assert site.paths() == []


def test_a_host_gets_one_request_at_a_time_and_some_time_between(
    site: Site, state: State, clock: Clock, serve: Callable[[], Site]
) -> None:
    other = serve()
    paths = [f"/{n}" for n in range(5)]
    site.feed(*paths)
    other.feed("/x")
    for path in paths:
        site.page(path)
    feeds = (Feed(url=f"{site.base}/feed"), Feed(url=f"{other.base}/feed"))
    Watcher(Settings(watch=site.settings(delay=0.15).watch, feeds=feeds), state, now=clock).round()
    times = [at for _, _, at in site.asked]
    assert site.most_at_once == 1
    assert all(right - left > 0.1 for left, right in pairwise(times))
    assert len(times) == 7


def test_failures_put_a_feed_off_for_longer_and_longer(site: Site, state: State, clock: Clock) -> None:
    site.give("/feed", status=500)
    watcher = Watcher(site.settings(every=100), state, now=clock)
    polls = []
    for _ in range(40):
        if watcher.round().polled:
            polls.append(clock.time)
        clock.time += 50
    assert [right - left for left, right in pairwise(polls)] == [100, 200, 400, 800]
    site.feed("/a")
    clock.time += 5_000
    assert watcher.round().failed == ()
    clock.time += 100
    assert watcher.round().polled == 1


def test_a_feed_that_wants_quiet_or_is_gone(site: Site, state: State, clock: Clock) -> None:
    site.give("/feed", status=429, Retry_After="5000")
    watcher = Watcher(site.settings(every=100), state, now=clock)
    watcher.round()
    clock.time += 4_900
    assert watcher.round().polled == 0
    site.give("/feed", status=410)
    clock.time += 200
    assert watcher.round().polled == 1
    clock.time += 10_000_000
    assert watcher.round().polled == 0


@pytest.mark.parametrize("body", ["<html><p>No feed</p></html>", "", '<!DOCTYPE a [<!ENTITY b "c">]><rss/>'])
def test_what_is_no_feed_is_told(site: Site, state: State, clock: Clock, body: str) -> None:
    site.give("/feed", body)
    (words,) = Watcher(site.settings(), state, now=clock).round().failed
    assert words.startswith(f"{site.base}/feed: ")


def test_pages_that_cannot_be_had(site: Site, state: State, clock: Clock) -> None:
    site.feed("/gone", "/later", "/picture", "/long", "/home")
    site.give("/later", status=503)
    site.give("/picture", b"\x89PNG", kind="image/png")
    site.give("/long", "x" * 50_000)
    site.give("/home", status=302, Location="http://127.0.0.2/")
    watcher = Watcher(site.settings(max_bytes=20_000), state, now=clock)
    told = watcher.round()
    assert told.refused == (("http-404", 1), ("not-a-page", 1), ("private-address", 1), ("too-large", 1))
    assert told.put_off == 1
    site.page("/later")
    clock.time += 700
    assert watcher.round().fetched == 1


def test_a_page_is_given_up_after_some_tries(site: Site, state: State, clock: Clock) -> None:
    site.feed("/a")
    site.give("/a", status=500)
    watcher = Watcher(site.settings(), state, now=clock)
    for _ in range(12):
        watcher.round()
        clock.time += 90_000
    assert site.paths().count("/a") == 6
    assert ("refused", "http-500", 1) in state.counts()


def test_a_watch_that_is_stopped_ends_soon_and_loses_nothing(site: Site, state: State, clock: Clock) -> None:
    paths = [f"/{n}" for n in range(20)]
    site.feed(*paths)
    for path in paths:
        site.page(path)
    stop = Event()
    Timer(0.6, stop.set).start()
    begun = time.monotonic()
    told = Watcher(site.settings(delay=0.2), state, now=clock, stop=stop).round()
    assert time.monotonic() - begun < 2.0
    assert told.fetched < 20
    again = Watcher(site.settings(), state, now=clock).round()
    assert told.fetched + again.fetched == 20
    assert len(set(site.paths())) == 21


def test_a_round_in_a_file(site: Site, state: State, clock: Clock, tmp_path: Path) -> None:
    site.feed("/b", "/a")
    site.page("/a")
    site.page("/b")
    Watcher(site.settings(), state, now=clock).round()
    (number,) = state.open_rounds()
    files = [tmp_path / name for name in ("1.jsonl.gz", "2.jsonl.gz")]
    assert [write(state.pages_of(number), file) for file in files] == [2, 2]
    assert files[0].read_bytes() == files[1].read_bytes()
    rows = [json.loads(line) for line in gzip.decompress(files[0].read_bytes()).splitlines()]
    assert [row["title"] for row in rows] == ["Talks on a", "Talks on b"]
    assert "Hanoi" in rows[0]["html"]


def test_a_year_of_failures_is_a_day() -> None:
    assert [pause(n, 900.0) for n in (0, 1, 2, 10, 500)] == [900.0, 1800.0, 3600.0, 86_400.0, 86_400.0]
