"""Names and numbers of states."""

from dragoman.web.naming import name_of, numbers, states


def test_states_are_numbered_as_the_outlines_number_them() -> None:
    found = numbers()
    assert (found["IDN"], found["SGP"], found["USA"]) == ("360", "702", "840")
    assert all(number.isdigit() for number in found.values())


def test_states_and_bodies_can_be_chosen_by_name() -> None:
    names = [one.name for one in states()]
    assert names == sorted(names)
    assert {"Indonesia", "United Nations"} <= set(names)
    assert name_of("EUR") == "European Union"
