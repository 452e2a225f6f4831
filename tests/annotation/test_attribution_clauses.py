"""What a cue stands with: whose word it is, how far the names of its source go, where its own clause ends."""

import pytest

from dragoman.annotation.attribution_clauses import (
    clause_bounds,
    cue_span,
    noun_before,
    runs,
    source_spans,
    subject,
    wide_span,
)
from dragoman.tree import Tree
from tests.reading import sentence


def tree_and_place(text: str, word: str) -> tuple[Tree, int]:
    """Return the tree of a sentence and the place of a word in it."""
    tree = Tree(sentence(text))
    return tree, next(i for i, token in enumerate(tree.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "cue", "noun"),
    [
        ("The minister, who leads the party, said that Chad had left.", "said", "minister"),
        ("The army said Chad stayed and denied that it had fled.", "denied", "army"),
        ("The envoy wants to leave, saying that talks failed.", "saying", "envoy"),
        ("Turkey, said the minister, has left.", "said", "minister"),
    ],
)
def test_the_subject_of_a_cue_may_be_that_of_another_verb(text: str, cue: str, noun: str) -> None:
    tree, verb = tree_and_place(text, cue)
    found = subject(tree, verb)
    assert found is not None
    assert tree.tokens[found].text == noun


def test_a_source_keeps_its_apposition_apart_and_its_wide_form_holds_both() -> None:
    text = "Ana Voss, the mayor's aide, did not deny the charge."
    tree, head = tree_and_place(text, "Voss")
    assert [span.of(text) for span in source_spans(tree, head)] == ["Ana Voss", "the mayor's aide"]
    assert wide_span(tree, head).of(text) == "Ana Voss, the mayor's aide,"


@pytest.mark.parametrize(
    ("text", "verb", "cue"),
    [
        ("Ana Voss did not deny the charge.", "deny", "did not deny"),
        ("The envoy declined to say when he had been told.", "say", "declined to say"),
        ("The envoy warned of a famine.", "warned", "warned of"),
    ],
)
def test_a_cue_has_its_helpers_and_its_preposition(text: str, verb: str, cue: str) -> None:
    assert cue_span(*tree_and_place(text, verb)).of(text) == cue


def test_the_clause_of_a_cue_is_its_source_and_itself() -> None:
    text = "Chad, said the minister, has left."
    tree, verb = tree_and_place(text, "said")
    assert tree.span(clause_bounds(tree, verb, subject(tree, verb))).of(text) == "said the minister"


def test_runs_are_parted_where_words_are_missing_and_lose_the_marks_at_their_edges() -> None:
    text = "Chad, she said, has left Mali."
    tree, she = tree_and_place(text, "she")
    kept = [i for i in range(len(tree.tokens)) if i not in (she, she + 1)]
    assert [span.of(text) for span in runs(tree, kept)] == ["Chad", "has left Mali"]
    assert runs(tree, [she - 1]) == ()


def test_a_verb_in_the_infinitive_has_no_noun_before_it() -> None:
    assert noun_before(*tree_and_place("The envoy declined to say when he had been told.", "say")) is None
