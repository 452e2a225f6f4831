"""The sides of an act as the story means them."""

import pytest

from dragoman.coding import counterpart
from dragoman.coding.coders import rules, union
from dragoman.coding.learned.proposing import at_words
from dragoman.coding.match import Match
from dragoman.coding.sides import Scene
from dragoman.coding.whom import Asked
from dragoman.ontology.schema import acts
from dragoman.types import Participant, Side, Span
from tests.reading import annotated, register

STORY = (
    "Poland accused Belarus of sending migrants. Poland summoned the envoy of Belarus. Warsaw closed the crossing. "
    "Poland and Belarus share a border of 400 km. Denmark condemned the move. Hungary said nothing."
)


def at_verb(scene: Scene, act: str) -> Match:
    """Return the sentence's main verb as what tells the act."""
    root = next(at for at, token in enumerate(scene.tree.tokens) if token.dep == "ROOT")
    return at_words(scene.tree, [root], act)


def asked(act: str, sentence: int, *who: tuple[str, Side, str | None], text: str = STORY) -> Asked:
    """Return an act at a sentence's verb, with those whom its words name: their words, side and state."""
    story = annotated(text)
    given = story.sentences[sentence]
    start = given.span.start
    sides = tuple(
        Participant(
            side=side,
            name=words,
            span=Span(text.index(words, start), text.index(words, start) + len(words)),
            country=country,
            sector="GOV" if country else None,
        )
        for words, side, country in who
    )
    scene, facts = rules.scene_of(story, given, register()), rules.facts_of(story, given)
    return Asked(scene, facts, at_verb(scene, act), sides, sides, None)


def settled(question: Asked) -> list[str]:
    """Return who stands on the sides: "source POL"."""
    return [f"{one.side} {one.country or one.name}" for one in counterpart.settled(question).sides]


WARSAW: tuple[str, Side, str | None] = ("Warsaw", "source", "POL")


def test_whom_the_story_is_about_is_meant_where_nobody_is_named() -> None:
    assert settled(asked("restrict", 2, WARSAW)) == ["source POL", "target BLR"]


def test_whom_the_words_name_stays() -> None:
    text = "Poland accused Belarus of lies. Poland met Belarus. Warsaw praised Denmark. Poland and Belarus talked."
    question = asked("praise", 2, WARSAW, ("Denmark", "target", "DNK"), text=text)
    assert settled(question) == ["source POL", "target DNK"]


def test_a_state_arms_itself_against_nobody() -> None:
    text = "Germany met the United States. Germany thanked it. Germany will not acquire nuclear weapons."
    assert settled(asked("build-up-arms", 2, ("Germany", "source", "DEU"), text=text)) == ["source DEU"]


def test_whose_deed_is_condemned_is_whom_the_words_name() -> None:
    text = "Kenya met Uganda. Kenya praised Uganda. Kenya condemned the attacks by Chad on Uganda."
    question = asked("condemn", 2, ("Kenya", "source", "KEN"), ("Chad", "target", "TCD"), text=text)
    assert settled(question) == ["source KEN", "target TCD"]


def test_what_a_state_does_alone_is_done_to_nobody() -> None:
    text = "Kenya raised taxes. Kenya raised fees. Kenya held drills. Chad was silent. Kenya taxed tea."
    assert settled(asked("exercise-alone", 2, ("Kenya", "source", "KEN"), text=text)) == ["source KEN"]


def test_who_is_added_stands_at_words_that_name_him() -> None:
    added = counterpart.settled(asked("restrict", 2, WARSAW)).sides[1]
    assert (added.span.of(STORY), added.name, added.actor) == ("Belarus", "Belarus", "BLR")


def test_how_sure_a_side_is_and_who_else_may_be_meant() -> None:
    found = counterpart.settled(asked("restrict", 2, WARSAW)).sure
    assert 0.5 < found["source"].probability <= 1
    assert found["source"].by_words
    assert not found["target"].by_words
    assert found["target"].otherwise.split()[0] in ("nobody", "POL", "DNK", "HUN")


def test_where_nobody_is_likely_the_words_stand() -> None:
    belarus = next(one for one in asked("restrict", 0).scene.actors if one.country == "BLR")
    own = [Participant(side="target", name="Belarus", span=belarus.span, country="BLR")]
    assert counterpart._best(["", "POL", "BLR"], 1, [0.3, 0.29, 0.2], own) == 2
    assert counterpart._best(["", "POL", "BLR"], 1, [0.3, 0.29, 0.2], []) == 0
    assert counterpart._best(["", "POL", "BLR"], 1, [0.1, 0.6, 0.2], own) == 1


def test_who_is_only_described_is_of_the_state_that_the_story_means() -> None:
    text = "France gave Moldova three boats. Moldova thanked France. France trained the crews."
    question = asked("train-forces", 2, ("France", "source", "FRA"), ("crews", "target", None), text=text)
    (crews,) = (one for one in counterpart.settled(question).sides if one.side == "target")
    assert (crews.name, crews.country) in (("crews", "MDA"), ("crews", None))


@pytest.mark.parametrize(("name", "is_somebodys"), [("crews", True), ("partners", False), ("Gavroche", False)])
def test_who_may_be_anybodys_or_has_a_name_is_not_only_described(name: str, is_somebodys: bool) -> None:
    one = Participant(side="target", name=name, span=Span(0, 5))
    assert counterpart._is_somebodys(one) is is_somebodys


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


def test_the_rules_mentions_get_the_sides_that_the_story_means() -> None:
    bare = next(one for one in union.code(annotated(STORY), register()) if one.sentence_index == 0)
    whole = counterpart.completed(asked("restrict", 2, WARSAW), bare)
    assert [one.country for one in whole.side("target")] == ["BLR"]
    told = {one.field: one for one in whole.evidence}
    assert (told["target"].value, told["target"].by) == ("BLR", counterpart.STORY)
    assert told["source"].by == "rules"
    assert told["target"].otherwise
    assert whole.id != bare.id
