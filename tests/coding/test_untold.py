"""Words of an act where none is told."""

import pytest

from dragoman.coding.coders.rules import scene_of
from dragoman.coding.untold import is_untold, trigger_word
from dragoman.types import EventMention, Span
from tests.reading import annotated, register


def _mention(text: str, act: str, trigger: str) -> EventMention:
    at = text.index(trigger)
    return EventMention(
        id="",
        story_id="",
        sentence_index=0,
        sentence=Span(0, len(text)),
        trigger=Span(at, at + len(trigger)),
        act=act,
        status="occurred",
    )


def _is_untold(text: str, act: str, trigger: str) -> bool:
    story = annotated(text)
    return is_untold(scene_of(story, story.sentences[0], register()), _mention(text, act, trigger))


@pytest.mark.parametrize(
    ("text", "act", "trigger", "untold"),
    [
        ("Norway signed a pact with Spain at the NATO Summit in Vilnius.", "meet", "Summit", True),
        ("Duties were suspended after Kenya and Ghana agreed at a Rome summit.", "meet", "summit", True),
        ("Kenya praised Ghana after the November meeting in Accra.", "meet", "meeting", False),
        ("Chile left the room during a meeting with Peru.", "meet", "meeting", False),
        ("The ASEAN summit with Japan opened on Friday.", "meet", "summit", False),
    ],
)
def test_a_gathering_with_a_name_may_only_tell_when_or_where(text: str, act: str, trigger: str, untold: bool) -> None:
    assert _is_untold(text, act, trigger) is untold


@pytest.mark.parametrize(
    ("text", "act", "trigger", "untold"),
    [
        ("Poland stands with Moldova against a brutal and unprovoked war.", "condemn", "unprovoked", True),
        ("Poland is critical of Belarus.", "condemn", "critical", False),
    ],
)
def test_what_something_is_like_is_no_act(text: str, act: str, trigger: str, untold: bool) -> None:
    assert _is_untold(text, act, trigger) is untold


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("The president of Chile signed an executive order on Bolivia.", True),
        ("The president of Chile signed a presidential memorandum on Bolivia.", True),
        ("Chile signed a memorandum with Bolivia.", False),
        ("Thirty-five states signed the final act in Helsinki.", False),
        ("Chile signed a treaty and a law on copper with Bolivia.", False),
    ],
)
def test_what_a_state_signs_alone_is_no_agreement(text: str, untold: bool) -> None:
    assert _is_untold(text, "sign-agreement", "signed") is untold


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("Chad spoke of the growing threat posed by drugs from Niger.", True),
        ("Chad shrugged off the threat of war from Niger.", False),
        ("Chad repeated its threat to Niger.", False),
    ],
)
def test_a_danger_is_no_threat(text: str, untold: bool) -> None:
    assert _is_untold(text, "threaten", "threat") is untold


@pytest.mark.parametrize(
    ("text", "act", "trigger", "untold"),
    [
        ("The pictures demonstrate the brutality of the war in Sudan.", "demonstrate", "demonstrate", True),
        ("Students demonstrate in Khartoum against the army.", "demonstrate", "demonstrate", False),
        ("Thailand's prime minister received a letter from Laos.", "host", "received", True),
        ("Thailand's prime minister received an envoy from Laos.", "host", "received", False),
        ("Kenya's president emphasised the role of Uganda.", "praise", "emphasised", True),
        ("Kenya's president welcomed the role of Uganda.", "praise", "welcomed", False),
        ("Peru thanked the Special Envoy for Hostage Affairs.", "kidnap", "Hostage", True),
        ("Latvia will hold Belarus accountable.", "accuse", "accountable", True),
        ("Latvia noted the efforts of Qatar to calm both sides.", "mediate", "efforts", True),
        ("Latvia noted the mediation of Qatar.", "mediate", "mediation", False),
        ("President Mulino Welcomes Pact With Costa Rica", "praise", "Welcomes", False),
    ],
)
def test_words_in_another_sense_tell_no_act(text: str, act: str, trigger: str, untold: bool) -> None:
    assert _is_untold(text, act, trigger) is untold


def test_the_word_that_heads_a_trigger_is_the_one_on_which_the_others_hang() -> None:
    text = "Chad held talks with Niger."
    tree = scene_of(annotated(text), annotated(text).sentences[0], register()).tree
    assert tree.tokens[trigger_word(tree, _mention(text, "meet", "held talks"))].text == "held"
