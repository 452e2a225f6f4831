"""A server on this machine that gives what a test says, and remembers what it was asked."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from dragoman.watching.settings import Feed, Settings, Watch

PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>{title}</title>"
    '<meta property="article:published_time" content="2024-05-14T10:00:00Z">'
    '<meta property="og:site_name" content="The Invented Herald"></head><body><article><h1>{title}</h1>'
    "<p>The foreign minister of Vietnam met his counterpart from Finland in Hanoi on Monday for talks on {title}.</p>"
    "<p>Both sides signed a memorandum on education, the ministry said in a statement on the same day.</p>"
    "</article></body></html>"
)


class Site:
    """What a server gives: path -> (status, headers, body), or a function of the handler."""

    def __init__(self) -> None:
        self.routes: dict[str, Any] = {}
        self.asked: list[tuple[str, dict[str, str], float]] = []
        self.at_once = self.most_at_once = 0
        self.lock = threading.Lock()
        self.base = ""

    def give(self, path: str, body: str | bytes = b"", status: int = 200, kind: str = "text/html", **head: str) -> None:
        """Give ``body`` under ``path``; ``head`` are headers, with ``_`` for ``-``."""
        data = body.encode() if isinstance(body, str) else body
        headers = {name.replace("_", "-"): value for name, value in head.items()}
        self.routes[path] = (status, {"Content-Type": kind, **headers}, data)

    def feed(self, *paths: str, path: str = "/feed", **head: Any) -> None:
        """Give a feed that names pages."""
        items = "".join(
            f"<item><title>Talks on {p.strip('/')}</title><link>{self.base}{p}</link>"
            "<pubDate>Tue, 14 May 2024 10:00:00 GMT</pubDate></item>"
            for p in paths
        )
        body = f'<rss version="2.0"><channel><title>Invented</title>{items}</channel></rss>'
        self.give(path, body, kind="application/rss+xml", **head)

    def page(self, path: str, **head: Any) -> None:
        """Give a page."""
        self.give(path, PAGE.format(title=path.strip("/")), **head)

    def paths(self) -> list[str]:
        """Return what was asked for, in order, without robots.txt."""
        return [path for path, _, _ in self.asked if path != "/robots.txt"]

    def settings(self, **watch: Any) -> Settings:
        """Return settings that may ask this server."""
        given = {"allow": ("127.0.0.1",), "delay": 0.01, "timeout": 3.0, **watch}
        return Settings(watch=Watch(**given), feeds=(Feed(url=f"{self.base}/feed"),))


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with site.lock:
                site.asked.append((self.path, dict(self.headers), time.monotonic()))
                site.at_once += 1
                site.most_at_once = max(site.most_at_once, site.at_once)
            try:
                self._answer()
            except OSError:
                pass
            finally:
                with site.lock:
                    site.at_once -= 1

        def _answer(self) -> None:
            found = site.routes.get(self.path, (404, {}, b""))
            if callable(found):
                found(self)
                return
            status, headers, body = found
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    return Handler


@contextmanager
def serving() -> Iterator[Callable[[], Site]]:
    """Give a function that starts one more server; all of them end with the block."""
    servers: list[ThreadingHTTPServer] = []

    def start() -> Site:
        site = Site()
        server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site))
        server.daemon_threads = True
        site.base = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        servers.append(server)
        return site

    try:
        yield start
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()
