"""``python -m training.meant``: our own stories -> what each sign weighs for whom a story means by an unsaid target.

Wherever the program, reading the open stories (``corpus/stories``, ``corpus/linking``), finds no target or one that is
only described, it asks whom the story means. What the writer marked there is the answer; one of those whom
the story names, or nobody of them. A conditional logit over them, then, whose figures come from stories on which it was
not fitted, in ten turns.
"""

import argparse
import hashlib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import msgspec
import torch

from benchmarks.own_scorer import Told, Who, is_same
from dragoman.annotation import annotate
from dragoman.coding import counterpart
from dragoman.coding.coders.union import code
from dragoman.coding.learned.identity import MEANT
from dragoman.coding.meant import NOBODY, Ranking, Signs, signs
from dragoman.register import load
from dragoman.types import AnnotatedStory, Participant, Span
from training import linking_corpus, story_corpus
from training.belief import CHAINS, stories
from training.train import ROOT, WEIGHTS

TURNS = 10
LEAST = 0.4
"""Nobody is taken to be meant who is less probable: of the fills that stand on less, every second one is wrong."""
_PENALTY = 1.0


class Asked(NamedTuple):
    """Those who may be meant, the first of them nobody, and whether each is right."""

    story: str
    signs: tuple[Signs, ...]
    right: tuple[bool, ...]


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(prog="meant", description="Fit whom a story means to our own stories.")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", metavar="FOLDER")
    parser.add_argument("--out", type=Path, default=WEIGHTS / MEANT, metavar="FILE")
    options = parser.parse_args(arguments)
    made = msgspec.structs.replace(fitted(list(asked(options.corpus))), data=_hash(options.corpus))
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(made, order="deterministic"), indent=1) + b"\n")


# --- what the program asks ------------------------------------------------------------------------------


def asked(corpus: Path) -> Iterator[Asked]:
    """Yield every question that the program puts to the open stories."""
    for given in stories(corpus):
        read = annotate([given.story], load())[0] if given.told is not None else None
        if not isinstance(read, AnnotatedStory):
            continue
        for trigger, sides in _questions(read):
            near = [one for one in given.told or () if one.trigger and _touch(one.trigger, trigger)]
            if near:
                yield _answered(read, near[0], trigger, sides)


def _questions(read: AnnotatedStory) -> list[tuple[Span, tuple[Participant, ...]]]:
    """Return what the program asks of a story while it reads it; it is told that nobody is meant."""
    found: list[tuple[Span, tuple[Participant, ...]]] = []

    def heard(_: AnnotatedStory, trigger: Span, sides: Sequence[Participant]) -> None:
        found.append((trigger, tuple(sides)))

    with mock.patch.object(counterpart, "meant", heard):
        code(read, load())
    return list(dict.fromkeys(found))


def _touch(one: tuple[int, int], other: Span) -> bool:
    return one[0] < other.end and other.start < one[1]


def _answered(read: AnnotatedStory, told: Told, trigger: Span, sides: Sequence[Participant]) -> Asked:
    given = signs(read, trigger, sides)
    wanted = list(_wanted(told, sides))
    named = [one for one in sides if one.side == "target"]
    right = [any(is_same(one, _who(name)) for one in wanted) for name in given]
    kept = any(is_same(one, Who(who.name)) for one in wanted for who in named) if named else not wanted
    return Asked(read.story.id, (NOBODY, *given.values()), (kept or not any(right), *right))


def _wanted(told: Told, sides: Iterable[Participant]) -> Iterator[Who]:
    """Yield whom the writer took for the target; of an act of both, who is left when the known are taken away."""
    if not told.mutual:
        yield from told.target
        return
    have = [
        Who(one.name, one.country if one.country in load().states else None) for one in sides if one.side == "source"
    ]
    yield from (one for one in told.source + told.target if not any(is_same(one, other) for other in have))


def _who(name: str) -> Who:
    return Who(load().name_of(name), name if name in load().states else None)


# --- the fit --------------------------------------------------------------------------------------------


def fitted(every: Sequence[Asked]) -> Ranking:
    """Return the weights, and what they do for stories on which they were not fitted."""
    turns = [zlib.crc32(one.story.encode()) % TURNS for one in every]
    made, right = 0, 0
    for number in range(TURNS):
        blind = Ranking(
            weights=_fit([x for x, at in zip(every, turns, strict=True) if at != number]), least=LEAST, held_back={}
        )
        for one in (x for x, at in zip(every, turns, strict=True) if at == number):
            best = _best(blind, one)
            made, right = made + (best > 0), right + (best > 0 and one.right[best])
    reachable = sum(any(one.right[1:]) for one in every)
    figures = {
        "questions": float(len(every)),
        "answer is among those named": reachable / len(every),
        "answered": made / len(every),
        "right of the answers": right / max(1, made),
        "right of those whose answer is named": right / max(1, reachable),
    }
    for name, figure in figures.items():
        print(f"{name:40} {figure:.3f}")
    rounded = {name: round(figure, 3) for name, figure in figures.items()}
    return Ranking(weights=_fit(every), least=LEAST, held_back=rounded)


def _best(ranking: Ranking, one: Asked) -> int:
    """Return the place of who is taken to be meant, 0 for nobody."""
    found = ranking.probabilities(one.signs)
    best = max(range(1, len(found)), key=found.__getitem__, default=0)
    return best if found[best] >= max(ranking.least, found[0]) else 0


def _fit(every: Sequence[Asked]) -> dict[str, float]:
    """Return the weights under which the right ones among those named are likeliest, their squares held down."""
    names = sorted({name for one in every for given in one.signs for name in given})
    widest = max(len(one.signs) for one in every)
    given, right = torch.zeros(len(every), widest, len(names)), torch.zeros(len(every), widest, dtype=torch.bool)
    there = torch.zeros(len(every), widest, dtype=torch.bool)
    for row, one in enumerate(every):
        there[row, : len(one.signs)] = True
        right[row, : len(one.right)] = torch.tensor(one.right)
        for column, many in enumerate(one.signs):
            for name, much in many.items():
                given[row, column, names.index(name)] = much
    weights = torch.zeros(len(names), requires_grad=True)
    steps = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> float:
        steps.zero_grad()
        logits = (given @ weights).masked_fill(~there, -torch.inf)
        likely = logits.masked_fill(~right, -torch.inf).logsumexp(1) - logits.logsumexp(1)
        total = -likely.sum() + _PENALTY / 2 * weights.square().sum()
        total.backward()
        return float(total.detach())

    steps.step(loss)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights.detach(), strict=True)}


def _hash(corpus: Path) -> str:
    found = hashlib.sha256()
    parts = [linking_corpus.files(corpus, part)[0] for part in CHAINS]
    for path in (story_corpus.file(corpus, "open"), *parts):
        found.update(path.read_bytes())
    return found.hexdigest()


if __name__ == "__main__":
    main()
