"""One answer of a server."""

import gzip
import time
from collections.abc import Callable
from typing import Any

import pytest

from dragoman.watching.addresses import Refusal
from dragoman.watching.fetching import Fetched, Fetcher
from dragoman.watching.settings import Watch
from tests.watching.serving import Site


def _get(url: str, **watch: Any) -> Fetched | Refusal:
    given = {"allow": ("127.0.0.1",), "timeout": 2.0, "max_bytes": 2_000, **watch}
    return Fetcher(Watch(**given)).get(url, before=lambda target: None)


def _reason(url: str, **watch: Any) -> str:
    found = _get(url, **watch)
    assert isinstance(found, Refusal)
    return found.reason


def test_a_page(site: Site) -> None:
    site.give(
        "/a?b=1",
        "<p>Words</p>",
        kind="text/html; charset=UTF-8",
        ETag='"1"',
        Last_Modified="Tue, 14 May 2024 10:00:00 GMT",
    )
    found = _get(f"{site.base}/a?b=1", contact="https://example.org/us")
    assert isinstance(found, Fetched)
    assert (found.status, found.body, found.kind, found.charset) == (200, b"<p>Words</p>", "text/html", "utf-8")
    assert (found.etag, found.modified) == ('"1"', "Tue, 14 May 2024 10:00:00 GMT")
    assert site.asked[0][1]["User-Agent"].endswith("(+https://example.org/us)")
    assert site.asked[0][1]["Host"] == site.base.partition("://")[2]


def test_private_machines_are_refused_before_anything_is_sent(site: Site) -> None:
    assert _reason(site.base, allow=()) == "private-address"
    assert _reason(site.base.replace("127.0.0.1", "localhost"), allow=("127.0.0.2",)) == "private-address"
    assert site.asked == []


def test_a_redirect_to_a_private_machine_is_refused(site: Site, serve: Callable[[], Site]) -> None:
    inner = serve()
    inner.give("/", "secret")
    site.give("/", status=302, Location=inner.base.replace("127.0.0.1", "127.0.0.2") + "/")
    found = _get(f"{site.base}/")
    assert isinstance(found, Refusal)
    assert (found.reason, inner.asked) == ("private-address", [])


@pytest.mark.parametrize("where", ["file:///etc/passwd", "ftp://127.0.0.1/", "http://user@127.0.0.1/", "gopher://x"])
def test_a_redirect_to_something_else_is_refused(site: Site, where: str) -> None:
    site.give("/", status=301, Location=where)
    assert _reason(f"{site.base}/") == "bad-address"


def test_redirects_are_followed_to_an_end(site: Site) -> None:
    site.give("/a", status=301, Location="b")
    site.give("/b", status=307, Location=f"{site.base}/c")
    site.give("/c", "end")
    site.give("/loop", status=302, Location="/loop")
    found = _get(f"{site.base}/a")
    assert isinstance(found, Fetched)
    assert (found.url, found.body) == (f"{site.base}/c", b"end")
    assert _reason(f"{site.base}/loop") == "redirects"
    assert len(site.asked) == 3 + 6


def test_each_hop_is_asked_about(site: Site) -> None:
    site.give("/a", status=301, Location="/b")
    site.give("/b", "end")
    refusal = Refusal(reason="robots")
    found = Fetcher(Watch(allow=("127.0.0.1",))).get(
        f"{site.base}/a", before=lambda target: refusal if target.path == "/b" else None
    )
    assert found == refusal


@pytest.mark.parametrize(("status", "again"), [(404, False), (403, False), (500, True), (503, True), (429, True)])
def test_other_answers(site: Site, status: int, again: bool) -> None:
    site.give("/", status=status, Retry_After="120")
    found = _get(f"{site.base}/")
    assert isinstance(found, Refusal)
    assert (found.reason, found.again) == (f"http-{status}", again)
    assert found.after == (120.0 if status in (429, 503) else 0.0)


def test_long_answers_are_cut_off(site: Site) -> None:
    site.give("/long", b"x" * 5_000)
    site.give("/bomb", gzip.compress(bytes(3_000_000)), Content_Encoding="gzip")
    site.give("/packed", gzip.compress(b"words"), Content_Encoding="gzip")
    assert _reason(f"{site.base}/long") == "too-large"
    assert _reason(f"{site.base}/bomb", max_bytes=100_000) == "too-large"
    found = _get(f"{site.base}/packed")
    assert isinstance(found, Fetched)
    assert found.body == b"words"


def test_an_endless_answer_ends(site: Site) -> None:
    def endless(handler: Any) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(1_000):
            handler.wfile.write(b"x" * 1_000)

    site.routes["/"] = endless
    assert _reason(f"{site.base}/") == "too-large"


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"])
def test_a_slow_answer_ends_in_time(site: Site, head: bytes) -> None:
    def slow(handler: Any) -> None:
        handler.wfile.write(head)
        for _ in range(50):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.1)

    site.routes["/"] = slow
    begun = time.monotonic()
    assert _reason(f"{site.base}/", timeout=0.5) == "timeout"
    assert time.monotonic() - begun < 2.0


def test_half_an_answer_is_none(site: Site) -> None:
    def half(handler: Any) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nwords")
        handler.close_connection = True
        handler.connection.shutdown(2)

    site.routes["/"] = half
    assert _reason(f"{site.base}/") == "bad-http"


def test_no_server_and_no_http(site: Site) -> None:
    def noise(handler: Any) -> None:
        handler.wfile.write(b"\x00\x01\x02 not http at all\r\n\r\n")
        handler.close_connection = True

    site.routes["/"] = noise
    assert _reason(f"{site.base}/") == "bad-http"
    assert _reason("http://127.0.0.1:9/") == "unreachable"
    assert _reason(f"{site.base}/".replace("http://", "https://")) == "unreachable"


def test_the_machine_that_was_checked_is_the_one_that_is_asked(site: Site) -> None:
    answers = iter([("127.0.0.1",)])  # a second look-up would fail
    port = site.base.rpartition(":")[2]
    site.give("/", "words")
    fetcher = Fetcher(Watch(allow=("herald.example",)), lambda host, port: next(answers))
    found = fetcher.get(f"http://herald.example:{port}/", before=lambda target: None)
    assert isinstance(found, Fetched)
    assert site.asked[0][1]["Host"] == f"herald.example:{port}"
