"""What is shown where a page cannot be: one sentence that says what to do."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import DragomanError, NotFoundError, RecordError, UsageError
from dragoman.web.rendering import page

_TITLES = {
    400: "That cannot be asked",
    403: "Not allowed",
    404: "Not in this record",
    405: "Not this way",
    413: "Too large",
    500: "Something went wrong",
    503: "The record cannot be read now",
}
_STATUSES: tuple[tuple[type[DragomanError], int], ...] = (
    (NotFoundError, 404),
    (UsageError, 400),
    (RecordError, 503),
    (DragomanError, 500),
)


def handlers() -> Mapping[Any, Callable[[Request, Exception], Response | Awaitable[Response]]]:
    """Return what answers each kind of error."""
    return {HTTPException: _http, DragomanError: _ours, Exception: _bug}


def _http(request: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 500)
    words = "There is no such page: look for it by a name or an id, or begin at the overview."
    return _fault(request, status, words if status == 404 else f"{getattr(error, 'detail', '')}.")


def _ours(request: Request, error: Exception) -> Response:
    status = next(status for kind, status in _STATUSES if isinstance(error, kind))
    words = f"{error}"
    return _fault(request, status, words[:1].upper() + words[1:] + ("" if words.endswith(("?", ".")) else "."))


def _bug(request: Request, error: Exception) -> Response:
    return _fault(request, 500, "This is a fault of the program: its window tells more. Other pages may still work.")


def _fault(request: Request, status: int, words: str) -> Response:
    title = _TITLES.get(status, "This did not work")
    return page(request, "fault.html", status_code=status, title=title, words=words)
