"""The statuses of words that are pointed at from outside."""

from dragoman.coding import trigger_statuses
from dragoman.types import Span
from tests.reading import annotated, annotated_story, story

TEXT = "Kenya met Uganda in Nairobi. It will meet Rwanda, but it refused to meet Burundi."


def spans(*words: str) -> list[Span]:
    """Return where the words stand in the text, one after the other."""
    found, at = [], 0
    for word in words:
        at = TEXT.index(word, at)
        found.append(Span(at, at + len(word)))
        at += len(word)
    return found


def test_each_trigger_has_its_status_in_the_given_order() -> None:
    given = spans("met", "meet", "meet")
    assert trigger_statuses(annotated(TEXT), given) == ("occurred", "planned", "refused")
    assert trigger_statuses(annotated(TEXT), given[::-1]) == ("refused", "planned", "occurred")


def test_the_same_trigger_may_be_asked_for_twice_and_none_gives_none() -> None:
    (met,) = spans("met")
    assert trigger_statuses(annotated(TEXT), [met, met]) == ("occurred", "occurred")
    assert trigger_statuses(annotated(TEXT), []) == ()


def test_of_several_words_the_head_tells() -> None:
    assert trigger_statuses(annotated(TEXT), spans("refused to meet")) == ("occurred",)
    assert trigger_statuses(annotated(TEXT), spans("will meet")) == ("planned",)


def test_a_trigger_in_no_sentence_has_no_status() -> None:
    words = "Share this news"
    text = f"{words}\n{TEXT}"
    found = annotated_story(story(text, furniture=(Span(0, len(words)),)))
    assert trigger_statuses(found, [Span(0, 5)]) == (None,)
    assert trigger_statuses(annotated(TEXT), [Span(len(TEXT) + 5, len(TEXT) + 9)]) == (None,)
    assert trigger_statuses(annotated(TEXT), [Span(28, 29)]) == (None,), "a blank between two sentences"
