"""The choice among days that words without a year may mean."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotation.times import choose, periods

DAYS = st.dates(date(1950, 1, 1), date(2090, 1, 1))


@given(DAYS, st.integers(0, 6))
def test_weekdays_lie_on_the_side_that_the_tense_says(anchor: date, number: int) -> None:
    past, future, near = (choose.weekday(number, anchor, tense) for tense in ("past", "future", "unknown"))
    assert past.weekday() == future.weekday() == near.weekday() == number
    assert 0 <= (anchor - past).days <= 6
    assert 0 <= (future - anchor).days <= 6
    assert abs((near - anchor).days) <= 3


@given(DAYS)
def test_the_same_day_counts_in_every_tense(anchor: date) -> None:
    assert all(choose.weekday(anchor.weekday(), anchor, tense) == anchor for tense in ("past", "future", "unknown"))


def test_a_period_that_has_the_day_is_at_no_distance() -> None:
    assert choose.distance(periods.month(2021, 12), date(2021, 12, 14)) == 0
    assert choose.distance(periods.month(2021, 11), date(2021, 12, 14)) == 14


def test_the_month_of_the_story_counts_as_past_and_as_future() -> None:
    candidates = [periods.month(year, 12) for year in (2020, 2021, 2022)]
    for tense in ("past", "future", "unknown"):
        assert choose.by_direction(candidates, date(2021, 12, 14), tense) == candidates[1]
