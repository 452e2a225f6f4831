"""Fitting whom a story means."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

from benchmarks.own_scorer import Who
from dragoman.coding.meant import Pairs, likeliest, ranking
from dragoman.coding.whom import NOBODY
from tests.coding.test_counterpart import WARSAW, asked
from training import meant as fitting
from training.belief import Given, stories
from training.meant import Question

CORPUS = Path(__file__).parents[2] / "corpus"


def question(at: int) -> Question:
    """Return one in which, nine times in ten, who is named often does it to who is named seldom."""
    often, seldom = {"named": 1.0}, {"named": 0.3}
    given = Pairs([{}, often, seldom], [{"nobody": 1.0}, {}, {}], [{"nobody": 1.0}, {}, {"now": 1.0}], {})
    usual = at % 10 > 0
    return Question(f"story-{at}", given, (not usual, usual, False), (False, False, True), False, (0, 2))


def test_what_tells_the_right_ones_gets_weight(capsys: pytest.CaptureFixture[str]) -> None:
    made = fitting.fitted([question(at) for at in range(100)])
    found = made.probabilities(question(1).given)
    assert likeliest(found) == (1, 2)
    assert made.held_back["both right"] == pytest.approx(0.9)
    assert made.held_back["source now right"] == pytest.approx(0.1)
    assert "both right" in capsys.readouterr().out


def test_the_writers_parties_are_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    one = next(given for given in stories(CORPUS) if given.told is not None)
    monkeypatch.setattr(fitting, "stories", lambda _: iter([one]))
    found = list(fitting.questions(CORPUS))
    assert found
    assert all(len(given.given.both) == len(given.source) == len(given.target) for given in found)
    assert any(any(given.source) and any(given.target) for given in found)


def test_nobody_is_right_where_nobody_is_meant() -> None:
    given = asked("restrict", 2, WARSAW)
    assert fitting._is_right(given, NOBODY, ())
    assert not fitting._is_right(given, "POL", ())
    assert fitting._is_right(given, "BLR", (Who("Belarus", "BLR"),))
    assert not fitting._is_right(given, NOBODY, (Who("Belarus", "BLR"),))


def test_of_an_act_of_both_nobody_is_on_both_sides() -> None:
    one = question(1)._replace(source=(False, True, True), target=(False, True, True), mutual=True)
    assert one.right() == [[False] * 3, [False, False, True], [False, True, False]]


def test_a_side_on_which_nobody_is_right_is_not_asked_about() -> None:
    assert question(1)._replace(source=(False,) * 3).right() == [[False, False, True]] * 3


def test_plain_news_asks_nothing() -> None:
    plain = next(given for given in stories(CORPUS) if given.told is None)
    assert not list(fitting.of_story(Given(plain.story, None)))


def test_the_packages_weights_are_those_of_the_corpus() -> None:
    assert ranking().data == fitting._hash(CORPUS)
