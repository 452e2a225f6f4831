"""Look-ups by id, name and date, over the register's own data."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman import register
from dragoman.register.shelves import held
from dragoman.types import Span

REG = register.load()
SHORT_STATES = sorted(REG.states)
BEFORE = st.text(alphabet="😀🇮🇩שלום مرحبا \n👩‍👩‍👧a1.,", max_size=20)


def test_the_register_covers_what_it_must() -> None:
    assert sum(state.un_member for state in REG.states.values()) == 193
    assert len(REG.organisations) >= 110
    assert len(REG.cities) >= 700
    assert {"VAT", "PSE", "XKX", "TWN", "ESH", "HKG", "SUN"} <= set(REG.states)


def test_every_state_has_an_english_name_of_its_own() -> None:
    names = [state.name for state in REG.states.values()]
    assert len(set(names)) == len(names)
    assert not [name for name in names if len(name) == 3 or not name]


def test_every_name_of_every_state_finds_it() -> None:
    for state in REG.states.values():
        for text in (*state.all_names(), *state.people, *(d for d in state.demonyms if not d.endswith("-"))):
            hits = REG.find(f"{text} and {state.name}")
            assert any(state.iso3 in hit.ids for hit in hits), (state.iso3, text)


def test_every_alias_finds_its_entry() -> None:
    for kind, shelf in (("organisation", REG.organisations), ("seat", REG.seats), ("place", REG.cities)):
        for entry in shelf.values():
            state = REG.state(getattr(entry, "iso3", "") or getattr(entry, "country", ""))
            for text in (entry.name, *entry.aliases):
                hits = REG.find(f"{text}, {state.name if state else ''}")
                assert any(hit.kind == kind and entry.id in hit.ids for hit in hits), (kind, text)


def test_every_full_name_of_every_person_finds_them() -> None:
    for person in REG.persons.values():
        for text in (person.name, *person.aliases):
            assert any(person.id in hit.ids for hit in REG.find(text)), (person.id, text)


def test_every_title_finds_itself() -> None:
    for title in REG.titles.values():
        for text in title.pattern:
            said = text.capitalize() if title.case == "capital" else text
            hits = REG.find(f"the {said} spoke")
            assert any(title.id in hit.ids for hit in hits), (title.id, text)


@settings(max_examples=60, deadline=None)
@given(BEFORE, st.sampled_from(SHORT_STATES))
def test_offsets_are_exact_after_emoji_and_right_to_left_text(before: str, iso3: str) -> None:
    name = REG.states[iso3].name
    text = f"{before} {name} "
    start = len(before) + 1
    assert any(hit.span == Span(start, start + len(name)) and iso3 in hit.ids for hit in REG.find(text))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_every_span_lies_in_the_text_and_every_id_leads_somewhere(text: str) -> None:
    for hit in REG.find(f"{text} Russia {text} Prabowo"):
        assert 0 <= hit.span.start < hit.span.end <= 2 * len(text) + 16
        assert hit.ids


def test_a_window_counts_from_the_start_of_the_text() -> None:
    text = "Russia met Indonesia and Japan."
    assert [hit.span for hit in REG.find(text, 11, 20)] == [Span(11, 20)]


def test_a_window_sees_what_the_rest_of_the_text_says() -> None:
    text = "They met in Croatia. Later they went to Split."
    assert [hit.ids for hit in REG.find(text, 21)] == [("Split@HRV",)]


def test_all_windows_together_find_what_the_whole_text_holds() -> None:
    text = "Russia met Indonesia.\nPutin spoke to Prabowo in Moscow. ASEAN foreign ministers left."
    cut = text.index("\n")
    assert REG.find(text, 0, cut) + REG.find(text, cut) == REG.find(text)


@pytest.mark.parametrize(
    ("on", "title"),
    [(date(2021, 6, 1), "Minister of Defence"), (date(2025, 6, 1), "President"), (date(2010, 1, 1), None)],
)
def test_an_office_depends_on_the_day(on: date, title: str | None) -> None:
    offices = REG.offices("prabowo-subianto", on)
    assert (offices[0].title if offices else None) == title


def test_with_no_day_all_offices_are_given_oldest_first() -> None:
    starts = [spell.start for spell in REG.offices("vladimir-putin")]
    assert len(starts) >= 3
    assert starts == sorted(starts)
    assert REG.offices("nobody") == ()


def test_holders_of_an_office_on_a_day() -> None:
    assert REG.holders("security-council", "RUS", date(2021, 12, 13))[0].holder == "Nikolai Patrushev"
    assert REG.holders("security-council", "RUS", date(2025, 2, 25))[0].holder == "Sergei Shoigu"
    assert REG.holders("secretary-general", "un", date(2020, 1, 1))[0].actor_id == "antonio-guterres"
    assert REG.holders("security-council", "XXX") == ()


def test_candidates_for_a_short_name() -> None:
    assert REG.candidates("Putin", date(2015, 1, 1))[0] == "vladimir-putin"
    assert REG.candidates("Nobody At All") == ()


def test_every_holder_is_found_again_by_office_and_day() -> None:
    for person in REG.persons.values():
        for spell in person.offices:
            assert held(spell, spell.start)
            assert spell in REG.holders(spell.kind, spell.country, spell.start)


def test_membership() -> None:
    assert REG.is_member("asean", "IDN")
    assert REG.is_member("un", "TUV")
    assert not REG.is_member("asean", "RUS")
    assert not REG.is_member("un", "TWN")
    assert not REG.is_member("no-such-body", "IDN")


def test_names_and_countries_of_codes() -> None:
    assert REG.name_of("IDN") == "Indonesia"
    assert REG.name_of("UNO") == "United Nations"
    assert REG.name_of("nato") == "NATO"
    assert REG.name_of("???") == "???"
    assert REG.country_of("capital", "IDN") == "IDN"
    assert REG.country_of("seat", "Kremlin") == "RUS"
    assert REG.country_of("short", "sergei-shoigu") == "RUS"
    assert REG.country_of("place", "South China Sea") is None


@pytest.mark.parametrize(
    ("country", "office"),
    [
        ("ITA", "head-of-government"),
        ("JPN", "head-of-government"),
        ("USA", "head-of-state"),
        ("SAU", "head-of-state"),
        ("???", "head-of-state"),
    ],
)
def test_who_leads_a_state_is_not_always_its_head(country: str, office: str) -> None:
    assert register.load().leading(country) == office


def test_the_register_is_read_once_however_it_is_asked_for() -> None:
    assert register.load() is register.load(())
