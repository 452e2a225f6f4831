"""Places and their states."""

import pytest

from tests.reading import annotated


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("They met in Jakarta.", "Jakarta", "IDN"),
        ("They met in Geneva.", "Geneva", "CHE"),
        ("The ship lay off Kenya.", "Kenya", "KEN"),
        ("They met at The Hague.", "The Hague", "NLD"),
        ("Drills were held in the Java Sea.", "Java Sea", None),
    ],
)
def test_a_place_is_told_with_its_state(text: str, name: str, country: str | None) -> None:
    found = {place.name: place.country for place in annotated(text).places}
    assert found == {name: country}


def test_places_are_in_order_and_their_spans_exact() -> None:
    text = "😀 From Geneva he flew to Nairobi and on to Lima."
    found = annotated(text).places
    assert [place.span.of(text) for place in found] == ["Geneva", "Nairobi", "Lima"]


def test_a_text_without_places_has_none() -> None:
    assert annotated("They met and talked.").places == ()
