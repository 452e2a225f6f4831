"""Fitting what makes a mention probable."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

from dragoman.coding.belief import belief
from training import belief as fitting
from training.belief import Judged

CORPUS = Path(__file__).parents[2] / "corpus"


def _mentions() -> list[Judged]:
    """Return mentions that are right where a side is known; some in plain news, where none is right."""
    made = []
    for number in range(200):
        known = number % 2 == 0
        signs = {"told": 1.0, "target known": 1.0} if known else {"told": 1.0}
        plain = number % 10 == 1
        made.append(Judged(f"story-{number}", signs, known, 2.0 if plain else 1.0))
    return made


def test_what_tells_right_from_wrong_gets_weight(capsys: pytest.CaptureFixture[str]) -> None:
    made = fitting.fitted(_mentions())
    assert made.weights["target known"] > 1
    known, unknown = (made.probability(one) for one in ({"told": 1.0, "target known": 1.0}, {"told": 1.0}))
    assert known > 0.8 > 0.2 > unknown
    assert unknown < made.certain < known
    assert made.held_back["area under the curve"] > 0.9
    assert "calibration error" in capsys.readouterr().out


def test_a_mention_is_right_where_such_an_act_is_told_between_such_parties() -> None:
    given = next(one for one in fitting.stories(CORPUS) if one.told is not None)
    judged = [one for one in fitting.judged(CORPUS) if one.story == given.story.id]
    assert {one.right for one in judged} == {True, False}
    assert all("told" in one.signs or one.signs for one in judged)


def test_in_plain_news_no_mention_is_right() -> None:
    found = [one for one in fitting.judged(CORPUS) if one.counts != 1.0]
    assert found
    assert not any(one.right for one in found)


def test_the_packages_weights_are_those_of_the_corpus() -> None:
    assert belief().data == fitting._hash(CORPUS)
