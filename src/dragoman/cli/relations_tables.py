"""Relations and balance as tables that fit the terminal, and what a reader must know of them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from dragoman.cli.console import Screen
from dragoman.cli.tables import Column, Row, count, draw, text

if TYPE_CHECKING:
    from dragoman.analysis.relations import Gathered

_WIDE = 110
"""Columns from which on there is room for the issue areas."""
_DIGITS = 5
"""Columns for a number of stories."""
_AREAS = 3
"""Areas shown of one period, the fullest first."""
_SIDES = ("first", "second")
_KINDS = ("cooperation", "material", "conflict")
_PERIODS: dict[str, Callable[[Row], str]] = {
    "month": lambda row: f"{row['period']:%Y-%m}",
    "year": lambda row: f"{row['period']:%Y}",
    "all": lambda row: "all",
}


def draw_relations(console: Screen, rows: Sequence[Row], by: str) -> None:
    """Print a table for each directed pair, one line where nothing was told in any period."""
    wide = console.width >= _WIDE
    for (source, target), group in groupby(rows, key=itemgetter("source", "target")):
        console.heading(f"{source} → {target}")
        found = list(group)
        if any(row["deeds"] or row["words"] for row in found):
            draw(console, found, _relation_columns(by, wide=wide))
        else:
            stories = count(sum(row["stories_read"] for row in found), "story", "stories")
            console.say(f"{_span(found, by)}: 0 deeds, 0 words in {stories}")


def draw_balance(console: Screen, rows: Sequence[Row], by: str) -> None:
    """Print a table for each two of the others, one line where there are no deeds with either."""
    for (state, first, second), group in groupby(rows, key=itemgetter("state", "first", "second")):
        console.heading(f"{state} between {first} (+1) and {second} (-1)")
        found = list(group)
        if any(row[f"{side}_{name}"] for row in found for side in _SIDES for name in _KINDS):
            draw(console, found, _balance_columns(by))
        else:
            console.say(f"{_span(found, by)}: no deeds with either")


def _span(rows: Sequence[Row], by: str) -> str:
    """Return the periods of some rows from the first to the last."""
    return "..".join(dict.fromkeys(_PERIODS[by](row) for row in (rows[0], rows[-1])))


def notes(found: "Gathered") -> Iterator[str]:
    """Yield what the numbers are, and what they leave out."""
    from dragoman.analysis.relations_resampling import LEVEL, RESAMPLES

    yield (
        "told by: stories that tell the deeds; per 1,000: deeds by 1,000 stories that came out in the period, and the "
        f"interval of {LEVEL} % from {RESAMPLES} resamples of stories; coop, conflict: verbal+material deeds (PLOVER's "
        "classes); PLOVER, Goldst.: means of the deeds, each on its own scale"
    )
    if len(found.asked.others) > 1:
        yield (
            "lean: share of the first in the cooperative (material) deeds with both, less that of the second; where "
            "its interval holds 0 the stories show no leaning"
        )
    yield from left_out(found)


def left_out(found: "Gathered") -> Iterator[str]:
    """Yield how many events between the states are not counted, and why."""
    for reason, number in found.left_out:
        hint = "; --uncertain counts them" if reason == "no report is sure" else ""
        yield f"left out: {count(number, 'event')} ({reason}{hint})"


def _relation_columns(by: str, *, wide: bool) -> tuple[Column, ...]:
    shown = (
        Column("period", _PERIODS[by], style="cyan"),
        Column("stories", text("stories_read"), right=True),
        Column("deeds", text("deeds"), right=True, style="bold"),
        Column("told by", text("deeds_stories"), right=True, widest=_DIGITS),
        Column("per 1,000", _interval("deeds_per_1000", "deeds_low", "deeds_high", 0), right=True),
        Column("coop", _sum("verbal_cooperation", "material_cooperation"), right=True),
        Column("conflict", _sum("verbal_conflict", "material_conflict"), right=True),
        Column("words", text("words"), right=True),
        Column("PLOVER", _mean("plover"), right=True),
        Column("Goldst.", _mean("goldstein"), right=True),
    )
    return (*shown, Column("areas", _areas, ratio=1)) if wide else shown


def _balance_columns(by: str) -> tuple[Column, ...]:
    return (
        Column("period", _PERIODS[by], style="cyan"),
        Column("coop", _versus("cooperation"), right=True),
        Column("lean", _lean("cooperation_lean"), right=True, style="bold"),
        Column("material", _versus("material"), right=True),
        Column("lean", _lean("material_lean"), right=True, style="bold"),
        Column("conflict", _versus("conflict"), right=True),
    )


def _interval(name: str, low: str, high: str, digits: int) -> Callable[[Row], str]:
    """Return a cell such as ``25 (0..51)``."""

    def cell(row: Row) -> str:
        if row[name] is None:
            return ""
        return f"{row[name]:.{digits}f} ({row[low]:.{digits}f}..{row[high]:.{digits}f})"

    return cell


def _lean(name: str) -> Callable[[Row], str]:
    """Return a cell such as ``+0.33 (-0.12..+0.71)``."""

    def cell(row: Row) -> str:
        if row[name] is None:
            return ""
        return f"{row[name]:+.2f} ({row[f'{name}_low']:+.2f}..{row[f'{name}_high']:+.2f})"

    return cell


def _sum(one: str, two: str) -> Callable[[Row], str]:
    return lambda row: f"{row[one]}+{row[two]}" if row[one] or row[two] else "0"


def _versus(name: str) -> Callable[[Row], str]:
    return lambda row: f"{row[f'first_{name}']}:{row[f'second_{name}']}"


def _mean(name: str) -> Callable[[Row], str]:
    return lambda row: "" if row[name] is None else f"{row[name]:+.1f}"


def _areas(row: Row) -> str:
    """Return the fullest areas with their shares in per cent."""
    found = [(value, name.removeprefix("area_")) for name, value in row.items() if name.startswith("area_") and value]
    top = sorted(found, key=lambda one: (-one[0], one[1]))[:_AREAS]
    return ", ".join(f"{name.replace('_', ' ')} {100 * value:.0f} %" for value, name in top)
