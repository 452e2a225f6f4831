"""The data: enough of it, well formed, and ours alone."""

import re
from pathlib import Path

import pytest

from benchmarks.behaviour.sentences import Sentence, sentences
from benchmarks.behaviour.statuses import FORMS
from benchmarks.behaviour.wording import active
from dragoman.ontology import acts

CORPUS = Path(__file__).parents[3] / "corpus"


def test_there_are_many_sentences_of_many_acts() -> None:
    assert len(sentences()) >= 120
    assert len({one.act for one in sentences()}) >= 60


@pytest.mark.parametrize("one", sentences(), ids=lambda one: f"{one.act}-{one.states[0]}")
def test_a_sentence_is_well_formed(one: Sentence) -> None:
    words = f"{one.subject} {one.patient} {one.rest}"
    assert one.act in acts()
    assert all(any(form in words for form in forms) for forms in (("{A}", "{A's}", "{a}"), ("{B}", "{B's}", "{b}")))
    assert not re.search(r"\ban? \{", words), "the article would have to change with the state"
    assert set(one.unfit) <= set(FORMS)
    assert one.pair[0] != one.pair[1]


def test_no_two_sentences_say_the_same() -> None:
    assert len({active(one) for one in sentences()}) == len(sentences())


def test_none_of_them_is_trained_on() -> None:
    trained = "\n".join(file.read_text(encoding="utf-8") for file in sorted(CORPUS.rglob("*.jsonl")))
    assert [active(one) for one in sentences() if active(one) in trained] == []
