"""The curve from weight to probability, on numbers whose answer is known."""

import numpy as np
import pytest

from training.linking_corpus import read
from training.linking_fit import CORPUS, Sample, calibration, fit, log_loss, probabilities, sample, stacked, unseen


def test_a_curve_that_made_the_numbers_is_found_again() -> None:
    weight = np.repeat(np.linspace(-4, 8, 25), 2000)[:, None]
    sure = probabilities(np.array([1.5, -4.5]), weight)
    place = np.tile(np.arange(2000) / 2000, 25)
    slope, bias = fit(weight, (place < sure).astype(float))
    assert (slope, bias) == pytest.approx((1.5, -4.5), abs=0.05)


def test_loss_and_calibration_by_hand() -> None:
    same = np.array([1.0, 0.0])
    assert log_loss(np.array([0.5, 0.5]), same) == pytest.approx(np.log(2))
    assert calibration(np.array([0.9, 0.1]), same) == [(0.1, 0.0, 1), (0.9, 1.0, 1)]


def test_the_open_half_gives_links_of_both_kinds_and_unseen_chains_are_told_apart() -> None:
    given = sample(read(CORPUS, "open").stories)
    assert 0 < given.same.sum() < len(given.same)
    assert given.features.shape == (len(given.same), len(given.names))
    assert log_loss(unseen(given, given.weight, 0.01), given.same) < log_loss(np.full(len(given.same), 0.5), given.same)


def test_samples_are_stacked_by_the_names_of_their_features_and_chains_stay_apart() -> None:
    one = Sample(np.array([[1.0, 2.0]]), np.array([1.0]), np.array([0]), ("act", "status"))
    other = Sample(np.array([[3.0], [4.0]]), np.array([0.0, 1.0]), np.array([1, 0]), ("occurs",))
    both = stacked([one, other])
    assert both.names == ("act", "occurs", "status")
    assert both.features.tolist() == [[1.0, 0.0, 2.0], [0.0, 3.0, 0.0], [0.0, 4.0, 0.0]]
    assert both.same.tolist() == [1.0, 0.0, 1.0]
    assert both.chain.tolist() == [0, 2, 1]
