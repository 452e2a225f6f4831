"""Times that only say which other thing is meant."""

from datetime import date

import pytest

from tests.coding.test_foreign import foreign

TUESDAY = date(2021, 12, 14)


@pytest.mark.parametrize(
    ("text", "cue", "time"),
    [
        ("Kenya discussed the implementation of the 2016 accord with Uganda.", "discussed", "2016"),
        ("Kenya imposed tariffs on Uganda as set out in the order of April 2, 2021.", "imposed", "April 2, 2021"),
        ("Kenya condemned Monday's attack on Uganda.", "condemned", "Monday"),
        ("Kenya's apology for the bombing on December 3 was late.", "apology", "December 3"),
    ],
)
def test_a_time_of_another_thing(text: str, cue: str, time: str) -> None:
    assert foreign(text, cue, time)


@pytest.mark.parametrize(
    ("text", "cue", "time"),
    [
        ("Kenya attended Monday's summit in Uganda.", "attended", "Monday"),
        ("Kenya accused Uganda at Monday's meeting.", "accused", "Monday"),
        ("Monday's attack by Kenya killed three Ugandans.", "attack", "Monday"),
        ("Monday's attack by Kenya killed three Ugandans.", "killed", "Monday"),
    ],
)
def test_a_time_of_the_occasion(text: str, cue: str, time: str) -> None:
    assert not foreign(text, cue, time)
