"""The acts between the states asked for as arrays, with the stories that tell each, and what is left out."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from dragoman.analysis.questions import question
from dragoman.analysis.relations_nouns import Asked
from dragoman.analysis.relations_periods import FINE, UNKNOWN, Days, Ints, Periods, periods, strata
from dragoman.analysis.relations_resampling import Floats, draws
from dragoman.store import Reader
from dragoman.types import Status

Flags = npt.NDArray[np.bool_]


class Rows(NamedTuple):
    """One row an event and directed pair; the arrays have one length."""

    dyad: Ints
    """Place in ``Asked.dyads``."""
    event: Ints
    """The same number for the rows of one event."""
    period: Ints
    act: tuple[str, ...]
    status: tuple[Status, ...]
    deed: Flags
    background: Flags


class Reports(NamedTuple):
    """Which story tells which row: an event of k stories leans on each with 1/k."""

    row: Ints
    story: Ints
    share: Floats


class Gathered(NamedTuple):
    """Everything that tables of relations are counted from."""

    asked: Asked
    periods: Periods
    read: Ints
    """Stories that came out in each period."""
    rows: Rows
    reports: Reports
    ids: pa.ChunkedArray
    """Every story of the record, in order of id."""
    strata: Ints
    """For each of these, a number that stories of one period share."""
    left_out: tuple[tuple[str, int], ...]
    """Why events between the states are not counted, and how many."""


def gathered(record: Reader, asked: Asked) -> Gathered:
    """Read from a record what is asked for."""
    stories = record.sql(question("published").sql())
    published = _days(stories["published"])
    spans = periods(published, asked)
    table = _narrowed(record, asked)
    days = _days(table["day"])
    fine = np.array([exact is None or exact in FINE[asked.by] for exact in table["exact"].to_pylist()], bool)
    period = np.where(fine, spans.of(days), UNKNOWN)
    unsure = _array(table["uncertain"], bool) & (not asked.uncertain)
    kept = np.flatnonzero((period != UNKNOWN) & ~unsure)
    left = _left_out(table["event"], unsure, ~fine | np.isnat(days), period == UNKNOWN)
    within = spans.of(published)
    return Gathered(
        asked=asked,
        periods=spans,
        read=np.bincount(within[within != UNKNOWN], minlength=len(spans.starts)).astype(np.int64),
        rows=_rows(table.take(pa.array(kept)), asked, period[kept]),
        reports=_reports(table["stories"].take(pa.array(kept)), stories["id"]),
        ids=stories["id"],
        strata=strata(published, asked.by),
        left_out=left,
    )


def weights(found: Gathered) -> Iterator[Floats]:
    """Yield for each resample how much every row weighs: 1 on the average."""
    told = found.reports
    size = len(found.rows.dyad)
    untold = np.bincount(told.row, minlength=size) == 0
    for drawn in draws(found.ids, found.strata, told.story):
        yield np.bincount(told.row, weights=drawn[told.story] * told.share, minlength=size) + untold


def _narrowed(record: Reader, asked: Asked) -> pa.Table:
    """Return the rows of the dyads asked for, by the conditions that a person set."""
    where = ["(source = ? AND list_contains(?, target)) OR (target = ? AND list_contains(?, source))", "origins >= ?"]
    params: list[object] = [asked.state, list(asked.others), asked.state, list(asked.others), asked.origins]
    if asked.status is not None:
        where.append("status = ?")
        params.append(asked.status)
    return record.sql(question("relations").sql(where), params)


def _days(column: pa.ChunkedArray) -> Days:
    return column.cast(pa.date32()).to_numpy().astype("datetime64[D]")  # type: ignore[no-any-return]


def _array(column: pa.ChunkedArray, kind: Any) -> npt.NDArray[Any]:
    return column.to_numpy().astype(kind)  # type: ignore[no-any-return]


def _rows(table: pa.Table, asked: Asked, period: Ints) -> Rows:
    place = {pair: number for number, pair in enumerate(asked.dyads)}
    pairs = zip(table["source"].to_pylist(), table["target"].to_pylist(), strict=True)
    ids = table["event"].to_pylist()
    return Rows(
        dyad=np.array([place[pair] for pair in pairs], np.int64),
        event=np.unique(np.array(ids, str), return_inverse=True)[1].astype(np.int64),
        period=period,
        act=tuple(table["act"].to_pylist()),
        status=tuple(table["status"].to_pylist()),
        deed=_array(table["deed"], bool),
        background=_array(table["background"], bool),
    )


def _reports(lists: pa.ChunkedArray, ids: pa.ChunkedArray) -> Reports:
    """Return the reports; a story that the record does not have tells nothing."""
    whole = lists.combine_chunks()
    row = np.repeat(np.arange(len(whole)), pc.list_value_length(whole).to_numpy(zero_copy_only=False).astype(np.int64))
    story = pc.fill_null(pc.index_in(pc.list_flatten(whole), value_set=ids.combine_chunks()), -1)
    known = story.to_numpy(zero_copy_only=False).astype(np.int64)
    row, known = row[known >= 0].astype(np.int64), known[known >= 0]
    return Reports(row=row, story=known, share=1 / np.bincount(row, minlength=len(whole))[row])


def _left_out(events: pa.ChunkedArray, unsure: Flags, undated: Flags, outside: Flags) -> tuple[tuple[str, int], ...]:
    """Return how many events each reason leaves out, each under the first that holds for it."""
    ids = np.array(events.to_pylist(), str)
    reasons: Sequence[tuple[str, Flags]] = (
        ("day not known well enough", undated),
        ("outside of the periods", outside & ~undated),
        ("no report is sure", unsure & ~outside),
    )
    counted = ((reason, len(np.unique(ids[holds]))) for reason, holds in reasons)
    return tuple((reason, number) for reason, number in counted if number)
