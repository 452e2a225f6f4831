"""A folder is a registry: every module or data file in it is an entry named after its file."""

from functools import cache
from importlib import import_module, resources
from types import ModuleType


@cache
def names(folder: str, suffix: str = ".py") -> tuple[str, ...]:
    """Return the sorted entry names of package ``folder`` (dotted): its files with ``suffix``, private ones left out.

    A module named ``json_lines.py`` is the entry ``json-lines``.
    """
    files = (item.name for item in resources.files(folder).iterdir())
    stems = (name.removesuffix(suffix) for name in files if name.endswith(suffix) and not name.startswith("_"))
    return tuple(sorted(stem.replace("_", "-") for stem in stems))


def load(folder: str, name: str) -> ModuleType:
    """Import and return the module of entry ``name``; ``KeyError`` names the entries there are."""
    if name not in names(folder):
        raise KeyError(f"no {name!r} in {folder}: there are {', '.join(names(folder))}")
    return import_module(f"{folder}.{name.replace('-', '_')}")


def read_text(folder: str, file: str) -> str:
    """Return the text of a data file of package ``folder``."""
    return resources.files(folder).joinpath(file).read_text(encoding="utf-8")
