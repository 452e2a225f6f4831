import hashlib
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

import torch

from tests.training import made_base, tiny
from training import base
from training.network import Encoder


def test_the_vocabulary_is_in_the_order_of_its_ids(tmp_path: Path) -> None:
    made_base.write(tmp_path)
    assert base.vocabulary(base.fetch(tmp_path)) == tiny.vocabulary()


@pytest.mark.usefixtures("small")
def test_weights_are_put_where_they_belong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_base.write(tmp_path)
    monkeypatch.setattr(base, "SHA256", hashlib.sha256(made_base.raw()).hexdigest())
    encoder = Encoder(len(tiny.vocabulary()))
    base.weights(base.fetch(tmp_path), encoder)
    torch.manual_seed(3)
    first = torch.randn(len(tiny.vocabulary()), tiny.SIZES["WIDTH"]) * 0.1
    assert torch.equal(encoder.pieces.weight, first)
    assert not encoder.layers[0].query.bias.any()


@pytest.mark.usefixtures("small")
def test_other_weights_than_expected_are_refused(tmp_path: Path) -> None:
    made_base.write(tmp_path)
    encoder = Encoder(len(tiny.vocabulary()))
    before = encoder.pieces.weight.clone()
    with pytest.raises(ValueError, match="not the ones"):
        base.weights(base.fetch(tmp_path), encoder)
    assert torch.equal(encoder.pieces.weight, before)
