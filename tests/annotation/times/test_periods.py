"""Arithmetic of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotation.times import periods
from dragoman.annotation.times.expression import Modifier, Unit

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def test_winter_runs_into_the_next_year() -> None:
    assert periods.season(2019, 4)[:2] == (date(2019, 12, 1), date(2020, 2, 29))


def test_an_iso_week_may_belong_to_another_year() -> None:
    assert periods.week(date(2021, 1, 1)).value == "2020-W53"


def test_a_31st_becomes_the_last_day_of_a_shorter_month() -> None:
    assert periods.shift_months(date(2021, 12, 31), -10) == date(2021, 2, 28)


@pytest.mark.parametrize(
    ("modifier", "start", "end"),
    [("early", 1, 10), ("mid", 11, 20), ("late", 21, 31), ("week-2", 8, 14), ("week-last", 25, 31), ("half-1", 1, 16)],
)
def test_parts_of_a_month(modifier: Modifier, start: int, end: int) -> None:
    found = periods.part(periods.month(2021, 5), modifier)
    assert (found.start.day, found.end.day, found.precision) == (start, end, "range")


@given(DAYS, st.sampled_from(["week", "month", "quarter", "half", "year", "decade", "century"]))
def test_thirds_cover_a_period_without_gap(when: date, unit: Unit) -> None:
    whole = periods.around(when, unit)
    assert whole.start <= when <= whole.end
    early, mid, late = (periods.part(whole, name) for name in ("early", "mid", "late"))
    assert (early.start, late.end) == (whole.start, whole.end)
    assert early.end + timedelta(days=1) == mid.start
    assert mid.end + timedelta(days=1) == late.start


@given(DAYS, st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_the_next_period_begins_where_this_one_ends(when: date, unit: Unit) -> None:
    first, second = periods.around(when, unit), periods.around(when, unit, 1)
    assert first.end + timedelta(days=1) == second.start
