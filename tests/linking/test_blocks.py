from itertools import combinations

from dragoman.linking.blocks import candidates
from dragoman.linking.slots import Slots, read
from tests.linking.build import item, on, person


def places(*made: Slots) -> set[tuple[int, int]]:
    found = list(candidates(made))
    assert len(found) == len(set(found))
    assert all(left < right for left, right in found)
    return set(found)


def test_only_one_act_between_the_same_states() -> None:
    made = [
        ("visit", ["BRA"], ["SWE"]),
        ("visit", ["BRA"], ["SWE"]),
        ("visit", ["BRA"], ["NOR"]),
        ("sanction", ["BRA"], ["SWE"]),
    ]
    assert places(*(read(item(*sides, sentence_index=i)) for i, sides in enumerate(made))) == {(0, 1)}


def test_sides_in_either_order_and_kin() -> None:
    made = [
        ("meet", ["BRA"], ["SWE"]),
        ("meet", ["SWE"], ["BRA"]),
        ("host", ["BRA"], ["SWE"]),
        ("visit", ["SWE"], ["BRA"]),
    ]
    found = places(*(read(item(*sides)) for sides in made))
    assert found == set(combinations(range(4), 2))


def test_participants_of_a_mutual_act_that_stand_on_one_side() -> None:
    both = read(item("meet", ["BRA", "SWE"], []))
    assert places(both, read(item("meet", ["BRA"], ["SWE"]))) == {(0, 1)}


def test_a_one_sided_mention_meets_those_that_name_both() -> None:
    half, whole = read(item("attack", [], ["SWE"])), read(item("attack", ["BRA"], ["SWE"]))
    assert places(half, whole) == {(0, 1)}
    assert places(whole, half) == {(0, 1)}


def test_persons_stand_in_the_block_of_their_state() -> None:
    ana = read(item("visit", [person("Ana Silva", "BRA", "President")], ["SWE"]))
    assert places(ana, read(item("visit", ["BRA"], ["SWE"]))) == {(0, 1)}


def test_exact_days_far_apart_are_not_compared() -> None:
    days = ["2024-05-01", "2024-05-02", "2024-06-02"]
    made = [read(item("visit", ["BRA"], ["SWE"], occurs=on(day))) for day in days]
    assert places(*made) == {(0, 1)}


def test_big_blocks_cost_a_bounded_number_of_comparisons_a_mention() -> None:
    made = [read(item("attack", ["BRA"], ["SWE"], story=f"s{i}", sentence_index=i)) for i in range(600)]
    assert len(places(*made)) <= 36 * len(made)


def test_in_a_big_block_the_same_detail_is_found_at_any_distance_in_time() -> None:
    noise = [
        item("sell-arms", ["BRA"], ["SWE"], published=f"2024-0{1 + i % 9}-11", story=f"s{i}", ordinal=1 + i % 40)
        for i in range(200)
    ]
    deal = [
        item("sell-arms", ["BRA"], ["SWE"], published=day, thing="fighter jets", ordinal=77, story=day)
        for day in ("2024-01-02", "2024-09-30")
    ]
    assert (200, 201) in places(*map(read, noise + deal))
