"""Pages in parts: each part is shown where it is made in time, and asked for by the page itself where it is not."""

from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dragoman.errors import NotFoundError
from dragoman.ontology.schema import acts
from dragoman.web.choosing import OUTLETS
from dragoman.web.filters import STATUSES, Filters
from dragoman.web.rendering import page
from dragoman.web.shelf import Reading
from dragoman.web.waiting import Question, waiting, whole

ASKED = "part"
"""Word of the address that asks for one part alone."""
_CHOICE = "choice of outlets"
Parts = Mapping[str, Question]


def part(
    name: str, key: object, make: Callable[[Reading], Any], *, is_slow: bool | Callable[[Reading], bool] = False
) -> tuple[str, Question]:
    """Return a part of a page with its name; ``key`` holds the parameters of the question."""
    return name, Question((name, key), make, is_slow)


def parted(
    request: Request, template: str, parts: Parts, *, filters: Filters, more: dict[str, Any], **values: Any
) -> Response:
    """Return a page with the parts that are there, or the one part that its address asks for.

    The page is ``TEMPLATE.html``, a part ``TEMPLATE/NAME.html``, which knows its value as ``it``. ``more`` is what the
    address says besides the filters.
    """
    name = request.query_params.get(ASKED)
    shared = {"filters": filters, "more": more, **values}
    if name is None:
        found = waiting(request).soon({**parts, _CHOICE: OUTLETS})
        choices: dict[str, Any] = {
            "act_names": tuple(acts()),
            "status_names": STATUSES,
            "outlets": found.pop(_CHOICE) or [],
        }
        return page(request, f"{template}.html", found=found, **choices, **shared)
    if name not in parts:
        raise NotFoundError(f"the page has no part {name!r}: there are {', '.join(parts)}")
    alone = {name: whole(request, parts[name])}
    return page(request, "part.html", found=alone, part=name, of=template, **shared)
