"""Where what is said ends: at a second cue, a semicolon, a change of tense, a dash, and what the story adds."""

import pytest

from tests.reading import annotated

ENDS = [
    ("It says the firm must dig up 14 welds, a job that may take until June.", "the firm must dig up 14 welds"),
    ("She claimed that he had lied, a charge which he denies.", "that he had lied"),
    (
        "He asked if the party had any shame; a few feet away, a rival stared at his phone.",
        "if the party had any shame",
    ),
    (
        "The agency reported that the grocer had hired advisers, and its bonds have fallen since the new year.",
        "that the grocer had hired advisers",
    ),
    (
        'The remarks – in which he told a crowd that "nobody gets in" – angered the mayor.',
        'that "nobody gets in"',
    ),
    ("The envoy said on Tuesday it would leave the camp.", "it would leave the camp"),
    ("She told reporters, “It is over,” then walked to her car.", "“It is over,”"),
]


def contents(text: str) -> list[str]:
    """Return the words of each content of a story in one piece."""
    return [one.content[0].of(text) for one in annotated(text).attributions if len(one.content) == 1]


@pytest.mark.parametrize(("text", "content"), ENDS)
def test_a_content_ends_where_the_story_goes_on(text: str, content: str) -> None:
    assert content in contents(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The agency reported that the grocer had hired advisers, and its bonds had fallen.",
            "and its bonds had fallen",
        ),
        ("He said that the pre-existing rule - the old one - was bad.", "was bad"),
        ("She said that a commission, a body of judges, would decide.", "would decide"),
        ('He said that "it is over; we lost" and that he would go.', "that he would go"),
    ],
)
def test_a_content_goes_on_where_the_tense_or_a_mark_of_its_own_lets_it(text: str, content: str) -> None:
    assert any(one.endswith(content) for one in contents(text))
