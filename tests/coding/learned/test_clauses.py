"""What the network points at, held against the clauses of the sentence."""

import pytest

from dragoman.coding.arguments import Argument, arguments
from dragoman.coding.coders.rules import scene_of
from dragoman.coding.learned.clauses import by_clause, on_a_journey, without_topic
from dragoman.coding.learned.proposing import at_words
from dragoman.coding.match import Match
from dragoman.coding.sides import Scene
from dragoman.ontology.schema import Role
from dragoman.types import Span
from tests.reading import annotated, register

Pointed = list[tuple[str, str]]


def _scene(text: str) -> Scene:
    story = annotated(text)
    return scene_of(story, story.sentences[0], register())


def _place(scene: Scene, text: str, word: str) -> int:
    at = text.index(word)
    return scene.tree.within(Span(at, at + len(word)))[0]


def _read(text: str, act: str, trigger: str) -> tuple[Scene, Match]:
    scene = _scene(text)
    return scene, at_words(scene.tree, (_place(scene, text, trigger),), act)


def _given(text: str, scene: Scene, pointed: Pointed) -> tuple[Argument, ...]:
    roles: dict[str, Role] = {"source": "source", "target": "target"}
    return tuple(Argument(roles[role], _place(scene, text, word), "learned") for role, word in pointed)


def _kept(text: str, act: str, trigger: str, pointed: Pointed, *, asked: bool = False) -> Pointed:
    scene, match = _read(text, act, trigger)
    found = arguments(scene.tree, match)
    left = by_clause(scene, match, found, _given(text, scene, pointed), asked=asked)
    return [(one.role, scene.tree.tokens[one.token].text) for one in left]


BESIDE = "Norway criticised the law, and Spain summoned the Swedish envoy."


def test_the_subject_of_one_clause_does_not_act_in_the_other() -> None:
    pointed = [("source", "Norway"), ("source", "Spain"), ("target", "envoy")]
    assert _kept(BESIDE, "condemn", "criticised", pointed) == [("source", "Norway")]
    assert _kept(BESIDE, "summon-ambassador", "summoned", pointed) == [("source", "Spain"), ("target", "envoy")]


def test_of_what_is_asked_for_the_source_is_who_asks() -> None:
    text = "Kenya repeated that Uganda must leave."
    pointed = [("source", "Kenya"), ("target", "Uganda")]
    assert _kept(text, "withdraw", "leave", pointed, asked=True) == pointed
    assert _kept(text, "withdraw", "leave", pointed) == [("target", "Uganda")]


def test_a_pronoun_is_nobody_who_is_known_to_act_alone() -> None:
    text = "Mali denied that it shelled Niger."
    pointed = [("source", "Mali"), ("target", "Niger")]
    assert _kept(text, "shell", "shelled", pointed) == pointed


@pytest.mark.parametrize(
    ("text", "trigger", "pointed", "kept"),
    [
        (
            "Chad and Sudan signed a truce brokered by Qatar.",
            "brokered",
            [("source", "Chad"), ("target", "Qatar")],
            [("target", "Chad"), ("source", "Qatar")],
        ),
        (
            "The truce was brokered by Qatar with the news that Oman helps.",
            "brokered",
            [("source", "Oman"), ("source", "Qatar")],
            [("source", "Qatar")],
        ),
        (
            "The truce was brokered on Monday in Chad.",
            "brokered",
            [("source", "Chad")],
            [("source", "Chad")],
        ),
    ],
)
def test_whom_a_passive_names_acts(text: str, trigger: str, pointed: Pointed, kept: Pointed) -> None:
    assert _kept(text, "mediate", trigger, pointed) == kept


def test_what_an_act_is_done_to_is_its_object_alone() -> None:
    text = "Finland thanked Estonia for its work with Latvia."
    pointed = [("source", "Finland"), ("source", "Estonia"), ("target", "Latvia")]
    assert _kept(text, "praise", "thanked", pointed) == [("source", "Finland"), ("target", "Estonia")]


def test_an_object_that_is_somebody_by_a_pronoun_alone_rules_out_nobody() -> None:
    text = "Finland blamed Latvia and summoned its ambassador."
    pointed = [("source", "Finland"), ("target", "Latvia")]
    assert _kept(text, "summon-ambassador", "summoned", pointed) == pointed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Denmark backed the British strikes on Yemen.", [("source", "British")]),
        ("Denmark defended its strikes on British ships.", [("source", "Denmark"), ("source", "British")]),
        ("Denmark launched strikes on Yemen with British planes.", [("source", "Denmark"), ("source", "British")]),
    ],
)
def test_who_backs_a_deed_that_is_anothers_did_not_do_it(text: str, kept: Pointed) -> None:
    assert _kept(text, "attack", "strikes", [("source", "Denmark"), ("source", "British")]) == kept


@pytest.mark.parametrize(
    ("text", "trigger", "word", "left"),
    [
        ("Ghana discussed the war of Russia with Togo.", "discussed", "Russia", False),
        ("Ghana discussed the war of Russia with Togo.", "discussed", "Ghana", True),
        ("Ghana met the president of Togo.", "met", "Togo", True),
    ],
)
def test_what_is_talked_about_talks_with_nobody(text: str, trigger: str, word: str, left: bool) -> None:
    scene, match = _read(text, "meet", trigger)
    given = Argument("target", _place(scene, text, word), "learned")
    assert bool(without_topic(scene.tree, match, (given,))) is left


@pytest.mark.parametrize(
    ("text", "status", "read"),
    [
        ("Gambia's president visited Doha in July for talks with the emir.", "planned", "occurred"),
        ("Gambia's president flew to Doha for talks with the emir.", "possible", "occurred"),
        ("Gambia's president flew to Doha for talks with the emir.", "cancelled", "cancelled"),
        ("Gambia's president did not fly to Doha for talks with the emir.", "planned", "planned"),
        ("Gambia's president will fly to Doha for talks with the emir.", "planned", "planned"),
        ("Gambia's president asked for talks with the emir.", "planned", "planned"),
    ],
)
def test_what_a_journey_was_made_for_took_place_as_the_journey_did(text: str, status: str, read: str) -> None:
    scene, match = _read(text, "meet", "talks")
    assert on_a_journey(scene.tree, match, status) == read  # type: ignore[arg-type]


def test_whom_help_is_given_against_is_not_whom_it_is_given_to() -> None:
    text = "Norway hailed the help of Sweden against Iran."
    pointed = [("source", "Norway"), ("target", "Sweden"), ("target", "Iran")]
    assert _kept(text, "praise", "hailed", pointed) == pointed[:2]
    text = "Norway fought against Iran."
    assert _kept(text, "attack", "fought", [("source", "Norway"), ("target", "Iran")])[1:] == [("target", "Iran")]
