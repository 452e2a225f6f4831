"""A time that stands in another clause than the act is not the act's."""

from datetime import date

import pytest

from dragoman.coding.dating import head_of
from dragoman.coding.foreign import is_foreign, is_opening
from dragoman.coding.slots import is_dating, occurs_at
from dragoman.tree import Tree
from dragoman.types import Span, Status
from tests.reading import annotated

TUESDAY = date(2021, 12, 14)


def foreign(text: str, cue: str, time: str, status: Status = "occurred") -> bool:
    """Tell whether the time cannot be that of the cue, both given by their words."""
    story = annotated(text, TUESDAY)
    tree = Tree(story.sentences[0])
    when = next(t for t in story.times if t.text == time and is_dating(t))
    start = text.index(cue)
    return is_foreign(tree, head_of(tree, Span(start, start + len(cue))), occurs_at(when), status, TUESDAY)


@pytest.mark.parametrize(
    ("text", "cue", "time"),
    [
        ("Belgium hopes to restore relations with Rwanda, which broke them off in March.", "restore", "March"),
        ("Kenya apologised to Uganda, and its lawyers have until July 31 to answer.", "apologised", "July 31"),
        ("Poland has stationed soldiers on the border and on Monday closed the crossing.", "stationed", "Monday"),
        ("Russia said on Monday that it had freed two Americans.", "freed", "Monday"),
        ("Israel has taken the summit inside the zone set up in 1974.", "taken", "1974"),
        ("Brazil has moved tanks to the border for a third time since 2019.", "moved", "2019"),
        ("It was the first summit that a Chilean president has attended in Peru since 2011.", "attended", "2011"),
        ("Kenya condemned on Monday the Ugandan strike.", "strike", "Monday"),
        ("Russia annexed Crimea in 2014 and attacked Ukraine.", "attacked", "2014"),
        ("The decision to send soldiers to Kenya in 2019 was condemned by Uganda.", "condemned", "2019"),
        ("Kenya faces sanctions by Uganda for sending soldiers in 2019.", "sanctions", "2019"),
        ("Those who backed a strike on Kenya met in Uganda on Monday.", "strike", "Monday"),
        ("Putin met Xi on Monday ahead of the summit.", "summit", "Monday"),
        ("Armenia approved the treaty on Monday, brushing aside a warning from Russia.", "warning", "Monday"),
        ("Kenya urged calm on Monday in waters that Uganda claims.", "claims", "Monday"),
    ],
)
def test_a_time_of_another_clause(text: str, cue: str, time: str) -> None:
    assert foreign(text, cue, time)


@pytest.mark.parametrize(
    ("text", "cue", "time"),
    [
        ("Poland closed the crossing on Monday.", "closed", "Monday"),
        ("Last week Kenya expelled two envoys and Uganda recalled its ambassador.", "recalled", "Last week"),
        ("Kenya freed two Ugandans and expelled a third on Monday.", "freed", "Monday"),
        ("Kenya praised the treaty, which was signed on Monday.", "signed", "Monday"),
        ("The treaty, signed on Monday, binds Kenya.", "treaty", "Monday"),
    ],
)
def test_a_time_of_the_act(text: str, cue: str, time: str) -> None:
    assert not foreign(text, cue, time)


@pytest.mark.parametrize(
    ("text", "cue", "time", "status"),
    [
        ("Germany pledged on Monday to give Ukraine tanks.", "give", "Monday", "planned"),
        ("Germany pledged Ukraine tanks on Monday.", "pledged", "Monday", "planned"),
        ("Putin called off the visit on Monday.", "visit", "Monday", "cancelled"),
    ],
)
def test_the_day_of_a_promise_is_not_the_day_of_the_act(text: str, cue: str, time: str, status: Status) -> None:
    assert foreign(text, cue, time, status)


def test_what_is_done_lies_not_ahead() -> None:
    text = "Poland closed the crossing next week."
    assert foreign(text, "closed", "next week", "occurred")
    assert not foreign(text, "closed", "next week", "planned")


def test_an_opening_time_has_no_clause_before_it() -> None:
    tree = Tree(annotated("Last week Kenya expelled two envoys.").sentences[0])
    assert is_opening(tree, 1)
    assert not is_opening(tree, len(tree.tokens) - 2)


def test_the_rest_of_a_time_lies_ahead_and_a_range_from_today_does_not() -> None:
    assert foreign("Putin's minister travelled to China later this month.", "travelled", "later this month", "occurred")
    assert not foreign("Putin is travelling to China from December 14 to 16.", "travelling", "December 14", "ongoing")


def test_what_may_be_done_lies_not_behind() -> None:
    assert foreign("Kenya may have freed Ugandans over the past week.", "freed", "the past week", "possible")
    assert not foreign("Kenya freed Ugandans over the past week.", "freed", "the past week", "occurred")
