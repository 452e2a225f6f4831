import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.analysis.relations_resampling import RESAMPLES, draws, interval, rates, ratio, shares, wilson

IDS = pa.chunked_array([[f"story-{number:03}" for number in range(60)]])
STRATA = np.repeat([3, 5, 9], 20)


def all_draws(
    ids: pa.ChunkedArray = IDS, needed: tuple[int, ...] = (0, 25)
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.stack(list(draws(ids, STRATA, np.array(needed, np.int64))))


def test_as_many_stories_as_there_are_within_each_stratum() -> None:
    found = all_draws()
    assert found.shape == (RESAMPLES, 60)
    assert set(found[:, :20].sum(axis=1)) == set(found[:, 20:40].sum(axis=1)) == {20.0}
    assert found[:, 40:].sum() == 0


def test_the_same_stories_give_the_same_draws_whatever_else_is_needed() -> None:
    assert (all_draws() == all_draws()).all()
    assert (all_draws()[:, :20] == all_draws(needed=(1, 50))[:, :20]).all()
    other = pa.chunked_array([["story-zzz", *IDS.to_pylist()[1:]]])
    assert (all_draws()[:, :20] != all_draws(other)[:, :20]).any()
    assert (all_draws()[:, 20:] == all_draws(other)[:, 20:]).all()


def test_no_story_needed_no_draw() -> None:
    assert all_draws(needed=()).sum() == 0


def test_an_interval_of_what_is_drawn_covers_the_truth_nine_times_of_ten() -> None:
    dice = np.random.Generator(np.random.PCG64(7))
    covered = 0
    for world in range(100):
        stories = dice.binomial(1, 0.3, 60).astype(float)
        ids = pa.chunked_array([[f"{world}-{number}" for number in range(60)]])
        sums = np.stack([[weight @ stories] for weight in draws(ids, np.zeros(60, np.int64), np.arange(60))])
        low, high = rates(sums, np.array([stories.sum()]), np.array([60.0]))
        covered += bool(low[0] <= 300 <= high[0])
    assert 82 <= covered <= 97


def test_columns_of_which_no_resample_says_anything_have_no_interval() -> None:
    low, high = interval(np.array([[np.nan, 1.0], [np.nan, 3.0]]))
    assert np.isnan([low[0], high[0]]).all()
    assert 1.0 <= low[1] <= high[1] <= 3.0


def test_rates_of_none_end_where_so_many_stories_would_have_told() -> None:
    samples = np.zeros((RESAMPLES, 3))
    low, high = rates(samples, np.zeros(3), np.array([0.0, 10.0, 1000.0]))
    assert np.isnan([low[0], high[0]]).all()
    assert (low[1:] == 0).all()
    assert high[1] > high[2] > 0


@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_shares_of_few_stories_are_wider_than_the_resamples_say(share: float) -> None:
    samples, given_ = np.full((RESAMPLES, 2), share), np.full(2, share)
    low, high = shares(samples, given_, np.array([1.0, 30.0]))
    assert low[0] <= low[1] <= share <= high[1] <= high[0]
    assert high[0] - low[0] > high[1] - low[1] > 0


@given(st.floats(0, 1), st.integers(1, 10_000))
def test_wilson_holds_its_share_and_stays_inside(share: float, number: int) -> None:
    (low,), (high,) = wilson(np.array([share]), np.array([float(number)]))
    assert -1e-9 <= low <= share + 1e-9
    assert share - 1e-9 <= high <= 1 + 1e-9


def test_wilson_of_nothing_is_everything() -> None:
    low, high = wilson(np.array([0.5]), np.array([0.0]))
    assert (low[0], high[0]) == (pytest.approx(0.0), pytest.approx(1.0))


def test_a_ratio_without_a_whole_is_unknown() -> None:
    found = ratio(np.array([1.0, 0.0]), np.array([4.0, 0.0]))
    assert found[0] == 0.25
    assert np.isnan(found[1])


def test_no_story_gives_draws_of_nothing() -> None:
    none = np.array([], np.int64)
    assert [len(one) for one in draws(pa.chunked_array([[]], pa.string()), none, none)] == [0] * RESAMPLES
