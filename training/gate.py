"""``python -m training.gate``: the corpus -> what words weigh at the gate, beside the network's weights.

A logistic regression on the words of a sentence, and a second one on its weight and the mean of its story; a sentence
goes on unless that is less than nearly all sentences with an act have, of those on which nothing was fitted.
"""

import argparse
import hashlib
import random
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from dragoman import register
from dragoman.annotation.sentences import sentences
from dragoman.coding.cues import Gate, signs
from dragoman.coding.learned.identity import GATE
from dragoman.types import Origin, Story
from training import corpus as sentence_corpus
from training import linking_corpus, plain
from training.train import ROOT, WEIGHTS

LOST = 0.001
"""Share of the sentences with an act below which the least logit is set."""
SLACK = 2.2
"""How much lower still: words weigh less in manners of speech that the corpus does not know, such as the transcript of
a press conference; chosen by what ``benchmarks.gate`` says of the statements."""
RARE = 3
"""Sentences of the corpus in which a word stands at least, to be given a weight."""
SLIGHT = 0.02
"""Weights below this are left out."""
TRAP = 0.02
"""What a sentence of the corpus without an act counts: it was written to look like one with an act, and real news has
few such."""
_PENALTY = 10.0
_LONGEST = 12
"""Sentences of the corpus at most that are put together as if they were a story: they came without one."""

Floats = NDArray[np.float64]


class Marked(NamedTuple):
    """A sentence, and whether it tells an act between political actors."""

    text: str
    signs: frozenset[str]
    act: bool
    held: bool
    """Kept for the thresholds: no weight is fitted to it."""
    counts: float = 1.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(prog="gate", description="Fit the gate's weights to the corpus.")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", metavar="FOLDER")
    parser.add_argument("--out", type=Path, default=WEIGHTS / GATE, metavar="FILE")
    options = parser.parse_args(arguments)
    stories = list(told(options.corpus))
    made = msgspec.structs.replace(fitted(stories), data=_hash(options.corpus))
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(made, order="deterministic"), indent=1) + b"\n")


def told(folder: Path) -> Iterator[list[Marked]]:
    """Yield the stories of the corpora, whole ones and sentences put together, with what each sentence tells."""
    for path in sentence_corpus.files(folder):
        yield from _together(sentence_corpus.read(path))
    for one in plain.read(folder):
        yield list(_cut(one.text, one.acts))
    for part in ("open", "more"):
        for linked in linking_corpus.read(folder, part).stories:
            yield list(_cut(linked.text, [one.trigger for one in linked.mentions]))


def _together(given: Sequence[sentence_corpus.CorpusSentence]) -> Iterator[list[Marked]]:
    dice = random.Random(len(given))
    order = dice.sample(given, len(given))
    while order:
        count = dice.randint(1, _LONGEST)
        yield [_single(one) for one in order[:count]]
        order = order[count:]


def _single(one: sentence_corpus.CorpusSentence) -> Marked:
    made = _marked(one.text, one.text, bool(one.mentions))
    return made if made.act else made._replace(counts=TRAP)


def _cut(text: str, acts: Iterable[tuple[int, int]]) -> Iterator[Marked]:
    places = tuple(acts)
    story = Story(id="", text=text, origin=Origin(uri="", offset=0, length=0, sha256=""))
    for one in sentences(story):
        act = any(start < one.span.end and one.span.start < end for start, end in places)
        yield _marked(one.span.of(text), text, act)


def _marked(text: str, story: str, act: bool) -> Marked:
    hits = _REGISTER.find(text)
    return Marked(text, frozenset(signs(text, hits)), act, zlib.crc32(story.encode()) % 10 == 0)


_REGISTER = register.load()


def fitted(stories: Sequence[Sequence[Marked]]) -> Gate:
    """Return the weights for stories of marked sentences."""
    every = [one for story in stories for one in story]
    acts, held = np.array([one.act for one in every]), np.array([one.held for one in every])
    right = np.array([(float(one.act), one.counts) for one in every])
    words, bias = _words(every)
    weights = np.array([bias + sum(words.get(sign, 0.0) for sign in one.signs) for one in every])
    ends = np.cumsum([len(story) for story in stories])
    means = np.concatenate([np.full(len(part), part.mean()) for part in np.split(weights, ends[:-1])])
    features = np.stack([weights, means], 1)
    fit = torch.tensor(features[~held], dtype=torch.float32)
    (own, story), both = logistic(lambda w: fit @ w, torch.tensor(right[~held], dtype=torch.float32), 2, 1.0)
    logits = features @ np.array([float(own), float(story)]) + both
    least = float(np.quantile(logits[acts & held], LOST)) - SLACK
    on = logits >= least
    kept = f"{on[acts & held].mean():.2%} of the acts held back"
    print(f"{on.mean():.1%} go on: {kept}, {on[~acts].mean():.1%} of the rest")
    return Gate(
        words=words,
        bias=bias,
        own=round(float(own), 3),
        story=round(float(story), 3),
        both=round(both, 3),
        least=round(least, 3),
    )


def _words(every: Sequence[Marked]) -> tuple[dict[str, float], float]:
    """Return the weights of the signs, and what a sentence with none of them has."""
    kept = [one for one in every if not one.held]
    counts: dict[str, int] = {}
    for one in kept:
        for sign in one.signs:
            counts[sign] = counts.get(sign, 0) + 1
    names = sorted(sign for sign, count in counts.items() if count >= RARE)
    at = {sign: place for place, sign in enumerate(names)}
    places = [(row, at[sign]) for row, one in enumerate(kept) for sign in one.signs if sign in at]
    index = torch.tensor(sorted(places)).T
    size = (len(kept), len(names))
    given = torch.sparse_coo_tensor(index, torch.ones(index.shape[1]), size, check_invariants=False).coalesce()
    right = torch.tensor([(float(one.act), one.counts) for one in kept])
    weights, bias = logistic(lambda w: torch.sparse.mm(given, w[:, None])[:, 0], right, len(names), _PENALTY)
    found = {name: round(float(w), 3) for name, w in zip(names, weights, strict=True) if abs(float(w)) >= SLIGHT}
    return found, round(bias, 3)


def logistic(product: Callable[[Tensor], Tensor], right: Tensor, width: int, penalty: float) -> tuple[Tensor, float]:
    """Return weights and bias of a logistic regression, by L-BFGS, the weights' squares held down.

    ``right`` (rows, 2) has the answers and what each counts.
    """
    weights, bias = torch.zeros(width, requires_grad=True), torch.zeros(1, requires_grad=True)
    steps = torch.optim.LBFGS([weights, bias], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> float:
        steps.zero_grad()
        logits = product(weights) + bias
        wrong = functional.binary_cross_entropy_with_logits(logits, right[:, 0], weight=right[:, 1], reduction="sum")
        total = wrong + penalty / 2 * weights.square().sum()
        total.backward()
        return float(total.detach())

    steps.step(loss)
    return weights.detach(), float(bias.detach())


def _hash(folder: Path) -> str:
    found = hashlib.sha256()
    for path in (*sentence_corpus.files(folder), folder / plain.FILE):
        found.update(path.read_bytes())
    return found.hexdigest()


if __name__ == "__main__":
    main()
