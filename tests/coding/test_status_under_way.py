"""Acts that go on, and gifts that are only promised."""

from datetime import date

import pytest
from msgspec.structs import replace

from dragoman.coding.dating import head_of
from dragoman.coding.status.under_way import settled, will_end
from dragoman.tree import Tree
from dragoman.types import Span, Status
from tests.reading import annotated, mentions

TUESDAY = date(2021, 12, 14)


def again(text: str, cue: str, read: Status) -> Status:
    """Return the status of the act of a cue of the last sentence that was read as ``read``."""
    start = text.index(cue)
    trigger = Span(start, start + len(cue))
    found = mentions(text, TUESDAY)
    first = next((one for one in found if one.trigger == trigger), replace(found[0], trigger=trigger))
    tree = Tree(annotated(text, TUESDAY).sentences[-1])
    return settled(tree, head_of(tree, trigger), replace(first, status=read))


@pytest.mark.parametrize(
    ("text", "cue", "read", "status"),
    [
        ("Turkey is sending 120 tonnes of food aid to Somalia.", "sending", "ongoing", "planned"),
        ("Turkey is sending food aid to Somalia.", "sending", "ongoing", "ongoing"),
        ("Ties are good. Turkey trains Somali commandos.", "trains", "occurred", "ongoing"),
        ("Ties are good. Turkey trained Somali commandos.", "trained", "occurred", "occurred"),
        ("Ties are bad. Turkey condemns Somalia.", "condemns", "occurred", "occurred"),
        ("Russia has occupied Crimea since 2014.", "occupied", "occurred", "ongoing"),
        ("Russia occupied Crimea in 2014.", "occupied", "occurred", "occurred"),
        ("Kenya announced that it was giving Uganda tanks.", "giving", "ongoing", "planned"),
        ("Kenya said that Uganda was shelling its villages.", "shelling", "occurred", "ongoing"),
        ("Kenya said that it was withdrawing from Uganda.", "withdrawing", "occurred", "occurred"),
        ("Kenya and Uganda began joint exercises on Monday.", "exercises", "occurred", "ongoing"),
    ],
)
def test_settled(text: str, cue: str, read: Status, status: Status) -> None:
    assert again(text, cue, read) == status


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The visit ends on Saturday.", True),
        ("The visit will conclude on Saturday.", True),
        ("The visit ended on Saturday.", False),
        ("The visit ends the dispute.", False),
    ],
)
def test_what_will_end_is_under_way(text: str, ends: bool) -> None:
    tree = Tree(annotated(text, TUESDAY).sentences[0])
    assert will_end(tree, 1) is ends
