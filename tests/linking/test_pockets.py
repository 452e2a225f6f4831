import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dragoman.linking.pockets import LARGE, NO_DAY, Pockets, day, parts, pockets
from dragoman.linking.slots import read
from tests.linking.build import item, month, on


def labels(days: list[int], links: list[tuple[int, int]], firm: tuple[int, ...] = ()) -> Pockets:
    ends = np.array(links, dtype=np.int64).reshape(-1, 2)
    flags = np.isin(np.arange(len(links)), firm)
    return pockets(np.array(days, dtype=np.int64), ends[:, 0], ends[:, 1], flags)


def chain(days: list[int]) -> list[tuple[int, int]]:
    return [(place, place + 1) for place in range(len(days) - 1)]


@given(st.integers(1, 30), st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=40))
def test_parts_are_what_links_lead_to(number: int, links: list[tuple[int, int]]) -> None:
    links = [(a, b) for a, b in links if max(a, b) < number and a != b]
    label = {place: {place} for place in range(number)}
    for a, b in links:
        joined = label[a] | label[b]
        label.update(dict.fromkeys(joined, joined))
    ends = np.array(links, dtype=np.int64).reshape(-1, 2)
    assert parts(number, ends[:, 0], ends[:, 1]).tolist() == [min(label[place]) for place in range(number)]


def test_a_pile_that_is_not_large_is_one_pocket_however_long_it_lasts() -> None:
    days = list(range(LARGE))
    found = labels(days, chain(days))
    assert set(found.pile.tolist()) == set(found.pocket.tolist()) == {0}


def test_an_endless_pile_is_cut_where_the_calendar_cuts() -> None:
    days = [place // 2 for place in range(3 * LARGE)]
    found = labels(days, chain(days))
    assert set(found.pile.tolist()) == {0}
    for pocket in set(found.pocket.tolist()):
        inside = [day for day, label in zip(days, found.pocket.tolist(), strict=True) if label == pocket]
        assert {day // 32 for day in inside} == {inside[0] // 32}
        assert len(inside) == 64 or inside[-1] == days[-1]


def test_what_happened_within_days_is_not_cut() -> None:
    days = [700 + place % 4 for place in range(2 * LARGE)]
    assert set(labels(days, chain(days)).pocket.tolist()) == {0}


def test_what_a_person_joined_is_not_cut() -> None:
    days = [0] * LARGE + [90] * LARGE
    links = chain(days)
    assert len(set(labels(days, links).pocket.tolist())) == 2
    assert len(set(labels(days, links, firm=(LARGE - 1,)).pocket.tolist())) == 1


def test_the_day_of_a_mention() -> None:
    assert day(read(item("meet", occurs=on("0001-01-05")))) == 5
    assert day(read(item("meet", occurs=month("2024-05-01"), published="2024-06-01"))) == NO_DAY
    assert day(read(item("meet", published="0001-01-06"))) == 6
    assert day(read(item("meet"))) == NO_DAY
