"""The record as JSON under ``/api/``, and the document that describes it."""

from starlette.requests import Request
from starlette.responses import Response

from dragoman.web.api.answering import guarded, open_route, route, unknown
from dragoman.web.api.openapi import document, endpoints
from dragoman.web.rendering import data


def openapi(request: Request) -> Response:
    """Return the OpenAPI document."""
    return guarded(request, lambda: data(request, document()))


def index(request: Request) -> Response:
    """Return the addresses there are."""
    told = [{"path": one.path, "summary": one.summary} for one in endpoints()]
    return guarded(request, lambda: data(request, {"openapi": "/api/openapi.json", "endpoints": told}))


ROUTES = (
    open_route("/api/openapi.json", openapi, "openapi"),
    *(route(endpoint) for endpoint in endpoints()),
    open_route("/api", index, "api"),
    open_route("/api/", index, "api_slash"),
    open_route("/api/{rest:path}", unknown, "api_unknown"),
)
