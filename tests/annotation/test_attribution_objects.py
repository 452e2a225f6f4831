"""What is said and is no clause: objects, phrases, what something is called."""

from collections.abc import Callable, Sequence

import pytest

from dragoman.annotation.attribution_clauses import runs
from dragoman.annotation.attribution_objects import charge, phrase, supposed
from dragoman.tree import Tree
from tests.annotation.test_attribution_clauses import tree_and_place


def told(reader: Callable[[Tree, int], Sequence[int]], text: str, cue: str) -> list[str]:
    tree, verb = tree_and_place(text, cue)
    return [span.of(text) for span in runs(tree, reader(tree, verb))]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The firm announced plans to close a plant.", "announced", ["plans to close a plant"]),
        ("Deputies denounced the deal, which they fear.", "denounced", ["the deal"]),
        ("It is a charge that they deny.", "deny", ["a charge"]),
        ("It was what diplomats described as progress.", "described", ["progress"]),
        ("The team found no evidence of fraud.", "found", ["no evidence of fraud"]),
        ("The team found a dog.", "found", []),
        ("The minister ordered an inquiry.", "ordered", ["an inquiry"]),
        ("The minister ordered a taxi.", "ordered", []),
        ("She asked about the delay.", "asked", ["the delay"]),
        ("She asked about it.", "asked", []),
        ("Asked again, the mayor said no.", "said", ["no"]),
    ],
)
def test_objects_and_phrases(text: str, cue: str, content: list[str]) -> None:
    assert told(phrase, text, cue) == content


def test_a_deed_is_told_with_who_is_charged() -> None:
    assert told(charge, "The army accused rebels of a massacre.", "accused") == ["rebels of a massacre"]


def test_what_somebody_is_told_to_do_is_said_without_him() -> None:
    assert told(supposed, "Residents were urged to leave the coast.", "urged") == ["to leave the coast"]
