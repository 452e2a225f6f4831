"""Whom a story means by a target that a sentence leaves unsaid."""

import pytest

from dragoman.coding.meant import Choice, is_in_passing, key, keys_of, meant, ranking, signs
from dragoman.types import AnnotatedStory, Participant, Span
from tests.reading import annotated

TEXT = (
    "China put tariffs on Philippine fruit. The Philippines called that unfair. Beijing said prices had been too low. "
    "Manila rejected the claim. Japan looked on."
)


def asked(text: str, word: str, country: str) -> tuple[AnnotatedStory, Span, list[Participant]]:
    """Return a story, the word that tells the act, and its sides: a state that acts."""
    start = text.index(word)
    trigger = Span(start, start + len(word))
    return annotated(text), trigger, [Participant(side="source", name=country, span=trigger, country=country)]


def test_the_other_party_of_the_story_is_meant() -> None:
    found = meant(*asked(TEXT, "rejected", "PHL"))
    assert isinstance(found, Choice)
    assert (found.key, found.mention.span.of(TEXT)) == ("CHN", "Beijing")


def test_who_is_named_in_one_sentence_of_many_is_not_asked_about() -> None:
    assert "JPN" not in signs(*asked(TEXT, "rejected", "PHL"))


def test_nobody_is_meant_where_nobody_else_is_named() -> None:
    assert meant(*asked("Kenya raised taxes. Nairobi defended the step.", "defended", "KEN")) is None


def test_what_is_looked_at() -> None:
    text = "Chad praised Mali. Chad thanked Niger for help in Timbuktu."
    found = signs(*asked(text, "thanked", "TCD"))
    assert found["NER"] == {"named": 1.0, "after": 1.0}
    assert found["MLI"] == {"named": 1.0, "just before": 1.0, "ground": 1.0}


def test_who_is_named_later_only_counts_less() -> None:
    found = signs(*asked("Chad praised the plan. Mali drew it up.", "praised", "TCD"))
    assert found["MLI"] == {"named": 1.0, "later": 1.0}
    assert ranking().weights["later"] < 0 < ranking().weights["named"]


def test_beside_several_who_act_the_third_must_be_named_as_often() -> None:
    text = "Chad met Mali. Mali praised Chad. Niger waited. Chad and Mali condemned the raid."
    story, trigger, sides = asked(text, "condemned", "TCD")
    two = [*sides, Participant(side="source", name="Mali", span=trigger, country="MLI")]
    assert "NER" in signs(story, trigger, sides)
    assert "NER" not in signs(story, trigger, two)


def test_the_probabilities_are_those_of_one_of_them() -> None:
    found = ranking().probabilities([{"nobody": 1.0}, {"named": 1.0, "just before": 1.0}, {"named": 0.2}])
    assert sum(found) == pytest.approx(1)
    assert found[1] == max(found)


def test_who_is_named_in_passing() -> None:
    story = annotated("Peru thanked Chile. Chile met Peru. Peru left. Chile paid for Russia's war. Peru paid too.")
    assert is_in_passing(story, {"RUS"})
    assert not is_in_passing(story, {"PER"})


def test_fighters_and_bodies_count_for_themselves_and_all_others_for_their_state() -> None:
    story = annotated("Al-Shabaab attacked Somalia's army. NATO praised President Emmanuel Macron.")
    assert [key(one) for one in story.actors] == ["al-shabaab", "SOM", "nato", "FRA"]
    rebels = Participant(
        side="source", name="Al-Shabaab", span=Span(0, 10), actor="al-shabaab", country="SOM", sector="REB"
    )
    crowd = Participant(side="target", name="crowd", span=Span(0, 10))
    assert list(keys_of([rebels, crowd])) == ["al-shabaab"]
