"""The day of a story's own news where it names none."""

from datetime import date

import pytest
from msgspec.structs import replace

from dragoman.coding import code
from dragoman.types import Span
from tests.reading import annotated_story, mentions, register, story

TUESDAY = date(2021, 12, 14)
MONDAY = date(2021, 12, 13)


def days(text: str, act: str) -> tuple[date | None, date | None, str] | None:
    (when,) = [one.occurs for one in mentions(text, TUESDAY) if one.act == act]
    return (when.start, when.end, when.basis) if when is not None else None


def test_a_readout_is_of_the_day_or_of_the_day_before() -> None:
    text = "Foreign Minister Hadja Lahbib of Belgium received the ambassador of Rwanda. They discussed trade."
    assert days(text, "host") == (MONDAY, TUESDAY, "published")


def test_what_has_just_been_done_too() -> None:
    text = "Ties are good. Kenya has just signed a treaty with Uganda."
    assert days(text, "sign-agreement") == (MONDAY, TUESDAY, "published")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya has expelled two Ugandan diplomats.", "expel-diplomats"),
        ("Ties are bad. Kenya expelled two Ugandan diplomats.", "expel-diplomats"),
        ("Kenya will expel two Ugandan diplomats.", "expel-diplomats"),
        ("Kenya did not expel two Ugandan diplomats.", "expel-diplomats"),
    ],
)
def test_all_else_stays_unknown(text: str, act: str) -> None:
    assert days(text, act) is None


def test_nothing_is_taken_for_today() -> None:
    assert all(one.occurs is None for one in mentions("Kenya expelled two Ugandan diplomats."))


def test_the_dateline_has_the_day() -> None:
    text = "KAMPALA, Dec 12 (Made-up Wire) - Kenya expelled two Ugandan diplomats."
    given = replace(story(text, TUESDAY), dateline_place=Span(0, 7))
    (found,) = [one for one in code(annotated_story(given), register(), "rules") if one.act == "expel-diplomats"]
    assert found.occurs is not None
    assert (found.occurs.start, found.occurs.end) == (date(2021, 12, 12), date(2021, 12, 12))
