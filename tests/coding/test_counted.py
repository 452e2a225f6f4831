"""Days told by their distance from another."""

from datetime import date

import pytest

from dragoman.coding.counted import counted, of_clause
from dragoman.tree import Tree
from tests.reading import annotated

TUESDAY = date(2021, 12, 14)


@pytest.mark.parametrize(
    ("text", "cue", "start", "end"),
    [
        ("Kenya resigned two days after it met Uganda on December 1.", "resigned", (2021, 12, 3), (2021, 12, 3)),
        (
            "Kenya met Uganda on December 1, two months before it expelled them.",
            "expelled",
            (2022, 2, 1),
            (2022, 2, 28),
        ),
        ("Kenya met Uganda on December 1, a year after it expelled them.", "expelled", (2020, 1, 1), (2020, 12, 31)),
        (
            "Kenya closed it on December 4, three days after it gave 18 employees 48 hours to leave.",
            "leave",
            (2021, 12, 1),
            (2021, 12, 1),
        ),
    ],
)
def test_counted(text: str, cue: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    story = annotated(text, TUESDAY)
    tree = Tree(story.sentences[0])
    head = next(i for i, token in enumerate(tree.tokens) if token.text == cue)
    found = counted(story, tree, head, ())
    assert found is not None
    assert (found.start, found.end, found.basis) == (date(*start), date(*end), "text")


def test_a_distance_from_a_day_that_is_not_told_gives_none() -> None:
    story = annotated("Kenya expelled them three days after Uganda condemned it.", TUESDAY)
    tree = Tree(story.sentences[0])
    assert counted(story, tree, 1, ()) is None


def test_what_was_only_threatened_has_not_the_day_of_the_threat() -> None:
    story = annotated("Kenya resigned on December 4, two days after it threatened to expel them.", TUESDAY)
    tree = Tree(story.sentences[0])
    head = next(i for i, token in enumerate(tree.tokens) if token.text == "expel")
    assert counted(story, tree, head, ()) is None


def test_of_clause() -> None:
    tree = Tree(annotated("Kenya held talks.").sentences[0])
    assert of_clause(tree, 2) == 1
    assert of_clause(tree, 0) == 0
