"""What is in doubt is settled where nothing rivals it."""

from dragoman.linking import Item, link
from dragoman.linking.clusters import clusters
from dragoman.linking.doubts import MANY, settle
from dragoman.linking.partition import Pair, Partition
from dragoman.linking.slots import Slots, read
from dragoman.linking.weights import HAND_SET
from dragoman.types import Participant, Span
from tests.linking.build import count, item, on


def line(*stories: str, ordinals: dict[int, int] | None = None) -> list[Slots]:
    """Return mentions of one act, told in these stories."""
    numbers = ordinals or {}
    return [
        read(item("meet", ["BRA"], ["SWE"], story=story, ordinal=numbers.get(place), sentence_index=place))
        for place, story in enumerate(stories)
    ]


def nobody(name: str) -> Participant:
    """Return somebody who is only described."""
    return Participant(side="source", name=name, span=Span(0, 1))


def settled(slots: list[Slots], weights: dict[Pair, float]) -> tuple[tuple[int, ...], ...]:
    return clusters(slots, weights, HAND_SET, doubts=list(weights))


def test_a_doubt_without_a_rival_is_one_act() -> None:
    assert settled(line("a", "b"), {(0, 1): 2.3}) == ((0, 1),)
    assert clusters(line("a", "b"), {(0, 1): 2.3}, HAND_SET) == ((0,), (1,))


def test_two_that_cannot_be_one_rival_each_other_for_a_third() -> None:
    slots = line("a", "b", "c", ordinals={0: 3, 2: 4})
    assert settled(slots, {(0, 1): 2.3, (1, 2): 2.3}) == ((0,), (1,), (2,))


def test_a_rival_that_is_farther_off_is_none() -> None:
    slots = line("a", "b", "c", ordinals={0: 3, 2: 4})
    assert settled(slots, {(0, 1): 2.9, (1, 2): 2.0}) == ((0, 1), (2,))


def test_three_that_may_be_one_are_no_rivals() -> None:
    assert settled(line("a", "b", "c"), {(0, 1): 2.3, (1, 2): 2.3, (0, 2): 2.3}) == ((0, 1, 2),)


def test_what_was_not_compared_is_held_to_be_another() -> None:
    assert settled(line("a", "b", "c"), {(0, 1): 2.3, (1, 2): 2.3}) == ((0,), (1,), (2,))


def test_what_one_story_tells_as_two_rivals_and_is_not_joined_by_others() -> None:
    slots = line("a", "a", "b")
    assert settled(slots, {(0, 1): 1.0, (0, 2): 2.3, (1, 2): 2.3}) == ((0,), (1,), (2,))
    made = Partition(slots, {(0, 1): 1.0, (0, 2): 2.9}, HAND_SET, ())
    assert made.divided(0, 1)
    assert made.divided(made.join(0, 2), 1)
    assert not made.divided(0, 0)


def test_a_veto_between_groups_holds() -> None:
    slots = line("a", "b", "c", ordinals={0: 3, 2: 4})
    assert settled(slots, {(0, 1): 9.0, (1, 2): 2.9}) == ((0, 1), (2,))


def test_a_long_row_is_left_as_it_is() -> None:
    slots = line(*map(str, range(MANY + 2)))
    every = {(left, right): 2.3 for right in range(MANY + 2) for left in range(right)}
    assert len(settled(slots, every)) == MANY + 2
    made = Partition(slots, every, HAND_SET, ())
    settle(made, [], HAND_SET)
    assert len(made.groups) == MANY + 2


def test_a_gift_offered_taken_and_recalled_is_one() -> None:
    """Nothing but states and act tells that they are one, and nothing that they are not."""
    given = [
        item("give-military-aid", ["DNK"], ["MDA"], story="a", status="offered", published="2024-10-02"),
        item("give-military-aid", ["DNK"], ["MDA"], story="b", occurs=on("2024-12-19"), published="2024-12-19"),
    ]
    (one,) = link(given).links
    assert [reason.feature for reason in one.reasons if reason.weight == 0] == ["alone"]
    assert len(link(given).events) == 1
    other = item("give-military-aid", ["DNK"], ["MDA"], story="c", occurs=on("2024-12-01"), published="2024-12-02")
    assert len(link([*given, other]).events) == 3


def test_words_are_no_doubts_and_neither_are_acts_in_one_story() -> None:
    for act, stories in (("praise", "ab"), ("give-military-aid", "aa")):
        pair = [
            item(act, ["DNK"], ["MDA"], story=story, published=day, sentence_index=place, status="planned")
            for place, (story, day) in enumerate(zip(stories, ("2024-10-02", "2024-10-20"), strict=True))
        ]
        assert all(reason.feature != "alone" for one in link(pair).links for reason in one.reasons)


def test_one_side_is_enough_where_a_detail_agrees() -> None:
    def taken(story: str, doer: str, number: int, word: str, day: str) -> Item:
        return item("kidnap", [nobody(doer)], ["POL"], story=story, quantities=(count(number, word),), published=day)

    first = taken("a", "gunmen", 3, "engineer", "2024-09-09")
    assert len(link([first, taken("b", "the captors", 3, "worker", "2024-09-11")]).events) == 1
    assert len(link([first, taken("c", "the captors", 5, "nun", "2024-09-11")]).events) == 2
