"""The stories for linking, the world that they tell, and the lint that holds both."""

from datetime import date
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from training.linking_corpus import (
    LAST,
    PARTS,
    LinkAmount,
    LinkEvent,
    LinkMention,
    LinkOrdinal,
    LinkParty,
    LinkStory,
    State,
    World,
    faults,
    files,
    last_day,
    read,
)

FRESH = ("fresh-open", "fresh-held", "fresh-more")
CORPUS = Path(__file__).parents[2] / "corpus"
TEXT = "Kenya met Ethiopia on Friday for a second time.\n\nThe two had not met since 2020."
MENTION = LinkMention(
    id="a.1",
    act="meet",
    status="occurred",
    event="talks",
    trigger=(6, 9),
    sentence=(0, 47),
    source=(LinkParty(name="Kenya", iso3="KEN", span=(0, 5)),),
    target=(LinkParty(name="Ethiopia", iso3="ETH"),),
)
EVENT = LinkEvent(event="talks", act="meet", state="done", history=((date(2024, 5, 3), "occurred"),))


def story(*mentions: LinkMention, **given: object) -> LinkStory:
    made = LinkStory(id="a", publisher="b", published=date(2024, 5, 3), headline="c", text=TEXT, mentions=mentions)
    return msgspec.structs.replace(made, **given)


def changed(**given: object) -> LinkMention:
    return msgspec.structs.replace(MENTION, **given)


def event(**given: object) -> LinkEvent:
    return msgspec.structs.replace(EVENT, **given)


@pytest.mark.parametrize("part", PARTS)
def test_each_half_holds(part: str) -> None:
    world = read(CORPUS, part)
    assert list(faults(world)) == []
    assert len(world.stories) >= 30
    assert len({one.publisher for one in world.stories}) >= 9
    assert sum(one.copy_of is not None for one in world.stories) >= 2
    assert sum(one.published is None for one in world.stories) >= 2
    assert all(len(one.mentions) >= 4 for one in world.stories)
    assert all(85 <= len(one.text.split()) <= 230 for one in world.stories)
    assert {one.state for one in world.events} == set(get_args(State))


def test_the_chains_of_other_words_hold() -> None:
    world = read(CORPUS, "more")
    assert list(faults(world)) == []
    assert len(world.stories) >= 40
    assert all(len(one.mentions) >= 2 for one in world.stories)


@pytest.mark.parametrize("part", FRESH)
def test_the_short_chains_hold(part: str) -> None:
    world = read(CORPUS, part)
    assert list(faults(world)) == []
    assert len(world.stories) >= 38
    assert all(len(one.mentions) >= 2 for one in world.stories)
    assert len({one.publisher for one in world.stories}) >= 9


def test_the_halves_have_no_story_in_common() -> None:
    stories = [one for part in (*PARTS, "more", *FRESH) for one in read(CORPUS, part).stories]
    assert len({one.id for one in stories}) == len({one.text for one in stories}) == len(stories)


def test_the_day_of_a_half_is_that_of_its_last_dated_story() -> None:
    assert last_day([story(), story(published=None), story(published=date(2023, 1, 1))]) == date(2024, 5, 3)


def test_a_world_in_order_has_no_faults() -> None:
    full = changed(
        start=date(2024, 5, 3),
        end=date(2024, 5, 3),
        quantities=(LinkAmount(text="2020", span=(75, 79), amount=1.0),),
        sentence=(49, 80),
        trigger=(65, 68),
        source=(LinkParty(name="the two", iso3=None),),
    )
    ordinal = changed(id="a.2", ordinal=LinkOrdinal(text="second", span=(35, 41), value=2))
    copy = story(changed(id="b.1"), id="b", copy_of="a")
    assert list(faults(World((story(full, ordinal), copy), (EVENT,)))) == []


@pytest.mark.parametrize(
    ("mention", "message"),
    [
        (changed(act="greet"), "no such act"),
        (changed(source=(), target=()), "neither source nor target"),
        (changed(target=(LinkParty(name="Kenya", iso3="KEX"),)), "no state 'KEX'"),
        (changed(place="none"), "an empty value"),
        (changed(end=date(2024, 5, 3)), "an end without a start"),
        (changed(start=date(2024, 5, 3), end=date(2024, 5, 2)), "is before"),
        (changed(sentence=(0, 99)), "no sentence"),
        (changed(sentence=(0, 60)), "no sentence"),
        (changed(trigger=(65, 68)), "outside its sentence"),
        (changed(trigger=(6, 8)), "'me' cuts a word"),
        (changed(object="a third", object_span=(33, 41)), "'a second' is not 'a third'"),
        (changed(ordinal=LinkOrdinal(text="first", span=(35, 41), value=1)), "'second' is not 'first'"),
        (changed(event="visit"), "no event 'visit'"),
    ],
)
def test_what_is_wrong_with_a_mention_is_told(mention: LinkMention, message: str) -> None:
    found = list(faults(World((story(mention, changed(id="a.2")),), (EVENT,))))
    assert [message in one for one in found if "no mention has" not in one] == [True]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (event(act="visit"), "no mention has its act 'visit'"),
        (event(differs=("colour",)), "differs in colour"),
        (event(history=()), "no history"),
        (event(history=((None, "planned"),)), "no mention says planned"),
        (event(state="open"), "open, and the last status is occurred"),
        (event(state="fulfilled"), "fulfilled, and no promise"),
        (event(state="denied"), "denied, and nobody denies it"),
        (event(part_of="visit"), "part of 'visit', which is no event"),
        (event(part_of="talks"), "part of itself"),
    ],
)
def test_what_is_wrong_with_an_event_is_told(given: LinkEvent, message: str) -> None:
    (fault,) = faults(World((story(MENTION),), (given,)))
    assert message in fault


def test_an_event_that_nobody_tells_and_ids_that_stand_twice_are_told() -> None:
    world = World((story(MENTION, MENTION, copy_of="a"), story(id="b")), (EVENT, event(event="other")))
    assert list(faults(world)) == [
        "b: no mentions",
        "a.1: stands 2 times",
        "a: a copy of 'a', which is no other story",
        "other: no mention tells it",
    ]


@pytest.mark.parametrize(("state", "end"), [("open", date(2024, 5, 3)), ("overdue", date(2024, 5, 2))])
def test_a_promise_is_overdue_when_its_last_day_has_passed(state: State, end: date) -> None:
    promise = changed(status="planned", start=date(2024, 5, 1), end=end)
    made = event(state=state, history=((date(2024, 5, 1), "planned"),))
    assert list(faults(World((story(promise),), (made,)))) == []
    other: State = "overdue" if state == "open" else "open"
    (fault,) = faults(World((story(promise),), (event(state=other, history=made.history),)))
    assert "passed on 2024-05-03" in fault


def test_every_state_says_what_may_come_last() -> None:
    assert set(LAST) == set(get_args(State))


def test_a_state_that_is_none_is_not_read(tmp_path: Path) -> None:
    stories, events = files(tmp_path, "open")
    stories.parent.mkdir()
    stories.write_bytes(msgspec.json.encode(story(MENTION)))
    events.write_bytes(msgspec.json.encode(EVENT).replace(b'"done"', b'"gone"'))
    with pytest.raises(msgspec.ValidationError, match="Invalid enum value 'gone'"):
        read(tmp_path, "open")
