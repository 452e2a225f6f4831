import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

import torch

from tests.training import tiny
from training.calibrate import Told, calibration_error, heads, temperature
from training.data import pairs, sentence
from training.network import Coder

SURE = torch.tensor([[6.0, 0.0]] * 10)


def told(right: int) -> Told:
    """Return ten items of which the network is .998 sure; so many are right."""
    return Told(SURE, torch.tensor([0] * right + [1] * (10 - right)))


def test_who_is_surer_than_right_is_cooled_down() -> None:
    assert temperature(told(7)) == 3.0
    assert temperature(told(10)) == 0.5
    assert temperature(Told(torch.zeros(0, 1), torch.zeros(0, dtype=torch.long))) == 1.0


def test_the_error_is_how_far_confidence_is_from_the_share_that_is_right() -> None:
    assert calibration_error(told(10), 1.0) == pytest.approx(0.0025, abs=1e-3)
    assert calibration_error(told(7), 1.0) == pytest.approx(0.2975, abs=1e-3)
    assert calibration_error(told(7), 7.0) < 0.02


def test_every_head_is_asked_about_every_item_that_concerns_it(coder: Coder) -> None:
    sentences = [sentence(tiny.CUTTER, one) for one in tiny.sentences()]
    given = [pair for one in tiny.sentences() for pair in pairs(tiny.CUTTER, one)]
    found = heads(coder, sentences, given)
    assert set(found) == {"act", "status", "pair_act", "pair_status"}
    assert len(found["status"].labels) == sum(len(one.told) for one in sentences)
    assert len(found["pair_act"].labels) == len(given)
    assert len(found["pair_status"].labels) == sum(one.answers[0][1] >= 0 for one in given)
    assert (found["act"].labels > 0).sum() == sum(len(act.trigger) for one in sentences for act in one.told)
    assert all(len(one.logits) == len(one.labels) for one in found.values())


def test_without_items_there_is_nothing_to_be_sure_of(coder: Coder) -> None:
    assert {temperature(one) for one in heads(coder, [], []).values()} == {1.0}
