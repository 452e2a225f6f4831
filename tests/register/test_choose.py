"""Which of the names that stand in a text count."""

import pytest

from dragoman import register
from dragoman.register.nouns import Hit

REG = register.load()


def _found(text: str) -> list[tuple[str, str]]:
    return [(hit.span.of(text), hit.kind) for hit in REG.find(text)]


def _ids(text: str, words: str) -> tuple[str, ...]:
    return next((hit.ids for hit in REG.find(text) if hit.span.of(text) == words), ())


def test_the_longest_name_hides_the_shorter() -> None:
    assert _found("South Korea and Papua New Guinea") == [("South Korea", "state"), ("Papua New Guinea", "state")]


def test_a_country_beside_or_inside_a_title_stays_visible() -> None:
    assert _found("Secretary of the Security Council of Russia") == [
        ("Secretary of the Security Council", "title"),
        ("Russia", "state"),
    ]


def test_possessives_and_hyphens_are_no_part_of_the_name() -> None:
    assert _found("Indonesia's, US-led and Russian-made") == [
        ("Indonesia", "state"),
        ("US", "state"),
        ("Russian", "demonym"),
    ]


@pytest.mark.parametrize("text", ["tell us", "a turkey", "fine china", "who said it", "in may", "a jordan almond"])
def test_common_words_are_no_names(text: str) -> None:
    assert all(hit.kind == "title" for hit in REG.find(text))


@pytest.mark.parametrize("text", ["JAKARTA", "INDONESIA", "RUSSIAN"])
def test_capitals_throughout_are_names(text: str) -> None:
    assert len(REG.find(text)) == 1


def test_neighbours_take_the_meaning_away() -> None:
    assert _found("Michael Jordan and Georgia Tech") == []
    assert _found("the king of Jordan met Georgian envoys")[1] == ("Jordan", "state")


def test_treaties_wars_and_newspapers_are_no_states() -> None:
    text = "The Paris Agreement, the Vietnam War and French fries"
    assert _found(text) == []
    assert _found("the Jakarta Post reported") == [("Jakarta Post", "organisation")]


def test_a_common_surname_needs_a_title_or_the_full_name() -> None:
    assert _found("In May talks began.") == []
    assert ("May", "short") in _found("Prime Minister May met them.")


def test_a_town_with_a_common_name_needs_its_state() -> None:
    assert _found("They had to Split.") == []
    assert ("Split", "place") in _found("They met in Split, Croatia.")


def test_a_states_own_council_is_not_that_of_the_united_nations() -> None:
    assert _ids("the Security Council voted", "Security Council")[0] == "unsc"
    for text in ("Russia's Security Council", "its Security Council", "the Security Council of Russia"):
        assert all("unsc" not in hit.ids for hit in REG.find(text))


def test_ambiguous_names_give_every_candidate_the_likeliest_first() -> None:
    assert _ids("Korea", "Korea") == ("KOR", "PRK")
    assert _ids("Congo", "Congo") == ("COD", "COG")
    assert set(_ids("the Dominican envoy", "Dominican")) == {"DOM", "DMA"}


def test_hits_come_in_order() -> None:
    hits: tuple[Hit, ...] = REG.find("Moscow, Jakarta, Tokyo and Singapore met Lavrov and Prabowo in Hanoi.")
    assert [hit.span for hit in hits] == sorted(hit.span for hit in hits)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Para", "Brazil's police searched farms in Para."),
        ("Elba", "Italy sent divers to Elba."),
        ("Acre", "Israel's navy sailed from Acre."),
        ("Logar", "Afghanistan reported floods in Logar."),
        ("Muse", "Myanmar reopened the gate at Muse."),
    ],
)
def test_a_doubtful_place_needs_its_state_in_the_text(text: str, place: str) -> None:
    assert _ids(f"{text} was in the news.", text) == ()
    assert _ids(place, text) != ()


@pytest.mark.parametrize(
    "text",
    [
        "Slovenia's Foreign Minister Logar spoke of Afghanistan.",
        "Brazil won gold in Para athletics.",
        "Britain's Idris Elba sang in Italy.",
        "The Simla Agreement and the Weimar Republic were named.",
        "Commissioner Kos praised Greece.",
    ],
)
def test_a_surname_or_a_treaty_is_no_place(text: str) -> None:
    assert [hit for hit in REG.find(text) if hit.kind == "place"] == []
