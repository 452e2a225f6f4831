"""Two pages on two states, on the screen and as files to take along."""

import re
from datetime import date
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dragoman.analysis.relations_nouns import code_of
from dragoman.briefing import Brief, brief, format_names, media_type, written
from dragoman.errors import NotFoundError, UsageError
from dragoman.web.filters import Filters
from dragoman.web.naming import states
from dragoman.web.parts import Parts, part, parted
from dragoman.web.rendering import address, has_route
from dragoman.web.waiting import needed

_FILE = re.compile(r"brief\.(\w+)")


class Asked(NamedTuple):
    """What the address of a brief says."""

    left: str
    right: str
    since: date | None
    until: date | None

    def parts(self) -> Parts:
        """Return the one part of the page, which takes longer than a page may."""
        return dict([part("paper", self, lambda reading: brief(reading.record, *self), is_slow=True)])


def choose(request: Request) -> Response:
    """Go to the brief on the two states that a form names."""
    left, right = (request.query_params.get(name, "").strip() for name in ("a", "b"))
    if not (left and right):
        raise UsageError("a brief is on two states: name both, such as Indonesia and Russia")
    filters = Filters.of(request.query_params)
    said = Filters(since=filters.since, until=filters.until).query()
    return RedirectResponse(address(request, "brief", a=code_of(left), b=code_of(right), query=said), 303)


def show(request: Request) -> Response:
    """Show the brief."""
    asked, filters = _asked(request)
    return parted(
        request,
        "brief",
        asked.parts(),
        filters=filters,
        more={},
        asked=asked,
        here=address(request, "brief", a=asked.left, b=asked.right),
        files=format_names(),
        states=states(),
        has_dyad=has_route(request, "dyad"),
    )


def file(request: Request) -> Response:
    """Give the brief as a file: ``brief.md``, ``brief.html``, ``brief.pdf``."""
    found = _FILE.fullmatch(request.path_params["file"])
    if found is None or found[1] not in format_names():
        raise NotFoundError(
            f"a brief has no such file: there are {', '.join(f'brief.{one}' for one in format_names())}"
        )
    asked, _ = _asked(request)
    made: Brief = needed(request, asked.parts()["paper"])
    name = f"brief-{asked.left}-{asked.right}-{made.as_of or 'undated'}.{found[1]}"
    kept = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(written(made, found[1]), media_type=media_type(found[1]), headers=kept)


def _asked(request: Request) -> tuple[Asked, Filters]:
    left, right = (code_of(request.path_params[name]) for name in ("a", "b"))
    filters = Filters.of(request.query_params)
    if left == right:
        raise UsageError("a brief is on two states: name another one on the other side")
    return Asked(left, right, filters.since, filters.until), filters


ROUTES = (
    Route("/brief", choose, name="briefs"),
    Route("/brief/{a}/{b}", show, name="brief"),
    Route("/brief/{a}/{b}/{file}", file, name="brief_file"),
)
