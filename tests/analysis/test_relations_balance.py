from pathlib import Path

import pytest

from dragoman.analysis.relations_balance import Pair, pair_columns
from dragoman.analysis.relations_nouns import asked
from dragoman.analysis.relations_reading import gathered
from dragoman.analysis.relations_tally import Measures, Tally
from dragoman.store import open_record
from tests.analysis import dyads


def test_a_lean_is_the_first_share_less_the_second(tmp_path: Path) -> None:
    """Three deeds with the first and one with the second are 0.75 less 0.25."""
    with open_record(dyads.write(tmp_path / "record.duckdb")) as record:
        found = gathered(record, asked("PER", ["BRA", "CHL"], "all"))
    deed = found.rows.deed.astype(float)
    kind = deed * [act != "phone-call" and act != "trade" for act in found.rows.act]
    tally = Tally(
        found, found.rows.dyad // 2, 2, Measures(["cooperation", "material", "conflict"], [kind, 0 * kind, deed - kind])
    )
    row = pair_columns(tally, Pair(state="PER", first="BRA", second="CHL"), 0, 1, found)
    assert (row["first_cooperation"][0], row["second_cooperation"][0]) == (3, 1)
    assert row["cooperation_lean"][0] == pytest.approx(0.5)
    assert row["cooperation_lean_low"][0] < 0.5 < row["cooperation_lean_high"][0] <= 1
    assert row["second_conduct"][0] == pytest.approx(1 / 3)
    assert row["material_lean"][0] != row["material_lean"][0]
