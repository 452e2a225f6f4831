"""The side that a sentence leaves unsaid, told by the story."""

import pytest
from msgspec.structs import replace

from dragoman.coding import counterpart
from dragoman.coding.coders import rules, union
from dragoman.coding.learned.proposing import at_words
from dragoman.coding.match import Match
from dragoman.coding.sides import Scene
from dragoman.ontology.schema import acts
from dragoman.types import Participant, Side
from tests.reading import annotated, register

STORY = (
    "Poland accused Belarus of sending migrants. Poland summoned the envoy of Belarus. Warsaw closed the crossing. "
    "Poland and Belarus share a border of 400 km. Denmark condemned the move. Hungary said nothing."
)
_ID = {"Al-Shabaab": "al-shabaab"}


def at_verb(scene: Scene, act: str) -> Match:
    """Return the sentence's main verb as what tells the act."""
    root = next(at for at, token in enumerate(scene.tree.tokens) if token.dep == "ROOT")
    return at_words(scene.tree, [root], act)


def filled(act: str, sentence: int, *who: tuple[str, Side, str | None, str | None], text: str = STORY) -> list[str]:
    """Return the states and bodies on the target side, where (name, side, country, sector) are named."""
    story = annotated(text)
    given = story.sentences[sentence]
    sides = tuple(
        Participant(side=side, name=name, span=given.span, country=country, sector=sector, actor=_ID.get(name))
        for name, side, country, sector in who
    )
    scene, facts = rules.scene_of(story, given, register()), rules.facts_of(story, given)
    found = counterpart.with_counterpart(scene, facts, at_verb(scene, act), sides)
    return [one.country or one.actor or one.name for one in found if one.side == "target"]


def test_whom_the_story_is_about_is_meant_where_nobody_is_named() -> None:
    assert filled("restrict", 2, ("Poland", "source", "POL", "GOV")) == ["BLR"]


def test_a_side_that_is_named_stays_as_it_is() -> None:
    assert filled("restrict", 2, ("Poland", "source", "POL", "GOV"), ("traders", "target", None, None)) == ["traders"]


def test_a_third_who_is_named_in_the_sentence_may_be_the_one() -> None:
    text = STORY.replace("Warsaw closed the crossing.", "Warsaw sent troops into Ukraine.")
    assert filled("deploy", 2, ("Poland", "source", "POL", "GOV"), text=text) == []


@pytest.mark.parametrize("act", ["impose-martial-law", "host", "demonstrate"])
def test_what_a_state_may_do_alone_or_to_anybody_is_not_filled(act: str) -> None:
    assert filled(act, 2, ("Poland", "source", "POL", "GOV")) == []


def test_of_two_who_are_spoken_of_alike_nobody_is_chosen() -> None:
    text = "Chad fought Mali. Mali met Chad. Chad left Mali. Hungary watched. Hungary promised support."
    assert filled("support", 4, ("Hungary", "source", "HUN", "GOV"), text=text) == []


def test_who_is_named_in_passing_is_nobodys_counterpart() -> None:
    text = "Kenya raised tariffs. Kenya raised taxes. Kenya taxed steel as Chad does. Kenya gained. Kenya taxed tea."
    assert filled("impose-tariffs", 4, ("Kenya", "source", "KEN", "GOV"), text=text) == []


def test_an_assault_by_who_is_named_in_passing_was_on_anybody() -> None:
    text = "Peru thanked Chile. Chile met Peru. Peru left. Since Russia's invasion Chile pays more. Peru pays too."
    assert filled("invade", 3, ("Russia", "source", "RUS", "GOV"), text=text) == []


def test_a_fighting_group_stands_against_its_own_state() -> None:
    text = "Al-Shabaab attacked Somalia's army. Al-Shabaab fled. Somalia chased it. Al-Shabaab struck. Somalia won."
    assert filled("attack", 3, ("Al-Shabaab", "source", "SOM", "REB"), text=text) == ["SOM"]


def test_who_is_added_stands_at_words_that_name_him() -> None:
    story = annotated(STORY)
    given = story.sentences[2]
    sides = (Participant(side="source", name="Poland", span=given.span, country="POL"),)
    scene, facts = rules.scene_of(story, given, register()), rules.facts_of(story, given)
    added = counterpart.with_counterpart(scene, facts, at_verb(scene, "restrict"), sides)[1]
    assert (added.span.of(STORY), added.name, added.actor) == ("Belarus", "Belarus", "BLR")


@pytest.mark.parametrize(
    ("act", "text", "words", "sector", "kept"),
    [
        ("deploy", "Kenya sent soldiers.", "soldiers", "MIL", False),
        ("attack", "Kenya attacked soldiers.", "soldiers", "MIL", True),
        ("sue", "Chad sued in The Hague.", "The Hague", "GOV", False),
        ("sue", "Chad sued at the court.", "court", "JUD", False),
        ("sue", "Chad sued France.", "France", "GOV", True),
    ],
)
def test_what_is_moved_and_where_is_sued_is_no_side(act: str, text: str, words: str, sector: str, kept: bool) -> None:
    story = annotated(text)
    span = next(one.span for one in story.actors if words in one.span.of(text))
    given = (
        Participant(side="source", name="X", span=story.actors[0].span, country="XXX"),
        Participant(side="target", name=words, span=span, sector=sector),
    )
    found = counterpart.without_means(rules.facts_of(story, story.sentences[0]), acts()[act], given)
    assert (len(found) == 2) is kept


def test_beside_two_who_act_together_nobody_is_meant_who_is_named_less() -> None:
    found = filled("condemn", 4, ("Poland", "source", "POL", "GOV"), ("Belarus", "source", "BLR", "GOV"))
    assert found == []


@pytest.mark.parametrize("act", ["meet", "cease-fire"])
def test_what_a_body_of_states_does_with_others_it_does_among_its_members(act: str) -> None:
    text = "NATO warned Russia. Russia replied to NATO. NATO ministers met. Russia protested. NATO was calm."
    assert filled(act, 2, ("NATO", "source", "IGO", None), text=text) == []


def described(text: str, act: str, who: str) -> str | None:
    """Return the state of a target of the last sentence who is only described; its first name acts."""
    story = annotated(text)
    given = story.sentences[-1]
    acting = next(one for one in story.actors if given.span.covers(one.span))
    sides = (
        Participant(side="source", name=acting.name, span=acting.span, country=acting.country, actor=acting.actor_id),
        Participant(side="target", name=who, span=given.span),
    )
    scene, facts = rules.scene_of(story, given, register()), rules.facts_of(story, given)
    return counterpart.with_states(scene, facts, at_verb(scene, act), sides)[1].country


PATROLS = "France gave Moldova three patrol boats. Moldova thanked France. France trained {}."


def test_people_who_are_only_described_are_of_the_state_that_the_story_means() -> None:
    assert described(PATROLS.format("the crews"), "train-forces", "crews") == "MDA"


@pytest.mark.parametrize("who", ["partners", "other countries", "migrants", "Gavroche"])
def test_who_may_be_anybodys_or_has_a_name_stays_without_a_state(who: str) -> None:
    assert described(PATROLS.format(who), "train-forces", who) is None


def test_the_rules_mentions_get_the_target_that_the_story_means() -> None:
    story = annotated(STORY)
    given = story.sentences[2]
    scene, facts = rules.scene_of(story, given, register()), rules.facts_of(story, given)
    sides = (Participant(side="source", name="Poland", span=given.span, country="POL"),)
    bare = next(one for one in union.code(story, register()) if one.sentence_index == 0)
    whole = counterpart.completed(scene, facts, at_verb(scene, "restrict"), replace(bare, participants=sides))
    assert [one.country for one in whole.side("target")] == ["BLR"]
    assert any(one.field == "target" and one.value == "BLR" for one in whole.evidence)
    assert whole.id != bare.id
