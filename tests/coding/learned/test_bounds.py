import pytest
from msgspec.structs import replace

from dragoman.coding.coders.rules import facts_of, scene_of
from dragoman.coding.learned.bounds import bounded, thing
from dragoman.types import ActObject, EventMention, Span
from tests.reading import annotated, only, register


def given_object(text: str, act: str, words: str) -> EventMention:
    """Return the rules' mention of the act with other words for its object."""
    start = text.index(words)
    return replace(only(text, act), object=ActObject(text=words, span=Span(start, start + len(words))))


@pytest.mark.parametrize(
    ("text", "act", "words", "left"),
    [
        (
            "Laos and Thailand signed an agreement on river transport in Vienna on Monday.",
            "sign-agreement",
            "an agreement on river transport in Vienna on Monday",
            "agreement on river transport",
        ),
        ("Peru condemned Chile over its reforms.", "condemn", "its reforms", "reforms"),
        (
            "Germany returned 20 looted bronzes to Nigeria in December.",
            "return-property",
            "20 looted bronzes to Nigeria",
            "20 looted bronzes",
        ),
    ],
)
def test_an_object_ends_before_sides_places_and_days(text: str, act: str, words: str, left: str) -> None:
    story = annotated(text)
    scene, facts = scene_of(story, story.sentences[0], register()), facts_of(story, story.sentences[0], ())
    found = bounded(scene.tree, facts, given_object(text, act, words))
    assert found.object is not None
    assert (found.object.text, found.object.span.of(text)) == (left, left)


def test_words_without_a_thing_are_none() -> None:
    text = "Peru condemned Chile, and the."
    story = annotated(text)
    scene, facts = scene_of(story, story.sentences[0], register()), facts_of(story, story.sentences[0], ())
    assert thing(scene.tree, facts, Span(22, 29)) is None
