"""Relations of a state with others, period by period, and its balance between them."""

from itertools import combinations

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dragoman.analysis.relations_balance import Pair, pair_columns
from dragoman.analysis.relations_columns import (
    CLASSES,
    HIGH,
    LOW,
    PER,
    RATED,
    STORIES,
    balance_columns,
    relation_columns,
    schema,
    under,
)
from dragoman.analysis.relations_nouns import Asked, By, asked, code_of
from dragoman.analysis.relations_reading import Gathered, gathered
from dragoman.analysis.relations_resampling import LEVEL, RESAMPLES, Floats, Ints, interval, rates, ratio
from dragoman.analysis.relations_tally import SCALES, Measures, Tally, classes, measures
from dragoman.ontology.codes import plover_tables
from dragoman.ontology.schema import acts
from dragoman.ontology.status import statuses

__all__ = ["Asked", "By", "Gathered", "asked", "balance", "code_of", "gathered", "relations"]

Values = dict[str, npt.NDArray[np.generic]]


def relations(found: Gathered) -> pa.Table:
    """Return one row for every directed pair asked for and every period, by pair and period; zeros are rows too.

    The columns are those of :func:`dragoman.analysis.relations_columns.relation_columns`; each field says its unit and
    meaning in its metadata, the table what was asked and left out.
    """
    spans = len(found.periods.starts)
    cells = len(found.asked.dyads) * spans
    cell = found.rows.dyad * spans + found.rows.period
    tally = Tally(found, cell, cells, measures(found.rows))
    read = np.tile(found.read, len(found.asked.dyads)).astype(float)
    values = _heads(found) | _rated(tally, read) | _scaled(tally) | _marked(found, cell, cells)
    values |= _by_name(found, cell, cells)
    return _table(found, values, relation_columns())


def balance(found: Gathered) -> pa.Table:
    """Return one row for every two of the others and every period: whether the state's deeds lean to one of them.

    The columns are those of :func:`dragoman.analysis.relations_columns.balance_columns`. Of fewer than two others the
    table is empty.
    """
    others, spans = found.asked.others, len(found.periods.starts)
    once = np.unique(np.stack([found.rows.event, found.rows.dyad // 2]), axis=1, return_index=True)[1]
    cell = (found.rows.dyad // 2 * spans + found.rows.period).astype(np.int64)
    alone = np.zeros(len(cell))
    alone[once] = 1
    quad, deed = classes(found.rows), found.rows.deed * alone
    sums = {"cooperation": deed * ((quad == 1) | (quad == 2)), "material": deed * (quad == 2)}
    sums["conflict"] = deed * (quad >= 3)
    tally = Tally(found, cell, len(others) * spans, Measures(list(sums), list(sums.values())))
    parts = [
        pair_columns(tally, Pair(state=found.asked.state, first=others[one], second=others[two]), one, two, found)
        for one, two in combinations(range(len(others)), 2)
    ]
    columns = balance_columns()
    return _table(found, {c.name: _joined([part[c.name] for part in parts]) for c in columns}, columns)


def _joined(parts: list[npt.NDArray[np.generic]]) -> npt.NDArray[np.generic]:
    return np.concatenate(parts) if parts else np.array([])


def _heads(found: Gathered) -> Values:
    dyads, spans = found.asked.dyads, len(found.periods.starts)
    return {
        "source": np.repeat([source for source, _ in dyads], spans),
        "target": np.repeat([target for _, target in dyads], spans),
        "period": np.tile(found.periods.starts, len(dyads)),
        "stories_read": np.tile(found.read, len(dyads)),
    }


def _rated(tally: Tally, read: Floats) -> Values:
    """Return counts, their rates and the rates' intervals."""
    values: Values = {}
    for name in RATED:
        counts = tally.counts(name)
        values[name], values[name + STORIES] = counts, tally.stories(name)
        values[name + PER] = 1000 * ratio(counts, read)
        values[name + LOW], values[name + HIGH] = rates(tally.samples(name), counts, read)
    return values


def _scaled(tally: Tally) -> Values:
    """Return the means of each scale; what one story alone tells has no interval."""
    values: Values = {}
    for name in SCALES:
        number = tally.counts(f"{name}_n")
        low, high = interval(ratio(tally.samples(f"{name}_sum"), tally.samples(f"{name}_n")))
        values[name] = ratio(tally.counts(f"{name}_sum"), number)
        several = tally.stories(f"{name}_n") > 1
        values[name + LOW], values[name + HIGH] = np.where(several, low, np.nan), np.where(several, high, np.nan)
        values[f"{name}_deeds"] = number
        values[f"words_{name}"] = ratio(tally.counts(f"words_{name}_sum"), tally.counts(f"words_{name}_n"))
    return values


def _marked(found: Gathered, cell: Ints, cells: int) -> Values:
    """Return the counts without rates: mutual and recalled deeds, classes of words, what has no class."""
    rows, quad = found.rows, classes(found.rows)
    both = np.array([acts()[act].mutual for act in rows.act], bool)
    marks = {"mutual": rows.deed & both, "recalled": rows.deed & rows.background}
    marks |= {"unclassed": rows.deed & (quad == 0), "words_unclassed": ~rows.deed & (quad == 0)}
    marks |= {f"words_{name}": ~rows.deed & (quad == number) for number, name in CLASSES.items()}
    return {name: _number(cell, mark, cells) for name, mark in marks.items()}


def _by_name(found: Gathered, cell: Ints, cells: int) -> Values:
    """Return the counts by status and act, and the shares of areas."""
    rows, status, act = found.rows, np.array(found.rows.status, str), np.array(found.rows.act, str)
    values: Values = {f"status_{name}": _number(cell, status == name, cells) for name in statuses()}
    for name in acts():
        values[under("deeds", name)] = _number(cell, rows.deed & (act == name), cells)
        values[under("words", name)] = _number(cell, ~rows.deed & (act == name), cells)
    deeds = _number(cell, rows.deed, cells).astype(float)
    for area in plover_tables().contexts:
        inside = np.isin(act, [name for name, entry in acts().items() if area in entry.plover.contexts])
        values[under("area", area)] = ratio(_number(cell, rows.deed & inside, cells).astype(float), deeds)
    return values


def _number(cell: Ints, mark: npt.NDArray[np.bool_], cells: int) -> Ints:
    return np.bincount(cell[mark], minlength=cells).astype(np.int64)


def _table(found: Gathered, values: Values, columns: tuple[object, ...]) -> pa.Table:
    """Return the values as Arrow has them; what is not known is null."""
    facts = {
        "asked": msgspec.json.encode(found.asked).decode(),
        "left_out": msgspec.json.encode(dict(found.left_out)).decode(),
        "interval": f"{LEVEL} %, {RESAMPLES} resamples of stories within periods",
    }
    shape = schema(columns, facts)  # type: ignore[arg-type]
    return pa.Table.from_arrays([_cells(values[field.name], field.type) for field in shape], schema=shape)


def _cells(values: npt.NDArray[np.generic], kind: pa.DataType) -> pa.Array:
    if pa.types.is_floating(kind):
        return pa.array(np.round(values.astype(float), 4), kind, from_pandas=True)
    if pa.types.is_integer(kind):
        return pa.array(values.astype(np.int64), kind)
    return pa.array(values.tolist(), kind)
