import random

import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

import torch

from tests.training import tiny
from training.corpus import STATUSES
from training.data import ACTS, Pair, Sentence, pairs, sentence
from training.learn import Plan, batches, kind_loss, learn, padded, pair_loss, sentence_loss
from training.network import Coder

SENTENCES = [sentence(tiny.CUTTER, one) for one in tiny.sentences()]
PAIRS = [pair for one in tiny.sentences() for pair in pairs(tiny.CUTTER, one)]
PLAN = Plan(epochs=15, rows=4, rate=3e-3, head_rate=3e-3, seed=5)


def fitted(coder: Coder, plan: Plan = PLAN) -> list[float]:
    """Fit the network and return the mean loss of each epoch."""
    heard: list[float] = []
    learn(coder, lambda rng: SENTENCES, lambda rng: PAIRS, plan, lambda epoch, loss: heard.append(loss))
    return heard


def test_rows_are_filled_up_and_the_mask_says_where() -> None:
    ids, mask = padded([[5, 6, 7], [8]])
    assert ids.tolist() == [[5, 6, 7], [8, 0, 0]]
    assert mask.tolist() == [[1, 1, 1], [1, 0, 0]]


def test_batches_hold_everything_once_and_rows_of_like_length() -> None:
    plain = list(batches(SENTENCES, 3))
    assert [len(one) for one in plain] == [3, 3, 2]
    lengths = [len(one.ids) for batch in plain for one in batch]
    assert lengths == sorted(lengths)
    mixed = [one for batch in batches(SENTENCES, 3, random.Random(1)) for one in batch]
    assert sorted(map(repr, mixed)) == sorted(map(repr, SENTENCES))


def test_the_network_learns(coder: Coder) -> None:
    heard = fitted(coder)
    assert len(heard) == PLAN.epochs
    assert heard[-1] < 0.8 * heard[0]


def test_the_same_seed_gives_the_same_weights(coder: Coder) -> None:
    import copy

    other = copy.deepcopy(coder)
    short = PLAN._replace(epochs=1)
    assert fitted(coder, short) == fitted(other, short)
    assert all(torch.equal(a, b) for a, b in zip(coder.parameters(), other.parameters(), strict=True))


def test_losses_are_positive_also_without_an_act(coder: Coder) -> None:
    nothing: list[Sentence] = [one for one in SENTENCES if not one.told]
    undone: list[Pair] = [one for one in PAIRS if one.answers[0][1] < 0]
    assert nothing
    assert undone
    for loss in (sentence_loss(coder, nothing, 0.1), sentence_loss(coder, SENTENCES, 0.1)):
        assert float(loss.detach()) > 0
    for loss in (pair_loss(coder, undone, 0.1), pair_loss(coder, PAIRS, 0.1)):
        assert float(loss.detach()) > 0


def test_acts_of_the_right_kind_cost_little_and_others_much() -> None:
    acts, statuses = torch.zeros(1, len(ACTS) + 1), torch.zeros(1, len(STATUSES))
    acts[0, ACTS.index("condemn") + 1] = 20
    statuses[0, STATUSES.index("occurred")] = 20
    occurred = STATUSES.index("occurred")
    right, near, wrong = (
        float(kind_loss(acts, statuses, [(ACTS.index(act) + 1, occurred)])) for act in ("condemn", "accuse", "meet")
    )
    assert right == pytest.approx(0, abs=1e-3)
    assert near == right
    assert wrong > 5
