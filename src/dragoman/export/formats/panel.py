"""panel: directed dyads by month with explicit zeros, as csv, or as parquet where the file's name says so."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import msgspec

from dragoman.errors import UsageError
from dragoman.export.arrow import write_parquet
from dragoman.export.chosen import Chosen, Written
from dragoman.export.layout import layout
from dragoman.export.pairs import cow
from dragoman.export.papers import inside
from dragoman.export.tally import Tally, by_month, uncounted

Row = Mapping[str, object]
_PUBLISHED = "SELECT date_trunc('month', published)::DATE AS month, count(*) AS n FROM stories GROUP BY month"


def write(chosen: Chosen, place: Path) -> Written:
    """Write every month of every dyad."""
    read = _read(chosen)
    if not read:
        raise UsageError(
            "no story of the record has a publication date in that time, so there are no months to count by"
        )
    months = list(read)
    number = _store(_rows(chosen, read), place, chosen)
    left = uncounted(chosen, months[0], months[-1])
    return Written(rows=number, events=chosen.count() - sum(one.events for one in left), left_out=left)


def _store(rows: Iterable[Row], place: Path, chosen: Chosen) -> int:
    if ".parquet" in place.suffixes:
        return write_parquet(rows, place, layout("panel"), inside(chosen, "panel"))
    with place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [column.name for column in layout("panel").columns], lineterminator="\n")
        writer.writeheader()
        number = 0
        for row in rows:
            writer.writerow(row)
            number += 1
    return number


def _read(chosen: Chosen) -> dict[date, int]:
    """Return each month of publication, without gaps, with the number of its stories."""
    rows = chosen.record.sql(_PUBLISHED).to_pylist()
    told = {row["month"]: row["n"] for row in rows if row["month"] is not None}
    first, last = chosen.filters.since or min(told, default=None), chosen.filters.until or max(told, default=None)
    if first is None or last is None or not told:
        return {}
    span = _months(max(first.replace(day=1), min(told)), min(last.replace(day=1), max(told)))
    return {month: told.get(month, 0) for month in span}


def _months(first: date, last: date) -> Iterator[date]:
    """Yield the first days of the months."""
    month = first
    while month <= last:
        yield month
        month = month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)


def _rows(chosen: Chosen, read: Mapping[date, int]) -> Iterator[Row]:
    """Yield a row for every month of every dyad that has an event in either direction."""
    there = {(source, target) for source, target, month, _ in by_month(chosen) if month in read}
    counted = groupby(by_month(chosen), key=itemgetter(0, 1))
    ahead = next(counted, None)
    for pair in sorted(there | {(target, source) for source, target in there}):
        while ahead is not None and ahead[0] < pair:
            ahead = next(counted, None)
        found = {month: tally for *_, month, tally in ahead[1]} if ahead is not None and ahead[0] == pair else {}
        yield from (_row(pair, month, found.get(month, Tally()), stories) for month, stories in read.items())


def _row(pair: tuple[str, str], month: date, tally: Tally, stories: int) -> Row:
    source, target = pair
    return {
        "source": source,
        "target": target,
        "source_cow": cow(source),
        "target_cow": cow(target),
        "month": month,
        **msgspec.structs.asdict(tally),
        "stories_read": stories,
    }
