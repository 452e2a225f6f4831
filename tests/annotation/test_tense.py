"""Where a clause stands in time."""

import pytest

from dragoman.annotation.tense import direction
from dragoman.tree import Tree
from tests.reading import sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Tuesday.", "past"),
        ("They have met on Tuesday.", "past"),
        ("They were meeting on Tuesday.", "past"),
        ("They will meet on Tuesday.", "future"),
        ("They may meet on Tuesday.", "future"),
        ("They agreed to meet on Tuesday.", "future"),
        ("They are scheduled to meet on Tuesday.", "future"),
        ("They are to meet on Tuesday.", "future"),
        ("They plan a meeting on Tuesday.", "future"),
        ("They managed to meet on Tuesday.", "past"),
        ("They discussed the upcoming visit on Tuesday.", "future"),
        ("They on Tuesday proposed a truce.", "past"),
        ("They tried to cross the border on Tuesday.", "past"),
        ("The president flies to Rome on Tuesday.", "future"),
        ("The visit ends on Tuesday.", "future"),
        ("They are awaited in Oslo on Tuesday.", "future"),
        ("The prisoners were let go on Tuesday.", "past"),
        ("They thanked Kenya for hosting the talks on Tuesday.", "past"),
        ("Tuesday's ceremony leaves the treaty unsigned.", "unknown"),
        ("They had threatened to strike on Tuesday.", "unknown"),
        ("Kenya ordered six diplomats to leave on Tuesday.", "unknown"),
        ("They look forward to meeting on Tuesday.", "future"),
        ("The shells will be bought in May and delivered on Tuesday.", "future"),
    ],
)
def test_direction(text: str, expected: str) -> None:
    tree = Tree(sentence(text))
    day = next(i for i, token in enumerate(tree.tokens) if token.text == "Tuesday")
    assert direction(tree, day) == expected


def test_without_a_verb_nothing_is_known() -> None:
    tree = Tree(sentence("Tuesday in Jakarta"))
    assert direction(tree, 0) == "unknown"
