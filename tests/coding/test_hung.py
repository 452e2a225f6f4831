"""Times under the clause in which they stand."""

from datetime import date

import pytest

from dragoman.coding.hung import hung, top_of
from dragoman.tree import Tree
from tests.reading import annotated

TUESDAY = date(2024, 4, 23)


def governor(text: str, time: str) -> str:
    """Return the word over a time of a one-sentence text."""
    story = annotated(text, TUESDAY)
    tree = hung(Tree(story.sentences[0]), story.times)
    found = next(one for one in story.times if one.text == time)
    return tree.tokens[tree.tokens[top_of(tree, tree.within(found.span))].head].text


@pytest.mark.parametrize(
    ("text", "time", "verb"),
    [
        ("Egypt said on Monday it would send 200 soldiers to Somalia.", "Monday", "said"),
        ("Germany pledged on Tuesday to give Kyiv more tanks.", "Tuesday", "pledged"),
        (
            "Russia will deliver the first batch of vaccines to Indonesia next month after the two countries signed a"
            " contract on Tuesday.",
            "next month",
            "deliver",
        ),
        (
            "Russia will deliver the first batch of vaccines to Indonesia next month after the two countries signed a"
            " contract on Tuesday.",
            "Tuesday",
            "signed",
        ),
        ("Egypt said it would send 200 soldiers to Somalia on Monday.", "Monday", "send"),
    ],
)
def test_a_time_hangs_where_it_stands(text: str, time: str, verb: str) -> None:
    assert governor(text, time) == verb


def test_a_tree_in_order_is_left_alone() -> None:
    story = annotated("Egypt sent 200 soldiers to Somalia on Monday.", TUESDAY)
    tree = Tree(story.sentences[0])
    assert hung(tree, story.times) is tree
