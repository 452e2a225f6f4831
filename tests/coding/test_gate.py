"""What is passed over before it is parsed, and what must not be."""

import pytest

from dragoman import coding, register
from dragoman.annotation import annotate
from dragoman.annotation.sentences import sentences
from dragoman.answering.story import story_of_text
from dragoman.reading import Reader
from dragoman.types import AnnotatedStory, Story

REGISTER = register.load()


def _story(text: str) -> Story:
    story = story_of_text(text, published="2024-05-02")
    assert isinstance(story, Story)
    return story


def _promising(text: str, coder: str = "union") -> tuple[bool, ...]:
    story = _story(text)
    return coding.promising(story, sentences(story), REGISTER, coder)


def test_a_sentence_with_an_act_between_states_is_read() -> None:
    assert _promising("Chile recalled its ambassador to Peru on Monday.") == (True,)


def test_a_sentence_that_names_nobody_is_passed_over() -> None:
    assert _promising("The striker scored twice before the interval. Rain stopped play after tea.") == (False, False)


def test_a_sentence_that_names_a_state_but_tells_no_act_is_passed_over() -> None:
    assert _promising("The weather in Peru was mild and sunny all day long.") == (False,)


def test_who_was_named_before_may_act_as_he_or_as_the_two_sides() -> None:
    text = "President Boric spoke in Santiago. He met the Peruvian envoy. The two sides signed a treaty."
    assert _promising(text)[1:] == (True, True)


def test_a_reference_before_anybody_is_named_refers_to_nobody() -> None:
    assert _promising("They signed a treaty. Chile welcomed it.")[0] is False


def test_the_rules_need_no_network_to_look() -> None:
    assert _promising("The weather in Peru was mild. The striker scored twice.", "rules") == (True, False)


def test_a_sentence_passed_over_says_so_and_has_words_without_syntax() -> None:
    story = _story("Chile recalled its ambassador to Peru on Monday. The striker scored twice.")
    found = annotate([story], REGISTER, lambda story, cut: coding.promising(story, cut, REGISTER))[0]
    assert isinstance(found, AnnotatedStory)
    assert [one.read for one in found.sentences] == [True, False]
    assert [(token.text, token.pos) for token in found.sentences[1].tokens][:2] == [("The", "X"), ("striker", "X")]
    assert all(token.head == at for at, token in enumerate(found.sentences[1].tokens))


@pytest.mark.parametrize("coder", ["union", "rules"])
def test_what_is_read_is_coded_as_without_a_gate(coder: str) -> None:
    story = _story("Chile recalled its ambassador to Peru on Monday. The striker scored twice. It cut ties with Lima.")
    gated, whole = Reader(coder=coder, gate=True)(story), Reader(coder=coder)(story)
    assert gated.mentions == whole.mentions
    assert gated.mentions
    assert all(one.read for one in whole.sentences)


def test_in_a_story_about_something_else_what_speaks_against_an_act_is_not_even_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unseen(text: str) -> None:
        raise AssertionError(text)

    monkeypatch.setattr("dragoman.coding.learned.reader.look", unseen)
    match = "The French side attacked from the left and scored twice before the interval in Lyon. "
    assert _promising(match * 6) == (False,) * 6
