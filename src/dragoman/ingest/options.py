"""What a caller may choose about reading stories in."""

from datetime import date

from dragoman.types import Noun


class IngestOptions(Noun, frozen=True, kw_only=True):
    """Choices that hold for every story of one call."""

    published: date | None = None
    """Publication date of stories whose input gives none."""
    publisher: str | None = None
    """Publisher of stories whose input gives none; ``{folder}`` in it is the name of the story's folder."""
    max_bytes: int = 20_000_000
    """Longest story that is read, in bytes; a longer one is rejected as ``too-large``."""
    languages: tuple[str, ...] = ("en",)
    """ISO 639-1 codes of the languages that are read."""
    gate: bool = False
    """Reject pages that name no actor as ``no-actor``, before their article is looked for: ten times as quick."""
    actors: tuple[str, ...] = ()
    """Files that add to the register, whose names the gate must know."""
