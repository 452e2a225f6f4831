"""Attribution by a phrase: "according to", "in his view", "as he said", "reportedly", a colon."""

from collections.abc import Callable

import pytest

from dragoman.annotation.attribution_clauses import Draft
from dragoman.annotation.attribution_phrases import according, as_clause, by_adverb, by_colon, to_viewers, words_of
from dragoman.tree import Tree
from tests.annotation.test_attribution_clauses import tree_and_place
from tests.reading import annotated

Finder = Callable[[Tree, int], Draft | None]


def row(text: str, draft: Draft | None) -> tuple[str, str, str]:
    """Return the words of a draft's source, cue and content."""
    assert draft is not None
    source, cue, content = (" ".join(s.of(text) for s in spans) for spans in (draft.source, draft.cue, draft.content))
    return source, cue, content


@pytest.mark.parametrize(
    ("find", "text", "word", "expected"),
    [
        (according, "According to Reuters, Chad left.", "According", ("Reuters", "According to", "Chad left")),
        (according, "Chad left, according to the army.", "according", ("the army", "according to", "Chad left")),
        (words_of, "In the mayor's view, the pact is dead.", "view", ("the mayor", "In view", "the pact is dead")),
        (
            words_of,
            "In the words of the envoy, the treaty is dead.",
            "words",
            ("the envoy", "In the words of", "the treaty is dead"),
        ),
        (
            to_viewers,
            "To his critics, the senator is an opportunist.",
            "To",
            ("his critics", "To", "the senator is an opportunist"),
        ),
        (as_clause, "Chad has left, as the minister said.", "said", ("the minister", "said", "Chad has left")),
        (as_clause, "Talks failed, as the envoy put it.", "put", ("the envoy", "put it", "Talks failed")),
        (by_adverb, "The envoy reportedly left Chad.", "reportedly", ("", "reportedly", "The envoy left Chad")),
    ],
)
def test_a_phrase_names_who_says_the_rest(find: Finder, text: str, word: str, expected: tuple[str, str, str]) -> None:
    assert row(text, find(*tree_and_place(text, word))) == expected


@pytest.mark.parametrize(
    ("find", "text", "word"),
    [
        (according, "Chad left according to plan.", "according"),
        (to_viewers, "To the north, the army is weak.", "To"),
        (as_clause, "Talks failed as the envoy left.", "left"),
    ],
)
def test_a_phrase_that_names_no_speaker_attributes_nothing(find: Finder, text: str, word: str) -> None:
    assert find(*tree_and_place(text, word)) is None


@pytest.mark.parametrize("speaker", ["Lavrov", "Minister"])
def test_a_speaker_before_a_colon_says_the_headline(speaker: str) -> None:
    text = f"{speaker}: no talks yet"
    story = annotated(text)
    assert row(text, by_colon(Tree(story.sentences[0]), text, story.actors)) == (speaker, ":", "no talks yet")


@pytest.mark.parametrize(
    "text", ["JAKARTA: The president received the envoy.", "Rain: no talks yet.", "He left: no talks yet"]
)
def test_a_dateline_a_thing_and_a_clause_before_a_colon_do_not_speak(text: str) -> None:
    story = annotated(text)
    assert by_colon(Tree(story.sentences[0]), text, story.actors) is None
