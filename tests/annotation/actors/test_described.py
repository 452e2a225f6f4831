"""People and firms of a state are not the state."""

from datetime import date

import pytest

from dragoman.types import ActorMention
from tests.reading import annotated


def actors(text: str) -> dict[str, ActorMention]:
    """Return the mentions of actors by their words."""
    return {mention.span.of(text): mention for mention in annotated(text).actors}


@pytest.mark.parametrize(
    ("text", "words", "country", "sector"),
    [
        ("German carmakers warned Brussels.", "German carmakers", "DEU", "BUS"),
        ("Washington barred Chinese students.", "Chinese students", "CHN", "EDU"),
        ("Canada refused a visa to a Kenyan runner.", "Kenyan runner", "KEN", "CVL"),
        ("Russia cut off gas to the Finnish utility Gasum.", "Finnish utility Gasum", "FIN", "BUS"),
        ("A Budapest university moved to Vienna.", "Budapest university", "HUN", "EDU"),
        ("A London-based think tank counted the strikes.", "London-based think tank", "GBR", "EDU"),
        ("Gabonese officers said that the vote was void.", "Gabonese officers", "GAB", "MIL"),
        ("Poland's shipbuilders won an order.", "Poland's shipbuilders", "POL", "BUS"),
        ("Iraqi Kurds froze in the woods.", "Iraqi Kurds", "IRQ", "CVL"),
        ("Survivors of the Christchurch shootings came.", "Survivors", "NZL", "CVL"),
        ("Black Americans led the marches.", "Black Americans", "USA", "CVL"),
        ("Canada deported an Iranian.", "Iranian", "IRN", "CVL"),
    ],
)
def test_who_is_described_has_a_state_and_a_sector(text: str, words: str, country: str, sector: str) -> None:
    found = actors(text)[words]
    assert (found.country, found.sector, found.actor_id) == (country, sector, None)


@pytest.mark.parametrize(
    "text", ["He sold an Italian restaurant.", "She wrote on French literature.", "We ate Thai curry."]
)
def test_what_belongs_to_a_people_names_nobody(text: str) -> None:
    assert [one.country for one in annotated(text).actors] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Russian strikes hit the port.", "Russian"),
        ("The Russians shelled the town.", "Russians"),
        ("Chinese sanctions will hurt.", "Chinese"),
        ("China will drop its tariffs on Australian wine.", "Australian"),
        ("India banned Chinese toys and Pakistani salt.", "Pakistani"),
    ],
)
def test_an_adjective_before_an_act_and_a_people_that_acts_are_the_state(text: str, words: str) -> None:
    found = actors(text)[words]
    assert found.actor_id == found.country is not None


def test_whom_a_group_is_for_or_who_backs_it_is_not_whose_it_is() -> None:
    text = "Pro-Russian separatists in Ukraine told people to leave. Iran-backed militias fired rockets."
    found = {words.rpartition(" ")[2]: one.country for words, one in actors(text).items()}
    assert (found["separatists"], found["militias"]) == ("UKR", None)


def test_somebody_s_followers_are_not_he() -> None:
    found = actors("Trump supporters stormed the building.")["Trump supporters"]
    assert (found.country, found.sector, found.actor_id) == ("USA", "CVL", None)


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Indian virologist Meera Example warned of a wave.", "Indian virologist Meera Example", "MED"),
        ("Hezbollah commander Ali Example was killed.", "Hezbollah commander Ali Example", "PRM"),
    ],
)
def test_the_words_before_a_name_tell_the_sector(text: str, words: str, sector: str) -> None:
    assert actors(text)[words].sector in (sector, "REB")


def test_a_seat_has_the_sector_of_those_who_sit_in_it() -> None:
    assert actors("The Pentagon said so.")["Pentagon"].sector == "MIL"
    assert actors("The Kremlin said so.")["Kremlin"].sector == "GOV"


def test_a_team_is_nobody() -> None:
    found = actors("France beat Croatia 4-2 in the World Cup final in Moscow.")
    assert {one.country for one in found.values()} == {None}


def test_the_leader_of_a_state_is_who_leads_it() -> None:
    text = "The Japanese leader met the Brazilian leader."
    found = {one.span.of(text): one.name for one in annotated(text, date(2023, 6, 1)).actors}
    assert found == {"Japanese leader": "Fumio Kishida", "Brazilian leader": "Luiz Inácio Lula da Silva"}
