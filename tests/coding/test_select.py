"""Of several readings of the same words, one is kept."""

import pytest

from dragoman.coding.select import GENERAL
from dragoman.ontology.schema import acts
from tests.reading import countries, mentions, only


def acts_of(text: str) -> list[str]:
    """Return the acts that are coded, in reading order."""
    return [mention.act for mention in mentions(text)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Jokowi received a courtesy call from Patrushev.", "host"),
        ("Kenya and Uganda held a joint naval exercise.", "exercise-jointly"),
        ("Nepal gave India an ultimatum.", "give-ultimatum"),
        ("Canada imposed sanctions on Nicaragua.", "sanction"),
    ],
)
def test_one_mention_for_one_set_of_words(text: str, act: str) -> None:
    assert acts_of(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kyiv urged Berlin to deliver tanks.", "give-military-aid"),
        ("The defence minister of Ghana threatened to bomb Togo.", "bomb"),
        ("Armenia's prime minister refused to meet the Azerbaijani president.", "meet"),
        ("Kenya supported Haiti with soldiers and condemned Chile.", "condemn"),
    ],
)
def test_a_general_act_gives_way_to_the_one_that_its_words_govern(text: str, act: str) -> None:
    found = acts_of(text)
    assert act in found
    assert not {"appeal", "threaten", "reject"} & set(found)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Oman cooperates with Iran.", "cooperate"),
        ("Pyongyang threatened Seoul.", "threaten"),
    ],
)
def test_a_general_act_stands_where_no_other_is_named(text: str, act: str) -> None:
    assert acts_of(text) == [act]


def test_general_acts_are_acts() -> None:
    assert set(GENERAL) <= set(acts())


def test_one_act_towards_two_is_two_mentions() -> None:
    found = mentions("Ghana condemned Togo, condemned Benin and praised Mali.")
    assert [(m.act, countries(m, "target")) for m in found] == [
        ("condemn", ["TGO"]),
        ("condemn", ["BEN"]),
        ("praise", ["MLI"]),
    ]


def test_the_same_act_between_the_same_sides_is_said_once_a_sentence() -> None:
    text = "Egypt and Qatar met in Doha, and the meeting between Egypt and Qatar was long."
    assert only(text, "meet").participants
