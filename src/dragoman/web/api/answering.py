"""An endpoint's answer in the format that the request accepts; whatever goes wrong is JSON as well."""

import io
from collections.abc import Callable, Iterable

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.errors import DragomanError, NotFoundError, RecordError, UsageError
from dragoman.types import Noun
from dragoman.web.api.asking import asked
from dragoman.web.api.endpoint import CSV, JSON, PARQUET, Answer, Endpoint, Table
from dragoman.web.downloads import csv_file

_METHODS = ("GET", "HEAD")
_FAULT = "this is a fault of the program: its window tells more"


class Fault(Noun, frozen=True):
    """What went wrong."""

    status: int
    message: str
    """One sentence that says what to do."""


class Refused(Noun, frozen=True):
    """The answer to what cannot be answered."""

    error: Fault


def route(endpoint: Endpoint) -> Route:
    """Return the route of an endpoint."""

    def answer(request: Request) -> Response:
        return guarded(request, lambda: _answered(request, endpoint))

    return open_route(endpoint.path, answer, endpoint.name)


def open_route(path: str, answer: Callable[[Request], Response], name: str) -> Route:
    """Return a route that takes every method, so that a refusal is JSON too and names those that are answered."""
    found = Route(path, answer, name=name)
    found.methods = None
    return found


def guarded(request: Request, answer: Callable[[], Response]) -> Response:
    """Return an answer, or what went wrong in its place."""
    if request.method not in _METHODS:
        refused = fault(405, f"only {' and '.join(_METHODS)} are answered here: the record is not written this way")
        refused.headers["Allow"] = ", ".join(_METHODS)
        return refused
    try:
        return answer()
    except NotFoundError as error:
        return fault(404, str(error))
    except UsageError as error:
        return fault(400, str(error))
    except RecordError as error:
        return fault(503, str(error))
    except DragomanError as error:
        return fault(500, str(error))


def fault(status: int, words: str) -> Response:
    """Return what went wrong as JSON."""
    made = Refused(error=Fault(status=status, message=words))
    return Response(msgspec.json.encode(made), status_code=status, media_type=JSON)


def unknown(request: Request) -> Response:
    """Answer an address that there is not."""
    return guarded(request, lambda: fault(404, "there is no such address: /api/openapi.json lists those there are"))


def _answered(request: Request, endpoint: Endpoint) -> Response:
    offered = (JSON, *((CSV, PARQUET) if endpoint.is_table else ()), *endpoint.files)
    wanted = chosen(request.headers.get("accept", ""), offered)
    if not wanted:
        return fault(406, f"this comes as {', '.join(offered)}: name one of them in Accept")
    answer = endpoint.answer(request, asked(request, endpoint.asking))
    made = _made(endpoint, answer, wanted)
    made.headers["Vary"] = "Accept"
    if answer.next:
        following = request.url.include_query_params(cursor=answer.next)
        made.headers["Link"] = f'<{following.path}?{following.query}>; rel="next"'
    return made


def _made(endpoint: Endpoint, answer: Answer, wanted: str) -> Response:
    """Return an answer in one of its formats."""
    if wanted == CSV and answer.table is not None:
        table = answer.table()
        return csv_file(endpoint.name, table.heads, table.rows)
    if wanted == PARQUET and answer.table is not None:
        return Response(_parquet(answer.table()), media_type=PARQUET, headers=_saved(f"{endpoint.name}.parquet"))
    if wanted in answer.files:
        return Response(answer.files[wanted](), media_type=wanted)
    return Response(msgspec.json.encode(answer.value), media_type=JSON)


def _saved(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"'}


def _parquet(table: Table) -> bytes:
    import pyarrow as pa
    from pyarrow import parquet

    rows = [{head: row.get(head) for head in table.heads} for row in table.rows]
    made = pa.Table.from_pylist(rows, schema=table.schema)
    file = io.BytesIO()
    parquet.write_table(made, file, compression="zstd")
    return file.getvalue()


def chosen(accept: str, offered: Iterable[str]) -> str:
    """Return the media type that a request would rather have, the first offered where it does not mind; else empty."""
    every = tuple(offered)
    ranges = [_range(part) for part in (accept.strip() or "*/*").split(",")]
    scores = [(max((q for kind, q in ranges if _fits(kind, one)), default=0.0), one) for one in every]
    best = max(score for score, _ in scores)
    return next(one for score, one in scores if score == best) if best > 0 else ""


def _range(part: str) -> tuple[str, float]:
    kind, *rest = (piece.strip().lower() for piece in part.split(";"))
    weights = [piece[2:] for piece in rest if piece.startswith("q=")]
    try:
        return kind, float(weights[0]) if weights else 1.0
    except ValueError:
        return kind, 0.0


def _fits(kind: str, offered: str) -> bool:
    """Tell whether a range such as ``text/*`` holds a media type."""
    main = offered.partition(";")[0]
    return kind in ("*/*", main) or (kind.endswith("/*") and main.startswith(kind[:-1]))
