"""Events as a table: the same in every command."""

from collections.abc import Sequence

from dragoman.cli.console import Screen
from dragoman.cli.phrases import arrow, days
from dragoman.cli.tables import Column, Row, draw, short, text


def draw_events(console: Screen, rows: Sequence[Row]) -> None:
    """Print rows of the question ``events``."""
    draw(console, rows, _COLUMNS)


def _day(row: Row) -> str:
    return days(row["occurs_start"], row["occurs_end"], row["occurs_precision"])


def _sides(row: Row) -> str:
    source, target = (", ".join(dict.fromkeys(row[side])) for side in ("sources", "targets"))
    return arrow(source, target, row["act"])


_COLUMNS = (
    Column("id", lambda row: short(row["id"]), style="cyan"),
    Column("date", _day, widest=14),
    Column("act", text("act"), style="bold", widest=13),
    Column("status", text("status")),
    Column("source → target", _sides, ratio=2),
    Column("place", text("place"), ratio=1),
    Column("stories", text("stories"), right=True),
)
