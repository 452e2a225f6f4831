"""Sentences in words: active, passive, other verbs, the time in front."""

import pytest
from msgspec.structs import replace

from benchmarks.behaviour.states import named
from benchmarks.behaviour.wording import active, lowered, passive
from tests.benchmarks.behaviour.making import LOAN


def test_a_sentence_is_said_with_any_states() -> None:
    assert active(LOAN) == "The Gambia lent $5 million to Kenya's treasury on Monday"
    states = (named("Kenya"), named("Gambia"))
    assert active(LOAN, states) == "Kenya lent $5 million to the Gambia's treasury on Monday"


def test_another_verb_and_the_time_in_front() -> None:
    assert active(LOAN, verb="may lend") == "The Gambia may lend $5 million to Kenya's treasury on Monday"
    assert active(LOAN, front=True) == "On Monday, the Gambia lent $5 million to Kenya's treasury"


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("{A}", "$5 million was lent by the Gambia to Kenya's treasury on Monday"),
        ("the {a} bank", "$5 million was lent by the Gambian bank to Kenya's treasury on Monday"),
        ("after a vote, {A}", "After a vote, $5 million was lent by the Gambia to Kenya's treasury on Monday"),
        ("{A}, at last,", "$5 million was lent by the Gambia, at last, to Kenya's treasury on Monday"),
    ],
)
def test_the_passive_keeps_an_opening_in_front(subject: str, said: str) -> None:
    assert passive(replace(LOAN, subject=subject)) == said


def test_the_passive_of_many_has_were() -> None:
    assert " were lent by " in passive(replace(LOAN, plural=("patient",)))


def test_a_sentence_goes_on_in_lower_case_unless_it_begins_with_a_name() -> None:
    assert lowered("The Gambia lent", LOAN.pair) == "the Gambia lent"
    assert lowered("Kenya lent", LOAN.pair) == "Kenya lent"
    assert lowered("Kenyan banks lent", LOAN.pair) == "Kenyan banks lent"
    assert lowered("Police in Kenya", LOAN.pair) == "police in Kenya"
