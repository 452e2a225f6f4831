"""The relation of a state with others over time, as pictures and tables of ``dragoman.analysis.relations``."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

from dragoman.analysis.relations import Gathered, asked, balance, gathered, relations
from dragoman.types import Noun
from dragoman.web import wording
from dragoman.web.between import Dyad
from dragoman.web.filters import Filters
from dragoman.web.shelf import Reading

_PANEL, _AXIS = 150, 36
"""Heights in pixels, as ``charts/lines.js`` draws them."""
_YEARS = timedelta(days=3 * 366)
"""From how long a time on a period is a year, where nothing else is asked for."""
_INTENSITY = (-10.0, 10.0)
_LEAN = (-1.0, 1.0)
Row = dict[str, Any]


class Point(Noun, frozen=True):
    """One value with its interval; ``None`` where there is none."""

    period: date
    value: float | None
    low: float | None
    high: float | None
    label: str
    words: str
    more: str = ""


class Series(Noun, frozen=True):
    """One line of a picture."""

    name: str
    points: tuple[Point, ...]


class Panel(Noun, frozen=True):
    """One measure of one dyad."""

    name: str
    series: tuple[Series, ...]
    range: tuple[float, float] | None = None
    """From the lowest to the highest value that can be; ``None``: as far as the values go."""


class Lines(Noun, frozen=True):
    """A whole picture."""

    panels: tuple[Panel, ...]
    words: str = ""

    @property
    def height(self) -> int:
        """How tall it is, in pixels."""
        return len(self.panels) * _PANEL + _AXIS


class Relation(Noun, frozen=True):
    """Relations period by period: the rows of the analysis, and its notes."""

    by: str
    rows: tuple[Any, ...]
    balance: tuple[Any, ...]
    left_out: tuple[tuple[str, int], ...]


def relation(reading: Reading, dyad: Dyad, filters: Filters, by: str) -> Relation:
    """Return the relation by ``year``, ``month``, or as the length of time asks (empty ``by``)."""
    wanted = asked(
        dyad.state,
        dyad.others,
        by or usual(reading, filters),
        since=filters.since,
        until=filters.until,
        status=filters.status[0] if len(filters.status) == 1 else None,
        origins=filters.origins or 1,
    )
    found = gathered(reading.record, wanted)
    return Relation(
        by=wanted.by,
        rows=_told(relations(found).to_pylist()),
        balance=_balanced(found),
        left_out=found.left_out,
    )


def usual(reading: Reading, filters: Filters) -> str:
    """Return the period that suits the time shown."""
    first, last = reading.remembered(
        "published", lambda: reading.cursor.execute("SELECT min(published), max(published) FROM stories").fetchall()[0]
    )
    since, until = filters.since or first, filters.until or last
    return "year" if since and until and until - since > _YEARS else "month"


def _told(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows of the periods from the first in which anything is told to the last."""
    told = [row["period"] for row in rows if row["deeds"] or row["words"]]
    return tuple(row for row in rows if told and min(told) <= row["period"] <= max(told))


def _balanced(found: Gathered) -> tuple[Row, ...]:
    if len(found.asked.others) < 2:
        return ()
    rows = balance(found).to_pylist()
    known = [row["period"] for row in rows if row["cooperation_lean"] is not None]
    return tuple(row for row in rows if known and min(known) <= row["period"] <= max(known))


def pictured(told: Relation) -> Lines:
    """Return deeds by 1,000 stories and the mean intensity, with both directions of each dyad in one panel."""
    panels = []
    both = groupby(told.rows, key=lambda row: frozenset((row["source"], row["target"])))
    for _, group in both:
        lines = [list(rows) for _, rows in groupby(group, key=itemgetter("source", "target"))]
        name = wording.country(lines[0][0]["target"])
        panels.append(Panel(name=f"{name}: deeds per 1,000 stories", series=_series(lines, "deeds", told.by)))
        intensity = _series(lines, "plover", told.by)
        if any(point.value is not None for line in intensity for point in line.points):
            panels.append(Panel(name=f"{name}: intensity, -10 to 10", series=intensity, range=_INTENSITY))
    return Lines(panels=tuple(panels), words=notes(told))


def leaning(told: Relation) -> Lines:
    """Return the balance of cooperation between each two of the others."""
    panels = []
    for (first, second), group in groupby(told.balance, key=itemgetter("first", "second")):
        points = tuple(_lean(row, told.by) for row in group)
        name = f"+1 all with {wording.country(first)}, -1 all with {wording.country(second)}"
        panels.append(Panel(name=name, series=(Series(name="cooperation", points=points),), range=_LEAN))
    return Lines(panels=tuple(panels))


def _series(lines: Sequence[Sequence[Row]], measure: str, by: str) -> tuple[Series, ...]:
    make = _rate if measure == "deeds" else _intensity
    return tuple(Series(name=direction(rows[0]), points=tuple(make(row, by) for row in rows)) for rows in lines)


def direction(row: Row) -> str:
    """Return ``Indonesia → Russia``."""
    return f"{wording.country(row['source'])} → {wording.country(row['target'])}"


def _rate(row: Row, by: str) -> Point:
    low, high = row["deeds_low"], row["deeds_high"]
    words = f"{row['deeds']} deeds in {row['stories_read']} stories"
    more = "" if low is None else f"{row['deeds_per_1000']:.0f} per 1,000 stories ({low:.0f} to {high:.0f})"
    return Point(
        period=row["period"], value=row["deeds_per_1000"], low=low, high=high,
        label=period(row["period"], by), words=words, more=more,
    )  # fmt: skip


def _intensity(row: Row, by: str) -> Point:
    value, low, high = row["plover"], row["plover_low"], row["plover_high"]
    words = "" if value is None else f"{value:+.1f} over {row['plover_deeds']} deeds"
    more = "one story alone: no interval" if low is None else f"interval {low:+.1f} to {high:+.1f}"
    return Point(
        period=row["period"], value=value, low=low, high=high, label=period(row["period"], by), words=words, more=more
    )


def _lean(row: Row, by: str) -> Point:
    value, low, high = (row[f"cooperation_lean{end}"] for end in ("", "_low", "_high"))
    words = "" if value is None else f"{value:+.2f} ({low:+.2f} to {high:+.2f})"
    more = f"{row['first_cooperation']} to {row['second_cooperation']} cooperative deeds"
    label = period(row["period"], by)
    return Point(period=row["period"], value=value, low=low, high=high, label=label, words=words, more=more)


def period(day: date, by: str) -> str:
    """Return a period as it is called: ``2021``, ``Mar 2021``."""
    return {"year": f"{day.year}", "month": f"{day:%b} {day.year}"}.get(by, "all")


def notes(told: Relation) -> str:
    """Return what the pictures leave out."""
    return " ".join(_notes(told))


def _notes(told: Relation) -> Iterator[str]:
    if told.left_out:
        yield "Not counted: " + ", ".join(f"{number:,} ({reason})" for reason, number in told.left_out) + "."
