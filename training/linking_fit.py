"""``python -m training.linking_fit``: how sure a link is, and whether learned weights would do better than ours.

Pairs are the links that the program itself keeps on the open sets of ``corpus/linking``, with the corpus' own mentions.
A logistic curve from weight to probability is fitted to them and checked on chains of stories that it has not seen; so
is a curve over all features at once. What comes out stands in ``dragoman/linking/weights.py``, put there by hand.
"""

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from benchmarks.linking_score import chains
from benchmarks.linking_score_given import items
from dragoman.linking import link
from dragoman.linking.weights import VETO
from training.linking_corpus import LinkStory, read

CORPUS = Path(__file__).parents[1] / "corpus"
OPEN = ("open", "more", "fresh-open", "fresh-more")
"""The sets that may be looked at."""
_FOLDS = 5
_RIDGE = 1.0
_STEPS = 50
_CAP = 12.0
"""Weights beyond this are taken as this: they are sure either way."""
Floats = npt.NDArray[np.float64]


class Sample(NamedTuple):
    """Pairs of mentions, a row each."""

    features: Floats
    """Weight of each feature's reason, 0 where it has none."""
    same: Floats
    """1 where the two are one event."""
    chain: npt.NDArray[np.int64]
    """Number of the chain of stories that the pair comes from."""
    names: tuple[str, ...]

    @property
    def weight(self) -> Floats:
        """The weight of each pair, as a column."""
        total: Floats = np.clip(self.features.sum(axis=1, keepdims=True), -_CAP, _CAP)
        return total


def sample(stories: Sequence[LinkStory]) -> Sample:
    """Return the links without a veto that the program keeps on the stories' own mentions."""
    event_of = {one.id: one.event for story in stories for one in story.mentions}
    chain_of = _chains(stories)
    links = [one for one in link(items(stories)).links if all(reason.weight > VETO for reason in one.reasons)]
    names = tuple(sorted({reason.feature for one in links for reason in one.reasons}))
    features = np.zeros((len(links), len(names)))
    for row, one in enumerate(links):
        for reason in one.reasons:
            features[row, names.index(reason.feature)] += reason.weight
    same = np.array([event_of[one.left] == event_of[one.right] for one in links], dtype=float)
    return Sample(features, same, np.array([chain_of[one.left] for one in links]), names)


def stacked(samples: Sequence[Sample]) -> Sample:
    """Return the samples of several sets as one; their chains stay apart."""
    names = tuple(sorted({name for one in samples for name in one.names}))
    features = [np.zeros((len(one.same), len(names))) for one in samples]
    for rows, one in zip(features, samples, strict=True):
        rows[:, [names.index(name) for name in one.names]] = one.features
    starts = np.cumsum([0, *(int(one.chain.max(initial=-1)) + 1 for one in samples)])
    chain = np.concatenate([one.chain + start for one, start in zip(samples, starts, strict=False)])
    return Sample(np.vstack(features), np.concatenate([one.same for one in samples]), chain, names)


def _chains(stories: Sequence[LinkStory]) -> Mapping[str, int]:
    """Return mention -> number of its chain: stories hang together that tell of one event."""
    told: dict[str, set[str]] = defaultdict(set)
    for story in stories:
        for one in story.mentions:
            told[one.event].add(story.id)
    chain_of = chains(told.values())
    numbers = {name: number for number, name in enumerate(sorted(set(chain_of.values())))}
    return {one.id: numbers[chain_of[story.id]] for story in stories for one in story.mentions}


def fit(features: Floats, same: Floats, ridge: float = 0.01) -> Floats:
    """Return the coefficients of a logistic curve, the constant last; ``ridge`` holds all but the constant small."""
    rows = np.hstack([features, np.ones((len(features), 1))])
    beta = np.zeros(rows.shape[1])
    hold = np.diag([ridge] * features.shape[1] + [1e-6])
    for _ in range(_STEPS):
        sure = 1 / (1 + np.exp(-np.clip(rows @ beta, -30, 30)))
        slope = rows.T @ (same - sure) - hold @ beta
        bend = rows.T @ (rows * (sure * (1 - sure))[:, None]) + hold
        beta += np.linalg.solve(bend, slope)
    return beta


def probabilities(beta: Floats, features: Floats) -> Floats:
    """Return the probability of each row."""
    found: Floats = 1 / (1 + np.exp(-np.clip(features @ beta[:-1] + beta[-1], -30, 30)))
    return found


def unseen(given: Sample, features: Floats, ridge: float) -> Floats:
    """Return the probability of each pair by a curve fitted to the chains of other folds."""
    found = np.zeros(len(given.same))
    for fold in range(_FOLDS):
        out = given.chain % _FOLDS == fold
        if out.any():
            found[out] = probabilities(fit(features[~out], given.same[~out], ridge), features[out])
    return found


def log_loss(sure: Floats, same: Floats) -> float:
    """Return the mean negative log of the probability given to what is the case."""
    right = np.clip(np.where(same == 1, sure, 1 - sure), 1e-6, 1)
    return float(-np.log(right).mean())


def calibration(sure: Floats, same: Floats, parts: int = 5) -> list[tuple[float, float, int]]:
    """Return mean probability, share that are one event, and number of pairs, for ranges of equal width."""
    at = np.minimum((sure * parts).astype(int), parts - 1)
    return [
        (float(sure[at == part].mean()), float(same[at == part].mean()), int((at == part).sum()))
        for part in range(parts)
        if (at == part).any()
    ]


def main() -> int:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--corpus", type=Path, default=CORPUS)
    corpus = arguments.parse_args().corpus
    given = stacked([sample(read(corpus, part).stories) for part in OPEN])
    slope, bias = fit(given.weight, given.same)
    print(f"{len(given.same)} links, {int(given.same.sum())} of one event, {len(set(given.chain))} chains")
    print(f"slope {slope:.3f}, bias {bias:.3f}")
    by_weight, by_feature = unseen(given, given.weight, 0.01), unseen(given, given.features, _RIDGE)
    print(f"log loss on unseen chains: weight {log_loss(by_weight, given.same):.4f}", end=", ")
    print(f"every feature {log_loss(by_feature, given.same):.4f}")
    for sure, share, count in calibration(by_weight, given.same):
        print(f"  said {sure:.2f}, were one event {share:.2f}, {count} pairs")
    learned = fit(given.features, given.same, _RIDGE)
    print("factor of each feature:", ", ".join(f"{n} {b:.2f}" for n, b in zip(given.names, learned, strict=False)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
