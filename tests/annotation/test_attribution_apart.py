"""What is said where the parser has hung it elsewhere."""

import pytest

from dragoman.annotation.attribution_apart import all_behind, link
from dragoman.annotation.attribution_clauses import runs
from tests.annotation.test_attribution_clauses import tree_and_place


@pytest.mark.parametrize(
    ("text", "cue", "word"),
    [
        ("She conceded in an interview that the plan had failed.", "conceded", "that"),
        ("He asked in the Commons why ministers had spent more.", "asked", "why"),
        ("She conceded the point; the army thinks that it failed.", "conceded", None),
        ("He spoke in a hall that had been closed.", "spoke", None),
    ],
)
def test_a_clause_behind_a_phrase_begins_with_its_link(text: str, cue: str, word: str | None) -> None:
    tree, verb = tree_and_place(text, cue)
    found = link(tree, verb)
    assert (tree.tokens[found].text if found is not None else None) == word


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "He says at the time of the abuse, legal duties played heavily in his decision.",
            ["at the time of the abuse, legal duties played heavily in his decision"],
        ),
        ('"We go," he says at a hall that was closed.', []),
        ("She says, smiling.", []),
    ],
)
def test_all_behind_the_verb_is_said_where_no_clause_is_seen(text: str, content: list[str]) -> None:
    tree, verb = tree_and_place(text, "says")
    assert [span.of(text) for span in runs(tree, all_behind(tree, verb, ()))] == content
