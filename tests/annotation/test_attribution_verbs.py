"""Attribution by a verb: who is its source, which verbs are no cue."""

import pytest

from dragoman.annotation.attribution_verbs import by_verb
from tests.annotation.test_attribution_clauses import tree_and_place


@pytest.mark.parametrize(
    ("text", "verb", "source", "cue", "content"),
    [
        ("The army said that Chad had left.", "said", "The army", "said", "that Chad had left"),
        (
            "The governor was accused by teachers of breaking his word.",
            "accused",
            "teachers",
            "was accused",
            "The governor of breaking his word",
        ),
        (
            "The mayor was quoted as saying that trains would stop.",
            "saying",
            "The mayor",
            "was quoted as saying",
            "that trains would stop",
        ),
        ("It was reported that Chad had left.", "reported", "", "was reported", "that Chad had left"),
    ],
)
def test_a_verb_tells_source_cue_and_content(text: str, verb: str, source: str, cue: str, content: str) -> None:
    draft = by_verb(*tree_and_place(text, verb))
    assert draft is not None
    told = [" ".join(span.of(text) for span in spans) for spans in (draft.source, draft.cue, draft.content)]
    assert told == [source, cue, content]


def test_a_draft_names_its_verb_and_where_it_stands() -> None:
    text = "The army said that Chad had left."
    draft = by_verb(*tree_and_place(text, "said"))
    assert draft is not None
    assert (draft.lemma, draft.anchor.of(text), draft.clause.of(text)) == ("say", "said", "The army said")


def test_a_verb_with_a_source_and_no_words_waits_for_a_quotation() -> None:
    draft = by_verb(*tree_and_place("The minister said nothing.", "said"))
    assert draft is not None
    assert draft.content == ()


@pytest.mark.parametrize(
    ("text", "verb"),
    [("The deal announced in May failed.", "announced"), ("Nothing said that Chad had left.", "said")],
)
def test_a_participle_and_a_subject_that_is_nobody_attribute_nothing(text: str, verb: str) -> None:
    assert by_verb(*tree_and_place(text, verb)) is None
