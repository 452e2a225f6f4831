"""When, where, what about, how much, which one, and who says so."""

from datetime import date

import pytest

from dragoman.coding.slots import is_background
from dragoman.types import EventMention, Occurs, Span
from tests.reading import mentions, only

TUESDAY = date(2021, 12, 14)
"""The day on which the stories of these tests are published."""


def days(mention: EventMention) -> tuple[date | None, date | None] | None:
    """Return the first and the last day of the act."""
    return (mention.occurs.start, mention.occurs.end) if mention.occurs else None


@pytest.mark.parametrize(
    ("text", "act", "start", "end"),
    [
        ("Patrushev met Prabowo in Jakarta on Monday.", "meet", date(2021, 12, 13), date(2021, 12, 13)),
        ("Estonia expelled two Russian diplomats last week.", "expel-diplomats", date(2021, 12, 6), date(2021, 12, 12)),
        ("Russia annexed Crimea in 2014.", "annex", date(2014, 1, 1), date(2014, 12, 31)),
        ("Indonesia and Russia held talks on 6 July 2021.", "meet", date(2021, 7, 6), date(2021, 7, 6)),
        ("Malaysia deported Myanmar nationals in February.", "deport", date(2021, 2, 1), date(2021, 2, 28)),
        (
            "The Chinese president will visit Laos next month, state television said on Monday.",
            "visit",
            date(2022, 1, 1),
            date(2022, 1, 31),
        ),
        (
            "Kenya's president said on Monday that he would visit Uganda on Friday.",
            "visit",
            date(2021, 12, 17),
            date(2021, 12, 17),
        ),
    ],
)
def test_occurs(text: str, act: str, start: date, end: date) -> None:
    assert days(only(text, act, TUESDAY)) == (start, end)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Kenya and Uganda signed a treaty on 3 May 2019, and Kenya recalled its ambassador in June 2021.",
            ("sign-agreement", date(2019, 5, 3)),
            ("recall-ambassador", date(2021, 6, 1)),
        ),
        (
            "Niger's president met the German chancellor in Niamey on Thursday and will fly to Paris on Saturday.",
            ("meet", date(2021, 12, 9)),
            ("visit", date(2021, 12, 18)),
        ),
        (
            "Russia annexed Crimea in 2014, and the EU imposed sanctions on Russia.",
            ("annex", date(2014, 1, 1)),
            ("sanction", None),
        ),
    ],
)
def test_each_act_has_the_time_that_stands_with_it(
    text: str, first: tuple[str, date], second: tuple[str, date | None]
) -> None:
    found = mentions(text, TUESDAY)
    assert [(m.act, m.occurs and m.occurs.start) for m in found] == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Patrushev said on Tuesday that he had met Prabowo in Jakarta.",
        "Patrushev met Prabowo in Jakarta, his office told reporters on Tuesday.",
        "Patrushev said on Tuesday he had met Prabowo in Jakarta.",
    ],
)
def test_the_time_of_saying_is_not_the_time_of_the_act(text: str) -> None:
    assert only(text, "meet", TUESDAY).occurs is None


def test_without_a_publication_date_a_weekday_gives_no_day() -> None:
    when = only("Patrushev met Prabowo in Jakarta on Monday.", "meet").occurs
    assert when is None or (when.start, when.end, when.basis) == (None, None, "unresolved")


def test_occurs_names_its_words_and_what_resolved_them() -> None:
    text = "Patrushev met Prabowo in Jakarta on Monday."
    when = only(text, "meet", TUESDAY).occurs
    assert when is not None
    assert (when.span.of(text), when.text, when.basis, when.precision) == ("Monday", "Monday", "published", "day")


@pytest.mark.parametrize(
    ("text", "act", "name", "country"),
    [
        ("Patrushev met Prabowo in Jakarta on Monday.", "meet", "Jakarta", "IDN"),
        ("Talks between Egypt and Qatar were held in Doha.", "meet", "Doha", "QAT"),
        ("Ukraine's foreign minister met the Dutch prime minister at The Hague.", "meet", "The Hague", "NLD"),
        ("The Mexican president paid a visit to Cuba.", "visit", "Cuba", "CUB"),
        ("Iran attacked an Israeli ship in the Gulf of Oman.", "attack", "Gulf of Oman", None),
    ],
)
def test_place(text: str, act: str, name: str, country: str | None) -> None:
    where = only(text, act).place
    assert where is not None
    assert (where.name, where.country, where.span.of(text)) == (name, country, name)


def test_no_place_is_given_where_the_text_names_none() -> None:
    assert only("China condemned Japan.", "condemn").place is None


@pytest.mark.parametrize(
    ("text", "act", "about"),
    [
        ("Norway sold 20 fighter jets to Romania.", "sell-arms", "20 fighter jets"),
        ("Moscow will deliver 20 million doses of its vaccine to Indonesia.", "give-medical-aid", "20 million doses"),
        ("Kenya recalled its ambassador.", "recall-ambassador", "ambassador"),
        ("Japan gave humanitarian aid to Nepal.", "give-humanitarian-aid", "humanitarian aid"),
    ],
)
def test_object(text: str, act: str, about: str) -> None:
    found = only(text, act).object
    assert found is not None
    assert found.text.startswith(about)
    assert found.span.of(text).startswith(about)


@pytest.mark.parametrize(
    ("text", "act", "value"),
    [
        ("Indonesia and Russia held their sixth consultations in Jakarta.", "meet", 6),
        ("India and Nepal held their first joint drills in 2019.", "exercise-jointly", 1),
        (
            "The 13th round of talks between Armenia and Azerbaijan was held in Granada.",
            "negotiate",
            13,
        ),
    ],
)
def test_ordinal(text: str, act: str, value: int) -> None:
    number = only(text, act).ordinal
    assert number is not None
    assert number.value == value


def test_an_ordinal_of_something_else_is_not_taken() -> None:
    found = only("Kenya's president met his Ugandan counterpart on the second floor of the palace.", "meet")
    assert found.ordinal is None


@pytest.mark.parametrize(
    ("text", "act", "amounts"),
    [
        ("Norway sold 20 fighter jets to Romania for $90 million.", "sell-arms", [20, 90e6]),
        ("Moscow will deliver 20 million doses of its vaccine to Indonesia.", "give-medical-aid", [20e6]),
        ("China condemned Japan.", "condemn", []),
    ],
)
def test_quantities(text: str, act: str, amounts: list[float]) -> None:
    assert [quantity.amount for quantity in only(text, act).quantities] == amounts


@pytest.mark.parametrize(
    ("text", "act", "name", "cue"),
    [
        ("Iran said that it had attacked an Israeli ship.", "attack", "Iran", "said"),
        (
            "According to Athens, Turkish jets violated Greek airspace.",
            "violate-airspace",
            "Greece",
            "According to",
        ),
        ("Reuters reported that Iran released two prisoners.", "release", "Reuters", "reported"),
    ],
)
def test_speaker(text: str, act: str, name: str, cue: str) -> None:
    says = only(text, act).speaker
    assert says is not None
    assert (says.name, says.cue, says.manner) == (name, cue, "indirect")


def test_nobody_says_what_the_story_itself_reports() -> None:
    assert only("China condemned Japan.", "condemn").speaker is None


@pytest.mark.parametrize(
    ("end", "status", "expected"),
    [
        (date(2014, 12, 31), "occurred", True),
        (date(2021, 12, 13), "occurred", False),
        (date(2014, 12, 31), "planned", False),
    ],
)
def test_background_is_what_was_done_long_before(end: date, status: str, expected: bool) -> None:
    when = Occurs(start=end, end=end, precision="day", basis="explicit", text="then", span=Span(0, 4))
    assert is_background(when, TUESDAY, status) is expected  # type: ignore[arg-type]
    assert is_background(None, TUESDAY, "occurred") is False
    assert is_background(when, None, "occurred") is False


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Chile and Peru will restore the two countries' relations on Monday.", []),
        ("Norway sold 20 fighter jets to Romania.", [20]),
    ],
)
def test_how_many_take_part_is_no_amount(text: str, amounts: list[float]) -> None:
    assert [one.amount for mention in mentions(text) for one in mention.quantities] == amounts
