"""Words for several who were named before."""

from datetime import date

import pytest

from tests.reading import annotated

AUTUMN = date(2023, 9, 1)


def countries(text: str, words: str) -> tuple[str, ...]:
    """Return the states that the mention of some words means."""
    found = {mention.span.of(text): mention.countries for mention in annotated(text, AUTUMN).actors}
    return found[words]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Chad and Mali held talks. The two countries signed a treaty.", "The two countries", ("TCD", "MLI")),
        ("Chad and Mali held talks. Both sides were pleased.", "Both sides", ("TCD", "MLI")),
        ("William Ruto met Paul Kagame. The leaders signed a treaty.", "leaders", ("KEN", "RWA")),
        (
            "Catherine Colonna wrote to Annalena Baerbock. On Friday the foreign ministers met.",
            "foreign ministers",
            ("FRA", "DEU"),
        ),
    ],
)
def test_several_are_those_spoken_of(text: str, words: str, wanted: tuple[str, ...]) -> None:
    assert countries(text, words) == wanted


def test_holders_of_another_office_are_not_meant() -> None:
    text = "William Ruto met Paul Kagame. Catherine Colonna met Annalena Baerbock. The foreign ministers ate."
    assert countries(text, "foreign ministers") == ("FRA", "DEU")
