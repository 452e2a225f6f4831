"""What a name or phrase means on a day."""

from datetime import date

import pytest

from dragoman import register
from dragoman.register.resolve import resolve_name

REG = register.load()
UNCODED = {code for code, state in REG.states.items() if code.startswith("X") and not state.iso2 and state.of}
"""Entities without an ISO code, which PLOVER counts to a state."""


@pytest.mark.parametrize(
    ("name", "context", "on", "actor", "country", "sector", "office"),
    [
        ("Prabowo", "", date(2021, 6, 1), "prabowo-subianto", "IDN", "GOV", "Minister of Defence"),
        ("Prabowo", "", date(2025, 6, 1), "prabowo-subianto", "IDN", "GOV", "President"),
        ("Security Council Secretary", "Russia", date(2021, 6, 1), "nikolai-patrushev", "RUS", "GOV", None),
        ("Security Council Secretary", "Russia", date(2025, 6, 1), "sergei-shoigu", "RUS", "GOV", None),
        ("Antony Blinken", "", date(2025, 6, 1), "antony-blinken", "USA", "ELI", None),
        ("the German army", "", None, "DEU", "DEU", "MIL", None),
        ("protesters in Nairobi", "", None, "KEN", "KEN", "CVL", None),
        ("Italian energy giant Eni", "", None, "eni", "ITA", "BUS", None),
        ("Moscow", "", None, "RUS", "RUS", "GOV", None),
        ("the Pentagon", "", None, "USA", "USA", "MIL", None),
        ("Islamic State", "", None, "is", "IMG", "REB", None),
        ("UN Secretary-General", "", date(2020, 1, 1), "antonio-guterres", "UNO", None, "Secretary-General"),
        ("Russian ambassador to Indonesia", "", None, "RUS", "RUS", "GOV", "Ambassador"),
        ("Iran-backed Houthi rebels", "", None, "houthis", "YEM", "REB", None),
        ("Russian-backed separatists in Ukraine", "", None, "UKR", "UKR", "REB", None),
        ("former US president Bill Example", "", None, None, "USA", "ELI", None),
        ("Americans", "", None, "USA", "USA", "CVL", None),
        ("Russia's Security Council", "", None, "RUS", "RUS", "GOV", None),
        ("South China Sea", "", None, None, None, None, None),
        ("Korean leaders", "Pyongyang", None, "PRK", "PRK", "GOV", "leader"),
        ("Foo Bar", "Kenya", None, None, "KEN", None, None),
        ("the Taliban", "", date(2015, 5, 1), "taliban", "AFG", "REB", None),
        ("the Taliban", "", date(2022, 5, 1), "taliban", "AFG", "GOV", None),
        ("Apple", "", None, "apple", "USA", "BUS", None),
        ("Rohingya refugees in Bangladesh", "", None, "MMR", "MMR", "REF", None),
        ("Kurdish rebels", "clashes in Turkey", None, "TUR", "TUR", "REB", None),
        ("pro-Russian separatists in Donetsk", "", None, "UKR", "UKR", "REB", None),
        ("Putin ally", "", date(2020, 1, 1), None, "RUS", "GOV", None),
        ("wife of the Guatemalan president", "", None, None, "GTM", "ELI", None),
        ("retired Turkish general", "", None, "TUR", "TUR", "ELI", None),
        ("Hamas fighters", "", None, "hamas", "PSE", "REB", None),
        ("Ada Example", "Police held Ada Example, a union leader in Honduras.", None, None, "HND", "LAB", None),
        ("Ada Example", "The former Gambian minister Ada Example spoke.", None, None, "GMB", "ELI", None),
    ],
)
def test_a_phrase_means(
    name: str,
    context: str,
    on: date | None,
    actor: str | None,
    country: str | None,
    sector: str | None,
    office: str | None,
) -> None:
    found = resolve_name(REG, name, context, on)
    assert (found.actor, found.country, found.sector) == (actor, country, sector)
    assert office is None or found.office == office


@pytest.mark.parametrize(
    ("name", "context", "country"),
    [
        ("Chhattisgarh", "", "IND"),
        ("Tamil Nadu", "", "IND"),
        ("Tamils", "", "LKA"),
        ("Shanxi", "", "CHN"),
        ("Yobe", "", "NGA"),
        ("Imo State", "", "NGA"),
        ("Rostov", "", "RUS"),
        ("the Rostov region", "", "RUS"),
        ("Veracruz", "", "MEX"),
        ("Pernambuco", "", "BRA"),
        ("Uruzgan", "", "AFG"),
        ("Badakhshan", "", "AFG"),
        ("Badakhshan", "Dushanbe and Tajikistan's parliament", "TJK"),
        ("Punjab", "", "IND"),
        ("Punjab", "flooding in Pakistan", "PAK"),
        ("Cordoba", "", "ESP"),
        ("Cordoba", "a strike in Argentina", "ARG"),
        ("Diyala", "", "IRQ"),
        ("Hama", "", "SYR"),
        ("Maguindanao del Sur", "", "PHL"),
        ("Wajir", "", "KEN"),
        ("Adré", "", "TCD"),
        ("Bab al-Hawa", "", "SYR"),
        ("Strait of Tiran", "", None),
    ],
)
def test_a_division_of_a_state_is_counted_to_it(name: str, context: str, country: str | None) -> None:
    assert resolve_name(REG, name, context).country == country


@pytest.mark.parametrize(
    ("name", "on", "actor", "country", "sector"),
    [
        ("Zapatistas", None, "zapatista-army-of-national-liberation", "MEX", "REB"),
        ("the Chin National Front", None, "chin-national-front", "MMR", "REB"),
        ("Congo River Alliance fighters", None, "congo-river-alliance", "COD", "REB"),
        ("the Gestapo", date(1940, 5, 1), "gestapo", "DEU", "SPY"),
        ("the Carabineros", None, "carabineros", "CHL", "COP"),
        ("SPLA", date(2005, 1, 1), "sudan-people-s-liberation-army", "SSD", "REB"),
        ("SPLA", date(2013, 1, 1), "sudan-people-s-liberation-army", "SSD", "MIL"),
        ("the Turkish Red Crescent", None, "turkish-red-crescent", "TUR", "MED"),
        ("Sinn Fein", None, "sinn-fein", "IRL", "PTY"),
    ],
)
def test_a_group_is_read_from_its_name(name: str, on: date | None, actor: str, country: str, sector: str) -> None:
    found = resolve_name(REG, name, "", on)
    assert (found.actor, found.country, found.sector) == (actor, country, sector)


def test_a_group_knows_when_it_was() -> None:
    gestapo = REG.organisation("gestapo")
    assert gestapo is not None
    assert (gestapo.start, gestapo.end) == (date(1933, 4, 26), date(1945, 5, 8))


def test_an_unknown_minister_keeps_the_name_and_gets_the_office() -> None:
    found = resolve_name(REG, "Defence Minister Ada Example", "talks in Denmark", date(2025, 1, 1))
    assert (found.name, found.country) == ("Ada Example", "DNK")
    assert (found.sector, found.office) == ("GOV", "Minister of Defence")


def test_an_office_of_the_past_is_named_by_its_holder_then() -> None:
    of_states = (s for p in REG.persons.values() for s in p.offices if s.country in REG.states)
    for spell in (s for s in of_states if s.kind == "foreign-minister"):
        found = resolve_name(REG, "foreign minister", REG.name_of(spell.country), spell.start)
        assert found.country == spell.country, spell
        assert found.actor in {h.actor_id for h in REG.holders(spell.kind, spell.country, spell.start)}


def test_every_state_is_read_from_its_name_and_from_its_ministry() -> None:
    for state in REG.states.values():
        counted = state.of if state.iso3 in UNCODED else state.iso3
        assert resolve_name(REG, state.name).country == counted
        found = resolve_name(REG, f"the foreign ministry of {state.name}")
        assert (found.country, found.sector) == (counted, "GOV")


@pytest.mark.parametrize(
    ("name", "day", "country", "sector", "actor"),
    [
        ("the Soviet Union", "1988-03-01", "SUN", "GOV", "SUN"),  # its name holds a word for organised labour
        ("Bosnian Croats", "1996-03-01", "BIH", "CVL", "BIH"),
        ("Boko Haram gunmen", "2014-05-01", "NGA", "REB", "boko-haram"),
        ("Abu Sayyaf kidnappers", "2001-05-01", "PHL", "REB", "abu-sayyaf"),
        ("Shiite militiamen in Basra", "2006-05-01", "IRQ", "UAF", "IRQ"),
        ("Mapuche Indians", "2007-10-01", "CHL", "CVL", "CHL"),
        ("Inner Mongolian herders", "2011-05-01", "CHN", "AGR", "CHN"),
        ("European leaders", "2010-05-01", "EUR", "GOV", "EUR"),
        ("Latin American leaders", "2010-05-01", None, "GOV", None),
        ("opposition politicians in Ethiopia", "2010-05-01", "ETH", "OPP", "ETH"),
        ("Tatarstan's president", "2007-10-01", "RUS", "GOV", "RUS"),
    ],
)
def test_the_head_of_a_phrase_says_who_is_meant(
    name: str, day: str, country: str | None, sector: str, actor: str | None
) -> None:
    found = resolve_name(REG, name, "", date.fromisoformat(day))
    assert (found.country, found.sector, found.actor) == (country, sector, actor)


@pytest.mark.parametrize(
    ("name", "day", "country", "sector"),
    [
        ("supporters of Vladimir Putin", "2019-05-01", "RUS", "CVL"),
        ("troops loyal to Laurent Gbagbo", "2011-03-01", "CIV", "MIL"),
        ("forces loyal to Vice-President Riek Machar", "2016-07-11", "SSD", "MIL"),
        ("an ally of Alexei Navalny", "2020-05-01", "RUS", "OPP"),
    ],
)
def test_those_who_stand_with_somebody_are_not_he(name: str, day: str, country: str, sector: str) -> None:
    found = resolve_name(REG, name, "", date.fromisoformat(day))
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize(
    ("name", "day", "country", "sector"),
    [
        ("Slobodan Milosevic", "1998-10-13", "YUG", "GOV"),
        ("Yitzhak Rabin", "1995-11-04", "ISR", "GOV"),
        ("Mobutu Sese Seko", "1997-05-10", "COD", "GOV"),
        ("Laurent Kabila", "1997-05-10", "COD", "REB"),
        ("Jimmy Carter", "1995-05-20", "USA", "ELI"),
        ("Louise Arbour", "1999-05-27", "UNO", "JUD"),
        ("Petro Poroshenko", "2014-05-25", "UKR", "GOV"),  # elected; sworn in on 7 June
        ("Volodymyr Zelensky", "2018-06-20", "UKR", "PTY"),  # a year before he led the state
        ("former Lebanese prime minister Rafik al-Hariri", "2005-02-14", "LBN", "ELI"),
    ],
)
def test_persons_are_what_they_were_on_the_day(name: str, day: str, country: str, sector: str) -> None:
    found = resolve_name(REG, name, "", date.fromisoformat(day))
    assert (found.country, found.sector) == (country, sector)


def test_of_bodies_with_one_name_the_one_of_the_country_named_is_meant() -> None:
    day = date(2019, 12, 5)
    assert resolve_name(REG, "the CGT", "Unions marched in Buenos Aires.", day).country == "ARG"
    assert resolve_name(REG, "the CGT", "Unions marched in Lyon.", day).country == "FRA"
    assert resolve_name(REG, "the KGB", "He was seized in Minsk.", date(2021, 5, 23)).country == "BLR"
