"""Amounts: each row is one sentence and its one quantity."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotation.quantities import find_quantities
from dragoman.types import QuantityMention

MONEY = [
    ("a $1.1 billion Russian fighter jet deal", "$1.1 billion", 1.1e9, "USD"),
    ("It paid US$725m for it.", "US$725m", 725e6, "USD"),
    ("It paid US$ 20 million.", "US$ 20 million", 20e6, "USD"),
    ("It paid €3bn for it.", "€3bn", 3e9, "EUR"),
    ("It paid £40,000 for it.", "£40,000", 40_000, "GBP"),
    ("It paid A$5.5 million.", "A$5.5 million", 5.5e6, "AUD"),
    ("It lent 20 million euros.", "20 million euros", 20e6, "EUR"),
    ("It lent Rp 5 trillion.", "Rp 5 trillion", 5e12, "IDR"),
    ("It lent 1.2 trillion yen.", "1.2 trillion yen", 1.2e12, "JPY"),
    ("It lent 5 trillion won.", "5 trillion won", 5e12, "KRW"),
    ("It lent 300 million Australian dollars.", "300 million Australian dollars", 300e6, "AUD"),
    ("It lent USD 20 million.", "USD 20 million", 20e6, "USD"),
    ("It lent 20 million USD.", "20 million USD", 20e6, "USD"),
    ("It lent a million dollars.", "a million dollars", 1e6, "USD"),
    ("It lent half a billion euros.", "half a billion euros", 5e8, "EUR"),
    ("It lent two billion rubles.", "two billion rubles", 2e9, "RUB"),
    ("a $20-million loan", "$20-million", 20e6, "USD"),
    ("nine hundred ninety-nine trillion dollars", "nine hundred ninety-nine trillion dollars", 999e12, "USD"),
]
COUNTS = [
    ("It orders 20 million doses of the vaccine.", "20 million doses", 20e6, "dose"),
    ("Russia sent three corvette-class warships, a tanker and a tug.", "three corvette-class warships", 3, "warship"),
    ("A dozen people met.", "A dozen people", 12, "people"),
    ("They freed two dozen Russian soldiers.", "two dozen Russian soldiers", 24, "soldier"),
    ("They freed half a dozen sailors.", "half a dozen sailors", 6, "sailor"),
    ("Six people were hurt.", "Six people", 6, "people"),
    ("They bought 20 Russian fighter jets.", "20 Russian fighter jets", 20, "jet"),
    ("They bought two Su-35 jets.", "two Su-35 jets", 2, "jet"),
    ("They signed three arms deals.", "three arms deals", 3, "deal"),
    ("They signed five agreements on trade.", "five agreements", 5, "agreement"),
    ("They visited 12 countries.", "12 countries", 12, "country"),
    ("They sent 2,000 troops.", "2,000 troops", 2000, "troop"),
    ("They sent 1900 soldiers.", "1900 soldiers", 1900, "soldier"),
    ("One Russian soldier was killed.", "One Russian soldier", 1, "soldier"),
    ("They sent 15 women.", "15 women", 15, "woman"),
    ("They sent 200 military personnel.", "200 military personnel", 200, "personnel"),
    ("They sent 2.5 million doses.", "2.5 million doses", 2.5e6, "dose"),
    ("A state of 270 million.", "270 million", 270e6, None),
    ("It plans to order 20 million doses.", "20 million doses", 20e6, "dose"),
    ("They won 20 seats in it.", "20 seats", 20, "seat"),
]
SHARES_AND_MEASURES = [
    ("It rose 5%.", "5%", "percent", 5, "percent"),
    ("It rose 5.5 percent.", "5.5 percent", "percent", 5.5, "percent"),
    ("It rose five per cent.", "five per cent", "percent", 5, "percent"),
    ("It rose 2 percentage points.", "2 percentage points", "percent", 2, "percentage point"),
    ("It lies 300 km away.", "300 km", "measure", 300, "km"),
    ("It lies 300 kilometres away.", "300 kilometres", "measure", 300, "km"),
    ("It has a 500-kilometre range.", "500-kilometre", "measure", 500, "km"),
    ("It lies 40 nautical miles off.", "40 nautical miles", "measure", 40, "nautical mile"),
    ("They sent 5,000 tonnes of wheat.", "5,000 tonnes", "measure", 5000, "tonne"),
    ("They pump 2 million barrels per day.", "2 million barrels per day", "measure", 2e6, "barrel per day"),
    ("They pump 300,000 bpd.", "300,000 bpd", "measure", 3e5, "barrel per day"),
    ("It makes 500MW.", "500MW", "measure", 500, "MW"),
    ("It makes 2 gigawatts.", "2 gigawatts", "measure", 2, "GW"),
    ("It covers 200 hectares.", "200 hectares", "measure", 200, "hectare"),
    ("It covers 90 square kilometres.", "90 square kilometres", "measure", 90, "km2"),
]
RANGES = [
    ("between $3 billion and $5 billion", "$3 billion and $5 billion", 3e9, 5e9),
    ("3 to 5 billion dollars", "3 to 5 billion dollars", 3e9, 5e9),
    ("$3-5 billion", "$3-5 billion", 3e9, 5e9),
    ("two to three million doses", "two to three million doses", 2e6, 3e6),
    ("between 20 and 30 people", "20 and 30 people", 20, 30),
    ("10-15 percent", "10-15 percent", 10, 15),
    ("two or three ships", "two or three ships", 2, 3),
]
BOUNDS = [
    ("more than 20 ships", "at-least"),
    ("at least 20 ships", "at-least"),
    ("over 20 ships", "at-least"),
    ("500+ people", "at-least"),
    ("up to 20 ships", "at-most"),
    ("as many as 20 ships", "at-most"),
    ("less than $20 million", "at-most"),
    ("about 20 ships", "about"),
    ("nearly $20 million", "about"),
    ("an estimated 20 ships", "about"),
    ("hundreds of people", "about"),
    ("worth $20 million", "exact"),
]
NONE = [
    "It began in 2014.",
    "the 2014 elections",
    "In 2014 troops came.",
    "On May 3 leaders met.",
    "from 10 to 15 April ministers met",
    "the 16th round",
    "one of them",
    "no one",
    "G20 and F-16 and Su-35 and S-400 systems",
    "resolution 2231",
    "Group of 20 leaders",
    "a 52-year-old man",
    "a two-state solution",
    "six-party talks",
    "for two years and three days",
    "two thirds of voters",
    "the two met",
    "at 10:30",
    "a score of 2-1.",
    "its number one source",
    "Version 1.0 granted it",
    "Article 5 covers it",
    "billion-dollar trade ties",
    "",
]


def only(sentence: str) -> QuantityMention:
    found = find_quantities(sentence)
    assert len(found) == 1, found
    assert found[0].span.of(sentence) == found[0].text
    return found[0]


@pytest.mark.parametrize(("sentence", "words", "amount", "currency"), MONEY)
def test_money(sentence: str, words: str, amount: float, currency: str | None) -> None:
    found = only(sentence)
    assert (found.kind, found.text, found.currency, found.unit) == ("money", words, currency, None)
    assert found.amount == pytest.approx(amount)


@pytest.mark.parametrize(("sentence", "words", "amount", "unit"), COUNTS)
def test_counts(sentence: str, words: str, amount: float, unit: str | None) -> None:
    found = only(sentence)
    assert (found.kind, found.text, found.unit, found.currency) == ("count", words, unit, None)
    assert found.amount == amount


@pytest.mark.parametrize(("sentence", "words", "kind", "amount", "unit"), SHARES_AND_MEASURES)
def test_shares_and_measures(sentence: str, words: str, kind: str, amount: float, unit: str | None) -> None:
    found = only(sentence)
    assert (found.text, found.kind, found.amount, found.unit) == (words, kind, amount, unit)


@pytest.mark.parametrize(("sentence", "words", "low", "high"), RANGES)
def test_ranges(sentence: str, words: str, low: float, high: float) -> None:
    found = only(sentence)
    assert (found.text, found.amount, found.amount_high) == (words, low, high)


@pytest.mark.parametrize(("sentence", "bound"), BOUNDS)
def test_bounds(sentence: str, bound: str) -> None:
    assert only(sentence).bound == bound


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("hundreds of people", 100),
        ("tens of thousands of troops", 10_000),
        ("dozens of ships", 12),
        ("millions of dollars", 1e6),
    ],
)
def test_vague_plurals_give_their_order_of_size(sentence: str, amount: float) -> None:
    assert (only(sentence).amount, only(sentence).bound) == (amount, "about")


@pytest.mark.parametrize("sentence", NONE)
def test_no_quantity(sentence: str) -> None:
    assert find_quantities(sentence) == ()


def test_money_of_several_states_has_no_code() -> None:
    assert only("It lent 20 million pesos.").currency is None


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "It sent 3 ships. It sent 4 tanks."
    assert [found.text for found in find_quantities(text, 17)] == ["4 tanks"]
    assert [found.text for found in find_quantities(text, 0, 16)] == ["3 ships"]


WORDS = """
$ US$ 1,500 2.5 million bn m - – to and between two hundred of dozens people % km , . : / ( 2014 one
half a 😀 Rp €
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])


@given(
    st.one_of(
        st.text(max_size=120), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
    )
)
def test_spans_are_exact_sorted_and_disjoint(text: str) -> None:
    found = find_quantities(text)
    assert all(item.span.of(text) == item.text for item in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all(item.amount_high is None or item.amount_high > item.amount for item in found)
