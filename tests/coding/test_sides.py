"""Participants: who stands on which side."""

import pytest

from dragoman.coding.arguments import Argument
from dragoman.coding.coders import rules
from dragoman.coding.sides import Scene, joined
from tests.reading import annotated, countries, mentions, only, register

SIDES = [
    # mutual acts: the order of the sides says nothing, and nobody is on both
    ("Uganda and Rwanda met in Luanda.", "meet", {"UGA", "RWA"}),
    ("Ministers from Chad, Niger and Mali met in Bamako.", "meet", {"TCD", "NER", "MLI"}),
    ("The Polish and German foreign ministers met in Warsaw.", "meet", {"POL", "DEU"}),
    ("Russian-Indian talks began in Delhi.", "meet", {"RUS", "IND"}),
    ("Talks between Egypt and Qatar were held in Doha.", "meet", {"EGY", "QAT"}),
    ("Russia's foreign minister met his Turkish counterpart in Antalya.", "meet", {"RUS", "TUR"}),
    ("The presidents of Brazil and Colombia met in Leticia.", "meet", {"BRA", "COL"}),
]


@pytest.mark.parametrize(("text", "act", "both"), SIDES)
def test_a_mutual_act_has_its_parties_one_on_each_side_at_least(text: str, act: str, both: set[str]) -> None:
    found = only(text, act)
    source, target = countries(found, "source"), countries(found, "target")
    assert source
    assert target
    assert {*source, *target} == both
    assert not set(source) & set(target)


@pytest.mark.parametrize(
    ("text", "act", "source", "target"),
    [
        ("Kyiv urged Berlin to deliver tanks.", "give-military-aid", ["UKR"], ["DEU"]),
        ("Berlin was urged by Kyiv to deliver tanks.", "give-military-aid", ["UKR"], ["DEU"]),
        ("The European Union asked Serbia to release the journalist.", "release", ["EUR"], ["SRB"]),
    ],
)
def test_who_asks_is_the_source_and_who_is_asked_is_the_target(
    text: str, act: str, source: list[str], target: list[str]
) -> None:
    found = only(text, act)
    assert found.status == "requested"
    assert countries(found, "source") == source
    assert countries(found, "target")[:1] == target


def test_a_state_does_not_act_upon_itself() -> None:
    found = only("Russia arrested two Russian officers.", "arrest")
    assert countries(found, "source") == ["RUS"]
    assert countries(found, "target") == []


def test_the_state_of_a_noun_is_a_side_of_its_own_where_another_acts() -> None:
    found = only("Vietnam deported Chinese workers to China.", "deport")
    assert countries(found, "source") == ["VNM"]
    assert set(countries(found, "target")) == {"CHN"}


def test_a_news_agency_reports_and_does_not_act() -> None:
    (found,) = mentions("Reuters reported that Iran released two prisoners.")
    assert found.act == "release"
    assert [participant.name for participant in found.participants] == ["Iran"]
    assert found.speaker is not None
    assert found.speaker.name == "Reuters"


def test_both_sides_are_the_two_states_spoken_of() -> None:
    found = only("Russia and Indonesia held talks. Both sides signed an agreement.", "sign-agreement")
    assert {p.country for p in found.participants} == {"RUS", "IDN"}


def test_a_pronoun_is_the_state_that_it_means() -> None:
    found = only("Egypt condemned the attack. It recalled its ambassador.", "recall-ambassador")
    assert countries(found, "source") == ["EGY"]


@pytest.mark.parametrize(
    "text",
    [
        "The two rivers meet near the old bridge.",
        "Visitors condemned the weather.",
        "An exhibition opened with a visit by the choir.",
    ],
)
def test_nothing_is_coded_where_no_state_and_no_actor_is_named(text: str) -> None:
    assert mentions(text) == ()


def test_a_participant_carries_what_the_register_knows_on_the_storys_date() -> None:
    found = only("Indonesian Foreign Minister Retno Marsudi met Sergey Lavrov in Jakarta.", "meet")
    first, second = found.participants
    assert (first.name, first.actor, first.office, first.country) == (
        "Retno Marsudi",
        "retno-marsudi",
        "Minister of Foreign Affairs",
        "IDN",
    )
    assert (second.actor, second.country) == ("sergei-lavrov", "RUS")


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Gunmen attacked villagers.", "Gunmen", True),
        ("Chad attacked terrorism.", "terrorism", False),
        ("Chad shelled the town of Nowhereby.", "Nowhereby", False),
        ("Royalists marched.", "Royalists", True),
        ("Chad broke ties.", "ties", False),
    ],
)
def test_only_people_and_bodies_stand_for_themselves(text: str, word: str, wanted: bool) -> None:
    scene = _scene(text)
    token = next(i for i, one in enumerate(scene.tree.tokens) if one.text == word)
    assert bool(joined(scene._replace(actors=()), [Argument("target", token, "given")], mutual=False)) is wanted


def test_who_is_listed_with_somebody_is_on_his_side() -> None:
    scene = _scene("The envoy will go to Beirut, Baghdad and Ankara.")
    token = next(i for i, one in enumerate(scene.tree.tokens) if one.text == "Ankara")
    found = joined(scene, [Argument("target", token, "given")], mutual=False)
    assert {one.country for one in found} == {"LBN", "IRQ", "TUR"}
    assert len(joined(scene, [Argument("target", token, "given")], mutual=True)) == 1


def _scene(text: str) -> Scene:
    story = annotated(text)
    return rules.scene_of(story, story.sentences[0], register())


def test_who_stand_in_one_list_do_not_stand_opposite_each_other() -> None:
    found = only("Slovakia, Poland and Hungary have voiced full support for Ukraine.", "support")
    assert (countries(found, "source"), countries(found, "target")) == (["SVK", "POL", "HUN"], ["UKR"])
