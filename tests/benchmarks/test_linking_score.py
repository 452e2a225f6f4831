"""The arithmetic over labellings, on cases small enough to be counted by hand."""

import pytest

from benchmarks.linking_score import Share, apart, b_cubed, chains, counterparts, pairwise, parts, states, together

GOLD = {"a": "war", "b": "war", "c": "peace"}
"""One pair: a-b."""


def test_what_is_right_throughout_has_all() -> None:
    found = {"a": "x", "b": "x", "c": "y"}
    assert pairwise(GOLD, found) == b_cubed(GOLD, found) == (100, 100, 100)


def test_all_in_one_finds_every_pair_and_two_too_many() -> None:
    found = dict.fromkeys(GOLD, "x")
    assert pairwise(GOLD, found) == pytest.approx((100 / 3, 100, 50))
    # a and b: 2 of 3 belong there; c: 1 of 3
    assert b_cubed(GOLD, found) == pytest.approx((100 * 5 / 9, 100, 100 * 5 / 7))


def test_all_apart_makes_no_mistake_and_finds_nothing() -> None:
    found = {"a": "x", "b": "y", "c": "z"}
    assert pairwise(GOLD, found) == pytest.approx((100, 0, 0))
    # a and b: 1 of 2 each; c: all
    assert b_cubed(GOLD, found) == pytest.approx((100, 200 / 3, 80))


def test_a_wrong_pair_for_a_right_one() -> None:
    found = {"a": "x", "b": "y", "c": "y"}
    assert pairwise(GOLD, found) == pytest.approx((0, 0, 0))
    assert b_cubed(GOLD, found) == pytest.approx((200 / 3, 200 / 3, 200 / 3))


def test_four_of_one_in_two_halves() -> None:
    gold, found = dict.fromkeys("abcd", "war"), {"a": "x", "b": "x", "c": "y", "d": "y"}
    assert pairwise(gold, found) == pytest.approx((100, 100 / 3, 50))
    assert b_cubed(gold, found) == pytest.approx((100, 50, 200 / 3))


def test_only_mentions_of_both_labellings_count_and_none_is_no_mistake() -> None:
    assert pairwise({**GOLD, "d": "war"}, {"a": "x", "b": "x", "c": "y", "e": "x"}) == (100, 100, 100)
    assert pairwise({}, {}) == (100, 100, 100)
    assert b_cubed({}, {}) == (0, 0, 0)


def test_pairs_are_counted_together_across_stories_and_apart_within_chains() -> None:
    gold = {**GOLD, "d": "war", "e": "truce"}
    found = {"a": "x", "b": "x", "c": "x", "d": "y", "e": "x"}
    story = {"a": "1", "b": "1", "c": "1", "d": "2", "e": "3"}
    assert together(gold, found, story) == (0, 2)  # a-d and b-d; a-b is of one story
    assert apart(gold, found) == (2, 7)  # c-d and d-e of a-c, a-e, b-c, b-e, c-d, c-e, d-e
    assert apart(gold, found, {"a": "1", "b": "1", "c": "1", "d": "1", "e": "3"}) == (1, 3)


def test_a_share_is_cut_so_that_all_means_all() -> None:
    assert [Share(*one).percent for one in ((9999, 10000), (2, 3), (1, 1), (0, 0))] == [99.9, 66.6, 100, 0]


def test_what_shares_a_member_is_one_chain() -> None:
    assert chains([("c", "d"), ("a",), ("b", "d"), ("a", "e")]) == {"a": "a", "b": "b", "c": "b", "d": "b", "e": "a"}


def test_an_event_is_where_most_of_it_is() -> None:
    gold = {"a": "war", "b": "war", "c": "war", "d": "peace", "e": "peace"}
    found = {"a": "x", "b": "y", "c": "y", "d": "z", "e": "y"}
    assert counterparts(gold, found) == {"war": "y", "peace": "y"}
    assert states(gold, found, {"war": "done", "peace": "open"}, {"y": "done"}) == (1, 2)
    assert states(gold, found, {"peace": "open", "truce": "done"}, {}) == (0, 1)


def test_parts_are_right_or_found_where_both_ends_are_there() -> None:
    gold = {"a": "visit", "b": "talks", "c": "deal", "d": "strike"}
    found = {"a": "v", "b": "t", "c": "d", "d": "s"}
    wanted = {("talks", "visit"), ("deal", "visit"), ("deal", "summit")}
    right, all_found = parts(gold, found, wanted, {("t", "v"), ("s", "v"), ("unknown", "v")})
    assert right == (1, 2)
    assert all_found == (1, 2)
