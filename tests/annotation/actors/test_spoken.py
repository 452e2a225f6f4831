"""Common nouns that mean a state or a body named before."""

import pytest

from tests.reading import annotated


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Chad recalled its envoy to Sudan. Kenya praised the country.", "country", "CHD"),
        ("Serbia and Kosovo met. Serbia threatened its neighbour.", "neighbour", "XKX"),
        ("Peru is calm. The government apologised to the nation.", "nation", "PER"),
        ("Mali left ECOWAS. France praised the bloc.", "bloc", "IGO"),
        ("Sri Lanka's president flew to Delhi. India had promised the island a loan.", "island", "LKA"),
        ("Mali expelled a French envoy. Germany withdrew its troops from the West African country.", "country", "MLI"),
        ("Qatar met Egypt. Then Jordan recognised the emirate.", "emirate", "QAT"),
        ("Saudi Arabia summoned a Swedish envoy. Denmark apologised to the kingdom.", "kingdom", "SAU"),
    ],
)
def test_a_noun_means_who_was_named(text: str, words: str, country: str) -> None:
    found = {one.span.of(text): one.country for one in annotated(text).actors}
    assert found[words] == {"CHD": "TCD"}.get(country, country)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cuba praised Ukraine. Russia left Snake Island. Kyiv took the island back.", "island"),
        ("Peru met Chile. Police held the state of emergency to be void.", "state"),
        ("Chad met Mali. France praised the Baltic country.", "country"),
    ],
)
def test_a_word_that_fits_nobody_named_means_nobody(text: str, words: str) -> None:
    assert words not in {one.span.of(text) for one in annotated(text).actors}


@pytest.mark.parametrize("text", ["Chad met Mali. Refugees return to a country of peace.", "Chad won. A nation wept."])
def test_a_noun_without_the_means_nobody(text: str) -> None:
    assert not {"country", "nation"} & {one.span.of(text) for one in annotated(text).actors}


@pytest.mark.parametrize(
    ("text", "words", "both"),
    [
        ("Iran attacked Israel. The UN urged both foes to stop.", "both foes", {"IRN", "ISR"}),
        ("Iran attacked Israel. China armed neither side.", "neither side", {"IRN", "ISR"}),
        ("Poland met Latvia. Their foreign ministers signed a deal.", "Their foreign ministers", {"POL", "LVA"}),
    ],
)
def test_a_pair_is_both_of_those_spoken_of(text: str, words: str, both: set[str]) -> None:
    found = {one.span.of(text): one.countries for one in annotated(text).actors}
    assert set(next(countries for span, countries in found.items() if span in words and countries)) == both
