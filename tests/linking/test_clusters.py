from dragoman.linking.clusters import clusters
from dragoman.linking.slots import Slots, read
from dragoman.linking.weights import HAND_SET
from tests.linking.build import item


def line(*ordinals: int | None) -> list[Slots]:
    return [read(item("meet", ["BRA"], ["SWE"], ordinal=n, sentence_index=i)) for i, n in enumerate(ordinals)]


def test_pairs_below_the_threshold_stay_apart() -> None:
    assert clusters(line(None, None, None), {(0, 1): 5.0, (1, 2): 2.9}, HAND_SET) == ((0, 1), (2,))


def test_the_heavier_link_wins_where_a_veto_divides() -> None:
    slots = line(3, None, 4)
    assert clusters(slots, {(0, 1): 5.0, (1, 2): 6.0}, HAND_SET) == ((0,), (1, 2))
    assert clusters(slots, {(0, 1): 6.0, (1, 2): 5.0}, HAND_SET) == ((0, 1), (2,))


def test_a_veto_holds_for_whole_groups() -> None:
    slots = line(3, None, None, 4)
    found = clusters(slots, {(0, 1): 9.0, (2, 3): 9.0, (1, 2): 8.0}, HAND_SET)
    assert found == ((0, 1), (2, 3))


def test_one_strong_link_does_not_outweigh_several_weak_ones() -> None:
    weights = {(0, 1): 9.0, (2, 3): 9.0, (1, 2): 4.0, (0, 2): 1.0, (0, 3): 1.0, (1, 3): 1.0}
    assert clusters(line(None, None, None, None), weights, HAND_SET) == ((0, 1), (2, 3))
    assert clusters(line(None, None, None, None), weights | {(0, 3): 3.0, (0, 2): 3.0}, HAND_SET) == ((0, 1, 2, 3),)


def test_a_refusal_moves_with_the_group_that_was_refused() -> None:
    """2 (no. 4) is refused by 0-1 (no. 3); 3 then joins 0-1, and 4 joins 2: the two groups stay two."""
    slots = line(3, None, 4, None, None)
    weights = {(0, 1): 9.0, (1, 2): 8.0, (0, 3): 7.0, (2, 4): 7.0, (3, 4): 6.0}
    assert clusters(slots, weights, HAND_SET) == ((0, 1, 3), (2, 4))


def test_nothing_to_join() -> None:
    assert clusters([], {}, HAND_SET) == ()
    assert clusters(line(None), {}, HAND_SET) == ((0,),)


def test_what_a_person_said_to_be_one_is_one_whatever_forbids_it() -> None:
    assert clusters(line(3, 4), {}, HAND_SET, [(0, 1)]) == ((0, 1),)


def test_what_goes_with_one_version_of_a_decided_act_joins_it() -> None:
    """0 (no. 3) and 2 (no. 4) were said to be the same; 1 and 3 are reports of each; 4 (no. 5) goes with neither."""
    slots = line(3, 3, 4, 4, 5, None)
    weights = {(0, 1): 6.0, (2, 3): 6.0, (4, 5): 6.0, (3, 5): 5.0}
    assert clusters(slots, weights, HAND_SET, [(0, 2)]) == ((0, 1, 2, 3), (4, 5))
    assert clusters(slots, weights, HAND_SET) == ((0, 1), (2, 3), (4, 5))


def test_what_a_person_said_to_be_two_is_two_also_through_others() -> None:
    weights = {(0, 1): 9.0, (0, 2): 8.0, (1, 2): 7.0}
    assert clusters(line(None, None, None), weights, HAND_SET, (), [(0, 1)]) == ((0, 2), (1,))


def test_people_decide_before_all_weights_and_vetoes() -> None:
    slots = line(3, None, 4)
    weights = {(0, 1): 9.0, (1, 2): 8.0}
    assert clusters(slots, weights, HAND_SET, together=[(0, 2)]) in (((0, 2), (1,)), ((0, 1, 2),))
    assert clusters(slots, weights, HAND_SET, apart=[(0, 1)]) == ((0,), (1, 2))


def test_what_people_hold_apart_stays_apart_through_others() -> None:
    weights = {(0, 1): 9.0, (1, 2): 9.0, (0, 2): 9.0}
    found = clusters(line(None, None, None), weights, HAND_SET, apart=[(0, 2)])
    assert not any({0, 2} <= set(group) for group in found)
