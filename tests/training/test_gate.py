"""Fitting the gate: what a look may lose, and what it stops."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

from dragoman.coding import cues
from training import gate
from training.gate import Marked


def _stories() -> list[list[Marked]]:
    """Return stories in which "met" tells an act and "rain" does not; every tenth is held back."""
    made = []
    for number in range(40):
        political = number % 2 == 0
        texts = ["Chile met Peru", "Chile met Fiji", "Fiji met Peru"] if political else ["rain fell", "more rain fell"]
        held = number % 10 < 2
        made.append([Marked(text, frozenset(cues.signs(text, ())), political, held) for text in texts])
    return made


def test_words_of_acts_get_weight_and_others_are_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    made = gate.fitted(_stories())
    assert made.words["met"] > 0 > made.words["rain"]
    act, none = (cues.weight(text, (), made) for text in ("Chile met Peru", "rain fell"))
    assert made.logit(act, act) > 0 > made.logit(none, none)
    assert made.logit(act, act) >= made.least
    assert "100.00% of the acts held back" in capsys.readouterr().out


def test_sentences_of_the_corpus_and_whole_stories_are_told() -> None:
    stories = list(gate.told(Path(__file__).parents[2] / "corpus"))
    sentences = [one for story in stories for one in story]
    assert len(sentences) > 14_000
    assert {one.act for one in sentences} == {True, False}
    assert 0.05 < sum(one.held for one in sentences) / len(sentences) < 0.15
