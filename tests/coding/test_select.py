"""Of several readings of the same words, one is kept."""

import pytest
from msgspec.structs import replace

from dragoman.coding import code
from dragoman.coding.lexicon import Entry
from dragoman.coding.match import Match
from dragoman.coding.select import GENERAL, Made, kept
from dragoman.ontology.schema import Cue, acts
from tests.reading import annotated, countries, mentions, only, register


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


def _sure(text: str) -> list[tuple[str, str]]:
    """Return the acts of which the program is sure, with their words."""
    return [(one.act, one.trigger.of(text)) for one in code(annotated(text), register()) if not one.uncertain]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Kenyan President William Ruto met Ghanaian President John Mahama to discuss trade.", 1),
        ("Kenyan President William Ruto met Ghanaian President John Mahama and will meet Togo's president.", 2),
    ],
)
def test_who_met_to_discuss_something_met_once(text: str, times: int) -> None:
    assert len([act for act, _ in _sure(text) if act == "meet"]) == times


def test_of_what_all_do_together_the_order_of_the_sides_says_nothing() -> None:
    (made, *_) = mentions("Kenya's president met Ghana's president.")
    turned = tuple(replace(p, side="target" if p.side == "source" else "source") for p in made.participants)
    match = Match(Entry(acts()["meet"], Cue(), ("meet",), 0), "verb", 0, (0,), None)
    items = [
        Made(match, made, (), ()),
        Made(match._replace(words=(9,), head=9), replace(made, participants=turned), (), ()),
    ]
    assert len(kept(items)) == 1
    other = [Made(one.match, replace(one.mention, act="praise"), (), ()) for one in items]
    assert len(kept(other)) == 2


def test_who_supports_what_others_do_supports_and_did_not_do_it() -> None:
    text = "Australia, Bahrain and Canada supported the American and British strikes on Houthi targets in Yemen."
    found = [one for one in code(annotated(text), register()) if not one.uncertain]
    assert {(one.act, country) for one in found for country in countries(one, "source")} == {
        *(("support", country) for country in ("AUS", "BHR", "CAN")),
        *(("attack", country) for country in ("USA", "GBR")),
    }
