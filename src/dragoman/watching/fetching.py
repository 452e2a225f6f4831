"""One answer of a server: within its time and size, from the machine that was checked, through checked redirects."""

import http.client
import socket
import ssl
from collections.abc import Callable, Mapping
from contextlib import suppress
from email.message import Message
from email.utils import parsedate_to_datetime
from threading import Event, Timer
from urllib.parse import urljoin

from dragoman import __about__
from dragoman.ingest.http import Answer, unpacked
from dragoman.ingest.raw import Flaw
from dragoman.types import Noun
from dragoman.watching.addresses import Refusal, Resolve, Target, checked, resolve
from dragoman.watching.settings import Watch

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.1"
_HOPS = 5
_CONNECT = 10.0
_PIECE = 1 << 16
_LATER = frozenset((408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524))
_LONGEST_PAUSE = 86_400.0


class Fetched(Noun, frozen=True, kw_only=True):
    """What a server sent."""

    url: str
    """The address after all redirects."""
    status: int
    """200, or 304 where nothing changed."""
    body: bytes = b""
    kind: str = ""
    """Media type in lower case."""
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    """``Last-Modified`` as sent."""


Before = Callable[[Target], Refusal | None]
"""What is asked before each request: it may wait, or forbid it."""


class Fetcher:
    """Asks servers, within the bounds of the settings."""

    def __init__(self, watch: Watch, resolver: Resolve = resolve) -> None:
        self._watch, self._resolver = watch, resolver
        self._context = _context()
        told = f" (+{watch.contact})" if watch.contact else ""
        self._agent = f"dragoman/{__about__.__version__}{told}"

    def get(self, url: str, *, before: Before, headers: Mapping[str, str] | None = None) -> Fetched | Refusal:
        """Return the answer, following up to five redirects, each of which is checked as the first address is."""
        for _ in range(_HOPS + 1):
            target = checked(url, self._watch.allow, self._resolver)
            refused = target if isinstance(target, Refusal) else before(target)
            if refused is not None or isinstance(target, Refusal):
                return refused or Refusal(reason="bad-address")
            found = self._ask(target, url, headers or {})
            if not isinstance(found, str):
                return found
            url = found
        return Refusal(reason="redirects", detail=f"more than {_HOPS} redirects")

    def _ask(self, target: Target, url: str, headers: Mapping[str, str]) -> Fetched | Refusal | str:
        """Return the answer to one request; a text is where the server points to."""
        try:
            sock = self._connected(target)
        except (OSError, ValueError) as error:
            return Refusal(reason="unreachable", detail=f"{target.host}: {error}", again=True)
        late = Event()
        timer = Timer(self._watch.timeout, _cut, (sock, late))
        timer.daemon = True
        timer.start()
        found: Fetched | Refusal | str
        try:
            found = self._spoken(sock, target, url, headers)
        except (OSError, http.client.HTTPException, ValueError) as error:
            words = f"{target.host}: {type(error).__name__}: {error}"
            found = Refusal(reason="bad-http", detail=words, again=True)
        finally:
            timer.cancel()
            sock.close()
        # A connection that was cut looks like an answer that has ended.
        words = f"{target.host}: no whole answer in {self._watch.timeout:g} s"
        return Refusal(reason="timeout", detail=words, again=True) if late.is_set() else found

    def _connected(self, target: Target) -> socket.socket:
        """Return a connection to one of the machines that were checked, and to no other."""
        last: OSError | None = None
        for machine in target.machines[:3]:
            try:
                sock = socket.create_connection((machine, target.port), timeout=min(_CONNECT, self._watch.timeout))
                break
            except OSError as error:
                last = error
        else:
            raise last or OSError("no machine")
        if target.scheme == "http":
            return sock
        try:
            return self._context.wrap_socket(sock, server_hostname=target.host)
        except BaseException:
            sock.close()
            raise

    def _spoken(
        self, sock: socket.socket, target: Target, url: str, headers: Mapping[str, str]
    ) -> Fetched | Refusal | str:
        sock.settimeout(self._watch.timeout)
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = sock
        own = {
            "Host": target.site.partition("://")[2],
            "User-Agent": self._agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip",
            "Accept-Language": "en,*;q=0.1",
            "Connection": "close",
        }
        connection.putrequest("GET", target.path, skip_host=True, skip_accept_encoding=True)
        for name, value in (own | dict(headers)).items():
            connection.putheader(name, value)
        connection.endheaders()
        with connection.getresponse() as response:
            return self._judged(response, url)

    def _judged(self, response: http.client.HTTPResponse, url: str) -> Fetched | Refusal | str:
        status, where = response.status, response.headers.get("Location")
        if status in _REDIRECTS and where:
            return urljoin(url, where)
        if status not in (200, 304):
            after = _pause(response.headers) if status in (429, 503) else 0.0
            detail = f"the server answered {status}"
            return Refusal(reason=f"http-{status}", detail=detail, again=status in _LATER, after=after)
        body = b"" if status == 304 else self._body(response)
        if isinstance(body, Refusal):
            return body
        head = response.headers
        return Fetched(
            url=url,
            status=status,
            body=body,
            kind=head.get_content_type() if head.get("Content-Type") else "",
            charset=head.get_content_charset(),
            etag=head.get("ETag"),
            modified=head.get("Last-Modified"),
        )

    def _body(self, response: http.client.HTTPResponse) -> bytes | Refusal:
        """Return the body, unpacked; reading stops where it grows too long."""
        limit, parts, size = self._watch.max_bytes, list[bytes](), 0
        while piece := response.read1(_PIECE):
            size += len(piece)
            parts.append(piece)
            if size > limit:
                return Refusal(reason="too-large", detail=f"more than {limit} bytes")
        if response.length:  # what was announced and did not come
            raise http.client.IncompleteRead(b"", response.length)
        whole = Answer(status=200, kind="", body=b"".join(parts))
        packing = response.headers.get("Content-Encoding") or ""
        found = unpacked(whole, transfer="", content=packing, limit=limit)
        return Refusal(reason=found.reason, detail=found.detail) if isinstance(found, Flaw) else found.body


def _context() -> ssl.SSLContext:
    """Return what checks certificates: by the system's list, and by the one that comes with Python's packages."""
    context = ssl.create_default_context()
    with suppress(ImportError, OSError):
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _cut(sock: socket.socket, late: Event) -> None:
    """End a connection that takes too long, whatever is being read of it."""
    late.set()
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _pause(headers: Message) -> float:
    """Return the seconds of ``Retry-After``, as a number or a date (counted from the server's own), else 0."""
    given = (headers.get("Retry-After") or "").strip()
    if given.isdigit():
        return min(float(given), _LONGEST_PAUSE)
    try:
        wait = parsedate_to_datetime(given) - parsedate_to_datetime(headers.get("Date") or "")
    except (TypeError, ValueError):
        return 0.0
    return min(max(wait.total_seconds(), 0.0), _LONGEST_PAUSE)
