from pathlib import Path

import numpy as np

from dragoman.analysis.relations_nouns import asked
from dragoman.analysis.relations_reading import gathered, weights
from dragoman.store import open_record
from tests.analysis import dyads


def test_an_event_leans_on_each_of_its_stories_alike(tmp_path: Path) -> None:
    with open_record(dyads.write(tmp_path / "record.duckdb")) as record:
        found = gathered(record, asked("PER", ["BRA"], "all"))
    shares = {row: found.reports.share[found.reports.row == row].tolist() for row in range(len(found.rows.act))}
    met = found.rows.act.index("meet")
    assert shares[met] == [0.5, 0.5]
    assert all(share == [1.0] for row, share in shares.items() if row != met)
    assert len(found.ids) == len(found.strata) == 12


def test_rows_weigh_one_on_the_average(tmp_path: Path) -> None:
    with open_record(dyads.write(tmp_path / "record.duckdb")) as record:
        found = gathered(record, asked("PER", ["BRA", "CHL"]))
    mean = np.mean(list(weights(found)), axis=0)
    assert np.abs(mean - 1).max() < 0.35
    assert list(found.read) == [4, 2, 5]


def test_a_row_that_no_story_tells_always_weighs_one(tmp_path: Path) -> None:
    with open_record(dyads.write(tmp_path / "record.duckdb")) as record:
        found = gathered(record, asked("PER", ["BRA"]))
    none = found.reports._replace(
        row=found.reports.row[:0], story=found.reports.story[:0], share=found.reports.share[:0]
    )
    assert {tuple(weight) for weight in weights(found._replace(reports=none))} == {(1.0,) * len(found.rows.act)}
