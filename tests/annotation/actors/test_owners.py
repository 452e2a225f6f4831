"""Whose people a title means: those of the body named before it, of the place behind it."""

import pytest

from tests.annotation.actors.test_described import actors


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("A Shell spokesman denied the report.", "Shell spokesman", "GBR", "BUS"),
        ("Boko Haram gunmen attacked a town in Nigeria.", "Boko Haram gunmen", "NGA", "REB"),
        ("The Shining Path leader was caught in Peru.", "Shining Path leader", "PER", "REB"),
        ("The mayor of Kharkiv met the ambassador.", "mayor of Kharkiv", "UKR", "GOV"),
    ],
)
def test_the_owner_before_a_title_tells_what_its_people_are(text: str, words: str, country: str, sector: str) -> None:
    mention = actors(text)[words]
    assert (mention.country, mention.sector) == (country, sector)


def test_prosecutors_in_a_town_are_of_its_state() -> None:
    assert actors("Prosecutors in Sao Paulo charged the banker.")["Prosecutors"].country == "BRA"


def test_whom_others_are_for_is_not_named_himself() -> None:
    assert all(m.actor_id != "donald-trump" for m in actors("A pro-Trump mob broke into the Capitol.").values())


def test_a_former_minister_without_office_of_state_is_of_the_elite() -> None:
    text = "Former Lebanese prime minister Rafik al-Hariri died in Beirut."
    assert actors(text)[text.partition(" died")[0]].sector == "ELI"
