"""The JSON Schemas (draft 2020-12) of what goes into the filters and of what comes out."""

import json
from importlib import resources

from dragoman.contract.pieces import Json
from dragoman.errors import NotFoundError

_FOLDER = "dragoman.schemas"
_SUFFIX = ".json"


def schema_names() -> tuple[str, ...]:
    """Return the names of the published schemas, sorted."""
    files = (item.name for item in resources.files(_FOLDER).iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in files if name.endswith(_SUFFIX)))


def schema(name: str) -> Json:
    """Return the JSON Schema of that name; :class:`NotFoundError` names those there are."""
    if name not in schema_names():
        raise NotFoundError(f"there is no schema {name!r}; there are {', '.join(schema_names())}")
    found: Json = json.loads(resources.files(_FOLDER).joinpath(name + _SUFFIX).read_text(encoding="utf-8"))
    return found
