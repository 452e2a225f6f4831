"""What is said with a verb, in the forms that it takes."""

import pytest

from dragoman.annotation.attribution_clauses import clause_bounds, runs, subject
from dragoman.annotation.attribution_contents import said
from tests.annotation.test_attribution_clauses import tree_and_place


def told(text: str, cue: str) -> list[str]:
    """Return the words that the verb ``cue`` of a sentence gives as said."""
    tree, verb = tree_and_place(text, cue)
    passive = tree.first(verb, "auxpass") is not None
    found = said(tree, verb, clause_bounds(tree, verb, subject(tree, verb)), passive)
    return [span.of(text) for span in runs(tree, found)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The army said that Chad had left.", "said", "that Chad had left"),
        ("Iran promised to withdraw its troops.", "promised", "to withdraw its troops"),
        ("Oman denied having attacked a ship.", "denied", "having attacked a ship"),
        ("The envoy warned of a famine.", "warned", "a famine"),
        ("The army accused rebels of a massacre.", "accused", "rebels of a massacre"),
        ("Critics called it a threat.", "called", "it a threat"),
    ],
)
def test_a_clause_an_infinitive_or_a_phrase_is_said(text: str, cue: str, content: str) -> None:
    assert told(text, cue) == [content]


def test_what_is_said_goes_on_behind_a_cue_in_its_middle() -> None:
    assert told("Chad, she said, has left Mali.", "said") == ["Chad", "has left Mali"]


def test_what_is_supposed_of_somebody_is_told_with_him() -> None:
    assert told("The suspect is believed to have fled.", "believed") == ["The suspect", "to have fled"]


def test_what_is_said_ends_where_a_second_cue_begins() -> None:
    text = "The army said Chad left, adding that talks go on."
    assert told(text, "said") == ["Chad left"]
    assert told(text, "adding") == ["that talks go on"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [("Canada welcomed refugees to Ottawa.", "welcomed"), ("The minister said nothing.", "said")],
)
def test_whom_one_greets_and_nothing_are_not_said(text: str, cue: str) -> None:
    assert told(text, cue) == []
