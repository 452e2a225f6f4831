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


def test_nothing_planned_lies_on_the_day_of_the_dateline() -> None:
    text = "KAMPALA, March 5 (Made-up Wire) - Kenya will give Uganda tanks, its minister said."
    assert all(one.occurs is None for one in mentions(text, date(2024, 3, 6)))


def test_a_noun_with_a_time_ahead_is_planned() -> None:
    text = "Putin's visit to China next week was a surprise."
    (found,) = [one for one in mentions(text, TUESDAY) if one.act == "visit"]
    assert (found.status, found.occurs and found.occurs.start) == ("planned", date(2021, 12, 20))


def test_history_is_background_whoever_read_its_time() -> None:
    text = "Kenya signed a treaty with Uganda in 2015."
    (found,) = [one for one in mentions(text, TUESDAY) if one.act == "sign-agreement"]
    assert found.background


def test_what_was_done_when_a_time_began_took_place_then() -> None:
    text = "Since 2014, when Russia annexed Crimea, Kenya has imposed sanctions on Russia."
    (found,) = [one for one in mentions(text, TUESDAY) if one.act == "annex"]
    assert found.occurs is not None
    assert (found.occurs.start, found.occurs.end) == (date(2014, 1, 1), date(2014, 12, 31))
