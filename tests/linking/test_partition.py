"""Groups while they are being joined."""

from dragoman.linking.partition import Partition
from dragoman.linking.slots import Slots, read
from dragoman.linking.weights import HAND_SET
from tests.linking.build import item


def line(*ordinals: int | None) -> list[Slots]:
    return [
        read(item("meet", ["BRA"], ["SWE"], ordinal=number, story=str(place), sentence_index=place))
        for place, number in enumerate(ordinals)
    ]


def test_what_two_groups_come_to_is_the_mean_of_the_pairs_between_them() -> None:
    made = Partition(line(None, None, None), {(0, 1): 4.0, (0, 2): 3.0, (1, 2): 1.0}, HAND_SET, ())
    joined = made.join(0, 1)
    assert made.find(0) == made.find(1) == joined
    assert made.mean(joined, 2) == 2.0
    assert made.mean(2, joined) == 2.0
    assert sorted(made.groups[joined].members) == [0, 1]


def test_pairs_that_were_not_compared_have_no_mean() -> None:
    assert Partition(line(None, None), {}, HAND_SET, ()).mean(0, 1) is None


def test_a_pair_counts_no_more_than_what_is_enough() -> None:
    made = Partition(line(None, None), {(0, 1): 99.0}, HAND_SET, ())
    assert made.mean(0, 1) == HAND_SET.threshold + HAND_SET.enough


def test_a_veto_and_a_refusal_hold_for_what_groups_become() -> None:
    made = Partition(line(3, None, 4, None), {(0, 1): 4.0, (2, 3): 4.0}, HAND_SET, ())
    assert made.forbidden(0, 2)
    made.refuse(1, 3)
    first, second = made.join(0, 1), made.join(2, 3)
    assert made.forbidden(first, second)
    assert made.is_refused(first, second)
    assert made.is_refused(second, first)


def test_what_a_person_holds_to_be_two_is_forbidden() -> None:
    assert Partition(line(None, None), {}, HAND_SET, [(0, 1)]).forbidden(1, 0)


def test_versions_of_one_act_may_be_joined_by_what_goes_with_one_of_them() -> None:
    made = Partition(line(3, 4, 4, 5), {}, HAND_SET, ())
    made.keep_versions(0)
    made.keep_versions(1)
    both = made.join(0, 1)
    assert not made.forbidden(both, 2)
    assert made.forbidden(both, 3)
