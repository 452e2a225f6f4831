"""Templates to answers: the surroundings of every page, and how values are written."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from dragoman.ontology.schema import acts
from dragoman.web import wording
from dragoman.web.filters import Filters
from dragoman.web.static_files import FOLDER

_HERE = Path(__file__).parent
_PART = re.compile(r"\{(\w+)(?::\w+)?\}")
"""A part of a path that is filled in: ``{id}``, ``{name:path}``."""


class Renderer:
    """The templates of the folder ``templates``, with the words of :mod:`dragoman.web.wording` as filters."""

    def __init__(self, navigation: tuple[tuple[str, str], ...]) -> None:
        """``navigation``: title and route of each page that it shows."""
        self.navigation = navigation
        self.environment = Environment(
            loader=FileSystemLoader(_HERE / "templates"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=wording.shown,
        )
        self.environment.filters.update(wording.FILTERS)
        self.environment.globals.update(asset=_asset)

    def warm(self) -> None:
        """Read every template, the register of names and the codebook, which the first page would wait for."""
        for name in self.environment.list_templates(["html"]):
            self.environment.get_template(name)
        wording.country("IDN")
        acts()

    def render(self, template: str, values: Mapping[str, Any]) -> str:
        """Return a template filled in."""
        return self.environment.get_template(template).render(values)


def page(request: Request, template: str, *, status_code: int = 200, **values: Any) -> Response:
    """Return a whole page, or a piece of one where the template is a piece.

    Templates know besides ``values``: ``request``, ``settings``, ``navigation``, ``token``, ``filters`` (empty unless
    given), ``reading`` (or none), ``is_turning`` (whether a newer build is being made ready), ``url_for(route,
    **params)``, ``has_route(name)`` and ``asset(path)``.
    """
    state = request.app.state
    renderer: Renderer = state.renderer
    surroundings = {
        "request": request,
        "settings": state.settings,
        "navigation": renderer.navigation,
        "token": state.secret.token(),
        "filters": Filters(),
        "reading": None,
        "is_turning": state.shelf.is_turning,
        "url_for": partial(address, request),
        "has_route": partial(has_route, request),
    }
    return HTMLResponse(renderer.render(template, {**surroundings, **values}), status_code=status_code)


def data(_: Request, value: object, *, status_code: int = 200) -> Response:
    """Return ``value`` (nouns, rows, lists of them) as JSON."""
    return Response(msgspec.json.encode(value), status_code=status_code, media_type="application/json")


def address(request: Request, route: str, /, **params: object) -> str:
    """Return the address of a route as a path, every parameter made safe.

    Parameters that have no place in the route's path become its query (empty ones are left out); ``query``, text that
    is safe already, is added as it is.
    """
    query = str(params.pop("query", "") or "")
    path: str = request.app.state.paths[route]
    filled = _PART.sub(lambda part: quote(str(params.pop(part[1])), safe=""), path)
    said = [(name, str(value)) for name, value in params.items() if value not in (None, "")]
    if said:
        query = f"{query}{'&' if query else '?'}{urlencode(said)}"
    return f"{filled}{query}"


def has_route(request: Request, name: str) -> bool:
    """Tell whether there is a page of that name: some are there only where people may decide."""
    return name in request.app.state.paths


def paths(routes: Iterable[BaseRoute]) -> dict[str, str]:
    """Return name -> path of every route that has both: a page has hundreds of links, each of them to one of these."""
    return {route.name: route.path for route in routes if isinstance(route, Route)}


_SUMS: dict[str, str] = {}


def _asset(path: str) -> str:
    """Return the address of a static file; it changes with the file, so that browsers may keep it for ever."""
    if path not in _SUMS:
        _SUMS[path] = sha256((FOLDER / path).read_bytes()).hexdigest()[:10]
    return f"/static/{path}?v={_SUMS[path]}"
