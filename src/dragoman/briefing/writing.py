"""A brief as a file: the formats there are, each a module of ``formats``."""

from dragoman import registry
from dragoman.briefing.nouns import Brief
from dragoman.errors import NotFoundError

_FOLDER = "dragoman.briefing.formats"


def format_names() -> tuple[str, ...]:
    """Return the names of the formats."""
    return registry.names(_FOLDER)


def media_type(name: str) -> str:
    """Return the media type of a format."""
    found: str = registry.load(_FOLDER, name).MEDIA_TYPE
    return found


def written(given: Brief, name: str) -> bytes:
    """Return a brief as the bytes of a file; the same brief gives the same bytes.

    Raises :class:`NotFoundError` for a format that there is not, and :class:`dragoman.errors.UsageError` where what a
    format needs is not installed.
    """
    if name not in format_names():
        raise NotFoundError(f"a brief has no format {name!r}: there are {', '.join(format_names())}")
    made: bytes = registry.load(_FOLDER, name).write(given)
    return made
