"""What Peru does with Brazil and Chile, counted by hand."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from dragoman.analysis.relations import asked, balance, gathered, relations
from dragoman.analysis.relations_columns import CLASSES, balance_columns, relation_columns
from dragoman.store import Reader, open_record
from tests.analysis import dyads
from tests.linking.build import item, on

Row = dict[str, Any]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with open_record(dyads.write(tmp_path_factory.mktemp("relations") / "record.duckdb")) as opened:
        yield opened


def rows(record: Reader, state: str = "PER", others: tuple[str, ...] = ("BRA", "CHL"), **rest: Any) -> list[Row]:
    found: list[Row] = relations(gathered(record, asked(state, others, **rest))).to_pylist()
    return found


def cell(found: list[Row], source: str, target: str, period: str) -> Row:
    (row,) = (r for r in found if (r["source"], r["target"], str(r["period"])) == (source, target, period))
    return row


def told(row: Row, *names: str) -> tuple[Any, ...]:
    return tuple(row[name] for name in names)


def test_every_directed_pair_has_every_year_in_order(record: Reader) -> None:
    found = [(r["source"], r["target"], r["period"].year, r["stories_read"]) for r in rows(record)]
    read = {2021: 4, 2022: 2, 2023: 5}
    pairs = [("PER", "BRA"), ("BRA", "PER"), ("PER", "CHL"), ("CHL", "PER")]
    assert found == [(*pair, year, number) for pair in pairs for year, number in read.items()]


def test_counts_by_class_act_and_status(record: Reader) -> None:
    found = rows(record)
    met = cell(found, "PER", "BRA", "2021-01-01")
    assert told(met, "deeds", "words", "verbal_cooperation", "mutual", "recalled") == (2, 0, 2, 1, 1)
    assert told(met, "deeds_meet", "deeds_host", "status_occurred", "deeds_stories") == (1, 1, 2, 3)
    aid = cell(found, "BRA", "PER", "2021-01-01")
    assert told(aid, "deeds", "material_cooperation", "deeds_give_economic_aid", "mutual") == (1, 1, 1, 0)
    accused = cell(found, "PER", "CHL", "2023-01-01")
    assert told(accused, "deeds", "verbal_conflict", "material_cooperation", "deeds_trade") == (2, 1, 1, 1)


def test_words_are_counted_apart_by_the_day_of_report(record: Reader) -> None:
    threat = cell(rows(record), "PER", "CHL", "2021-01-01")
    assert told(threat, "deeds", "words", "words_sanction", "status_threatened", "words_verbal_conflict") == (
        0,
        1,
        1,
        1,
        1,
    )
    assert threat["deeds_sanction"] == threat["verbal_conflict"] == 0


def test_scales_stand_apart_and_are_means_of_their_own_deeds(record: Reader) -> None:
    found = rows(record)
    aid, threat = cell(found, "BRA", "PER", "2021-01-01"), cell(found, "PER", "CHL", "2021-01-01")
    assert told(aid, "plover", "goldstein", "plover_deeds", "goldstein_deeds") == (10.0, 7.4, 1, 1)
    assert told(threat, "plover", "goldstein", "plover_low") == (None, None, None)
    assert told(threat, "words_plover", "words_goldstein") == (-3.0, -5.8)


def test_zeros_are_rows_with_what_may_have_been_missed(record: Reader) -> None:
    for row in (r for r in rows(record) if r["period"].year == 2022):
        assert told(row, "deeds", "words", "deeds_per_1000", "deeds_low", "plover") == (0, 0, 0.0, 0.0, None)
        assert 0 < row["deeds_high"] < 1000
        assert row["area_diplomatic"] is None


def test_areas_are_shares_of_the_deeds(record: Reader) -> None:
    row = cell(rows(record), "PER", "CHL", "2023-01-01")
    assert told(row, "area_economic", "area_military") == (0.5, 0.0)


def test_rates_are_by_thousand_stories_and_lie_in_their_interval(record: Reader) -> None:
    for row in rows(record):
        for name in ("deeds", "words", *CLASSES.values()):
            assert row[f"{name}_per_1000"] == round(1000 * row[name] / row["stories_read"], 4)
            assert row[f"{name}_low"] <= row[f"{name}_per_1000"] <= row[f"{name}_high"]


def test_by_month_only_days_known_to_the_month_count(record: Reader) -> None:
    found = gathered(record, asked("PER", ("BRA", "CHL"), "month"))
    table = relations(found).to_pylist()
    assert len(table) == 4 * 35
    assert sum(r["deeds"] for r in table) == 5
    assert cell(table, "CHL", "PER", "2023-11-01")["deeds_phone_call"] == 1
    assert cell(table, "BRA", "PER", "2021-03-01")["deeds"] == 1
    assert cell(table, "PER", "BRA", "2021-12-01")["deeds_per_1000"] is None
    assert dict(found.left_out) == {
        "day not known well enough": 2,
        "outside of the periods": 1,
        "no report is sure": 1,
    }


def test_recalled_history_counts_in_its_own_time_or_not_at_all(record: Reader) -> None:
    found = rows(record)
    assert cell(found, "PER", "BRA", "2021-01-01")["recalled"] == 1
    assert cell(found, "PER", "BRA", "2023-01-01")["deeds"] == 0


def test_the_uncertain_count_only_when_asked_for(record: Reader) -> None:
    key = ("CHL", "PER", "2023-01-01")
    assert (cell(rows(record), *key)["deeds"], cell(rows(record, uncertain=True), *key)["deeds"]) == (1, 2)


def test_narrowed_by_time_status_and_origins(record: Reader) -> None:
    late = rows(record, since=date(2023, 6, 1))
    assert {(r["period"].year, r["stories_read"]) for r in late} == {(2023, 4)}
    assert sum(r["deeds"] for r in late) == 1
    assert sum(r["deeds"] + r["words"] for r in rows(record, status="threatened")) == 1
    assert [r["deeds"] for r in rows(record, origins=2) if r["deeds"]] == [1]
    assert rows(record, since=date(2030, 1, 1)) == []


def test_swapping_the_sides_swaps_the_rows(record: Reader) -> None:
    here, there = rows(record, "PER", ("CHL",)), rows(record, "CHL", ("PER",))
    key = lambda row: (row["source"], row["period"])  # noqa: E731
    assert sorted(here, key=key) == sorted(there, key=key)
    assert [r["source"] for r in here[::3]] == ["PER", "CHL"]
    assert [r["source"] for r in there[::3]] == ["CHL", "PER"]


def test_an_interval_does_not_depend_on_who_else_is_asked_for(record: Reader) -> None:
    alone, together = rows(record, others=("BRA",)), rows(record, others=("CHL", "BRA"))
    assert alone == [row for row in together if "BRA" in (row["source"], row["target"])]


def test_balance_by_hand(record: Reader) -> None:
    table = balance(gathered(record, asked("PER", ("BRA", "CHL"))))
    first, second, third = table.to_pylist()
    assert told(first, "first_cooperation", "second_cooperation", "first_material", "cooperation_lean") == (
        3,
        0,
        1,
        1.0,
    )
    assert told(second, "cooperation_lean", "cooperation_lean_low", "first_conduct") == (None, None, None)
    assert told(third, "second_cooperation", "second_conflict", "cooperation_lean") == (2, 1, -1.0)
    assert third["second_conduct"] == round(2 / 3, 4)
    assert -1.0 == third["cooperation_lean_low"] < third["cooperation_lean_high"] < 1.0


def test_balance_turns_round_with_the_others(record: Reader) -> None:
    one, other = (
        balance(gathered(record, asked("PER", pair))).to_pylist() for pair in (("BRA", "CHL"), ("CHL", "BRA"))
    )
    for row, turned in zip(one, other, strict=True):
        assert told(row, "first", "first_cooperation") == told(turned, "second", "second_cooperation")
        if row["cooperation_lean"] is not None:
            assert row["cooperation_lean"] == -turned["cooperation_lean"]
            assert row["cooperation_lean_low"] == pytest.approx(-turned["cooperation_lean_high"], abs=0.02)


def test_balance_has_every_two_of_the_others(record: Reader) -> None:
    found = balance(gathered(record, asked("PER", ("BRA", "CHL", "BOL"), "all"))).to_pylist()
    assert [(r["first"], r["second"]) for r in found] == list(combinations(("BRA", "CHL", "BOL"), 2))
    alone = balance(gathered(record, asked("PER", ("BRA",))))
    assert (alone.num_rows, alone.column_names) == (0, [c.name for c in balance_columns()])


def test_an_act_of_both_on_both_sides_is_one_in_the_balance(tmp_path: Path) -> None:
    both = [item("meet", ["PER", "BRA"], ["BRA", "PER"], published="2021-02-10", occurs=on("2021-02-09"))]
    with open_record(dyads.write(tmp_path / "both.duckdb", [both])) as record:
        found = gathered(record, asked("PER", ("BRA", "CHL")))
    assert [r["deeds"] for r in relations(found).to_pylist() if r["deeds"]] == [1, 1]
    assert balance(found)["first_cooperation"].to_pylist()[0] == 1


def test_a_wire_copy_is_the_story_that_it_repeats(tmp_path: Path) -> None:
    with open_record(dyads.write(tmp_path / "copies.duckdb", copies=(("story-02", "story-01"),))) as record:
        row = cell(rows(record), "PER", "BRA", "2021-01-01")
    assert told(row, "deeds", "deeds_stories", "stories_read") == (2, 2, 4)


def test_a_record_without_days_has_no_periods(tmp_path: Path) -> None:
    bare = [item("meet", ["PER"], ["BRA"])]
    with open_record(dyads.write(tmp_path / "bare.duckdb", [bare])) as record:
        narrow = rows(record, since=date(2020, 1, 1), until=date(2020, 2, 2))
    assert narrow == []


def test_fields_say_their_unit_and_meaning(record: Reader) -> None:
    table = relations(gathered(record, asked("PER", ("BRA",))))
    assert table.column_names == [c.name for c in relation_columns()]
    meta = table.schema.field("goldstein").metadata
    assert meta[b"unit"] == b"Goldstein scale, -10 to 10"
    assert b'"state":"PER"' in table.schema.metadata[b"asked"]
