"""Counting rows by cell (a pair in a period), once as they are and once for each resample."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np

from dragoman.analysis.relations_columns import CLASSES
from dragoman.analysis.relations_reading import Gathered, Rows, weights
from dragoman.analysis.relations_resampling import Floats, Ints
from dragoman.ontology.codes import cameo, plover
from dragoman.types import Status

SCALES = ("plover", "goldstein")


class Measures:
    """Named columns of numbers, a row each: what is summed by cell."""

    def __init__(self, names: Sequence[str], values: Sequence[Floats]) -> None:
        self.names = tuple(names)
        self._place = {name: number for number, name in enumerate(names)}
        self.values = np.stack(values, axis=1)

    def place(self, name: str) -> int:
        """Return the number of a column."""
        return self._place[name]


class Tally:
    """Sums by cell: ``counts[name]`` and, a row a resample, ``samples[name]``."""

    def __init__(self, found: Gathered, cell: Ints, cells: int, measures: Measures) -> None:
        self._measures = measures
        self._counts = _summed(cell, cells, measures.values)
        again = [_summed(cell, cells, measures.values * weight[:, None]) for weight in weights(found)]
        self._samples = np.stack(again)
        self._told = _told(found, cell, measures)

    def counts(self, name: str) -> Floats:
        """Return the sums of one measure, by cell."""
        return self._counts[:, self._measures.place(name)]

    def stories(self, name: str) -> Ints:
        """Return how many stories tell what one measure counts, by cell; a copy is the story that it repeats."""
        return np.bincount(self._told[name][0], minlength=len(self._counts)).astype(np.int64)

    def stories_of(self, places: Iterable[tuple[str, slice]]) -> Ints:
        """Return how many stories tell any of some measures in some ranges of cells, by place in the range."""
        found, size = [], 0
        for name, cells in places:
            size = cells.stop - cells.start
            told = self._told[name]
            inside = told[:, (told[0] >= cells.start) & (told[0] < cells.stop)]
            found.append(inside - np.array([[cells.start], [0]]))
        return np.bincount(np.unique(np.concatenate(found, axis=1), axis=1)[0], minlength=size).astype(np.int64)

    def samples(self, name: str) -> Floats:
        """Return the sums of one measure, by resample and cell."""
        found: Floats = self._samples[:, :, self._measures.place(name)]
        return found


def _summed(cell: Ints, cells: int, values: Floats) -> Floats:
    """Return the sums of each column by cell."""
    return np.stack([np.bincount(cell, weights=column, minlength=cells) for column in values.T], axis=1)


def _told(found: Gathered, cell: Ints, measures: Measures) -> dict[str, Ints]:
    """Return by measure each cell with each story that tells of it: two rows, sorted, each pair once."""
    pairs = np.stack([cell[found.reports.row], found.reports.story])
    columns = ((name, measures.values[found.reports.row, measures.place(name)]) for name in measures.names)
    return {name: np.unique(pairs[:, column != 0], axis=1) for name, column in columns}


def classes(rows: Rows) -> Ints:
    """Return PLOVER's quad class of each row, 0 where it has none."""
    return np.array([_codes(*pair)[0] for pair in _pairs(rows)], np.int64)


def scores(rows: Rows) -> dict[str, Floats]:
    """Return each scale's score of each row, ``nan`` where it has none; the scales are never mixed."""
    found = np.array([_codes(*pair)[1:] for pair in _pairs(rows)], float).reshape(-1, len(SCALES))
    return {name: found[:, number] for number, name in enumerate(SCALES)}


def measures(rows: Rows) -> Measures:
    """Return what is summed for ``relations``: deeds and words, by class, and scores with the number behind them."""
    deed, quad = rows.deed.astype(float), classes(rows)
    columns = {"deeds": deed, "words": 1 - deed}
    for number, name in CLASSES.items():
        columns[name] = deed * (quad == number)
    for name, score in scores(rows).items():
        known = ~np.isnan(score)
        for kind, weight in (("", deed), ("words_", 1 - deed)):
            columns[f"{kind}{name}_sum"] = np.where(known, score, 0.0) * weight
            columns[f"{kind}{name}_n"] = known * weight
    return Measures(list(columns), list(columns.values()))


def _pairs(rows: Rows) -> Iterator[tuple[str, Status]]:
    return zip(rows.act, rows.status, strict=True)


@cache
def _codes(act: str, status: Status) -> tuple[int, float, float]:
    """Return quad class (0: none), PLOVER's score and Goldstein's (``nan``: none)."""
    of_plover, of_cameo = plover(act, status), cameo(act, status)
    score, goldstein = of_plover.score, of_cameo.goldstein
    return of_plover.quad or 0, np.nan if score is None else score, np.nan if goldstein is None else goldstein
