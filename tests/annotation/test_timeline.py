"""The times of a story, each in the tense of its clause."""

from datetime import date

import pytest

from dragoman.answering.story import story_of_text
from dragoman.types import Story
from tests.reading import annotated, annotated_story

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
        ("They invited him in October, when he received the delegation.", date(2021, 10, 1)),
        ("They promised an answer by the weekend.", TUESDAY),
        ("They will deliver it before the end of June.", TUESDAY),
        ("The president called elections for January 12.", date(2022, 1, 12)),
        ("The offer was to have expired on Dec. 10.", date(2021, 12, 10)),
        ("A vote planned for Monday had been put off.", date(2021, 12, 13)),
        ("A year ago today, they met.", date(2020, 12, 14)),
        ("Ten years ago this month, they met.", date(2011, 12, 1)),
        ("A week ago Thursday, they met.", date(2021, 12, 9)),
        ("The ship sank at 3 a.m. (0200 GMT) on Sunday.", date(2021, 12, 12)),
        ("Prices rose from a month earlier.", date(2021, 11, 1)),
        ("The ship had been due to dock on Friday.", date(2021, 12, 17)),
        ("Two vessels have been pledged as a gift for August.", date(2022, 8, 1)),
        ("The talks opened on the ninth.", date(2021, 12, 9)),
        ("Kenya has closed its border since the ninth.", date(2021, 12, 9)),
        ("On the sixth of the month they met.", date(2021, 12, 6)),
        ("They will look into the books from Monday next.", date(2021, 12, 20)),
        ("They promised one another two weeks ago to meet.", date(2021, 11, 29)),
    ],
)
def test_a_time_is_resolved_against_its_clause(text: str, expected: date) -> None:
    (found,) = annotated(text, TUESDAY).times
    assert found.start == expected


@pytest.mark.parametrize("text", ["They met on Monday.", "They met last week.", "They met in July."])
def test_without_a_publication_date_it_stays_unresolved_and_says_so(text: str) -> None:
    (found,) = annotated(text).times
    assert (found.start, found.end, found.basis) == (None, None, "unresolved")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("They met on 3 May 2019. Hours earlier they had signed it.", date(2019, 5, 2), date(2019, 5, 3)),
        ("They met on 3 May 2019. They had arrived the night before.", date(2019, 5, 2), date(2019, 5, 2)),
        ("They met on 3 May 2019. Next day they parted.", date(2019, 5, 4), date(2019, 5, 4)),
        ("They met on 3 May 2019. They parted that very night.", date(2019, 5, 3), date(2019, 5, 3)),
        ("They met in May 2019. They parted on the 19th of that month.", date(2019, 5, 19), date(2019, 5, 19)),
    ],
)
def test_days_beside_what_was_told_last(text: str, start: date, end: date) -> None:
    _, second = annotated(text, TUESDAY).times
    assert (second.start, second.end, second.basis) == (start, end, "text")


@pytest.mark.parametrize("text", ["He stood trial on the fifth count.", "They sat on the fourth and fifth rows."])
def test_an_ordinal_before_a_noun_is_no_day(text: str) -> None:
    assert annotated(text, TUESDAY).times == ()


def test_a_time_may_be_counted_from_the_one_before() -> None:
    text = "They met on 3 May 2019. The next day they parted."
    first, second = annotated(text).times
    assert (second.start, second.basis) == (date(2019, 5, 4), "text")
    assert first.span.of(text) == first.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will build it by 2028. It had been disputed since 2019. In that year they met.", date(2019, 1, 1)),
        ("They have met three times since 2019 and shook hands in May of that year.", date(2019, 5, 1)),
        ("They met in 2018. In that year they signed it.", date(2018, 1, 1)),
    ],
)
def test_what_the_past_means_by_that_year_lies_behind(text: str, expected: date) -> None:
    assert annotated(text, TUESDAY).times[-1].start == expected


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


def test_the_ends_of_a_range_are_two_mentions_with_the_days_of_the_whole() -> None:
    first, second = annotated("They met from 10 to 15 April 2021.").times
    assert (first.text, second.text) == ("10", "15 April 2021")
    assert (first.timex3, second.timex3) == ("2021-04-10", "2021-04-15")
    whole = (date(2021, 4, 10), date(2021, 4, 15), "range")
    assert (first.start, first.end, first.precision) == (second.start, second.end, second.precision) == whole


def test_what_follows_a_range_is_counted_from_its_end() -> None:
    assert annotated("They met from 10 to 15 April 2021. The next day they left.").times[-1].timex3 == "2021-04-16"


def test_the_year_said_once_holds_for_both() -> None:
    assert [time.timex3 for time in annotated("They met in April and May 1915.").times] == ["1915-04", "1915-05"]


def test_the_day_of_saying_is_past_whatever_is_said() -> None:
    (found,) = annotated("Ethiopia said on Monday it would reopen the border.", TUESDAY).times
    assert found.start == date(2021, 12, 13)


@pytest.mark.parametrize(
    ("text", "published", "words", "value"),
    [
        ("TASHKENT, March 3 (Xinhua) -- China and Chad met here.", "2012-03-03", "March 3", "2012-03-03"),
        ("Mar. 24, 2011\n\nMinisters of six states met in Almaty.", "2011-03-24", "Mar. 24, 2011", "2011-03-24"),
        ("02/27/98\n\nNigeria held the town, an officer said.", "1998-02-27", "02/27/98", "1998-02-27"),
        ("Updated: 10:42 GMT\n\nGreece asked for a loan of the fund.", "2010-05-10", "10:42 GMT", "2010-05-10T10:42"),
    ],
)
def test_dates_of_issue(text: str, published: str, words: str, value: str) -> None:
    story = story_of_text(text, published=published, language="en")
    assert isinstance(story, Story)
    found = annotated_story(story).times[0]
    assert (found.text, found.timex3) == (words, value)


def test_an_hour_of_the_past_is_not_of_a_day_to_come() -> None:
    text = "Schools will reopen on Thursday. At noon the governor flew over the area."
    assert annotated(text, TUESDAY).times[-1].timex3 == "2021-12-14T12:00"


def test_a_day_of_the_past_is_not_counted_from_one_to_come() -> None:
    text = "They met on 3 December. Talks open on 20 December. The next day they signed a pact."
    assert annotated(text, TUESDAY).times[-1].start == date(2021, 12, 4)


def test_what_would_lie_ahead_of_a_story_of_the_past_stays_open() -> None:
    text = "They met in December. Nearly two years later, he is here to sign."
    assert annotated(text, TUESDAY).times[-1].basis == "unresolved"


def test_this_week_of_a_sunday() -> None:
    sunday = date(2021, 12, 12)
    assert annotated("They will meet this week.", sunday).times[0].timex3 == "2021-W50"
    assert annotated("They met this week.", sunday).times[0].timex3 == "2021-W49"


def test_the_weekend_after_a_day() -> None:
    text = "Rain began on 8 December. By the following weekend the rivers had risen."
    assert annotated(text, TUESDAY).times[-1].timex3 == "2021-W49-WE"
