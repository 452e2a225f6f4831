"""A pronoun means the nearest subject of its kind, also one that is no actor."""

import pytest

from dragoman.types import ActorMention
from tests.reading import annotated


def mentions(text: str, word: str) -> list[ActorMention]:
    """Return the mentions at a word."""
    return [one for one in annotated(text).actors if one.span.of(text) == word]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Vietnam braced itself. The storm came ashore on Saturday. It crossed the Philippines.", "It"),
        ("Norway sent a note. The teacher came late. He rejected criticism.", "He"),
        ("Australia and France are far away. Farmers sold trips there. They offer a visit.", "They"),
        ("The storm left Vietnam. It grew. It crossed the Philippines.", "It"),
    ],
)
def test_a_subject_that_is_no_actor_is_meant_before_an_actor_further_away(text: str, word: str) -> None:
    assert mentions(text, word) == []


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Egypt condemned the attack. It recalled its ambassador.", "It", "EGY"),
        ("Giorgia Meloni met a teacher. She flew home.", "She", "ITA"),
        ("Giorgia Meloni met Edi Rama and the talks were long. She flew home.", "She", "ITA"),
        ("Russian officials came to Jakarta. They signed a treaty.", "They", "RUS"),
    ],
)
def test_an_actor_that_is_the_nearest_subject_is_meant(text: str, word: str, country: str) -> None:
    assert [one.country for one in mentions(text, word)] == [country]


def test_they_are_the_two_who_were_just_named() -> None:
    text = "Antony Blinken met Sergei Lavrov in Geneva. They agreed to talk again."
    assert [one.countries for one in mentions(text, "They")] == [("USA", "RUS")]
