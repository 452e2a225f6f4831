from collections.abc import Sequence
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.linking.blocks import FEW, LEADERS, Met, Pairs, Rows, less, meet, once, rows, touching
from dragoman.linking.keys import Keys
from dragoman.linking.slots import Slots, read
from tests.linking.build import item, month, on, person, year
from tests.linking.piles import places

Row = tuple[int, int, int, int, int]
"""Key, handle, first, last, role."""


def columns(
    given: Sequence[Row], before: Sequence[int] = (), gone: Sequence[int] = (), hot: Sequence[int] = ()
) -> Rows:
    """Return rows; ``before`` are the handles that were there, ``gone`` those that are no more."""
    table = np.array(given, dtype=np.int64).reshape(-1, 5)
    handle = table[:, 1].astype(np.uint64)
    return Rows(
        table[:, 0].astype(np.uint64),
        handle,
        table[:, 2],
        table[:, 3],
        table[:, 4],
        np.isin(handle, list(before)),
        ~np.isin(handle, list(gone)),
        np.isin(handle, list(hot)) if hot else np.ones(len(handle), dtype=bool),
    )


def pairs(met: Met) -> set[tuple[int, int]]:
    assert len(once(met.now)) == len(met.now)
    return {(a, b) for a, b in met.now.tolist()}


def on_days(days: Sequence[int], key: int = 1) -> list[Row]:
    return [(key, handle, day, day, 0) for handle, day in enumerate(days)]


def test_the_mentions_of_a_key_are_all_compared_while_they_are_few() -> None:
    met = meet(columns([*on_days(range(0, 700, 30)), (2, 99, 5, 5, 0)]))
    assert pairs(met) == set(combinations(range(24), 2))
    assert met.crowds == ()


def test_where_they_are_many_they_meet_in_finer_windows() -> None:
    apart = [*range(20), *range(256, 276)]
    assert pairs(meet(columns(on_days(apart)))) == {
        *combinations(range(20), 2),
        *combinations(range(20, 40), 2),
    }


def test_a_mention_of_several_days_stands_in_every_window_that_these_touch() -> None:
    given = [*on_days([0] * 20 + [300] * 20), (1, 99, 200, 301, 0)]
    found = pairs(meet(columns(given)))
    assert {(0, 99), (39, 99)} <= found
    assert (0, 39) not in found


def test_days_too_vague_for_finer_windows_meet_those_as_vague() -> None:
    given = [*on_days([day % 200 for day in range(40)]), (1, 98, 0, 4000, 0), (1, 99, 100, 3900, 0)]
    found = {pair for pair in pairs(meet(columns(given))) if 99 in pair or 98 in pair}
    assert found == {(98, 99)}


def test_in_a_crowd_all_are_compared_with_a_few_and_the_rest_is_counted() -> None:
    met = meet(columns(on_days([3] * 100)))
    assert pairs(met) == {(a, b) for a, b in combinations(range(100), 2) if a < LEADERS}
    (crowd,) = met.crowds
    assert (crowd.size, crowd.mentions) == (4, 100)
    assert crowd.left_out == 100 * 99 // 2 - len(pairs(met))


def test_second_roles_meet_the_first_alone() -> None:
    given = [(1, handle, 3, 3, int(handle > 1)) for handle in range(10)]
    assert pairs(meet(columns(given))) == {(a, b) for a in (0, 1) for b in range(10) if a < b}
    crowd = [(1, handle, 3, 3, int(handle > 1)) for handle in range(100)]
    assert pairs(meet(columns(crowd))) == {(0, 1), *((a, b) for a in (0, 1) for b in range(2, 2 + LEADERS))}


def test_only_windows_of_mentions_that_are_asked_about_are_looked_at() -> None:
    given = columns(on_days([*([0] * 30), *([300] * 30)]), hot=[59])
    assert {a for a, _ in pairs(meet(given))} <= set(range(30, 60))


ROWS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(0, 12),
        st.integers(0, 40),
        st.sampled_from([0, 0, 3, 40, 900]),
        st.integers(0, 1),
    ),
    min_size=30,
    max_size=150,
).map(lambda given: [(k, 7 * n + h % 7, d, d + width, role) for n, (k, h, d, width, role) in enumerate(given)])


def _set(pairs: Pairs) -> set[tuple[int, int]]:
    return {(a, b) for a, b in pairs.tolist()}


@settings(max_examples=60, deadline=None)
@given(ROWS, st.sets(st.integers(0, 149)), st.sets(st.integers(0, 149)))
def test_what_differs_is_all_that_the_new_ones_and_those_gone_change(
    given: list[Row], fresh: set[int], leaving: set[int]
) -> None:
    new = {row[1] for n, row in enumerate(given) if n in fresh}
    gone = {row[1] for n, row in enumerate(given) if n in leaving} - new
    before = [row[1] for row in given if row[1] not in new]
    moved = sorted(new | gone) or [-1]
    met = meet(columns(given, before, sorted(gone), moved), changes=True)
    whole_now = meet(columns([row for row in given if row[1] not in gone])).now
    whole_before = meet(columns([row for row in given if row[1] not in new])).now
    assert _set(less(whole_now, whole_before)) <= _set(less(met.now, met.before))
    assert _set(less(whole_before, whole_now)) <= _set(less(met.before, met.now))


@settings(max_examples=40, deadline=None)
@given(ROWS, st.sets(st.integers(0, 149)))
def test_the_pairs_of_those_asked_about_are_the_same_as_among_all(given: list[Row], asked: set[int]) -> None:
    hot = [row[1] for n, row in enumerate(given) if n in asked] or [-1]
    handles = np.array([max(one, 0) for one in hot], dtype=np.uint64)
    some = touching(meet(columns(given, hot=hot)).now, handles)
    every = touching(meet(columns(given)).now, handles)
    assert hot == [-1] or some.tolist() == every.tolist()


# --- over the keys of mentions --------------------------------------------------------------------------


def test_only_acts_between_the_same_states_meet() -> None:
    made = [("visit", ["BRA"], ["SWE"]), ("visit", ["BRA"], ["SWE"]), ("visit", ["BRA"], ["NOR"])]
    assert places(*(read(item(*sides, story=f"s{i}")) for i, sides in enumerate(made))) == {(0, 1)}


def test_sides_in_either_order_and_other_words_for_the_deed() -> None:
    made = [("sell-arms", ["BRA"], ["SWE"]), ("buy-arms", ["SWE"], ["BRA"])]
    assert places(*(read(item(*sides, story=f"s{i}")) for i, sides in enumerate(made))) == {(0, 1)}


def test_participants_of_a_mutual_act_that_stand_on_one_side() -> None:
    both = read(item("meet", ["BRA", "SWE"], [], story="a"))
    assert places(both, read(item("meet", ["BRA"], ["SWE"], story="b"))) == {(0, 1)}


def test_a_one_sided_mention_meets_those_that_name_both() -> None:
    half, whole = read(item("attack", [], ["SWE"], story="a")), read(item("attack", ["BRA"], ["SWE"], story="b"))
    assert places(half, whole) == {(0, 1)}
    assert places(whole, half) == {(0, 1)}


def test_persons_stand_under_the_keys_of_their_state() -> None:
    ana = read(item("visit", [person("Ana Silva", "BRA", "President")], ["SWE"], story="a"))
    assert places(ana, read(item("visit", ["BRA"], ["SWE"], story="b"))) == {(0, 1)}


def attacks(number: int, **given: object) -> list[Slots]:
    return [
        read(item("attack", ["BRA"], ["SWE"], story=f"s{i}", sentence_index=i, **given))  # type: ignore[arg-type]
        for i in range(number)
    ]


def test_big_blocks_cost_a_bounded_number_of_comparisons_a_mention() -> None:
    assert len(places(*attacks(600, published="2024-05-02"))) <= 4 * FEW * 600


def test_in_a_crowd_the_same_detail_is_found_at_any_distance_in_time() -> None:
    noise = [
        item("sell-arms", ["BRA"], ["SWE"], published=f"2024-0{1 + i % 9}-11", story=f"s{i}", ordinal=1 + i % 40)
        for i in range(200)
    ]
    deal = [
        item("sell-arms", ["BRA"], ["SWE"], published=day, thing="fighter jets", ordinal=77, story=day)
        for day in ("2024-01-02", "2024-09-30")
    ]
    assert (200, 201) in places(*map(read, noise + deal))


def test_rows_of_new_mentions() -> None:
    made = rows([Keys(5, ((1, 0), (2, 1)), 10, 12), Keys(6, ((1, 0),), 0, 0)])
    assert made.key.tolist() == [1, 2, 1]
    assert made.handle.tolist() == [5, 5, 6]
    assert made.first.tolist() == [10, 10, 0]
    assert made.role.tolist() == [0, 1, 0]
    assert [column.tolist() for column in (made.hot, made.now, made.before)] == [[True] * 3, [True] * 3, [False] * 3]


def test_vague_dates_meet_exact_ones_while_they_are_few() -> None:
    made = [
        read(item("visit", ["BRA"], ["SWE"], story=f"s{i}", occurs=when))
        for i, when in enumerate((on("2024-05-02"), month("2024-05-01"), year(2024)))
    ]
    assert places(*made) == {(0, 1), (0, 2), (1, 2)}
