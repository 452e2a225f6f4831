"""Whose the nameless are whom an assault hits."""

from dragoman.coding.coders import rules
from dragoman.coding.victims import with_victims_state
from dragoman.ontology.schema import acts
from dragoman.types import Participant
from tests.reading import annotated, register

REBELS = ("M23", "COD", "REB")


def state_of(text: str, who: str, act: str = "kill", source: tuple[str, str, str] = REBELS) -> str | None:
    """Return the state of whom the act hits, who is only described."""
    story = annotated(text)
    sentence = story.sentences[-1]
    name, country, sector = source
    sides = (
        Participant(side="source", name=name, span=sentence.span, country=country, sector=sector),
        Participant(side="target", name=who, span=sentence.span),
    )
    scene = rules.scene_of(story, sentence, register())
    return with_victims_state(scene, acts()[act], sides)[1].country


def test_villagers_are_of_the_state_on_whose_ground_they_are_killed() -> None:
    assert state_of("The raiders killed nine villagers near Kampala.", "nine villagers") == "UGA"


def test_where_no_place_is_named_rebels_strike_at_home() -> None:
    assert state_of("The rebels killed nine villagers.", "nine villagers") == "COD"


def test_an_army_does_not_strike_its_own_unless_told_so() -> None:
    army = ("army", "RWA", "MIL")
    assert state_of("The army killed nine villagers.", "nine villagers", source=army) is None


def test_two_places_of_two_states_leave_it_open() -> None:
    assert state_of("They killed nine men between Kampala and Kigali.", "nine men") is None


def test_strangers_are_not_of_the_ground_that_they_stand_on() -> None:
    assert state_of("The rebels killed nine foreign tourists near Kampala.", "nine foreign tourists") is None


def test_other_acts_leave_the_nameless_as_they_are() -> None:
    assert state_of("Rebels praised the villagers near Kampala.", "the villagers", act="praise") is None


def test_who_marches_somewhere_is_of_the_state_where_he_does() -> None:
    text = "Thousands of miners marched on La Paz."
    story = annotated(text)
    sides = (Participant(side="source", name="miners", span=story.sentences[0].span),)
    scene = rules.scene_of(story, story.sentences[0], register())
    assert [one.country for one in with_victims_state(scene, acts()["demonstrate"], sides)] == ["BOL"]


def test_who_strikes_is_no_place_where_he_strikes() -> None:
    text = "Russia denied bombing the town."
    story = annotated(text)
    russia = next(one for one in story.actors if one.country == "RUS")
    sides = (
        Participant(side="source", name="Russia", span=russia.span, country="RUS", sector="GOV"),
        Participant(side="target", name="town", span=story.sentences[0].span),
    )
    scene = rules.scene_of(story, story.sentences[0], register())
    assert with_victims_state(scene, acts()["bomb"], sides)[1].country is None
