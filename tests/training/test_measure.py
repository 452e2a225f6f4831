import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

from tests.training import tiny
from training.corpus import SPANS, STATUSES
from training.data import ACTS, NONE, pairs, sentence
from training.learn import Plan, learn
from training.measure import Score, macro_f1, on_pairs, on_sentences, relation, shown
from training.network import Coder

SENTENCES = [sentence(tiny.CUTTER, one) for one in tiny.sentences()]
PAIRS = [pair for one in tiny.sentences() for pair in pairs(tiny.CUTTER, one)]


def test_f1_counts_right_among_given_and_wanted() -> None:
    assert Score().f1 == 0
    assert Score(1, 2, 1).plus(1, 1, 2).f1 == pytest.approx(4 / 6)


def test_macro_f1_is_the_mean_over_the_labels_that_are_right_somewhere() -> None:
    assert macro_f1("aab", "aab") == 1
    assert macro_f1("aabb", "aaba") == pytest.approx((0.8 + 2 / 3) / 2)
    assert macro_f1([], []) == 0


def test_relations_are_plovers_and_yielding_is_one() -> None:
    def of(act: str, status: str) -> str:
        return relation(ACTS.index(act) + 1, STATUSES.index(status))

    assert of("meet", "occurred") == "CONSULT"
    assert of("withdraw", "occurred") == "YIELD"
    assert relation(NONE, -1) == relation(1, -1) == ""


def test_figures_are_shares_and_learning_raises_them(coder: Coder) -> None:
    before = {**on_sentences(coder, SENTENCES), **on_pairs(coder, PAIRS)}
    plan = Plan(epochs=60, rows=4, rate=3e-3, head_rate=3e-3)
    learn(coder, lambda rng: SENTENCES, lambda rng: PAIRS, plan)
    after = {**on_sentences(coder, SENTENCES), **on_pairs(coder, PAIRS)}
    assert set(before) == set(after)
    assert {f"{field} F1" for field in SPANS} < set(after)
    assert all(0 <= value <= 1 for value in (*before.values(), *after.values()))
    assert after["trigger and act F1"] > before["trigger and act F1"]


def test_nothing_to_measure_is_no_error(coder: Coder) -> None:
    assert set(on_sentences(coder, []).values()) == set(on_pairs(coder, []).values()) == {0.0}


def test_figures_are_shown_in_hundredths() -> None:
    assert shown([("act", 0.5), ("status", 0.123)]) == "act 50.0, status 12.3"
