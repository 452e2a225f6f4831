"""The dateline."""

from datetime import date

import pytest

from dragoman.ingest.dateline import Dateline, day_of, find
from dragoman.ingest.lines import split

REST = "Vietnam and Finland signed a memorandum on education on Monday."


def _dateline(text: str) -> Dateline | None:
    return find(split(text), 0)


@pytest.mark.parametrize(
    ("head", "place", "day", "agency"),
    [
        ("JAKARTA, Dec 3 (Agency) - ", "JAKARTA", (12, 3, None), "Agency"),
        ("HANOI, December 3, 2024 (VNA) -- ", "HANOI", (12, 3, 2024), "VNA"),
        ("MOSCOW (Reuters) \u2014 ", "MOSCOW", (None, None, None), "Reuters"),
        ("Helsinki (AP) \u2013 ", "Helsinki", (None, None, None), "AP"),
        ("NEW DELHI, 3 Dec 2024: ", "NEW DELHI", (12, 3, 2024), None),
        ("WASHINGTON \u2014 ", "WASHINGTON", (None, None, None), None),
        ("HO CHI MINH CITY, Vietnam \u2014 ", "HO CHI MINH CITY", (None, None, None), None),
        ("HELSINKI, Finland (AP) \u2014 ", "HELSINKI", (None, None, None), "AP"),
        ("BEIJING, Dec. 3 (Xinhua) -- ", "BEIJING", (12, 3, None), "Xinhua"),
        ("Jakarta: ", "Jakarta", (None, None, None), None),
        ("Nay Pyi Taw (Agency) - ", "Nay Pyi Taw", (None, None, None), "Agency"),
    ],
)
def test_datelines(head: str, place: str, day: tuple[int | None, ...], agency: str | None) -> None:
    found = _dateline(head + REST)
    assert found is not None
    assert found.place.of(head + REST) == place
    assert (found.month, found.day, found.year) == day
    assert found.agency == agency


@pytest.mark.parametrize(
    "text",
    [
        REST,
        "From April 26-28, the envoy visited Hanoi for talks.",
        "On May 3 \u2014 a holiday \u2014 the ministers met in Hanoi.",
        "Vietnam \u2014 a member of ASEAN \u2014 signed the treaty.",
        "President: The talks went well and will go on.",
        "Question: Will the talks go on in Helsinki?",
        "Lee: The talks went well so far.\nKim: They will go on in May then.",
        "NATO-led talks were held in Helsinki on Monday.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert _dateline(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("HANOI, December 3, 2024 (VNA) - " + REST, date(2024, 12, 3)),
        ("HANOI, Dec 3 (VNA) - " + REST, None),
        ("HANOI, Dec 3 (VNA) - The ministers met on Monday, December 2, 2024, in the capital.", date(2024, 12, 3)),
        ("HANOI, Dec 3 (VNA) - The ministers last met on May 2, 2019, in the capital.", None),
        ("HANOI, Feb 31, 2024 (VNA) - " + REST, None),
    ],
)
def test_a_dateline_without_a_year_takes_it_from_a_date_near_by_only(text: str, day: date | None) -> None:
    found = _dateline(text)
    assert found is not None
    assert day_of(found, text) == day
