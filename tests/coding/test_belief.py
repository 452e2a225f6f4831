"""How probable a mention is as a whole: what speaks for it and against it."""

import pytest
from msgspec.structs import replace

from dragoman.coding.belief import TOLD, belief, believed, signs
from dragoman.coding.coders.rules import facts_of, scene_of
from dragoman.coding.learned.reader import Candidate
from dragoman.types import EventMention, Evidence, Participant, Span
from tests.coding.learned.given import Said, candidate, place
from tests.reading import annotated, only, register

TEXT = "China condemned Japan on Monday."
TOLD_OF = candidate(TEXT, "condemned", {"condemn": 0.9}, source=("China",), target=("Japan",))


def mention(**given: object) -> EventMention:
    """Return China condemning Japan, with the probability of the act alone, and with what is given."""
    found = only(TEXT, "condemn")
    evidence = tuple(map(_as_read, found.evidence))
    return replace(replace(found, probability=0.9, uncertain=False, evidence=evidence), **given)


def _as_read(one: Evidence) -> Evidence:
    """Return the evidence as if the network had seen the act, and the story spoke clearly for the sides."""
    if one.field in ("source", "target"):
        return replace(one, score=0.95, otherwise="nobody 0.03")
    return replace(one, by="learned") if one.field == "act" else one


def weighed(given: EventMention, told: Candidate | None = TOLD_OF, text: str = TEXT) -> EventMention:
    story = annotated(text)
    scene, facts = scene_of(story, story.sentences[0], register()), facts_of(story, story.sentences[0])
    return believed(scene, facts, Said((told,) if told else (), 0.9), given)


def signs_of(given: EventMention) -> dict[str, float]:
    story = annotated(TEXT)
    scene, facts = scene_of(story, story.sentences[0], register()), facts_of(story, story.sentences[0])
    return signs(scene, facts, Said((TOLD_OF,), 0.9), given)


def test_an_act_between_two_states_to_which_the_network_points_is_believed() -> None:
    found = weighed(mention())
    assert found.probability is not None
    assert found.probability > 0.7
    assert not found.uncertain


def test_what_has_no_known_side_is_believed_less() -> None:
    nobody = Participant(side="target", name="others", span=Span(*place(TEXT, "Monday")))
    whole, without = weighed(mention()), weighed(mention(participants=(mention().participants[0], nobody)))
    assert without.probability is not None
    assert whole.probability is not None
    assert without.probability < whole.probability - 0.2


def test_sides_to_which_the_network_does_not_point_are_believed_less() -> None:
    pointed, alone = weighed(mention()).probability, weighed(mention(), None).probability
    assert pointed is not None
    assert alone is not None
    assert alone < pointed


def test_an_act_that_the_network_hardly_sees_is_uncertain_however_well_its_sides_are_known() -> None:
    assert weighed(mention(probability=TOLD - 0.01)).uncertain
    assert not weighed(mention(probability=TOLD)).uncertain


def test_what_the_ontologys_cues_name_needs_no_more_than_that_the_network_sees_something() -> None:
    by_cues = tuple(replace(one, by="rules") if one.field == "act" else one for one in mention().evidence)
    assert not weighed(mention(probability=TOLD - 0.05, evidence=by_cues)).uncertain


def test_what_was_uncertain_before_stays_so() -> None:
    assert weighed(mention(uncertain=True)).uncertain


def test_the_signs_of_a_side_tell_where_its_words_stand_and_what_they_are() -> None:
    found = signs_of(mention())
    assert {"source known", "target known", "source before", "source pointed at"} <= set(found)
    assert not {"target before", "source pronoun", "target described", "source empty"} & set(found)
    absent = Participant(side="target", name="it", span=Span(1000, 1002))
    elsewhere = signs_of(mention(participants=(mention().participants[0], absent)))
    assert "target from elsewhere" in elsewhere
    assert "target known" not in elsewhere


def test_probabilities_lie_between_nothing_and_all() -> None:
    assert 0 < belief().probability({}) < belief().probability({"told": 3.0, "source known": 1.0}) < 1
    assert belief().probability({"no such sign": 5.0}) == belief().probability({})


def test_the_packages_weights_say_what_they_were_fitted_to_and_how_well() -> None:
    held = belief().held_back
    assert held["area under the curve"] > held["area under the curve, of the act alone"]
    assert len(belief().data) == 64
    assert 0.2 <= belief().certain <= 0.8
    assert belief().weights["told"] > 0
    assert belief().weights["target known"] == pytest.approx(belief().weights["target known"])
