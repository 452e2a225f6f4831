"""Narratives of the past carry their own year on; news do not."""

from datetime import date

import pytest

from dragoman.annotation.times import find, is_narrative
from tests.reading import annotated

WAR = (
    "On 2 April 1982 Argentine troops landed near Stanley. The next day South Georgia was seized. "
    "A task force sailed on 5 April. It came in sight of the islands in early May and landed on the 21st. "
    "Stanley surrendered on 14 June 1982. That winter the prisoners went home. "
    "A law of 1948 was changed in January 1983. By the spring of 1983 the garrison had grown."
)
EXPECTED = {
    "2 April 1982": "1982-04-02",
    "The next day": "1982-04-03",
    "5 April": "1982-04-05",
    "early May": "1982-05",
    "the 21st": "1982-05-21",
    "14 June 1982": "1982-06-14",
    "That winter": "1982-WI",
    "1948": "1948",
    "January 1983": "1983-01",
    "the spring of 1983": "1983-SP",
}


@pytest.mark.parametrize("published", [None, date(2011, 3, 24)])
def test_a_narrative_dates_itself(published: date | None) -> None:
    assert {time.text: time.timex3 for time in annotated(WAR, published).times} == EXPECTED


def test_the_basis_says_that_the_text_gave_the_year() -> None:
    bases = {time.text: time.basis for time in annotated(WAR).times}
    assert (bases["5 April"], bases["2 April 1982"]) == ("text", "explicit")


def test_january_after_december_is_the_next_year() -> None:
    text = (
        "On 5 December 1941 the army struck back. In January it held Kalinin. On 8 May 1942 and 9 June 1942 it fought."
    )
    assert [time.timex3 for time in annotated(text).times] == ["1941-12-05", "1942-01", "1942-05-08", "1942-06-09"]


def test_what_had_happened_before_does_not_carry_the_narrative_away() -> None:
    text = (
        "On 6 July 1967 the war began. In January 1966 officers had killed the premier. "
        "Nsukka fell on 14 July. On 30 May 1968 a port was taken."
    )
    assert [time.timex3 for time in annotated(text).times] == ["1967-07-06", "1966-01", "1967-07-14", "1968-05-30"]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Kenya closed the border in 2014. In November, Kenya and Rwanda held drills, after talks in July.", None),
        ("Ministers met on Tuesday. A war was fought from 3 May 1998 to 4 June 2000, and in July talks began.", None),
        ("Today they signed a pact. The war began on 3 May 1998 and ended on 4 June 2000.", None),
        ("On 3 May 2021 they met. On 4 June 2021 they parted, and on 5 July 2021 met again.", date(2021, 12, 14)),
    ],
)
def test_news_are_no_narrative(text: str, published: date | None) -> None:
    assert not is_narrative(find(text), published)
