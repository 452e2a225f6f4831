"""Times of news, resolved against a story of Tuesday 14 December 2021: each row is one sentence and its one time."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotation.times import find, resolve
from dragoman.annotation.times.expression import Direction
from dragoman.types import Precision, Span, TimeMention

Day = tuple[str, str, Precision]
Row = tuple[str, str, str | None, str | None, str]

PUBLISHED = date(2021, 12, 14)

# sentence, words found, first day, last day, TIMEX3 value
PAST = [
    ("The envoy landed on 2021-12-10.", "2021-12-10", "2021-12-10", "2021-12-10", "2021-12-10"),
    ("They signed on December 13, 2021.", "December 13, 2021", "2021-12-13", "2021-12-13", "2021-12-13"),
    ("They signed on 13 December 2021.", "13 December 2021", "2021-12-13", "2021-12-13", "2021-12-13"),
    ("He came on Monday, December 13, 2021.", "Monday, December 13, 2021", "2021-12-13", "2021-12-13", "2021-12-13"),
    ("They met on Dec. 3 in Jakarta.", "Dec. 3", "2021-12-03", "2021-12-03", "2021-12-03"),
    ("They met on Dec. 15 in Jakarta.", "Dec. 15", "2021-12-15", "2021-12-15", "2021-12-15"),
    ("They met on 20 December in Rome.", "20 December", "2020-12-20", "2020-12-20", "2020-12-20"),
    ("The pact of the 3rd of May failed.", "the 3rd of May", "2021-05-03", "2021-05-03", "2021-05-03"),
    ("It began on May 3rd.", "May 3rd", "2021-05-03", "2021-05-03", "2021-05-03"),
    ("It fell on the first of June 2020.", "the first of June 2020", "2020-06-01", "2020-06-01", "2020-06-01"),
    ("It was dated 14.12.2021 in Minsk.", "14.12.2021", "2021-12-14", "2021-12-14", "2021-12-14"),
    ("It was dated 25/11/2021 in Minsk.", "25/11/2021", "2021-11-25", "2021-11-25", "2021-11-25"),
    ("He visited on Tuesday (7/12).", "Tuesday (7/12)", "2021-12-07", "2021-12-07", "2021-12-07"),
    ("He visited Bali (9/12).", "9/12", "2021-12-09", "2021-12-09", "2021-12-09"),
    ("They met on Tuesday.", "Tuesday", "2021-12-14", "2021-12-14", "2021-12-14"),
    ("They met on Wednesday.", "Wednesday", "2021-12-08", "2021-12-08", "2021-12-08"),
    ("They met on Tuesday morning.", "Tuesday morning", "2021-12-14", "2021-12-14", "2021-12-14TMO"),
    ("They met on Monday night.", "Monday night", "2021-12-13", "2021-12-13", "2021-12-13TNI"),
    ("They met late Monday.", "late Monday", "2021-12-13", "2021-12-13", "2021-12-13"),
    ("They met last Tuesday.", "last Tuesday", "2021-12-07", "2021-12-07", "2021-12-07"),
    ("They met this past Friday.", "this past Friday", "2021-12-10", "2021-12-10", "2021-12-10"),
    ("They met on Tuesday last week.", "Tuesday last week", "2021-12-07", "2021-12-07", "2021-12-07"),
    ("They met on Friday, December 10.", "Friday, December 10", "2021-12-10", "2021-12-10", "2021-12-10"),
    ("They met on Thursday, Dec. 10.", "Thursday, Dec. 10", "2020-12-10", "2020-12-10", "2020-12-10"),
    ("They met on Monday (December 13).", "Monday (December 13)", "2021-12-13", "2021-12-13", "2021-12-13"),
    ("They met today.", "today", "2021-12-14", "2021-12-14", "2021-12-14"),
    ("They met earlier today.", "earlier today", "2021-12-14", "2021-12-14", "2021-12-14"),
    ("They met yesterday.", "yesterday", "2021-12-13", "2021-12-13", "2021-12-13"),
    ("They met yesterday evening.", "yesterday evening", "2021-12-13", "2021-12-13", "2021-12-13TEV"),
    ("They left the day before yesterday.", "the day before yesterday", "2021-12-12", "2021-12-12", "2021-12-12"),
    ("Shells fell overnight.", "overnight", "2021-12-13", "2021-12-14", "2021-12-13TNI"),
    ("Shells fell last night.", "last night", "2021-12-13", "2021-12-13", "2021-12-13TNI"),
    ("They spoke this morning.", "this morning", "2021-12-14", "2021-12-14", "2021-12-14TMO"),
    ("They met last week.", "last week", "2021-12-06", "2021-12-12", "2021-W49"),
    ("They met earlier this week.", "earlier this week", "2021-12-13", "2021-12-14", "2021-W50"),
    ("They met earlier this month.", "earlier this month", "2021-12-01", "2021-12-14", "2021-12"),
    ("They met last month.", "last month", "2021-11-01", "2021-11-30", "2021-11"),
    ("They met last year.", "last year", "2020-01-01", "2020-12-31", "2020"),
    ("Trade rose so far this year.", "this year", "2021-01-01", "2021-12-31", "2021"),
    ("They met late last year.", "late last year", "2020-09-01", "2020-12-31", "2020"),
    ("They met over the weekend.", "the weekend", "2021-12-11", "2021-12-12", "2021-W49-WE"),
    ("They met last weekend.", "last weekend", "2021-12-11", "2021-12-12", "2021-W49-WE"),
    ("They met last summer.", "last summer", "2021-06-01", "2021-08-31", "2021-SU"),
    ("They met last July.", "last July", "2021-07-01", "2021-07-31", "2021-07"),
    ("They met this autumn.", "this autumn", "2021-09-01", "2021-11-30", "2021-FA"),
    ("It grew last quarter.", "last quarter", "2021-07-01", "2021-09-30", "2021-Q3"),
    ("He visited Moscow in July for talks.", "July", "2021-07-01", "2021-07-31", "2021-07"),
    ("In December the envoys met.", "December", "2021-12-01", "2021-12-31", "2021-12"),
    ("The two met in May.", "May", "2021-05-01", "2021-05-31", "2021-05"),
    ("The two met in March.", "March", "2021-03-01", "2021-03-31", "2021-03"),
    ("The two met in late February.", "late February", "2021-02-19", "2021-02-28", "2021-02"),
    ("The two met in mid-May.", "mid-May", "2021-05-11", "2021-05-20", "2021-05"),
    ("The two met in early November.", "early November", "2021-11-01", "2021-11-10", "2021-11"),
    ("The two met at the end of May.", "the end of May", "2021-05-21", "2021-05-31", "2021-05"),
    ("The two met in July 2020.", "July 2020", "2020-07-01", "2020-07-31", "2020-07"),
    ("It began in early 2021.", "early 2021", "2021-01-01", "2021-04-30", "2021"),
    ("It began in mid-2019.", "mid-2019", "2019-05-01", "2019-08-31", "2019"),
    ("It began at the end of 2020.", "the end of 2020", "2020-10-01", "2020-12-31", "2020"),
    ("It began at the start of the year.", "the start of the year", "2021-01-01", "2021-03-31", "2021"),
    (
        "It began in the first week of May.",
        "the first week of May",
        "2021-05-01",
        "2021-05-07",
        "2021-05-01/2021-05-07",
    ),
    ("It began in the week of December 6.", "the week of December 6", "2021-12-06", "2021-12-12", "2021-W49"),
    ("It fell in the second half of March.", "the second half of March", "2021-03-17", "2021-03-31", "2021-03"),
    ("Russia seized Crimea in 2014.", "2014", "2014-01-01", "2014-12-31", "2014"),
    ("It was won in the 2014 elections.", "2014", "2014-01-01", "2014-12-31", "2014"),
    ("In 2014 troops entered the town.", "2014", "2014-01-01", "2014-12-31", "2014"),
    ("It was built in the year 2000.", "the year 2000", "2000-01-01", "2000-12-31", "2000"),
    ("It grew in the first quarter of 2021.", "the first quarter of 2021", "2021-01-01", "2021-03-31", "2021-Q1"),
    ("It grew in Q3 2020.", "Q3 2020", "2020-07-01", "2020-09-30", "2020-Q3"),
    ("It grew in the second quarter.", "the second quarter", "2021-04-01", "2021-06-30", "2021-Q2"),
    ("It grew in the first half of 2021.", "the first half of 2021", "2021-01-01", "2021-06-30", "2021-H1"),
    ("It grew in the first half of the year.", "the first half of the year", "2021-01-01", "2021-06-30", "2021-H1"),
    ("They met in summer 2019.", "summer 2019", "2019-06-01", "2019-08-31", "2019-SU"),
    ("They met in the winter of 2019.", "the winter of 2019", "2019-12-01", "2020-02-29", "2019-WI"),
    ("They met in the summer.", "the summer", "2021-06-01", "2021-08-31", "2021-SU"),
    ("They fought in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31", "199"),
    ("They fought in the late 1980s.", "the late 1980s", "1987-01-01", "1989-12-31", "198"),
    ("They fought in the nineties.", "the nineties", "1990-01-01", "1999-12-31", "199"),
    ("They fought in the '90s.", "the '90s", "1990-01-01", "1999-12-31", "199"),
    ("They fought in the 19th century.", "the 19th century", "1800-01-01", "1899-12-31", "18"),
    ("They fought in the early 20th century.", "the early 20th century", "1900-01-01", "1932-12-31", "19"),
    ("The budget of fiscal 2020 passed.", "fiscal 2020", "2020-01-01", "2020-12-31", "FY2020"),
    ("The budget of FY2021 passed.", "FY2021", "2021-01-01", "2021-12-31", "FY2021"),
    ("They met from 10 to 15 April.", "10 to 15 April", "2021-04-10", "2021-04-15", "2021-04-10/2021-04-15"),
    ("They met on May 3-5.", "May 3-5", "2021-05-03", "2021-05-05", "2021-05-03/2021-05-05"),
    ("They met on 5 and 6 June 2019.", "5 and 6 June 2019", "2019-06-05", "2019-06-06", "2019-06-05/2019-06-06"),
    ("He served from 2014 to 2016.", "2014 to 2016", "2014-01-01", "2016-12-31", "2014/2016"),
    ("He served in 2014-16.", "2014-16", "2014-01-01", "2016-12-31", "2014/2016"),
    ("He served between 1990 and 1995.", "1990 and 1995", "1990-01-01", "1995-12-31", "1990/1995"),
    ("They met between March and June.", "March and June", "2021-03-01", "2021-06-30", "2021-03/2021-06"),
    ("They met from March to June 2020.", "March to June 2020", "2020-03-01", "2020-06-30", "2020-03/2020-06"),
    (
        "It ran from Dec. 3 to Jan. 5, 2021.",
        "Dec. 3 to Jan. 5, 2021",
        "2020-12-03",
        "2021-01-05",
        "2020-12-03/2021-01-05",
    ),
    ("It ran from Monday to Wednesday.", "Monday to Wednesday", "2021-12-13", "2021-12-15", "2021-12-13/2021-12-15"),
    ("It has held since 2014.", "2014", "2014-01-01", None, "2014"),
    ("It has held since last week.", "last week", "2021-12-06", None, "2021-W49"),
    ("It held until Friday.", "Friday", None, "2021-12-10", "2021-12-10"),
    ("They met two days ago.", "two days ago", "2021-12-12", "2021-12-12", "2021-12-12"),
    ("They met two weeks ago.", "two weeks ago", "2021-11-29", "2021-12-05", "2021-W48"),
    ("They met three months ago.", "three months ago", "2021-09-01", "2021-09-30", "2021-09"),
    ("They met about 20 years ago.", "about 20 years ago", "2001-01-01", "2001-12-31", "2001"),
    ("It grew in the past two years.", "the past two years", "2019-12-14", "2021-12-14", "P2Y"),
    ("It grew this past year.", "this past year", "2020-12-14", "2021-12-14", "P1Y"),
    ("It began at 2:09 P.M. EST on Monday.", "2:09 P.M. EST on Monday", "2021-12-13", "2021-12-13", "2021-12-13T14:09"),
    ("It grew in the past decade.", "the past decade", "2011-12-14", "2021-12-14", "P10Y"),
    ("They talked at 10:30 a.m. on Tuesday.", "10:30 a.m. on Tuesday", "2021-12-14", "2021-12-14", "2021-12-14T10:30"),
    (
        "They met Monday at 3 p.m. local time",
        "Monday at 3 p.m. local time",
        "2021-12-13",
        "2021-12-13",
        "2021-12-13T15:00",
    ),
    ("They met on the morning of July 8.", "the morning of July 8", "2021-07-08", "2021-07-08", "2021-07-08TMO"),
    ("Posted 14 December 2021 00:14", "14 December 2021 00:14", "2021-12-14", "2021-12-14", "2021-12-14T00:14"),
    ("They fell on Sept. 11, 2001.", "Sept. 11, 2001", "2001-09-11", "2001-09-11", "2001-09-11"),
    ("The world changed on 9/11.", "9/11", "2001-09-11", "2001-09-11", "2001-09-11"),
    ("He spoke on New Year's Day.", "New Year's Day", "2021-01-01", "2021-01-01", "2021-01-01"),
    ("He spoke on Christmas Eve 2019.", "Christmas Eve 2019", "2019-12-24", "2019-12-24", "2019-12-24"),
]
FUTURE = [
    ("They will meet on Tuesday.", "Tuesday", "2021-12-14", "2021-12-14", "2021-12-14"),
    ("They will meet on Monday.", "Monday", "2021-12-20", "2021-12-20", "2021-12-20"),
    ("They will meet next Tuesday.", "next Tuesday", "2021-12-21", "2021-12-21", "2021-12-21"),
    ("They will meet this coming Friday.", "this coming Friday", "2021-12-17", "2021-12-17", "2021-12-17"),
    ("They will meet tomorrow.", "tomorrow", "2021-12-15", "2021-12-15", "2021-12-15"),
    ("They will meet tonight.", "tonight", "2021-12-14", "2021-12-14", "2021-12-14TNI"),
    ("They will meet next week.", "next week", "2021-12-20", "2021-12-26", "2021-W51"),
    ("They will meet early next month.", "early next month", "2022-01-01", "2022-01-10", "2022-01"),
    ("They will meet later this week.", "later this week", "2021-12-14", "2021-12-19", "2021-W50"),
    ("They will meet in November.", "November", "2022-11-01", "2022-11-30", "2022-11"),
    ("They will meet on Jan. 5.", "Jan. 5", "2022-01-05", "2022-01-05", "2022-01-05"),
    ("They will meet in two weeks.", "two weeks", "2021-12-27", "2022-01-02", "2021-W52"),
    ("It will be done by the end of 2025.", "the end of 2025", "2021-12-14", "2025-12-31", "2025"),
    ("It will be done by Friday.", "Friday", "2021-12-14", "2021-12-17", "2021-12-17"),
    ("It will last over the next five years.", "the next five years", "2021-12-14", "2026-12-14", "P5Y"),
    ("They will meet from March to June.", "March to June", "2022-03-01", "2022-06-30", "2022-03/2022-06"),
    ("They will meet five days from now.", "five days from now", "2021-12-19", "2021-12-19", "2021-12-19"),
    ("They will meet next spring.", "next spring", "2022-03-01", "2022-05-31", "2022-SP"),
]
UNKNOWN = [
    ("The talks of Tuesday's summit", "Tuesday", "2021-12-14", "2021-12-14", "2021-12-14"),
    ("the Thursday meeting", "Thursday", "2021-12-16", "2021-12-16", "2021-12-16"),
    ("the Saturday meeting", "Saturday", "2021-12-11", "2021-12-11", "2021-12-11"),
    ("a summit in January", "January", "2022-01-01", "2022-01-31", "2022-01"),
    ("a summit of Dec. 3", "Dec. 3", "2021-12-03", "2021-12-03", "2021-12-03"),
]
# sentence, words found, type, TIMEX3 value: no place on the calendar
WITHOUT_DAYS = [
    ("He stayed for two years.", "two years", "DURATION", "P2Y"),
    ("He stayed for three and a half years.", "three and a half years", "DURATION", "P3.5Y"),
    ("He stayed for half an hour.", "half an hour", "DURATION", "PT30M"),
    ("He stayed for nearly two months.", "nearly two months", "DURATION", "P2M"),
    ("He stayed for several days.", "several days", "DURATION", "PXD"),
    ("He stayed for a decade.", "a decade", "DURATION", "P10Y"),
    ("He stayed the first three months.", "the first three months", "DURATION", "P3M"),
    ("He stayed for another two weeks.", "another two weeks", "DURATION", "P2W"),
    ("He stayed the whole week.", "the whole week", "DURATION", "P1W"),
    ("He stayed some 20 years.", "some 20 years", "DURATION", "P20Y"),
    ("It came weeks after the flood.", "weeks", "DURATION", "PXW"),
    ("It was a year-long siege.", "year-long", "DURATION", "P1Y"),
    ("Its current ruler stayed.", "current", "DATE", "PRESENT_REF"),
    ("The recent raids went on.", "recent", "DATE", "PAST_REF"),
    ("At that time he stayed.", "that time", "DATE", "PAST_REF"),
    ("The war began in 264 BC.", "264 BC", "DATE", "BC0264"),
    ("He waited for decades.", "decades", "DURATION", "PXDE"),
    ("It is a three-day visit.", "three-day", "DURATION", "P3D"),
    ("It takes two to three years.", "two to three years", "DURATION", "P2Y/P3Y"),
    ("It came back in two weeks.", "two weeks", "DURATION", "P2W"),
    ("They meet every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
    ("They meet on Mondays.", "Mondays", "SET", "XXXX-WXX-1"),
    ("They meet annually.", "annually", "SET", "P1Y"),
    ("They hold weekly talks.", "weekly", "SET", "P1W"),
    ("They meet twice a year.", "twice a year", "SET", "P1Y"),
    ("They meet every two months.", "every two months", "SET", "P2M"),
    ("It costs $5 billion a year.", "a year", "SET", "P1Y"),
    ("They are now allies.", "now", "DATE", "PRESENT_REF"),
    ("They are currently allies.", "currently", "DATE", "PRESENT_REF"),
    ("They recently met.", "recently", "DATE", "PAST_REF"),
    ("It stalled in recent years.", "recent years", "DATE", "PAST_REF"),
    ("It stalled decades ago.", "decades ago", "DATE", "PAST_REF"),
    ("It comes in the future.", "the future", "DATE", "FUTURE_REF"),
    ("They meet soon.", "soon", "DATE", "FUTURE_REF"),
    ("It comes in the near future.", "the near future", "DATE", "FUTURE_REF"),
    ("It comes in the coming months.", "the coming months", "DATE", "FUTURE_REF"),
]
# sentence, TIMEX3 value without any date of the story
UNRESOLVED = [
    ("They met on Tuesday.", "XXXX-WXX-2"),
    ("They met on Dec. 3.", "XXXX-12-03"),
    ("They met in July.", "XXXX-07"),
    ("They met last week.", "XXXX-WXX"),
    ("They met last month.", "XXXX-XX"),
    ("They met last year.", "XXXX"),
    ("They met yesterday.", "XXXX-XX-XX"),
    ("They met this morning.", "XXXX-XX-XXTMO"),
    ("They met on Tuesday (6/7).", "XXXX-XX-XX"),
    ("They met on 5/6/2021.", "2021-XX-XX"),
    ("They met in the third quarter.", "XXXX-Q3"),
    ("They met in the summer.", "XXXX-SU"),
    ("They met last weekend.", "XXXX-WXX-WE"),
    ("They met from March to June.", "XXXX-03/XXXX-06"),
    ("They met two years ago.", "XXXX"),
    ("They met at 10:30.", "XXXX-XX-XXT10:30"),
    ("They met two hours ago.", "XXXX-XX-XXTXX"),
    ("They met a day earlier.", "XXXX-XX-XX"),
]


def only(sentence: str, **context: Any) -> TimeMention:
    found = find(sentence)
    assert len(found) == 1, [item.text for item in found]
    settings: dict[str, Any] = {"published": PUBLISHED, "direction": "past", "reference": None} | context
    return resolve(found[0], **settings)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def check(row: Row, direction: Direction) -> None:
    sentence, words, start, end, value = row
    mention = only(sentence, direction=direction)
    assert (mention.text, mention.start, mention.end, mention.timex3) == (words, day(start), day(end), value)
    assert mention.span.of(sentence) == words


@pytest.mark.parametrize("row", PAST, ids=lambda row: row[0])
def test_what_happened(row: Row) -> None:
    check(row, "past")


@pytest.mark.parametrize("row", FUTURE, ids=lambda row: row[0])
def test_what_will_happen(row: Row) -> None:
    check(row, "future")


@pytest.mark.parametrize("row", UNKNOWN, ids=lambda row: row[0])
def test_without_tense_the_nearest(row: Row) -> None:
    check(row, "unknown")


@pytest.mark.parametrize(("sentence", "words", "kind", "value"), WITHOUT_DAYS, ids=lambda text: text)
def test_values_without_days(sentence: str, words: str, kind: str, value: str) -> None:
    mention = only(sentence)
    assert (mention.text, mention.type, mention.timex3) == (words, kind, value)
    assert (mention.start, mention.end, mention.precision, mention.basis) == (None, None, None, "explicit")


@pytest.mark.parametrize(("sentence", "value"), UNRESOLVED, ids=lambda text: text)
def test_no_date_of_the_story_leaves_a_time_open(sentence: str, value: str) -> None:
    mention = only(sentence, published=None)
    assert (mention.start, mention.end, mention.precision) == (None, None, None)
    assert (mention.timex3, mention.basis) == (value, "unresolved")


def reference(start: str, end: str, precision: Precision) -> TimeMention:
    return TimeMention(
        span=Span(0, 1),
        text="x",
        start=day(start),
        end=day(end),
        precision=precision,
        type="DATE",
        timex3="",
        basis="explicit",
    )


@pytest.mark.parametrize(
    ("sentence", "before", "start", "end"),
    [
        ("It was agreed a year earlier.", ("2019-01-01", "2019-12-31", "year"), "2018-01-01", "2018-12-31"),
        ("They left two days later.", ("2021-12-13", "2021-12-13", "day"), "2021-12-15", "2021-12-15"),
        ("They left the next day.", ("2021-12-31", "2021-12-31", "day"), "2022-01-01", "2022-01-01"),
        ("They left the following day.", ("2021-04-10", "2021-04-15", "range"), "2021-04-16", "2021-04-16"),
        ("They left the same day.", ("2021-12-13", "2021-12-13", "day"), "2021-12-13", "2021-12-13"),
        ("They left that month.", ("2021-11-03", "2021-11-03", "day"), "2021-11-01", "2021-11-30"),
        ("They left the previous month.", ("2021-01-01", "2021-01-31", "month"), "2020-12-01", "2020-12-31"),
        ("They left three weeks later.", ("2021-12-13", "2021-12-13", "day"), "2022-01-03", "2022-01-09"),
        ("They left the day before.", ("2021-12-13", "2021-12-13", "day"), "2021-12-12", "2021-12-12"),
        ("They left the previous night.", ("2021-12-13", "2021-12-13", "day"), "2021-12-12", "2021-12-12"),
        ("They left that winter.", ("2021-11-03", "2021-11-03", "day"), "2021-12-01", "2022-02-28"),
        ("They left the following May.", ("2021-11-03", "2021-11-03", "day"), "2022-05-01", "2022-05-31"),
        ("They left that December.", ("2021-01-01", "2021-12-31", "year"), "2021-12-01", "2021-12-31"),
        ("It fell from a year earlier.", ("2021-07-01", "2021-09-30", "quarter"), "2020-07-01", "2020-09-30"),
        ("They left that evening.", ("2021-12-13", "2021-12-13", "day"), "2021-12-13", "2021-12-13"),
        ("They left at noon.", ("2021-12-10", "2021-12-10", "day"), "2021-12-10", "2021-12-10"),
    ],
)
def test_times_counted_from_another_time(sentence: str, before: Day, start: str, end: str) -> None:
    mention = only(sentence, reference=reference(*before))
    assert (mention.start, mention.end, mention.basis) == (day(start), day(end), "text")


@pytest.mark.parametrize("sentence", ["They left the next day.", "They left that month.", "They left two days later."])
def test_a_year_says_too_little_for_its_next_day(sentence: str) -> None:
    mention = only(sentence, reference=reference("2019-01-01", "2019-12-31", "year"))
    assert (mention.start, mention.basis) == (None, "unresolved")


def test_day_first_or_month_first_by_the_weekday() -> None:
    mention = only("He came on Tuesday (6/7).", published=date(2021, 7, 8))
    assert mention.start == mention.end == date(2021, 7, 6)
    american = only("He came on Monday (6/7).", published=date(2021, 7, 8))
    assert american.start == date(2021, 6, 7)


def test_july_in_a_story_of_february_is_last_year() -> None:
    assert only("He visited Moscow in July.", published=date(2025, 2, 25)).start == date(2024, 7, 1)


def test_a_fresh_dateline_is_the_day_of_writing() -> None:
    mention = only("They met today.", dateline=date(2021, 12, 13))
    assert (mention.start, mention.basis) == (date(2021, 12, 13), "dateline")
    assert only("They met today.", dateline=date(2021, 12, 13), published=None).start == date(2021, 12, 13)


def test_an_old_dateline_is_not() -> None:
    mention = only("They met today.", dateline=date(2021, 11, 1))
    assert (mention.start, mention.basis) == (PUBLISHED, "published")


@pytest.mark.parametrize(
    ("sentence", "precision", "basis"),
    [
        ("They met in 2014.", "year", "explicit"),
        ("They met in July.", "month", "published"),
        ("They met last week.", "week", "published"),
        ("They met in the 1990s.", "decade", "explicit"),
        ("They met in late February.", "range", "published"),
        ("It has held since 2014.", "open", "explicit"),
    ],
)
def test_precision_and_basis(sentence: str, precision: Precision, basis: str) -> None:
    mention = only(sentence)
    assert (mention.precision, mention.basis) == (precision, basis)


@pytest.mark.parametrize("sentence", ["They met 9,999 years ago.", "They met 500,000 centuries ago."])
def test_times_beyond_the_calendar_stay_open(sentence: str) -> None:
    mention = only(sentence)
    assert (mention.start, mention.end, mention.basis) == (None, None, "unresolved")


def test_a_day_that_does_not_exist_stays_open() -> None:
    assert only("They met on February 30, 2021.").start is None


RELATIVE = [row[0] for row in PAST if only(row[0]).basis == "published"]


@given(
    st.sampled_from(RELATIVE),
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    st.sampled_from(["past", "future", "unknown"]),
)
def test_intervals_are_ordered_and_stay_near_the_story(sentence: str, published: date, direction: Direction) -> None:
    mention = only(sentence, published=published, direction=direction)
    if mention.start and mention.end:
        assert mention.start <= mention.end
    assert mention.basis == "published"
    assert all(abs((when - published).days) < 21 * 366 for when in (mention.start, mention.end) if when)


@given(st.sampled_from(RELATIVE), st.sampled_from(["past", "future", "unknown"]))
def test_nothing_falls_back_on_today(sentence: str, direction: Direction) -> None:
    mention = only(sentence, published=None, direction=direction)
    assert (mention.start, mention.end) == (None, None)
