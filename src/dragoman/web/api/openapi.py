"""The OpenAPI document, made from the endpoints themselves."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from dragoman import __about__, contract, registry
from dragoman.ontology.schema import acts
from dragoman.web.api.answering import Refused
from dragoman.web.api.endpoint import CSV, PARQUET, Asking, Endpoint, Json

_FOLDER = "dragoman.web.api"
_PLACE = "#/components/schemas/{name}"
_ACTS = frozenset({"act"})
"""Parameters whose values are the acts of the codebook."""
_ABOUT = (
    "The record of a `dragoman serve` as JSON; lists also as CSV and Parquet, by `Accept`. Lists are cut: `next` of an "
    "answer (and its `Link` header) is the `cursor` of the following one. Nothing here writes."
)
_REFUSALS = {
    "400": "Something that cannot be asked; the message says what to do.",
    "404": "Not in this record.",
    "405": "Only GET and HEAD are answered.",
    "406": "None of the formats that are accepted.",
    "503": "The record cannot be read now.",
}


@cache
def endpoints() -> tuple[Endpoint, ...]:
    """Return every endpoint, by address."""
    modules = [registry.load(_FOLDER, name) for name in registry.names(_FOLDER)]
    return tuple(sorted((one for m in modules for one in getattr(m, "ENDPOINTS", ())), key=lambda one: one.path))


@cache
def document() -> Json:
    """Return the OpenAPI 3.1 document of the addresses under ``/api/``."""
    every = endpoints()
    types = _types(every)
    shown, components = msgspec.json.schema_components([*types, Refused], ref_template=_PLACE)
    shapes = dict(zip(map(repr, types), shown, strict=False))
    components |= {name: part for one in every if isinstance(one.gives, str) for name, part in _published(one.gives)}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Dragoman", "version": __about__.__version__, "description": _ABOUT},
        "servers": [{"url": "/"}],
        "paths": {one.path: {"get": _operation(one, shapes)} for one in every},
        "components": {"schemas": dict(sorted(components.items()))},
    }


def _types(every: Iterable[Endpoint]) -> list[Any]:
    """Return the types that answers and questions have, each once."""
    found = {repr(kind): kind for one in every for kind in (one.gives, one.asking) if not isinstance(kind, str)}
    return list(found.values())


def _published(name: str) -> Iterator[tuple[str, Json]]:
    """Yield the parts of a published JSON Schema under the names that they have in the document."""
    found = _moved(contract.schema(name), name)
    parts = found.pop("$defs", {})
    yield name, {key: value for key, value in found.items() if key not in ("$schema", "$id")}
    for part, shape in parts.items():
        yield f"{name}.{part}", shape


def _moved(value: Any, name: str) -> Any:
    """Return a schema whose references point to where its parts stand in the document."""
    if isinstance(value, dict):
        return {key: _reference(one, name) if key == "$ref" else _moved(one, name) for key, one in value.items()}
    return [_moved(one, name) for one in value] if isinstance(value, list) else value


def _reference(given: str, name: str) -> str:
    return _PLACE.format(name=f"{name}.{given.rpartition('/')[2]}")


def _operation(one: Endpoint, shapes: Json) -> Json:
    return {
        "operationId": one.name,
        "summary": one.summary,
        "parameters": list(_parameters(one)),
        "responses": {"200": _found(one, shapes), **{code: _refused(words) for code, words in _REFUSALS.items()}},
    }


def _found(one: Endpoint, shapes: Json) -> Json:
    """Return what an answer looks like, by media type."""
    shape = {"$ref": _PLACE.format(name=one.gives)} if isinstance(one.gives, str) else shapes[repr(one.gives)]
    content: Json = {"application/json": {"schema": _list(shape) if one.is_list else shape}}
    if one.is_table:
        content[CSV] = {"schema": {"type": "string"}}
        content[PARQUET] = {"schema": {"type": "string", "format": "binary"}}
    content |= {kind: {"schema": {"type": "string", "format": "binary"}} for kind in one.files}
    headers = {"Link": {"description": "Address of what follows, with `rel=next`.", "schema": {"type": "string"}}}
    return {"description": one.summary, "content": content} | ({"headers": headers} if one.is_list else {})


def _list(shape: Json) -> Json:
    properties = {"items": {"type": "array", "items": shape}, "next": {"type": ["string", "null"]}}
    return {"type": "object", "properties": properties, "required": ["items", "next"], "additionalProperties": False}


def _refused(words: str) -> Json:
    return {
        "description": words,
        "content": {"application/json": {"schema": {"$ref": _PLACE.format(name=Refused.__name__)}}},
    }


def _parameters(one: Endpoint) -> Iterator[Json]:
    """Yield the parameters of an endpoint: the fields of what it may be asked."""
    ((_, parts), needed) = _asked(one.asking)
    for name, shape in parts.items():
        shape = dict(shape)
        words = shape.pop("description", None)
        found: Json = {"name": name, "in": "path" if name in one.parts else "query", "schema": _named(name, shape)}
        if name in one.parts or name in needed:
            found["required"] = True
        if words:
            found["description"] = words
        yield found


def _asked(asking: type[Asking]) -> tuple[tuple[str, Json], list[str]]:
    _, components = msgspec.json.schema_components([asking])
    found = components[asking.__name__]
    return (asking.__name__, found["properties"]), found.get("required", [])


def _named(name: str, shape: Json) -> Json:
    """Return the shape of a parameter, with the names that it may take where they are known."""
    shape = {key: value for key, value in shape.items() if key != "default" or value is not None}
    kinds = [one for one in shape.get("anyOf", ()) if one.get("type") != "null"]
    if len(kinds) == 1:
        shape = kinds[0] | {key: value for key, value in shape.items() if key != "anyOf"}
    if name in _ACTS and shape.get("type") == "array":
        return shape | {"items": {"type": "string", "enum": list(acts())}}
    return shape
