import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

import torch

from training.network import Coder

IDS = torch.tensor([[2, 9, 10, 3], [2, 9, 3, 0]])
MASK = torch.tensor([[1, 1, 1, 1], [1, 1, 1, 0]])


def test_every_piece_has_its_logits(coder: Coder) -> None:
    read = coder.sentences(IDS, MASK)
    acts, statuses, parts = coder.act.out_features, coder.status.out_features, coder.part.out_features
    assert (read.acts.shape, read.statuses.shape) == ((2, 4, acts), (2, 4, statuses))
    assert read.background.shape == (2, 4, 1)
    ends = torch.tensor([[1, 1], [1, 2]])
    assert coder.parts(read.anchors[:, 1], read.words, ends).shape == (2, 4, parts)
    elsewhere = coder.parts(read.anchors[:, 1], read.words, ends.flip(0))
    assert not torch.allclose(elsewhere, coder.parts(read.anchors[:, 1], read.words, ends))


def test_a_pair_has_one_act_and_one_status(coder: Coder) -> None:
    acts, statuses = coder.pairs(IDS, MASK, torch.tensor([1, 1]), torch.tensor([2, 0]))
    assert (acts.shape, statuses.shape) == ((2, coder.act.out_features), (2, coder.status.out_features))


def test_what_stands_behind_the_end_changes_nothing(coder: Coder) -> None:
    coder.eval()
    sides = torch.tensor([1]), torch.tensor([0])
    with torch.no_grad():
        alone, among = coder.sentences(IDS[1:, :3], MASK[1:, :3]), coder.sentences(IDS, MASK)
        assert torch.allclose(alone.acts[0], among.acts[1, :3], atol=1e-5)
        short = coder.pairs(IDS[1:, :3], MASK[1:, :3], *sides)[0]
        assert torch.allclose(short, coder.pairs(IDS[1:], MASK[1:], *sides)[0], atol=1e-5)


def test_the_order_of_pieces_counts(coder: Coder) -> None:
    coder.eval()
    with torch.no_grad():
        one, other = (coder.encoder(ids, MASK[:1])[1] for ids in (IDS[:1], IDS[:1, [0, 2, 1, 3]]))
    assert not torch.allclose(one[0, 1], other[0, 2], atol=1e-3)
