"""What the filters of a page offer to choose from, and what else an address says."""

from starlette.requests import Request

from dragoman.web.shelf import Reading
from dragoman.web.waiting import Question

_OUTLETS = 60
_FURTHEST = 100_000
_DIGITS = 9


def skipped(request: Request) -> int:
    """Return how many rows the address asks to pass over; nonsense passes over none."""
    given = request.query_params.get("skip", "")
    return min(int(given), _FURTHEST) if given.isascii() and given.isdigit() and len(given) < _DIGITS else 0


def _outlets(reading: Reading) -> list[str]:
    """Return the outlets with the most stories, by name."""
    query = f"""
        SELECT publisher FROM stories WHERE publisher IS NOT NULL
        GROUP BY publisher ORDER BY count(*) DESC, publisher LIMIT {_OUTLETS:d}
    """
    return sorted(name for (name,) in reading.cursor.execute(query).fetchall())


OUTLETS = Question("outlets", _outlets)
"""Which outlets can be chosen."""
