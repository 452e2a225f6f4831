from pathlib import Path

import numpy as np

from dragoman.analysis.relations_nouns import asked
from dragoman.analysis.relations_reading import Rows, gathered
from dragoman.analysis.relations_tally import Measures, Tally, classes, measures, scores
from dragoman.store import open_record
from tests.analysis import dyads

ROWS = Rows(
    dyad=np.array([0, 0, 1]),
    event=np.array([0, 1, 2]),
    period=np.array([0, 0, 0]),
    act=("meet", "sanction", "meet"),
    status=("occurred", "threatened", "denied"),
    deed=np.array([True, False, False]),
    background=np.zeros(3, bool),
)


def test_classes_and_scores_are_the_ontologys() -> None:
    assert classes(ROWS).tolist() == [1, 3, 0]
    assert scores(ROWS)["plover"].tolist()[:2] == [2.5, -3.0]
    assert scores(ROWS)["goldstein"].tolist()[:2] == [1.0, -5.8]
    assert np.isnan([scale[2] for scale in scores(ROWS).values()]).all()


def test_measures_keep_deeds_and_words_apart() -> None:
    made = measures(ROWS)
    assert made.values[:, made.place("deeds")].tolist() == [1, 0, 0]
    assert made.values[:, made.place("verbal_conflict")].tolist() == [0, 0, 0]
    assert made.values[:, made.place("words_plover_sum")].tolist() == [0, -3.0, 0]
    assert made.values[:, made.place("words_goldstein_n")].tolist() == [0, 1, 0]


def test_stories_are_counted_once_by_cell_and_by_range(tmp_path: Path) -> None:
    with open_record(dyads.write(tmp_path / "record.duckdb")) as record:
        found = gathered(record, asked("PER", ["BRA", "CHL"], "all"))
    size = len(found.rows.act)
    cell = found.rows.dyad // 2
    tally = Tally(found, cell, 2, Measures(["every", "none"], [np.ones(size), np.zeros(size)]))
    assert tally.counts("every").tolist() == [3, 4]
    assert tally.stories("every").tolist() == [4, 4]
    assert tally.stories("none").tolist() == [0, 0]
    assert tally.stories_of([("every", slice(0, 1)), ("every", slice(1, 2))]).tolist() == [8]
    assert tally.stories_of([("every", slice(0, 2)), ("every", slice(0, 2))]).tolist() == [4, 4]
    assert tally.samples("every").shape == (200, 2)
