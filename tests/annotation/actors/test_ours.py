"""In a text whose own state is known, "the President", "our troops" and "we" are that state's."""

from datetime import date

import pytest
from msgspec.structs import replace

from dragoman.types import ActorMention
from tests.reading import annotated_story, story

SUMMER = date(2023, 6, 1)
HOUSE = "The White House"


def actors(text: str, publisher: str | None, published: date = SUMMER) -> dict[str, ActorMention]:
    """Return the mentions in a text of a publisher, by their words; of equal words the last."""
    found = annotated_story(replace(story(text, published), publisher=publisher))
    return {mention.span.of(text): mention for mention in found.actors}


@pytest.mark.parametrize(
    ("text", "words", "holder"),
    [
        ("Vladimir Putin began this war. The President has advocated peace.", "President", "joe-biden"),
        ("President Joko Widodo hosts the summit. The Vice President will go.", "Vice President", "kamala-harris"),
        ("Vladimir Putin spoke, and the president left.", "president", "vladimir-putin"),
    ],
)
def test_a_bare_office_with_a_capital_is_that_of_the_state_that_publishes(text: str, words: str, holder: str) -> None:
    assert actors(text, HOUSE)[words].actor_id == holder


@pytest.mark.parametrize("publisher", [None, "Lowmere Evening News"])
def test_without_a_home_it_is_who_was_named_last(publisher: str | None) -> None:
    text = "Vladimir Putin arrived in Minsk. The President drove to the palace."
    assert actors(text, publisher)["President"].actor_id == "vladimir-putin"


def test_who_is_named_in_the_sentence_itself_is_meant() -> None:
    text = "President Joko Widodo said that the President would go."
    assert actors(text, HOUSE)["President"].country == "IDN"


def test_an_office_with_its_own_state_keeps_it() -> None:
    assert actors("The French President spoke.", HOUSE)["French President"].country == "FRA"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("President Yoweri Museveni came to Kenya. The President left for a hotel.", "UGA"),
        ("President Yoweri Museveni came to Kenya. The President opened the fair in Nairobi.", "KEN"),
    ],
)
def test_a_report_may_go_on_about_a_guest(text: str, country: str) -> None:
    assert actors(text, "Lowmere Nairobi Courier")["President"].country == country


def test_a_body_with_a_capital_is_home_s_and_another_s_is_not() -> None:
    text = "Moscow protested. Congress passed the bill."
    assert actors(text, HOUSE)["Congress"].country == "USA"
    assert actors("Moscow said that the ministry protested.", HOUSE)["ministry"].country == "RUS"


def test_we_and_our_are_the_state_that_speaks() -> None:
    found = actors("We will stand with Ukraine. Our troops left Kabul.", HOUSE)
    assert (found["We"].country, found["We"].sector) == ("USA", "GOV")
    troops = next(one for words, one in found.items() if "troops" in words)
    assert (troops.country, troops.sector) == ("USA", "MIL")


def test_i_is_the_state_that_speaks_alone() -> None:
    assert actors("I thank Cambodia for its help.", HOUSE)["I"].country == "USA"
    assert "I" not in actors("I thank Cambodia for its help.", "Lowmere Nairobi Courier")


def test_we_in_somebody_s_words_or_in_a_report_is_not_told() -> None:
    assert "We" not in actors('Ada Example said: "We will stand with Ukraine."', HOUSE)
    assert "We" not in actors("We will stand with Ukraine.", "Lowmere Nairobi Courier")


def test_who_only_stands_beside_is_not_meant() -> None:
    text = "At talks chaired by President Joko Widodo, the President spoke of trade."
    assert actors(text, HOUSE)["President"].actor_id == "joe-biden"


def test_who_is_addressed_is_the_guest() -> None:
    text = "President William Ruto came. Mr. President, it is good to see you."
    assert actors(text, HOUSE)["Mr. President"].actor_id == "william-ruto"
    assert actors("Mr. President, welcome.", HOUSE)["Mr. President"].country is None


def test_my_administration_is_home_s_and_our_allies_are_not() -> None:
    found = actors("My administration and our allies will act.", HOUSE)
    assert [(words, one.country) for words, one in found.items()] == [("My administration", "USA")]
