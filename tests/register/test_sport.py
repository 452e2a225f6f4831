"""In news of sport a state's name is its team."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.register.sport import tells_match, tells_sport

PLAYED = ["Spain scored twice.", "The striker missed a penalty.", "A header made it 3-1.", "The side is happy."]


@pytest.mark.parametrize(
    "sentence",
    [
        "France beat Croatia 4-2 in the World Cup final.",
        "India won by seven runs with three wickets in hand.",
        "An Italian sprinter won the 100 metres in Tokyo.",
        "England came from a goal down at half-time.",
    ],
)
def test_a_match_is_told_by_its_words(sentence: str) -> None:
    assert tells_match(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Qatar will host the World Cup in 2022.",
        "The government boycotted the Olympic Games and won praise.",
        "Ukraine beat back an assault and won a village.",
        "The General Assembly voted 141-5.",
        "The two sides met in the final round of talks.",
    ],
)
def test_states_that_act_are_no_teams(sentence: str) -> None:
    assert not tells_match(sentence)


def test_in_a_story_of_sport_every_sentence_is_but_those_on_governments() -> None:
    assert tells_sport([*PLAYED, "Spain meets Italy on Sunday."]) == [True] * 5
    assert tells_sport([*PLAYED, "Spain's foreign minister met Italy's."]) == [True, True, True, True, False]


def test_a_word_of_sport_makes_no_story_of_sport() -> None:
    assert (
        tells_sport(["Russia attacked Ukraine.", "The race for the port goes on.", "Russia won a village."])
        == [False] * 3
    )


@given(st.lists(st.text(max_size=60), max_size=8))
def test_every_sentence_has_an_answer(sentences: list[str]) -> None:
    assert len(tells_sport(sentences)) == len(sentences)
