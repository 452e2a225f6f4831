"""Rows become entries: persons are gathered, names come from CLDR."""

from dragoman import register

REG = register.load()


def test_a_person_gathers_the_spells_and_names_of_every_row() -> None:
    person = REG.persons["sergei-shoigu"]
    assert person.name == "Sergei Shoigu"
    assert {spell.kind for spell in person.offices} >= {"defence-minister", "security-council"}
    assert "Sergey Shoigu" in person.aliases


def test_states_without_a_name_of_ours_get_that_of_cldr() -> None:
    assert REG.states["DEU"].name == "Germany"
    assert REG.states["TLS"].name == "Timor-Leste"


def test_our_name_goes_before_that_of_cldr() -> None:
    assert REG.states["COD"].name == "DR Congo"
