"""Manners towards hosts."""

from threading import Event

from dragoman.watching.addresses import Refusal, Target
from dragoman.watching.fetching import Fetcher
from dragoman.watching.manners import Manners
from dragoman.watching.settings import Watch
from tests.watching.serving import Site


class Clock:
    """A clock that moves when somebody waits for it."""

    def __init__(self) -> None:
        self.time = 0.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.time


class Waiting(Event):
    """A stop that is never given; waiting for it moves the clock."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock = clock

    def wait(self, timeout: float | None = None) -> bool:
        self.clock.time += timeout or 0.0
        self.clock.waits.append(round(timeout or 0.0, 3))
        return self.is_set()


def _manners(delay: float = 2.0) -> tuple[Manners, Clock, Waiting]:
    clock = Clock()
    stop = Waiting(clock)
    watch = Watch(allow=("127.0.0.1",), delay=delay)
    return Manners(watch, Fetcher(watch), stop, clock), clock, stop


def _target(site: Site, path: str = "/") -> Target:
    host, _, port = site.base.partition("://")[2].partition(":")
    return Target(scheme="http", host=host, port=int(port), path=path, machines=(host,))


def test_requests_are_some_time_apart(site: Site) -> None:
    manners, clock, _ = _manners()
    assert [manners.page(_target(site)) for _ in range(3)] == [None] * 3
    assert clock.waits == [0.0, 2.0, 2.0, 2.0]  # the first is for robots.txt


def test_a_longer_delay_of_the_site_holds(site: Site) -> None:
    site.give("/robots.txt", "User-agent: *\nCrawl-delay: 7", kind="text/plain")
    manners, clock, _ = _manners()
    for _ in range(3):
        manners.page(_target(site))
    assert clock.waits == [0.0, 2.0, 7.0, 7.0]


def test_robots_are_asked_for_once_a_day(site: Site) -> None:
    site.give("/robots.txt", "User-agent: *\nDisallow: /x", kind="text/plain")
    manners, clock, _ = _manners()
    refused = manners.page(_target(site, "/x"))
    assert isinstance(refused, Refusal)
    assert (refused.reason, refused.again) == ("robots", False)
    assert manners.page(_target(site, "/y")) is None
    clock.time += 80_000
    manners.page(_target(site, "/y"))
    assert len(site.asked) == 1
    clock.time += 10_000
    manners.page(_target(site, "/y"))
    assert len(site.asked) == 2


def test_robots_that_fail_are_asked_for_again_soon(site: Site) -> None:
    site.give("/robots.txt", status=500)
    manners, clock, _ = _manners()
    refused = manners.page(_target(site))
    assert isinstance(refused, Refusal)
    assert (refused.reason, refused.again) == ("robots-unreachable", True)
    site.give("/robots.txt", status=403)
    clock.time += 700
    assert manners.page(_target(site)) is None


def test_a_host_that_wants_to_be_left_alone(site: Site) -> None:
    manners, clock, _ = _manners()
    manners.page(_target(site))
    manners.pause("127.0.0.1", 4_000)
    refused = manners.page(_target(site))
    assert isinstance(refused, Refusal)
    assert refused.reason == "paused"
    assert refused.after > 3_900
    clock.time += 4_000
    assert manners.page(_target(site)) is None


def test_a_stop_ends_the_waiting(site: Site) -> None:
    manners, _, stop = _manners()
    stop.set()
    assert isinstance(manners.page(_target(site)), Refusal)
