from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.analysis.relations_nouns import By, asked
from dragoman.analysis.relations_periods import UNKNOWN, periods, strata

DAYS = st.lists(st.dates(date(1990, 1, 1), date(2030, 12, 31)), min_size=1, max_size=8)


def days(*told: date | str | None) -> np.ndarray[tuple[int], np.dtype[np.datetime64]]:
    return np.array(told, "datetime64[D]")


@given(DAYS, st.sampled_from(["month", "year", "all"]))
def test_periods_have_no_gaps_and_each_publication_lies_in_one(told: list[date], by: By) -> None:
    found = periods(days(*told), asked("IDN", ["RUS"], by))
    numbers = found.of(days(*told))
    assert numbers.min() == 0
    assert numbers.max() == len(found.starts) - 1
    starts = found.starts.tolist()
    assert all(starts[number] <= day for number, day in zip(numbers, told, strict=True))
    if by == "month":
        gaps = {12 * (b.year - a.year) + b.month - a.month for a, b in pairwise(starts)}
        assert gaps <= {1}


def test_days_of_no_period_are_unknown() -> None:
    found = periods(days("2021-03-04", "2021-05-06", None), asked("IDN", ["RUS"], "month"))
    assert [str(one) for one in found.starts] == ["2021-03-01", "2021-04-01", "2021-05-01"]
    told = days("2021-02-28", "2021-03-01", "2021-05-31", "2021-06-01", None)
    assert found.of(told).tolist() == [UNKNOWN, 0, 2, UNKNOWN, UNKNOWN]


def test_narrowed_to_days() -> None:
    wanted = asked("IDN", ["RUS"], "year", since=date(2021, 3, 1), until=date(2022, 1, 31))
    found = periods(days("2020-06-01", "2023-06-01"), wanted)
    assert found.of(days("2021-02-28", "2021-03-01", "2022-01-31", "2022-02-01")).tolist() == [UNKNOWN, 0, 1, UNKNOWN]


@pytest.mark.parametrize("by", ["month", "year", "all"])
def test_without_publication_days_there_are_none(by: By) -> None:
    found = periods(days(None, None), asked("IDN", ["RUS"], by))
    assert len(found.starts) == 0
    assert found.of(days("2021-03-04", None)).tolist() == [UNKNOWN, UNKNOWN]


def test_strata_are_shared_by_a_period_and_by_what_is_undated() -> None:
    one, same, other, none, neither = strata(days("2021-03-04", "2021-03-31", "2021-04-01", None, None), "month")
    assert one == same != other
    assert none == neither != one
