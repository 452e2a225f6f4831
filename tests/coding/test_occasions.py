"""Acts that are told as part of an occasion told before."""

from datetime import date

import pytest

from tests.reading import mentions

TUESDAY = date(2021, 12, 14)
MONDAY = date(2021, 12, 13)


def days(text: str, act: str, number: int = -1) -> tuple[date | None, date | None, str] | None:
    """Return first day, last day and basis of a mention of an act, the last one unless said otherwise."""
    when = [one for one in mentions(text, TUESDAY) if one.act == act][number].occurs
    return (when.start, when.end, when.basis) if when is not None else None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Vladimir Putin met Xi Jinping in Beijing on Monday. Putin praised Xi for his help.", "praise"),
        ("Joe Biden spoke by phone with Emmanuel Macron on Monday. Mr. Biden condemned Russia.", "condemn"),
        ("The foreign minister of Kenya visited Uganda on Monday. The visit of Kenya to Uganda was short.", "visit"),
    ],
)
def test_what_is_said_or_named_again_has_the_day_of_the_occasion(text: str, act: str) -> None:
    assert days(text, act) == (MONDAY, MONDAY, "text")


def test_who_will_visit_meets_his_hosts_on_the_visit() -> None:
    text = "Vladimir Putin will visit China from 20 to 22 December. Putin is to meet Xi Jinping."
    assert days(text, "meet") == (date(2021, 12, 20), date(2021, 12, 22), "text")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Vladimir Putin met Xi Jinping in Beijing on Monday. Kenya praised Uganda.", "praise"),
        ("Vladimir Putin met Xi Jinping in Beijing on Monday. Putin has praised Xi.", "praise"),
        ("Vladimir Putin met Xi Jinping in Beijing on Monday. Putin will praise Xi.", "praise"),
        ("Vladimir Putin visited China on Monday. Putin is to meet Emmanuel Macron.", "meet"),
    ],
)
def test_others_and_other_tenses_have_not(text: str, act: str) -> None:
    assert days(text, act) is None
