"""Manners towards hosts: one request at a time, some seconds apart, and only what robots.txt allows."""

import time
from collections.abc import Callable
from threading import Event, Lock

from dragoman.types import Noun
from dragoman.watching import robots
from dragoman.watching.addresses import Refusal, Target
from dragoman.watching.fetching import Fetched, Fetcher
from dragoman.watching.robots import Rules
from dragoman.watching.settings import Watch

_FRESH = 86_400.0
"""Seconds for which a robots.txt is believed."""
_STALE = 600.0
"""Seconds after which one that could not be had is asked for again."""
_MOST = 5_000
"""Hosts whose rules are remembered."""
_STOPPED = Refusal(reason="stopped", detail="the watch was stopped", again=True)


class _Known(Noun, frozen=True, kw_only=True):
    """The rules of a site, and until when they hold."""

    rules: Rules | None
    """``None`` where the site gave none that can be had: then nothing is fetched."""
    until: float


class Manners:
    """What is asked before each request; safe to use from many threads."""

    def __init__(
        self, watch: Watch, fetcher: Fetcher, stop: Event, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._watch, self._fetcher, self._stop, self._clock = watch, fetcher, stop, clock
        self._lock = Lock()
        self._known: dict[str, _Known] = {}
        self._free: dict[str, float] = {}
        """When the next request may go to a host."""

    def page(self, target: Target) -> Refusal | None:
        """Ask for leave to fetch a page or feed; waits for the host's turn. A refusal says why it may not be."""
        rules = self._rules(target)
        if rules is None:
            detail = f"the robots.txt of {target.host} cannot be had"
            return Refusal(reason="robots-unreachable", detail=detail, again=True)
        if not rules.allows(target.path):
            return Refusal(reason="robots", detail=f"the robots.txt of {target.host} asks not to fetch it")
        return self._turn(target, rules.delay)

    def pause(self, host: str, seconds: float) -> None:
        """Leave a host alone for some time, as it asked."""
        with self._lock:
            self._free[host] = max(self._free.get(host, 0.0), self._clock() + seconds)

    def _turn(self, target: Target, delay: float = 0.0) -> Refusal | None:
        """Wait until the host may be asked again, and book the time after."""
        with self._lock:
            now = self._clock()
            at = max(now, self._free.get(target.host, 0.0))
            if at - now > max(120.0, 4 * self._watch.timeout):
                return Refusal(
                    reason="paused", detail=f"{target.host} asked to be left alone", again=True, after=at - now
                )
            self._free[target.host] = at + max(self._watch.delay, delay)
        if self._stop.wait(max(at - now, 0.0)):
            return _STOPPED
        self.pause(target.host, max(self._watch.delay, delay))  # counted from when the turn was really taken
        return None

    def _rules(self, target: Target) -> Rules | None:
        with self._lock:
            known = self._known.get(target.site)
            if known is not None and known.until > self._clock():
                return known.rules
        rules = self._asked(target)
        lasting = _STALE if rules is None else _FRESH
        with self._lock:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[target.site] = _Known(rules=rules, until=self._clock() + lasting)
        return rules

    def _asked(self, target: Target) -> Rules | None:
        """Return what the site says; a site without the file allows all, one that is down nothing."""
        found = self._fetcher.get(f"{target.site}/robots.txt", before=self._turn)
        if isinstance(found, Fetched):
            return robots.rules_of(found.body) if found.status == 200 else robots.ALL
        if found.reason == "too-large":
            return robots.ALL
        gone = found.reason.startswith("http-4") and found.reason not in ("http-429", "http-408")
        return robots.ALL if gone or found.reason == "redirects" else None
