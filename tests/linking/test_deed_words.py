"""The words that an act is told by, which tell one act of a kind from no other."""

import pytest

from dragoman.linking.deed_words import deed_words
from dragoman.ontology.schema import acts


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("bomb", {"bomb", "bombed", "bombing", "raid", "strike", "airstrike"}),
        ("attack", {"attack", "attacked", "struck", "hit"}),
        ("reach-agreement", {"agreed", "signed", "signing"}),
        ("arrest", {"arrested", "detained"}),
    ],
)
def test_verbs_in_their_forms_and_heads_of_nouns(act: str, words: set[str]) -> None:
    assert words <= deed_words(act)


def test_what_an_act_is_about_is_no_word_of_it() -> None:
    assert deed_words("reach-agreement").isdisjoint({"ceasefire", "truce", "prisoner", "rail"})
    assert deed_words("seize").isdisjoint({"tanker", "ship", "cargo"})
    assert "ruling" not in deed_words("reject")


def test_every_act_has_words_and_an_unknown_one_none() -> None:
    assert all(deed_words(act) for act, known in acts().items() if known.cue)
    assert deed_words("no-such-act") == frozenset()
