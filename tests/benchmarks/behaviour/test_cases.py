"""The cases of each behaviour: how many, and what they say."""

from benchmarks.behaviour.contexts import surrounded
from benchmarks.behaviour.measuring import BEHAVIOURS, MAKERS, WRITTEN
from benchmarks.behaviour.sentences import sentences
from benchmarks.behaviour.statuses import by_the_verb
from benchmarks.behaviour.swaps import TURNS, replaced, swapped
from benchmarks.behaviour.turns import fronts, passives, reports
from tests.benchmarks.behaviour.making import LOAN

SAID = "The Gambia lent $5 million to Kenya's treasury on Monday."


def test_swapped_states_are_expected_on_the_other_side() -> None:
    first = next(swapped(0, LOAN))
    assert first.reference == SAID
    assert first.text == "Kenya lent $5 million to the Gambia's treasury on Monday."
    assert first.new == (first.states[1], first.states[0])


def test_other_states_are_none_of_those_that_were_there() -> None:
    found = list(replaced(3, LOAN))
    assert len({one.new for one in found}) == TURNS
    assert all(not set(one.new) & set(LOAN.pair) for one in found)
    assert all(one.reference == SAID for one in found)


def test_a_context_leaves_the_sentence_as_it_is() -> None:
    found = list(surrounded(0, LOAN))
    assert len(found) == 10
    assert all(one.text != SAID and one.text.count(SAID) == 1 and one.told == SAID for one in found)
    assert not any("{" in one.text for one in found)


def test_verb_phrases_go_with_what_can_be_agreed_or_threatened() -> None:
    found = {one.form: one for one in by_the_verb(0, LOAN)}
    assert list(found) == ["will", "did not", "may", "refused", "plans", "agreed", "urged"]
    assert found["agreed"].text == "The Gambia has agreed to lend $5 million to Kenya's treasury on Monday."
    assert found["agreed"].status == "agreed"
    assert not found["urged"].sides


def test_turned_sentences_say_the_same() -> None:
    assert next(passives(0, LOAN)).text == "$5 million was lent by the Gambia to Kenya's treasury on Monday."
    assert next(fronts(0, LOAN)).text == "On Monday, the Gambia lent $5 million to Kenya's treasury."
    texts = [one.text for one in reports(0, LOAN)]
    assert texts[0] == f"{SAID[:-1]}, officials said."
    assert texts[1] == f"According to diplomats, t{SAID[1:]}"
    assert all("speaker" not in one.slots and one.speaker for one in reports(0, LOAN))


def test_every_behaviour_has_its_row_and_all_but_single_verb_phrases_hundreds_of_cases() -> None:
    all_of_them = list(enumerate(sentences()))
    made = [case.behaviour for number, one in all_of_them for maker in MAKERS for case in maker(number, one)]
    assert {WRITTEN, *made} == set(BEHAVIOURS)
    assert all(made.count(name) >= 300 for name in BEHAVIOURS if ":" not in name and name != WRITTEN)
    assert sum(":" in name for name in made) >= 900
