"""Visits of so many days."""

from datetime import date

import pytest

from tests.reading import mentions

TUESDAY = date(2021, 12, 14)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Putin arrived in China on Monday for a two-day visit.", date(2021, 12, 13), date(2021, 12, 14)),
        ("Putin ended a three-day visit to China on Monday.", date(2021, 12, 11), date(2021, 12, 13)),
        ("Putin praised a three-day visit to China on Monday.", None, None),
        ("Putin arrived in China on Monday.", date(2021, 12, 13), date(2021, 12, 13)),
    ],
)
def test_a_visit_has_its_days(text: str, start: date | None, end: date | None) -> None:
    found = {(one.occurs.start, one.occurs.end) for one in mentions(text, TUESDAY) if one.act == "visit" and one.occurs}
    assert found == ({(start, end)} if start else set())
