"""The register: states, offices and their holders by date, organisations, titles, places; data in ``data/``.

A leaf of the stages: annotation, coding, linking and export all read it.
"""

from functools import cache

from dragoman.register.nouns import (
    City,
    Hit,
    HitKind,
    Organisation,
    Person,
    Resolved,
    Seat,
    Spell,
    State,
    Title,
)
from dragoman.register.register import BODIES, Register
from dragoman.register.shelves import shelve
from dragoman.register.tables import rows


def load(user_files: tuple[str, ...] = ()) -> Register:
    """Return the register, with a user's CSV or TOML files laid over our data, in order.

    A user's row with the key of one of ours replaces its filled cells; any other row is added. The same files are read
    once a process. Raises :class:`dragoman.errors.DataError` naming file and line.
    """
    return _load(user_files)


@cache
def _load(user_files: tuple[str, ...]) -> Register:
    """Return the register, once a process: no files given and an empty tuple are one question."""
    return Register(shelve(rows(user_files)))


__all__ = [
    "BODIES",
    "City",
    "Hit",
    "HitKind",
    "Organisation",
    "Person",
    "Register",
    "Resolved",
    "Seat",
    "Spell",
    "State",
    "Title",
    "load",
]
