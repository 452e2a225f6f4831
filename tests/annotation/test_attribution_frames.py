"""Who says what with a cue of several words, or a verb that no list has."""

import pytest

from tests.annotation.test_attribution_nouns import Row, rows

FRAMED = [
    (
        "The owner made it clear on Tuesday that he would fight the order.",
        ("The owner", "made it clear", "that he would fight the order"),
    ),
    (
        "Engineers have let it be known that the dam may be taken down.",
        ("Engineers", "let it be known", "that the dam may be taken down"),
    ),
    ("Legend has it that a keeper walks the gallery.", ("Legend", "has it", "that a keeper walks the gallery")),
    (
        "Local newspapers took it to mean that a flood was coming.",
        ("Local newspapers", "took it to mean", "that a flood was coming"),
    ),
    ("One survey put the gap at 14 points.", ("One survey", "put", "the gap at 14 points")),
    (
        "The latest Harrow poll has her up by 4 points in Kent.",
        ("The latest Harrow poll", "has", "her up by 4 points in Kent"),
    ),
    (
        "Investigators are looking at whether the vessel left its route.",
        ("Investigators", "looking at", "whether the vessel left its route"),
    ),
    ("The clerk drawled that nobody had called.", ("The clerk", "drawled", "that nobody had called")),
]


@pytest.mark.parametrize(("text", "row"), FRAMED)
def test_a_cue_of_several_words_brings_what_is_said(text: str, row: Row) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "The valve ensures that the tank empties.",
        "This made it clear that the bridge would close.",
        "He put the kettle on at 5.",
        "The club has a pool at 14 Mill Street.",
        "It happened that the road was closed.",
    ],
)
def test_what_nobody_says_is_none(text: str) -> None:
    assert rows(text) == []
