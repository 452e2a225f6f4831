"""Fitting whom a story means."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

from benchmarks.own_scorer import Told, Who
from dragoman.coding.meant import ranking
from dragoman.types import Participant, Span
from training import meant as fitting
from training.belief import Given, stories
from training.meant import Asked

CORPUS = Path(__file__).parents[2] / "corpus"


def test_what_tells_the_right_one_gets_weight(capsys: pytest.CaptureFixture[str]) -> None:
    often, seldom, nobody = {"named": 1.0}, {"named": 0.3}, {"nobody": 1.0}
    every = [Asked(f"story-{at}", (nobody, often, seldom), (at % 10 == 0, at % 10 > 0, False)) for at in range(100)]
    made = fitting.fitted(every)
    found = made.probabilities([nobody, often, seldom])
    assert found[1] > 0.7 > found[0] > found[2]
    assert made.held_back["right of the answers"] == pytest.approx(0.9)
    assert "right of the answers" in capsys.readouterr().out


def test_the_writers_target_is_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    one = next(given for given in stories(CORPUS) if given.told is not None)
    monkeypatch.setattr(fitting, "stories", lambda _: iter([one]))
    found = list(fitting.asked(CORPUS))
    assert found
    assert all(len(given.signs) == len(given.right) and any(given.right) for given in found)


def test_of_an_act_of_both_the_one_who_is_left_is_the_answer() -> None:
    told = Told("meet", "CONSULT", "occurred", ((0, 9),), source=(Who("Chad", "TCD"),), target=(Who("Mali", "MLI"),))
    sides = [Participant(side="source", name="Mali", span=Span(0, 4), country="MLI")]
    assert list(fitting._wanted(told._replace(mutual=True), sides)) == [Who("Chad", "TCD")]
    assert list(fitting._wanted(told, sides)) == [Who("Mali", "MLI")]


def test_plain_news_asks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = next(given for given in stories(CORPUS) if given.told is None)
    monkeypatch.setattr(fitting, "stories", lambda _: iter([Given(plain.story, None)]))
    assert not list(fitting.asked(CORPUS))


def test_the_packages_weights_are_those_of_the_corpus() -> None:
    assert ranking().data == fitting._hash(CORPUS)
