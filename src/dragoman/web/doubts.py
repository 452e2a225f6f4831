"""What of a record is least sure and most worth a person's answer, as the page of doubts asks it."""

import duckdb

from dragoman.analysis import question
from dragoman.types import Noun

DOUBTS = "doubts"
"""What the index calls them, and the question that they answer."""
_MOST = 2_000
"""Doubts that are gathered."""


class Doubt(Noun, frozen=True):
    """Two mentions that may be one event, or one that may not count."""

    kind: str
    """``pair`` or ``mention``."""
    mention: str
    other: str | None
    together: bool | None
    """Of a pair: whether the two are held to be one event."""
    probability: float
    stories: int
    """How many hang on the answer."""
    worth: float
    """What the answer is worth, beside those of the others."""

    @property
    def mentions(self) -> tuple[str, ...]:
        """The ids of its mentions."""
        return tuple(id for id in (self.mention, self.other) if id)


def gathered(cursor: duckdb.DuckDBPyConnection) -> list[Doubt]:
    """Return the doubts of a record that are worth most; of a large one that takes seconds."""
    answer = cursor.execute(question(DOUBTS).sql(limit=_MOST))
    names = [column[0] for column in answer.description or ()]
    return [Doubt(**dict(zip(names, row, strict=True))) for row in answer.fetchall()]
