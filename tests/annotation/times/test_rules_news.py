"""What newswires say: heads with dates, ages, fiscal quarters, comparisons with the year before."""

from datetime import date

import pytest

from dragoman.annotation.times import find, resolve_ends
from dragoman.types import TimeMention


def read(text: str, published: date | None, reference: TimeMention | None = None) -> list[tuple[str, str]]:
    """Return the words and the value of each time."""
    found = [
        end.mention
        for item in find(text)
        for end in resolve_ends(item, published=published, direction="unknown", reference=reference)
    ]
    return [(one.text, one.timex3) for one in found]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It is the 58-year-old clerk.", "58-year-old", "P58Y"),
        ("He is 52 years old.", "52 years old", "P52Y"),
        ("It fell for five straight days.", "five straight days", "P5D"),
        ("It took two more weeks.", "two more weeks", "P2W"),
        ("It lasted 2 1/2 years.", "2 1/2 years", "P2.5Y"),
        ("It was a 3 1/2-year term.", "3 1/2-year", "P3.5Y"),
        ("They held two-and-a-half-hour talks.", "two-and-a-half-hour", "PT2.5H"),
        ("They met for a half-hour.", "a half-hour", "PT30M"),
        ("They took a weeklong break.", "weeklong", "P1W"),
        ("It pays semiannually.", "semiannually", "P6M"),
        ("It is to last three weeks.", "three weeks", "P3W"),
        ("Profit rose in the second fiscal quarter.", "the second fiscal quarter", "1989-Q2"),
        ("Profit rose in the fiscal third quarter.", "the fiscal third quarter", "1989-Q3"),
        ("Profit rose in the 1988 fourth quarter.", "the 1988 fourth quarter", "1988-Q4"),
        ("Profit rose in fiscal 1987.", "fiscal 1987", "FY1987"),
        ("It closes by year's end.", "year's end", "1989"),
        ("It began a year and a half ago.", "a year and a half ago", "1988-05"),
        ("It began half a century ago.", "half a century ago", "1939"),
        ("It was formerly a mine.", "formerly", "PAST_REF"),
        ("He who once ruled fell.", "once", "PAST_REF"),
        ("The past is no guide.", "The past", "PAST_REF"),
        ("They fear the future.", "the future", "FUTURE_REF"),
        ("For now it stays.", "now", "PRESENT_REF"),
        ("At present it stays.", "present", "PRESENT_REF"),
        ("It rose in '87.", "'87", "1987"),
        ("= 891102\nIt rose.", "891102", "1989-11-02"),
        ("AP-NR-11-02-89 1337EST", "11-02-89 1337EST", "1989-11-02T13:37"),
        ("BC-Talks     11-02 0561\n", "11-02", "1989-11-02"),
        ("1989-11-02 17:42:05", "1989-11-02 17:42:05", "1989-11-02T17:42:05"),
        ("11/02/1989 18:30:00.71", "11/02/1989 18:30:00.71", "1989-11-02T18:30:00"),
    ],
)
def test_one_time(text: str, words: str, value: str) -> None:
    assert read(text, date(1989, 11, 2)) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    ["It happened once.", "Once he left, it fell.", "It is once more open.", "It lost a quarter of its value.",
     "It met at once.", "The past president left.", "The future of it is open.", "It cost 891102 dollars."],
)  # fmt: skip
def test_no_time(text: str) -> None:
    assert read(text, date(1989, 11, 2)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On January 23 , 2008 it rose.", "2008-01-23"),
        ("On Wednesday , January 23 , 2008 it rose.", "2008-01-23"),
        ("In January , 2008 it rose.", "2008-01"),
        ("On the morning of January 23 , 2008 it rose.", "2008-01-23TMO"),
    ],
)
def test_comma_between_blanks(text: str, value: str) -> None:
    assert [found for _, found in read(text, None)] == [value]


def quarter() -> TimeMention:
    (item,) = find("the third quarter of 1989")
    (ends,) = resolve_ends(item, published=None, direction="unknown", reference=None)
    return ends.mention


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the year-earlier quarter", "1988-Q3"),
        ("the year-ago period", "1988-Q3"),
        ("the same period last year", "1988-Q3"),
        ("the same quarter of the previous year", "1988-Q3"),
        ("the latest quarter", "1989-Q3"),
        ("August of that year", "1989-08"),
    ],
)
def test_beside_the_time_spoken_of(text: str, value: str) -> None:
    assert read(text, date(1989, 11, 2), quarter()) == [(text, value)]


def test_undated_stays_open() -> None:
    assert read("a year earlier, the following Monday", None) == [
        ("a year earlier", "XXXX"),
        ("the following Monday", "XXXX-XX-XX"),
    ]
    assert read("11-02-89 1337EST", None) == [("11-02-89 1337EST", "1989-XX-XXT13:37")]
