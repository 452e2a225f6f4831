"""A figure: what a scorer printed, beside what others published and what we aim at."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.program import FailedError


class Figure(NamedTuple):
    """One number of one set."""

    name: str
    ours: str
    """As the scorer printed it; ``-`` where there was nothing to count."""
    published: str = ""
    target: str = ""


class Wanted(NamedTuple):
    """Where a scorer prints a number, and what it is to be compared with."""

    name: str
    pattern: str
    """A regular expression (lines apart) whose only group is the number."""
    published: str = ""
    target: str = ""


class Measured(NamedTuple):
    """What came of one set."""

    figures: tuple[Figure, ...]
    printed: str
    """All that the scorer printed."""


def picked(printed: str, wanted: Iterable[Wanted]) -> Measured:
    """Return the wanted figures out of what a scorer printed."""
    return Measured(tuple(_figure(printed, one) for one in wanted), printed)


def _figure(printed: str, wanted: Wanted) -> Figure:
    found = re.search(wanted.pattern, printed, re.MULTILINE)
    if found is None:
        raise FailedError(f"the scorer printed no {wanted.name!r}")
    return Figure(wanted.name, found[1] or "-", wanted.published, wanted.target)
