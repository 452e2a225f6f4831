"""How values are written: days as short as they can be told, and nothing that a browser would obey."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from dragoman.ontology.schema import acts
from dragoman.web import wording
from dragoman.web.filters import STATUSES


@pytest.mark.parametrize(
    ("start", "end", "precision", "told"),
    [
        (date(2021, 12, 14), date(2021, 12, 14), "day", "14 Dec 2021"),
        (date(2021, 12, 1), date(2021, 12, 31), "month", "Dec 2021"),
        (date(2021, 2, 1), date(2021, 2, 28), None, "Feb 2021"),
        (date(2021, 1, 1), date(2021, 12, 31), "year", "2021"),
        (date(2020, 1, 1), date(2029, 12, 31), "decade", "2020–2029"),
        (date(2021, 7, 5), date(2021, 7, 8), "range", "5–8 Jul 2021"),
        (date(2021, 7, 30), date(2021, 8, 2), "range", "30 Jul – 2 Aug 2021"),
        (date(2021, 12, 30), date(2022, 1, 2), "range", "30 Dec 2021 – 2 Jan 2022"),
        (date(2021, 7, 5), None, "open", "from 5 Jul 2021"),
        (None, date(2021, 7, 5), "open", "until 5 Jul 2021"),
        (None, None, None, ""),
    ],
)
def test_days(start: date | None, end: date | None, precision: str | None, told: str) -> None:
    assert wording.days(start, end, precision) == told


@given(st.text())
def test_text_of_strangers_keeps_its_length_and_loses_its_power(text: str) -> None:
    found = wording.shown(text)
    assert len(found) == len(text)
    assert not set(found) & set("\x00\x1b\x7f\x9b\u202e\u2066\u200f")
    assert found.encode() is not None  # no half of a surrogate pair is left


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))))
def test_common_text_stays_as_it_is(text: str) -> None:
    assert wording.shown(text.replace("\u200e", "")) == text.replace("\u200e", "")


def test_nothing_is_written_for_none_and_markup_of_ours_stays() -> None:
    assert wording.shown(None) == ""
    assert wording.shown(Markup("<b>\x1b</b>")) == Markup("<b>\x1b</b>")
    assert wording.shown(7) == 7


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a", "https://example.org/a"),
        (" http://example.org ", "http://example.org"),
        ("javascript:alert(1)", ""),
        ("JAVASCRIPT://x/%0aalert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("http://[", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_only_pages_elsewhere_are_linked(url: str | None, link: str) -> None:
    assert wording.link(url) == link


def test_every_act_and_status_has_a_class() -> None:
    assert {wording.area(act) for act in acts()} == {"words", "deeds", "quarrel", "force"}
    assert {wording.group(status) for status in STATUSES} == {"done", "promised", "asked", "threat", "off", "denied"}


def test_names_and_numbers() -> None:
    assert wording.country("IDN") == "Indonesia"
    assert wording.country("EUR") == "European Union"
    assert wording.country(None) == ""
    assert wording.country("???") == "???"
    assert (wording.number(12345), wording.number(None)) == ("12,345", "–")
    assert (wording.count(1, "story", "stories"), wording.count(2, "story", "stories")) == ("1 story", "2 stories")
    assert (wording.percent(0.874), wording.percent(None)) == ("87%", "–")
    assert wording.short("event-0123456789") == "01234567"
    assert wording.joined(["Peru", None, "Chile", "Peru"]) == "Peru, Chile"
    assert wording.day_of("2024-06-01T00:00:00") == "1 Jun 2024"
    assert wording.mutual("meet")
    assert not wording.mutual("sanction")
    assert wording.label("meet") == "Meet"
    assert wording.label("unheard-of") == "unheard-of"


def test_acts_in_texts_of_the_ontology_are_found() -> None:
    assert wording.ticked("A `visit` is no `x`.") == [
        ("A ", ""),
        ("visit", "act"),
        (" is no ", ""),
        ("x", "code"),
        (".", ""),
    ]
