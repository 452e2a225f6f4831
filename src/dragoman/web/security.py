"""What stands before every page: who may ask, what an answer may load, and what may be written.

The pages show the words of strangers. Their text is never markup (the templates escape it), and should that fail once,
the policy below runs no script but ours and loads nothing from elsewhere.
"""

import hmac
import os
from collections.abc import Iterable
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import FormData, Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.errors import UsageError
from dragoman.web.settings import Settings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
FIELD = "token"
"""Name of the form field (and, as ``X-Dragoman-Token``, of the header) that every POST must carry."""
_LARGEST = 64 * 1024
"""Bytes that a request may send."""


class Secret:
    """What makes the tokens of this process; a page of another site cannot read a token out of our pages."""

    def __init__(self) -> None:
        self._key = os.urandom(32)

    def token(self) -> str:
        """Return the token that forms carry."""
        return hmac.new(self._key, b"form", sha256).hexdigest()

    def holds(self, token: str) -> bool:
        """Tell whether a token is ours."""
        return hmac.compare_digest(token.encode(), self.token().encode())


async def form(request: Request) -> FormData:
    """Return the fields of a POST. Raises :class:`UsageError` unless it comes of a form of our own pages."""
    fields = await request.form(max_files=0, max_fields=200)
    given = request.headers.get("x-dragoman-token") or fields.get(FIELD)
    secret: Secret = request.app.state.secret
    if not isinstance(given, str) or not secret.holds(given):
        raise UsageError("this form is not of the pages as they run now: go back, load the page again and repeat it")
    return fields


def middleware(settings: Settings) -> list[Middleware]:
    """Return what every request goes through, from the outside in."""
    return [
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
        Middleware(Answering),
        Middleware(Guarding, names=frozenset({"localhost", settings.host.lower(), *settings.names})),
    ]


class Answering:
    """Gives every answer the headers that keep it to itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "private, no-cache")
            await send(message)

        await self._app(scope, receive, sending if scope["type"] == "http" else send)


class Guarding:
    """Refuses requests for other hosts, requests that other sites send, and bodies that are too large.

    A page elsewhere can have its own name point to this machine and so read what is served here; it cannot make the
    browser send another name in ``Host``. An address in digits cannot be made to point elsewhere and is let through.
    """

    def __init__(self, app: ASGIApp, names: Iterable[str]) -> None:
        self._app = app
        self._names = frozenset(names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 400, 403 or 413 with one sentence, or pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, words = self._refusal(scope)
        if words:
            await PlainTextResponse(f"{words}\n", status_code=status)(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _refusal(self, scope: Scope) -> tuple[int, str]:
        """Return why a request is refused, empty where it is not."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not self._is_ours(host):
            return 400, "This address is not served here: use the one that `dragoman serve` printed, or --allow-host."
        if scope["method"] in ("GET", "HEAD", "OPTIONS"):
            return 200, ""
        if not _is_small(headers.get("content-length")):
            return 413, "This is too large or of no told length: send less than 64 KiB."
        origin = headers.get("origin")
        if headers.get("sec-fetch-site", "same-origin") != "same-origin" or (
            origin is not None and urlsplit(origin).netloc.lower() != host.lower()
        ):
            return 403, "This was sent by another site: only the pages themselves may write."
        return 200, ""

    def _is_ours(self, host: str) -> bool:
        """Tell whether a ``Host`` names this machine."""
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        return name.rstrip(".") in self._names or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _is_small(length: str | None) -> bool:
    """Tell whether a body has a length that is told and small; one sent in pieces of untold number is not."""
    return length is not None and length.isascii() and length.isdigit() and int(length) <= _LARGEST
