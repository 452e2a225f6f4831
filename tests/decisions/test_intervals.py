from datetime import date

import pytest

from dragoman.decisions.intervals import interval
from dragoman.errors import UsageError


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2021-12-14", date(2021, 12, 14), date(2021, 12, 14), "day"),
        (" 2024-02 ", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2021", date(2021, 1, 1), date(2021, 12, 31), "year"),
        ("2021-12-14/2021-12-16", date(2021, 12, 14), date(2021, 12, 16), "range"),
        ("2021-12/2022", date(2021, 12, 1), date(2022, 12, 31), "range"),
        ("2021-12-14/2021-12-14", date(2021, 12, 14), date(2021, 12, 14), "day"),
        ("2021-12-14/..", date(2021, 12, 14), None, "open"),
        ("../2021-12", None, date(2021, 12, 31), "open"),
    ],
)
def test_days_and_intervals(text: str, start: date | None, end: date | None, precision: str) -> None:
    assert interval(text) == (start, end, precision)


@pytest.mark.parametrize("text", ["Tuesday", "2021-13", "2021-02-30", "14.12.2021", "../..", "/", "2022/2021", ""])
def test_what_is_no_interval_is_answered_with_how_to_write_one(text: str) -> None:
    with pytest.raises(UsageError, match="write a day"):
        interval(text)
