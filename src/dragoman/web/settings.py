"""What may be chosen for the pages."""

from pathlib import Path

from dragoman.types import Noun


class Settings(Noun, frozen=True, kw_only=True):
    """What is served, where, and whether people may decide."""

    record: Path
    """The record, as a path."""
    host: str = "127.0.0.1"
    """The address that is listened on."""
    port: int = 8323
    decide: bool = False
    """Whether the pages take decisions; else nothing is ever written."""
    names: tuple[str, ...] = ()
    """Host names, besides this machine's own, under which the pages may be asked for."""
    cache: Path | None = None
    """Folder for what is derived from the record (its index of words); beside the record unless given."""
