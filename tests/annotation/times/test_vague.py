"""Days for stretches beside the day of writing."""

from datetime import date

import pytest

from tests.reading import annotated

TUESDAY = date(2024, 4, 23)


@pytest.mark.parametrize(
    ("text", "words", "start", "end", "value"),
    [
        ("They will meet in the coming days.", "the coming days", TUESDAY, date(2024, 5, 7), "FUTURE_REF"),
        ("They will meet in the coming weeks.", "the coming weeks", TUESDAY, date(2024, 6, 18), "FUTURE_REF"),
        ("They will meet in the next few months.", "the next few months", TUESDAY, date(2025, 4, 23), "PXM"),
        ("They have met in recent weeks.", "recent weeks", date(2024, 2, 27), TUESDAY, "PAST_REF"),
        ("Jordan will evacuate them within 48 hours.", "48 hours", TUESDAY, date(2024, 4, 25), "PT48H"),
        ("Moscow will withdraw within 90 days.", "90 days", TUESDAY, date(2024, 7, 22), "P90D"),
        ("The embassy will reopen within days.", "days", TUESDAY, date(2024, 5, 7), "PXD"),
    ],
)
def test_a_stretch_has_days(text: str, words: str, start: date, end: date, value: str) -> None:
    (found,) = annotated(text, TUESDAY).times
    assert (found.text, found.start, found.end, found.timex3) == (words, start, end, value)
    assert (found.precision, found.basis) == ("range", "published")


@pytest.mark.parametrize(
    "text",
    [
        "They will meet soon.",
        "They met recently.",
        "They have met in recent years.",
        "He freed them within a month.",
        "They talked for two days.",
    ],
)
def test_what_lies_nowhere_has_none(text: str) -> None:
    assert all(one.start is None and one.end is None for one in annotated(text, TUESDAY).times)


def test_without_a_publication_date_there_is_nothing_to_count_from() -> None:
    (found,) = annotated("They will meet in the coming weeks.").times
    assert (found.start, found.end) == (None, None)


def test_it_is_no_time_from_which_another_is_counted() -> None:
    text = "They will meet in the coming weeks. A year earlier they met on 3 May 2019. The next day they parted."
    assert annotated(text, TUESDAY).times[-1].start == date(2019, 5, 4)
