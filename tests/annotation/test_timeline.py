"""The times of a story, each in the tense of its clause."""

from datetime import date

import pytest

from tests.reading import annotated

TUESDAY = date(2021, 12, 14)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Monday.", date(2021, 12, 13)),
        ("They will meet on Monday.", date(2021, 12, 20)),
        ("They met in July.", date(2021, 7, 1)),
        ("They will meet in July.", date(2022, 7, 1)),
        ("They met on 3 May 2019.", date(2019, 5, 3)),
        ("They met last week.", date(2021, 12, 6)),
    ],
)
def test_a_time_is_resolved_against_its_clause(text: str, expected: date) -> None:
    (found,) = annotated(text, TUESDAY).times
    assert found.start == expected


@pytest.mark.parametrize("text", ["They met on Monday.", "They met last week.", "They met in July."])
def test_without_a_publication_date_it_stays_unresolved_and_says_so(text: str) -> None:
    (found,) = annotated(text).times
    assert (found.start, found.end, found.basis) == (None, None, "unresolved")


def test_a_time_may_be_counted_from_the_one_before() -> None:
    text = "They met on 3 May 2019. The next day they parted."
    first, second = annotated(text).times
    assert (second.start, second.basis) == (date(2019, 5, 4), "text")
    assert first.span.of(text) == first.text


def test_times_are_in_order_and_lie_in_the_text() -> None:
    text = "😀 They met on Monday and on 3 May 2019, and will meet in July."
    found = annotated(text, TUESDAY).times
    assert [time.span for time in found] == sorted(time.span for time in found)
    assert all(time.span.of(text) == time.text for time in found)


def test_a_year_of_background_dates_no_month_of_a_story_without_a_date() -> None:
    text = "Kenya closed the border in 2014. In November, Kenya and Rwanda held drills, after talks in July."
    found = {time.text: (time.start, time.basis) for time in annotated(text).times}
    assert found["2014"] == (date(2014, 1, 1), "explicit")
    assert found["November"] == (None, "unresolved")
    assert found["July"] == (None, "unresolved")
