"""The status once more, with the day at hand."""

from datetime import date
from typing import Literal

import pytest
from msgspec.structs import replace

from dragoman.coding import code
from dragoman.coding.dating import head_of
from dragoman.coding.status.settling import settled
from dragoman.tree import Tree
from dragoman.types import Span, Status
from tests.reading import annotated, mentions, register

TUESDAY = date(2021, 12, 14)


def again(text: str, cue: str, read: Status) -> Status:
    """Return the status of the act of a cue that was read as ``read``; where the rules find none, of a meeting."""
    start = text.index(cue)
    trigger = Span(start, start + len(cue))
    near = [one for one in mentions(text, TUESDAY) if one.trigger == trigger]
    first = near[0] if near else replace(mentions(text, TUESDAY)[0], act="meet", trigger=trigger, occurs=None)
    found = replace(first, status=read)
    tree = Tree(annotated(text, TUESDAY).sentences[0])
    return settled(tree, head_of(tree, found.trigger), found, TUESDAY)


@pytest.mark.parametrize(
    ("text", "cue", "read", "status"),
    [
        ("The Czech Republic called on Germany to expel Russian diplomats.", "expel", "occurred", "requested"),
        ("Germany's foreign minister is flying to Israel.", "flying", "ongoing", "planned"),
        ("Putin flies to China on Tuesday night.", "flies", "occurred", "planned"),
        ("Rubio and Lavrov discussed the June summit between Trump and Putin.", "summit", "planned", "occurred"),
        ("Putin flew to China on Monday.", "flew", "occurred", "occurred"),
        ("Germany expelled Russian diplomats.", "expelled", "occurred", "occurred"),
        ("Putin made the decision to annex Crimea in 2014.", "annex", "planned", "occurred"),
        ("Putin took a decision to annex Crimea in 2014.", "annex", "planned", "planned"),
        ("Putin made the decision to attack Ukraine next year.", "attack", "planned", "planned"),
        ("Russia invaded Ukraine in 2014.", "invaded", "planned", "occurred"),
        ("Putin received Xi for talks.", "talks", "planned", "occurred"),
        ("Putin flew to China for talks with Xi.", "talks", "planned", "planned"),
        ("Lavrov met Xi and said the visit to China was to strengthen relations.", "visit", "planned", "occurred"),
        ("Lavrov met Xi and said the visit to China was to take place in May.", "visit", "planned", "planned"),
        ("Putin met Xi ahead of the summit of China and Kenya.", "summit", "occurred", "planned"),
        ("China and Kenya discussed ways to attack Uganda.", "attack", "planned", "proposed"),
        ("Kenya warned that it would strike should Uganda close the border.", "close", "requested", "possible"),
        ("Kenya rejected an offer to host talks with Uganda.", "host", "offered", "refused"),
        ("Kenya accepted an offer to host talks with Uganda.", "host", "offered", "offered"),
        ("The draft provides for the withdrawal of Kenya from Uganda.", "withdrawal", "occurred", "agreed"),
        ("Kenya had hoped to meet Uganda.", "meet", "proposed", "cancelled"),
        ("Kenya refuses to talk until Uganda withdraws from Chad.", "withdraws", "occurred", "possible"),
        ("Kenya may attack Uganda.", "attack", "occurred", "possible"),
        ("Kenya sent soldiers into Uganda.", "sent", "planned", "occurred"),
        ("I would like to thank Uganda, which expelled two Kenyan diplomats.", "thank", "requested", "occurred"),
        ("Kenya supported a strike on Uganda.", "strike", "occurred", "proposed"),
        ("Kenya supported the strike on Uganda.", "strike", "occurred", "occurred"),
    ],
)
def test_settled(text: str, cue: str, read: Status, status: Status) -> None:
    assert again(text, cue, read) == status


@pytest.mark.parametrize(
    ("clause", "status"),
    [("will be carried out by Soto and Diaz on Friday", "planned"), ("was carried out on Monday", "occurred")],
)
def test_a_signing_that_will_be_held_has_not_taken_place(clause: str, status: Status) -> None:
    text = f"The president welcomed the signing of a memorandum on trade between Peru and Chile which {clause}."
    found = [one for one in code(annotated(text, TUESDAY), register()) if one.act == "sign-agreement"]
    assert {one.status for one in found if not one.uncertain} == {status}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Macron meets Xi in Beijing", "headline", "occurred"),
        ("Macron meets Xi in Beijing", "body", "planned"),
        ("Macron is meeting Xi in Beijing", "headline", "planned"),
    ],
)
def test_a_headlines_plain_present_is_done(text: str, kind: Literal["headline", "body"], status: Status) -> None:
    story, found = annotated(text, TUESDAY), mentions("Macron meets Xi in Beijing", TUESDAY)[0]
    tree = Tree(replace(story.sentences[0], kind=kind))
    head = next(i for i, token in enumerate(tree.tokens) if token.lemma == "meet")
    assert settled(tree, head, replace(found, status="planned", occurs=None), TUESDAY) == status
