"""Publication dates as written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.dates import find, month_number, parse
from dragoman.types import Span


@pytest.mark.parametrize(
    ("given_text", "day"),
    [
        ("2021-12-14", date(2021, 12, 14)),
        ("2021-12-14T23:30:00+09:00", date(2021, 12, 14)),
        ("2021/7/8", date(2021, 7, 8)),
        ("20211214", date(2021, 12, 14)),
        ("20211214T001400Z", date(2021, 12, 14)),
        ("14 December 2021 00:14", date(2021, 12, 14)),
        ("Thursday, 08 July 2021 00:00", date(2021, 7, 8)),
        ("Tue, 14 Dec 2021 00:14:00 GMT", date(2021, 12, 14)),
        ("Dec. 3, 2024", date(2024, 12, 3)),
        ("December 3rd, 2024", date(2024, 12, 3)),
        ("Sept 1 2020", date(2020, 9, 1)),
        ("14-Dec-2021", date(2021, 12, 14)),
        ("13/12/2021", date(2021, 12, 13)),
        ("12/13/2021", date(2021, 12, 13)),
        ("5/5/2021", date(2021, 5, 5)),
        ("08.07.2021", date(2021, 7, 8)),
    ],
)
def test_dates_that_are_read(given_text: str, day: date) -> None:
    assert parse(given_text) == day


@pytest.mark.parametrize(
    "given_text",
    [
        "",
        "yesterday",
        "15 hours ago",
        "2021",
        "2021-12",
        "December 2021",
        "08/07/2021",
        "31 February 2021",
        "14 May 1234",
        "2021-13-45",
        "1639440000",
    ],
)
def test_what_is_no_date_stays_unknown(given_text: str) -> None:
    assert parse(given_text) is None


def test_find_says_where() -> None:
    found = find("By A B on 14 December 2021 at 00:14")
    assert found is not None
    assert (found.day, found.span) == (date(2021, 12, 14), Span(10, 26))


@pytest.mark.parametrize(("name", "number"), [("Jan", 1), ("september", 9), ("Sept.", 9), ("DEC", 12), ("07", 7)])
def test_month_number(name: str, number: int) -> None:
    assert month_number(name) == number


@given(st.dates(min_value=date(1600, 1, 1)))
def test_every_day_comes_back_from_every_form(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%Y%m%d", "%d.%m.%Y"):
        assert parse(day.strftime(form).zfill(8)) == day


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    found = find(text)
    assert found is None or 0 <= found.span.start < found.span.end <= len(text)
