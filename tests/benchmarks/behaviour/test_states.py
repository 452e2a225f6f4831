"""The states: those of the register, drawn from all over the table."""

from benchmarks.behaviour.states import named, pair, states
from dragoman.register import load


def test_the_program_knows_every_state_by_name_and_adjective() -> None:
    known = load()
    for state in states():
        for word in (state.name, state.adjective):
            (hit,) = known.find(word)
            assert hit.ids[0] == state.iso3, word


def test_names_and_codes_are_unique() -> None:
    assert len({state.iso3 for state in states()}) == len({state.name for state in states()}) == len(states())


def test_all_continents_are_there_and_names_of_several_words() -> None:
    assert {state.region for state in states()} == {"Africa", "Americas", "Asia", "Europe", "Middle-East", "Pacific"}
    assert sum(" " in state.name.removeprefix("the ") for state in states()) >= 20


def test_a_possessive_of_a_name_in_s_has_no_second_one() -> None:
    assert named("Netherlands").possessive == "the Netherlands'"
    assert named("the Gambia").possessive == "the Gambia's"


def test_pairs_are_of_two_states_and_come_by_all_of_them() -> None:
    drawn = [pair(number, turn) for number in range(150) for turn in range(4)]
    assert all(first != second for first, second in drawn)
    assert {state for both in drawn for state in both} == set(states())
