"""Events that hang together and are not one."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.linking import Item, link
from dragoman.linking.merge import event
from dragoman.linking.ties import ties
from dragoman.types import Event, Tie
from tests.linking.build import count, item, on, place

JAKARTA = place("Jakarta", "IDN")
DAY = on("2025-12-02")


def made(*given: Item) -> dict[str, str]:
    """Return "act kind act" of each tie between events of one mention each."""
    events = [event([one]) for one in given]
    act = {one.id: one.act for one in events}
    found = ties(events, ((one.mention.id, one.mention.story_id) for one in given))
    return {f"{act[tie.left]} {tie.kind} {act[tie.right]}": tie.left for tie in found}


def told(act: str, source: str = "RUS", target: str = "IDN", **given: Any) -> Item:
    return item(act, [source], [target], **given)


def test_talks_on_the_days_of_a_visit_are_a_part_of_it() -> None:
    visit = told("visit", occurs=on("2025-12-01", "2025-12-03", "range"), where=JAKARTA)
    assert list(made(visit, told("meet", occurs=DAY, where=JAKARTA))) == ["meet part of visit"]
    assert list(made(visit, told("sign-agreement", occurs=DAY))) == ["sign-agreement part of visit"]
    assert made(visit, told("meet", occurs=on("2025-12-09"), where=JAKARTA)) == {}
    assert made(visit, told("meet", target="MYS", occurs=DAY)) == {}
    assert made(visit, told("meet", occurs=DAY, status="planned")) == {}
    assert made(visit, told("meet", occurs=DAY, where=place("Moscow", "RUS"))) == {}


def test_one_event_is_part_of_one_other_alone_the_one_for_which_most_speaks() -> None:
    here = told("visit", occurs=DAY, where=JAKARTA, story="a")
    again = told("host", "IDN", "RUS", occurs=DAY, story="b")
    assert list(made(here, again, told("meet", occurs=DAY, where=JAKARTA, story="c"))) == ["meet part of visit"]


def test_talks_yield_what_is_agreed_after_them_about_the_same() -> None:
    talks = told("negotiate", occurs=DAY, thing="a gas contract")
    assert list(made(talks, told("sign-agreement", occurs=on("2025-12-20"), thing="the gas contract"))) == [
        "negotiate yields sign-agreement"
    ]
    assert made(talks, told("sign-agreement", occurs=on("2025-11-20"), thing="the gas contract")) == {}
    assert list(made(talks, told("sign-agreement", occurs=DAY))) == ["sign-agreement part of negotiate"]
    assert (
        made(talks, told("sign-agreement", occurs=on("2025-12-20"), status="refused", thing="the gas contract")) == {}
    )


def test_a_denial_hangs_on_the_accusation() -> None:
    denial = told("hack", "RUS", "DEU", status="denied", occurs=DAY, story="a")
    accusation = told("accuse", "DEU", "RUS", occurs=on("2025-12-01"), story="a")
    assert list(made(denial, accusation)) == ["hack denies accuse"]
    assert made(replace(denial, mention=replace(denial.mention, status="occurred")), accusation) == {}


def test_the_next_round() -> None:
    fifth, sixth, eighth = (told("negotiate", ordinal=n, published=f"2025-12-0{n}") for n in (5, 6, 8))
    events = {one.mention.ordinal.value: event([one]).id for one in (fifth, sixth, eighth) if one.mention.ordinal}
    assert made(fifth, sixth, eighth) == {"negotiate next of negotiate": events[6]}


def test_a_first_half_is_part_of_the_whole() -> None:
    half = told("lend", thing="the first half of a loan", story="a")
    assert list(made(half, told("lend", thing="a loan", story="a"))) == ["lend part of lend"]


def test_two_events_of_one_story_need_more_than_that() -> None:
    assert made(told("visit", story="a"), told("meet", story="a")) == {}
    assert list(made(told("visit", story="a", where=JAKARTA), told("meet", story="a", where=JAKARTA))) == [
        "meet part of visit"
    ]


@st.composite
def piles(draw: st.DrawFn) -> list[Item]:
    """Return mentions of a small world, so that many hang together."""
    return [
        told(
            draw(st.sampled_from(["visit", "host", "meet", "negotiate", "sign-agreement", "accuse"])),
            *draw(st.sampled_from([("RUS", "IDN"), ("IDN", "RUS")])),
            story=draw(st.sampled_from("abc")),
            status=draw(st.sampled_from(["occurred", "planned", "denied"])),
            occurs=draw(st.sampled_from([None, DAY, on("2025-12-05")])),
            ordinal=draw(st.sampled_from([None, None, 5, 6])),
            sentence_index=number,
        )
        for number in range(draw(st.integers(0, 8)))
    ]


@settings(max_examples=60, deadline=None)
@given(pile=piles(), seed=st.randoms(use_true_random=False))
def test_order_changes_no_tie_and_none_is_between_an_event_and_itself(pile: list[Item], seed: random.Random) -> None:
    found = link(pile)
    shuffled = list(found.events)
    seed.shuffle(shuffled)
    told_in = [(one.mention.id, one.mention.story_id) for one in pile]
    assert ties(shuffled, told_in) == found.ties
    events = {one.id for one in found.events}
    for tie in found.ties:
        assert tie.left != tie.right
        assert {tie.left, tie.right} <= events
        assert tie.reasons
    keys = [(tie.left, tie.right, tie.kind) for tie in found.ties]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("given", [[], [event([told("visit")])]])
def test_nothing_to_tie(given: list[Event]) -> None:
    assert ties(given) == tuple[Tie, ...]()


@settings(max_examples=30, deadline=None)
@given(pile=piles())
def test_ties_of_some_events_are_those_among_all(pile: list[Item]) -> None:
    found = link(pile)
    told_in = [(one.mention.id, one.mention.story_id) for one in pile]
    for one in found.events:
        assert ties(found.events, told_in, {one.id}) == tuple(tie for tie in found.ties if tie.left == one.id)


def test_another_counterpart_on_a_trip_is_no_part_of_it_unless_the_place_tells() -> None:
    visit = told("visit", occurs=on("2025-12-01", "2025-12-03", "range"), where=JAKARTA)
    assert made(visit, told("meet", target="MYS", occurs=DAY)) == {}
    assert list(made(visit, told("meet", target="MYS", occurs=DAY, where=JAKARTA))) == ["meet part of visit"]
    assert made(visit, told("meet", source="MYS", target="IDN", occurs=DAY, where=JAKARTA)) == {}, "the host's guest"


def test_a_delivery_is_part_of_what_is_still_to_come() -> None:
    pledge = told("give-military-aid", status="planned", quantities=(count(36, "vehicle"),))
    first = told("give-military-aid", occurs=DAY, quantities=(count(12, "vehicle"),))
    assert list(made(pledge, first)) == ["give-military-aid part of give-military-aid"]
    assert made(told("give-military-aid", quantities=(count(36, "vehicle"),)), first) == {}
