"""From the address of a request to what an endpoint is asked."""

from typing import Annotated, Any, TypeVar, get_origin

import msgspec
from starlette.requests import Request

from dragoman.errors import UsageError
from dragoman.web.api.endpoint import Asking, names

T = TypeVar("T", bound=Asking)
_LONGEST = 4_000
_NOTHINGS = frozenset({"null", "none"})
"""What the reader of values would take for no value."""


def asked(request: Request, shape: type[T]) -> T:
    """Return what a request asks. Raises :class:`UsageError` that names the parameter that is wrong."""
    query = request.query_params
    known = names(shape)
    for name in query:
        if name not in known or name in request.path_params:
            told = ", ".join(one for one in known if one not in request.path_params) or "none"
            raise UsageError(f"there is no parameter {name[:40]!r}: there are {told}")
    if len(str(query)) > _LONGEST:
        raise UsageError("the address is too long: ask for less at once")
    many = {field.encode_name for field in msgspec.structs.fields(shape) if _is_many(field.type)}
    for name in query:
        values = query.getlist(name)
        if name not in many and (len(values) > 1 or values[0].lower() in _NOTHINGS):
            raise UsageError(f"the parameter {name} takes one value, and none is said by leaving it out")
    given: dict[str, Any] = {name: query.getlist(name) if name in many else query[name] for name in query}
    try:
        return msgspec.convert({**given, **request.path_params}, shape, strict=False)
    except msgspec.ValidationError as error:
        words = str(error).replace("`$.", "`").replace("`$", "`")
        raise UsageError(f"{words[:1].lower()}{words[1:]}") from error


def _is_many(kind: object) -> bool:
    """Tell whether a field takes several values."""
    bare = kind.__origin__ if get_origin(kind) is Annotated else kind  # type: ignore[attr-defined]
    return get_origin(bare) is tuple
