import pytest

from dragoman import register
from dragoman.register import BODIES
from dragoman.register.agencies import agencies, credited, speaking


def test_the_table_holds_together() -> None:
    found = agencies()
    assert len({one.id for one in found}) == len(found) >= 60
    assert all(one.country in register.load().states or one.country in BODIES for one in found)
    assert all(one.source and one.checked for one in found)


def test_no_name_stands_for_two() -> None:
    names = [name.casefold() for one in agencies() for name in (one.name, *one.aliases, *one.credits)]
    assert len(set(names)) == len(names)


def test_every_agency_is_known_by_each_of_its_names() -> None:
    for one in agencies():
        for name in (one.name, *one.aliases):
            assert speaking(name) == credited(name) == one.id
        assert all(credited(name) == one.id for name in one.credits)


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("Russian news agency RIA", "ria"),
        ("the state news agency TASS", "tass"),
        ("Iran's semi-official Fars news agency", "fars"),
        ("Japan's Kyodo News", "kyodo"),
        ("Saudi Press Agency (SPA)", "spa"),
        ("Interfax correspondent", "interfax"),
        ("Granite Wire", "granite-wire"),
        ("the Granite News Agency", "granite-news-agency"),
    ],
)
def test_speakers_that_are_agencies(words: str, id: str) -> None:
    assert speaking(words) == id


@pytest.mark.parametrize(
    "words",
    [
        "the Palestinian Authority",
        "PA",
        "AP Moller-Maersk",
        "Washington Post",
        "a news agency",
        "the Iranian news agency",
    ],
)
def test_speakers_that_are_none(words: str) -> None:
    assert speaking(words) is None


def test_a_short_name_counts_in_a_credit() -> None:
    assert credited("PA") == "pa-media"
    assert credited("AFP/kg") is None
    assert credited("") is None
