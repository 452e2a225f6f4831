"""Dragoman reads news stories about states and writes down, as data, each act they report.

>>> import dragoman
>>> coded = dragoman.code("Japan's foreign minister will visit Kenya on Friday.", published="2024-05-01")
>>> [(mention.act, mention.status) for mention in coded.mentions]
[('visit', 'planned')]
"""

from typing import TYPE_CHECKING, Any

from dragoman.__about__ import __version__

if TYPE_CHECKING:
    from dragoman.api import Coded, build, code, relations
    from dragoman.api import open_record as open

__all__ = ["Coded", "__version__", "build", "code", "open", "relations"]


def __getattr__(name: str) -> Any:
    """Load the interface when it is first used, so that the command line starts at once."""
    if name not in __all__:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    from dragoman import api

    return api.open_record if name == "open" else getattr(api, name)
