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
    ],
)
def test_a_noun_means_who_was_named(text: str, words: str, country: str) -> None:
    found = {one.span.of(text): one.country for one in annotated(text).actors}
    assert found[words] == {"CHD": "TCD"}.get(country, country)


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
