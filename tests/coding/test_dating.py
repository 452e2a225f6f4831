"""What the second look at the days leaves as it was."""

from datetime import date

from dragoman.coding.dating import dated, head_of
from dragoman.tree import Tree
from dragoman.types import Span
from tests.reading import annotated, mentions

TUESDAY = date(2021, 12, 14)


def test_a_second_look_changes_nothing_more() -> None:
    text = "The Government of Kenya condemns the Ugandan attack of Monday."
    story = annotated(text, TUESDAY)
    first = mentions(text, TUESDAY)
    assert dated(story, story.sentences[0], first, ()) == first


def test_a_moved_mention_keeps_its_evidence_for_all_else() -> None:
    text = "The Government of Kenya condemns the Ugandan attack."
    (found,) = [one for one in mentions(text, TUESDAY) if one.act == "condemn"]
    assert {one.field for one in found.evidence} >= {"act", "status", "source", "occurs"}


def test_head_of() -> None:
    text = "Kenya cut off aid to Uganda."
    tree = Tree(annotated(text).sentences[0])
    assert tree.tokens[head_of(tree, Span(6, 13))].text == "cut"
