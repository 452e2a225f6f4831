"""Days that stand elsewhere in the story, and the words that carry them."""

from datetime import date

import pytest

from tests.reading import mentions, only

TUESDAY = date(2021, 12, 14)
"""The day on which the stories of these tests are published."""


@pytest.mark.parametrize(
    ("text", "act", "start", "end", "words", "basis"),
    [
        (
            "Kenya recalled its ambassador to Uganda on Monday, three days after Uganda expelled two Kenyan diplomats.",
            "expel-diplomats",
            date(2021, 12, 10),
            date(2021, 12, 10),
            "three days after",
            "text",
        ),
        (
            "Kenya signed a treaty with Uganda on Monday. The signing came a week after Uganda expelled two Kenyan"
            " diplomats.",
            "expel-diplomats",
            date(2021, 12, 6),
            date(2021, 12, 12),
            "a week after",
            "text",
        ),
        (
            "Iran attacked Israel on December 8. France expelled two Iranian diplomats the day after the attack.",
            "expel-diplomats",
            date(2021, 12, 9),
            date(2021, 12, 9),
            "the day after",
            "text",
        ),
        (
            "Last year Kenya expelled two Ugandan diplomats and Uganda recalled its ambassador to Kenya.",
            "recall-ambassador",
            date(2020, 1, 1),
            date(2020, 12, 31),
            "Last year",
            "published",
        ),
        (
            "Russian forces shelled Kharkiv for a third day.",
            "shell",
            date(2021, 12, 12),
            TUESDAY,
            "for a third day",
            "published",
        ),
        (
            "Putin met Xi in Beijing on Monday. Xi and Putin also signed an agreement on gas.",
            "sign-agreement",
            date(2021, 12, 13),
            date(2021, 12, 13),
            "Monday",
            "published",
        ),
        ("The Government of Kenya condemns the Ugandan attack.", "condemn", TUESDAY, TUESDAY, "condemns", "published"),
        ("Germany's foreign minister is flying to Israel.", "visit", TUESDAY, TUESDAY, "flying", "published"),
        (
            "Kenya cut off aid to Uganda on Monday, accusing the Ugandan government of espionage.",
            "accuse",
            date(2021, 12, 13),
            date(2021, 12, 13),
            "Monday",
            "published",
        ),
    ],
)
def test_carried(text: str, act: str, start: date, end: date, words: str, basis: str) -> None:
    found = only(text, act, TUESDAY)
    when = found.occurs
    assert when is not None
    assert (when.start, when.end, when.basis) == (start, end, basis)
    assert when.span.of(text) == when.text == words
    (shown,) = [one for one in found.evidence if one.field == "occurs"]
    assert (shown.span, shown.by) == (when.span, basis)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya signed a treaty with Uganda on Monday. Uganda condemned France.", "condemn"),
        (
            "Kenya recalled its ambassador to Uganda on Monday after Uganda expelled two Kenyan diplomats.",
            "expel-diplomats",
        ),
        (
            "Last year Kenya expelled two Ugandan diplomats; Uganda has since recalled its ambassador.",
            "recall-ambassador",
        ),
        ("Putin met Xi in Beijing on Monday. Zelensky also signed an agreement with Poland.", "sign-agreement"),
        ("Venezuela claims the Essequibo region of Guyana.", "claim-territory"),
        ("Kenya welcomes the signing of the treaty between Uganda and Chad.", "sign-agreement"),
    ],
)
def test_where_no_words_carry_a_day_it_stays_unknown(text: str, act: str) -> None:
    assert only(text, act, TUESDAY).occurs is None


def test_without_a_publication_date_nothing_is_taken_for_today() -> None:
    assert all(one.occurs is None for one in mentions("The Government of Kenya condemns the Ugandan attack."))
