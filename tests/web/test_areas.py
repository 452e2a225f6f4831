"""Issue areas and tones."""

import pytest

from dragoman.ontology.schema import acts
from dragoman.web.areas import OTHER, area, area_of, hostile, meetings, tone


def test_every_act_has_an_area_of_its_own_contexts() -> None:
    for name, entry in acts().items():
        assert area_of(name) in (entry.plover.contexts or (OTHER,))
    assert area_of("no such act") == OTHER


def test_an_area_is_written_in_words() -> None:
    assert area("human_rights").name == "human rights"
    assert area(OTHER).name == "other areas"


def test_hostile_acts_are_none_of_those_of_talking() -> None:
    assert "attack" in hostile()
    assert not set(hostile()) & set(meetings())
    assert "meet" in meetings()


@pytest.mark.parametrize(
    ("number", "bad", "expected"),
    [(0, 0, "deeds"), (3, 0, "deeds"), (3, 1, "quarrel"), (3, 2, "force"), (3, 3, "force")],
)
def test_the_tone_goes_by_the_share_that_is_hostile(number: int, bad: int, expected: str) -> None:
    assert tone(number, bad) == expected
