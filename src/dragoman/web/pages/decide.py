"""Decisions from the pages (``--decide``): same, different, fix, drop, keep, and undoing them."""

from collections.abc import Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dragoman import decisions, standing
from dragoman.decisions import Decision
from dragoman.errors import NotFoundError, RecordError, SpaceError, UsageError
from dragoman.web import deciding
from dragoman.web.desk import desk
from dragoman.web.rendering import address, page
from dragoman.web.security import form
from dragoman.web.wording import short

DECIDES = True
"""The pages are there only where people may decide."""
_WAIT = 3.0
"""Seconds that an answer waits for the linking, so that the next page shows what was decided."""
_LISTED = 200


async def decide(request: Request) -> Response:
    """Write a decision down, have it applied, and go back to where it was made."""
    fields = await _fields(request)
    try:
        made = await run_in_threadpool(_decided, request, fields)
    except (UsageError, SpaceError, RecordError) as error:
        return _refused(request, fields, error)
    desk(request.app).ask()
    if fields.get("back") == "review":
        response = _again(request, fields, said=made.id)
    else:
        await run_in_threadpool(desk(request.app).wait, _WAIT)
        response = RedirectResponse(
            address(request, "mention", id=_shown_by(made, fields), query=f"?said={made.id}"), 303
        )
    deciding.remember(response, made.by)
    return response


async def undo(request: Request) -> Response:
    """Take a decision back, have that applied, and go back."""
    fields = await _fields(request)
    try:
        gone = await run_in_threadpool(decisions.undo, deciding.place(request), _word(fields, "id"))
    except (UsageError, SpaceError) as error:
        return _refused(request, fields, error)
    desk(request.app).ask()
    if fields.get("back") == "review":
        return _again(request, fields, undone=short(gone.id))
    await run_in_threadpool(desk(request.app).wait, _WAIT)
    return RedirectResponse(address(request, "decisions", query=f"?undone={short(gone.id)}"), 303)


def listed(request: Request) -> Response:
    """Show what was decided, the latest first, and what no longer applies."""
    with request.app.state.shelf.reading() as reading:
        found = decisions.read(deciding.place(request))
        idle = {one.decision.id: one.reason for one in standing.applied(reading.record, found).idle}
        return page(
            request,
            "decisions.html",
            reading=reading,
            decisions=found.all[::-1][:_LISTED],
            more=max(0, len(found.all) - _LISTED),
            idle=idle,
            torn=found.torn,
            said=deciding.standing(request),
        )


def applying(request: Request) -> Response:
    """Tell a page that waits whether its decision is applied: once it is, the page is loaded anew."""
    with request.app.state.shelf.reading() as reading:
        said = deciding.standing(request)
        response = page(request, "applying.html", reading=reading, said=said)
    if not said.is_behind:
        response.headers["HX-Refresh"] = "true"
    return response


def _decided(request: Request, fields: Mapping[str, Any]) -> Decision:
    file = deciding.place(request)
    with request.app.state.shelf.reading() as reading:
        made = deciding.decision(reading, fields, file)
    decisions.add(file, made)
    return made


def _shown_by(made: Decision, fields: Mapping[str, Any]) -> str:
    """Return the mention whose page shows what was decided: the one that the form was about."""
    given = _word(fields, "a")
    return given if given in made.mentions else made.mentions[0]


def _again(request: Request, fields: Mapping[str, Any], **told: str) -> Response:
    """Go on with the queue where it was."""
    query = "&".join([*(f"{name}={value}" for name, value in told.items()), *_skipped(fields)])
    return RedirectResponse(address(request, "review", query=f"?{query}"), 303)


def _skipped(fields: Mapping[str, Any]) -> list[str]:
    words = _word(fields, "skip")
    return [f"skip={words}"] if words and words.replace(",", "").isalnum() else []


async def _fields(request: Request) -> Mapping[str, Any]:
    return await form(request)


def _refused(request: Request, fields: Mapping[str, Any], error: Exception) -> Response:
    status = 404 if isinstance(error, NotFoundError) else 409
    words = f"{error}"[:1].upper() + f"{error}"[1:] + "."
    given = _word(fields, "a")
    back = address(request, "mention", id=given) if given.startswith("mention-") else ""
    if given.startswith("event-"):
        back = address(request, "event", id=given)
    return page(request, "refused.html", status_code=status, words=words, back=back)


def _word(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name, "")
    return value.strip() if isinstance(value, str) else ""


ROUTES = (
    Route("/decisions", listed, name="decisions"),
    Route("/decide", decide, name="decide", methods=["POST"]),
    Route("/decide/undo", undo, name="undo", methods=["POST"]),
    Route("/decide/state", applying, name="applying"),
)
