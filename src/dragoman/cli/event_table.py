"""Events as a table: the same in every command."""

from collections.abc import Sequence

from dragoman.cli.console import Screen
from dragoman.cli.tables import Column, Row, draw, short, text
from dragoman.phrases import arrow, days

_ROOMY = 110
"""Columns from which on nothing needs to be folded."""
_ACT = 13
_DAY = 10


def draw_events(console: Screen, rows: Sequence[Row]) -> None:
    """Print rows of the question ``events``; in a narrow console, acts break at hyphens and days at the dots."""
    draw(console, rows, _columns(narrow=console.width < _ROOMY))


def _columns(*, narrow: bool) -> tuple[Column, ...]:
    return (
        Column("id", lambda row: short(row["id"]), style="cyan"),
        Column("date", _narrow_day if narrow else _day, lines=True),
        Column("act", _narrow_act if narrow else text("act"), style="bold", lines=True),
        Column("status", text("status")),
        Column("source → target", _sides, ratio=1),
        Column("place", text("place"), widest=10 if narrow else 20),
        Column("stories", text("stories"), right=True),
    )


def _day(row: Row) -> str:
    return days(row["occurs_start"], row["occurs_end"], row["occurs_precision"])


def _narrow_day(row: Row) -> str:
    """Return a day or, on two lines, an interval."""
    told = _day(row)
    return told if len(told) <= _DAY else told.replace("..", "\n..", 1)


def _narrow_act(row: Row) -> str:
    """Return the act, on as many lines as it needs."""
    lines = [""]
    for part in str(row["act"]).replace("-", "-\n").split("\n"):
        if lines[-1] and len(lines[-1]) + len(part) > _ACT:
            lines.append("")
        lines[-1] += part
    return "\n".join(lines)


def _sides(row: Row) -> str:
    source, target = (", ".join(dict.fromkeys(row[side])) for side in ("sources", "targets"))
    return arrow(source, target, row["act"])
