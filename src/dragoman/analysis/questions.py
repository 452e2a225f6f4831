"""Reading the ``.sql`` files and narrowing their answers."""

from collections.abc import Sequence
from functools import cache

from dragoman import registry
from dragoman.types import Noun

_FOLDER = "dragoman.analysis"
_ORDER = "\nORDER BY "


class Question(Noun, frozen=True, kw_only=True):
    """One question: a ``SELECT`` without its order, and the order."""

    name: str
    select: str
    order: str

    def sql(self, where: Sequence[str] = (), limit: int | None = None) -> str:
        """Return the query for the rows for which all conditions of ``where`` hold, in order, ``limit`` at most.

        Conditions and order name the columns of the answer; each ``?`` in them stands for a parameter.
        """
        conditions = f"\nWHERE {' AND '.join(f'({one})' for one in where)}" if where else ""
        most = f"\nLIMIT {limit:d}" if limit is not None else ""
        return f"SELECT * FROM (\n{self.select}\n){conditions}{_ORDER}{self.order}{most}"


def questions() -> tuple[str, ...]:
    """Return the names of all questions."""
    return registry.names(_FOLDER, ".sql")


@cache
def question(name: str) -> Question:
    """Return one question by name. Its file ends in a line ``ORDER BY ...;`` that names columns of its answer."""
    text = registry.read_text(_FOLDER, f"{name}.sql")
    select, _, order = text.strip().removesuffix(";").rpartition(_ORDER)
    return Question(name=name, select=select, order=order)
