"""The head of a phrase decides its sector; what stands before it or behind "of" refines it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman import register
from dragoman.register.roles import stem
from dragoman.types import Span

LEXICON = register.load().roles


@pytest.mark.parametrize(
    ("phrase", "sector"),
    [
        ("army spokesman", "MIL"),
        ("spokesman for the army", "MIL"),
        ("police chief", "COP"),
        ("opposition lawmaker", "OPP"),
        ("rebel commander", "REB"),
        ("anti-rebel police", "COP"),
        ("party leader", "PTY"),
        ("oil minister", "GOV"),
        ("trade union leaders", "LAB"),
        ("human rights group", "SOC"),
        ("members of a drug cartel", "CRM"),
        ("president of the Supreme Court", "JUD"),
        ("student union", "EDU"),
        ("farmers' union", "AGR"),
        ("masked gunmen", "UAF"),
        ("wives of soldiers", "CVL"),
        ("residents near the army base", "CVL"),
        ("hospital in the rebel stronghold", "MED"),
    ],
)
def test_a_phrase_has_the_sector_of_its_head(phrase: str, sector: str) -> None:
    reading = LEXICON.read(phrase)
    assert reading is not None
    assert reading.sector == sector


def test_a_body_named_in_the_phrase_refines_an_open_head() -> None:
    reading = LEXICON.read("Hamas official", {Span(0, 5): "REB"})
    assert reading is not None
    assert reading.sector == "REB"


def test_words_that_tell_nothing_tell_nothing() -> None:
    assert LEXICON.read("blue moon over the hills") is None


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("German carmakers", ("BUS", "firm")),
        ("an Italian restaurant", ("", "thing")),
        ("army spokesman", ("MIL", "open")),
        ("Italian restaurant owners", None),
        ("rebel stronghold", None),
        ("blue moon", None),
    ],
)
def test_a_head_stands_at_the_end(phrase: str, wanted: tuple[str, str] | None) -> None:
    found = LEXICON.of_head(phrase)
    if wanted is None:
        assert found is None or found.position != "thing"
    else:
        assert found is not None
        assert (found.sector, found.position == "thing") == (wanted[0], wanted[1] == "thing")


@pytest.mark.parametrize(
    ("word", "singular"), [("policemen", "policeman"), ("women", "woman"), ("bodies", "body"), ("press", "press")]
)
def test_plurals_are_read_as_singulars(word: str, singular: str) -> None:
    assert stem(word) == singular


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    reading = LEXICON.read(text)
    assert reading is None or len(reading.sector) in (0, 3)
