"""The word lists of ``words.toml``."""

import tomllib
from functools import cache

from dragoman import registry


@cache
def words(name: str) -> frozenset[str]:
    """Return the list ``name`` (``function``, ``english`` or ``no_place``), in lower case."""
    return frozenset(tomllib.loads(registry.read_text("dragoman.ingest", "words.toml"))[name].split())
