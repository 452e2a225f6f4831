"""Events counted by directed pair of states, and by month: what panel and network have in common."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

import msgspec

from dragoman import registry
from dragoman.export.chosen import Chosen, LeftOut
from dragoman.export.told import days
from dragoman.ontology.codes import cameo, plover
from dragoman.ontology.schema import acts
from dragoman.types import Status

_SQL = "dragoman.export.sql"
UNDATED = "the day is not known to a month"
OUTSIDE = "in a month from which no story is"
DEEDS: frozenset[Status] = frozenset(("occurred", "ongoing", "ended"))
CLASSES = {1: "verbal_cooperation", 2: "material_cooperation", 3: "verbal_conflict", 4: "material_conflict"}
_TO_THE_MONTH = ("day", "week", "month", "range", "open")
"""Precisions of a day that is good enough to count by month."""


class Tally(msgspec.Struct, kw_only=True):
    """Counts of one pair of states in one time; the columns are those of ``layouts/_graph.toml``."""

    events: int = 0
    done: int = 0
    words: int = 0
    mutual: int = 0
    verbal_cooperation: int = 0
    material_cooperation: int = 0
    verbal_conflict: int = 0
    material_conflict: int = 0
    unclassed: int = 0
    plover_score: float | None = None
    goldstein: float | None = None
    reports: int = 0


COUNTS = tuple(field.name for field in msgspec.structs.fields(Tally))


def by_pair(chosen: Chosen) -> Iterator[tuple[str, str, Tally]]:
    """Yield source, target and counts, in their order."""
    for (source, target, _), tally in _folded(_counted(chosen, "NULL")):
        yield source, target, tally


def by_month(chosen: Chosen) -> Iterator[tuple[str, str, date | None, Tally]]:
    """Yield source, target, first day of the month (``None``: not known to the month) and counts, in their order."""
    for (source, target, first), tally in _folded(_counted(chosen, _month("exact"))):
        yield source, target, first, tally


def uncounted(chosen: Chosen, first: date | None = None, last: date | None = None) -> tuple[LeftOut, ...]:
    """Return how many events :func:`by_pair` does not count, or, with days, :func:`by_month` between the two."""
    month = _month("days.occurs_precision")
    outside = f"WHEN {month} < DATE '{first}' OR {month} > DATE '{last}' THEN '{OUTSIDE}'" if first else ""
    undated = f"WHEN ({month}) IS NULL THEN '{UNDATED}' {outside}" if first else ""
    query = registry.read_text(_SQL, "uncounted.sql")
    rows = chosen.rows(query.replace("{undated}", undated).replace("{days}", days(chosen.ids)))
    return tuple(LeftOut(reason=row["reason"], events=row["events"]) for row in rows)


def _month(precision: str) -> str:
    """Return the SQL of an event's month, ``NULL`` where its day is not known well enough."""
    known = ", ".join(f"'{name}'" for name in _TO_THE_MONTH)
    return f"CASE WHEN basis = 'published' OR {precision} IN ({known}) THEN date_trunc('month', day)::DATE END"


def _counted(chosen: Chosen, month: str) -> Iterator[dict[str, Any]]:
    query = registry.read_text(_SQL, "dyads.sql")
    return chosen.rows(query.replace("{month}", month).replace("{days}", days(chosen.ids)))


def _folded(rows: Iterable[dict[str, Any]]) -> Iterator[tuple[tuple[str, str, date | None], Tally]]:
    """Yield (source, target, month) and its counts."""
    for key, group in groupby(rows, key=lambda row: (row["source"], row["target"], row["month"])):
        yield key, _tally(list(group))


def _tally(rows: list[dict[str, Any]]) -> Tally:
    """Return the counts of rows that are one act and status each."""
    tally = Tally()
    for row in rows:
        number, code = row["events"], plover(row["act"], row["status"])
        group = CLASSES[code.quad] if code.quad else "unclassed"
        for name in ("events", "done" if row["status"] in DEEDS else "words", group):
            setattr(tally, name, getattr(tally, name) + number)
        tally.mutual += number if acts()[row["act"]].mutual else 0
        tally.reports += row["reports"]
    tally.plover_score = _mean((row["events"], plover(row["act"], row["status"]).score) for row in rows)
    tally.goldstein = _mean((row["events"], cameo(row["act"], row["status"]).goldstein) for row in rows)
    return tally


def _mean(values: Iterable[tuple[int, float | None]]) -> float | None:
    """Return the mean of known values, each as often as its number says."""
    known = [(number, value) for number, value in values if value is not None]
    total = sum(number for number, _ in known)
    return round(sum(number * value for number, value in known) / total, 4) if total else None
