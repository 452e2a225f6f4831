"""``python -m training.meant``: our own stories -> what each sign weighs for whom a story means by the sides of an act.

Wherever the program, reading the open stories (``corpus/stories``, ``corpus/told``, ``corpus/linking``), finds an act
that the writer marked, too, it asks who stands on its sides. Whom the writer marked there is the answer: one of those
whom the words or the story name, or nobody of them. A conditional logit over pairs, then, whose figures come from
stories on which it was not fitted, in turns.
"""

import argparse
import hashlib
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import msgspec
import torch

from benchmarks.own_scorer import Told, Who, is_same
from dragoman.annotation import annotate
from dragoman.coding import counterpart
from dragoman.coding.coders.union import code
from dragoman.coding.counterpart import Settled, Sure
from dragoman.coding.learned.identity import MEANT
from dragoman.coding.meant import SIDES, Pairs, Ranking, key_of, likeliest
from dragoman.coding.whom import NOBODY, Asked, pairs
from dragoman.register import load
from dragoman.types import AnnotatedStory, Side, Span
from training import linking_corpus, story_corpus, told
from training.belief import CHAINS, Given, stories
from training.train import ROOT, WEIGHTS

TURNS = 5
_PENALTY = 1.0


class Question(NamedTuple):
    """Those who may stand on the sides of an act, and which are right."""

    story: str
    given: Pairs
    source: tuple[bool, ...]
    target: tuple[bool, ...]
    mutual: bool
    now: tuple[int, int]
    """Whom the words point at."""
    side: tuple[Side, ...] = SIDES

    def right(self) -> list[list[bool]]:
        """Return which pairs are right; a side on which nobody of them is, is not asked about."""
        source = self.source if any(self.source) else (True,) * len(self.source)
        target = self.target if any(self.target) else (True,) * len(self.target)
        return [
            [one and other and not (self.mutual and row == column) for column, other in enumerate(target)]
            for row, one in enumerate(source)
        ]


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(prog="meant", description="Fit whom a story means to our own stories.")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", metavar="FOLDER")
    parser.add_argument("--out", type=Path, default=WEIGHTS / MEANT, metavar="FILE")
    options = parser.parse_args(arguments)
    made = msgspec.structs.replace(fitted(list(questions(options.corpus))), data=_hash(options.corpus))
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(made, order="deterministic"), indent=1) + b"\n")


# --- what the program asks ------------------------------------------------------------------------------


def questions(corpus: Path) -> Iterator[Question]:
    """Yield every question about an act that a writer marked in the open stories."""
    for given in stories(corpus):
        yield from of_story(given)


def of_story(given: Given) -> Iterator[Question]:
    """Yield the questions about the acts of one story."""
    read = annotate([given.story], load())[0] if given.told is not None else None
    if not isinstance(read, AnnotatedStory):
        return
    for asked in _asked(read):
        trigger = asked.scene.tree.span(asked.match.words)
        near = [one for one in given.told or () if one.trigger and _touch(one.trigger, trigger)]
        if near:
            yield _answered(read, near[0], asked)


def _asked(read: AnnotatedStory) -> list[Asked]:
    """Return what the program asks of a story while it reads it; it is told that the words are right."""
    found: dict[tuple[Span, str], Asked] = {}

    def heard(asked: Asked) -> Settled:
        found.setdefault((asked.scene.tree.span(asked.match.words), asked.match.entry.act.id), asked)
        return Settled(asked.sides, {side: Sure(1.0, "", True) for side in SIDES})

    with mock.patch.object(counterpart, "settled", heard):
        code(read, load())
    return list(found.values())


def _touch(one: tuple[int, int], other: Span) -> bool:
    return one[0] < other.end and other.start < one[1]


def _answered(read: AnnotatedStory, told: Told, asked: Asked) -> Question:
    who, given = pairs(asked)
    both = told.source + told.target if told.mutual else ()
    source = tuple(_is_right(asked, name, both or told.source) for name in who)
    target = tuple(_is_right(asked, name, both or told.target) for name in who)
    now = [next((key_of(one) for one in asked.sides if one.side == side), NOBODY) for side in SIDES]
    return Question(read.story.id, given, source, target, told.mutual, (who.index(now[0]), who.index(now[1])))


def _is_right(asked: Asked, name: str, wanted: Sequence[Who]) -> bool:
    """Tell whether somebody is one of those whom the writer means; nobody is right where nobody is meant."""
    if name == NOBODY or not wanted:
        return name == NOBODY and not wanted
    states = asked.scene.register.states
    known = [Who(asked.scene.register.name_of(name), name if name in states else None)]
    named = [
        Who(one.name, one.country if one.country in states else None)
        for one in (*asked.sides, *asked.grammar)
        if key_of(one) == name
    ]
    return any(is_same(one, other) for one in wanted for other in (*known, *named))


# --- the fit --------------------------------------------------------------------------------------------


def fitted(every: Sequence[Question]) -> Ranking:
    """Return the weights, and what they do for stories on which they were not fitted."""
    turns = [zlib.crc32(one.story.encode()) % TURNS for one in every]
    counts = dict.fromkeys(("source now", "source", "target now", "target", "both now", "both"), 0)
    for number in range(TURNS):
        blind = _fit([x for x, at in zip(every, turns, strict=True) if at != number])
        for one in (x for x, at in zip(every, turns, strict=True) if at == number):
            for name in _rights(one, likeliest(blind.probabilities(one.given)), ""):
                counts[name] += 1
            for name in _rights(one, one.now, " now"):
                counts[name] += 1
    figures = {"questions": float(len(every))} | {f"{name} right": much / len(every) for name, much in counts.items()}
    for name, figure in figures.items():
        print(f"{name:40} {figure:.3f}")
    rounded = {name: round(figure, 3) for name, figure in figures.items()}
    return msgspec.structs.replace(_fit(every), held_back=rounded)


def _rights(one: Question, chosen: tuple[int, int], suffix: str) -> Iterator[str]:
    source, target = one.source[chosen[0]], one.target[chosen[1]]
    if one.mutual and chosen[0] == chosen[1]:
        target = False
    for name, right in (("source", source), ("target", target), ("both", source and target)):
        if right:
            yield name + suffix


def _fit(every: Sequence[Question]) -> Ranking:
    """Return the weights under which the right pairs are likeliest, their squares held down."""
    asked = [one for one in every if any(one.source) or any(one.target)]
    widest = max(len(one.given.both) for one in asked)
    sides = [_table(asked, side, widest) for side in SIDES]
    pair_names = sorted({name for one in asked for signs in one.given.together.values() for name in signs})
    pair = torch.zeros(len(asked), widest, widest, len(pair_names))
    right = torch.zeros(len(asked), widest, widest, dtype=torch.bool)
    there = torch.zeros(len(asked), widest, widest, dtype=torch.bool)
    for at, one in enumerate(asked):
        many = len(one.given.both)
        there[at, :many, :many] = True
        right[at, :many, :many] = torch.tensor(one.right())
        for (row, column), signs in one.given.together.items():
            for name, much in signs.items():
                pair[at, row, column, pair_names.index(name)] = much
    tables = (sides[0][1], sides[1][1], pair)
    found = _weights(tables, right, there)
    names = (sides[0][0], sides[1][0], pair_names)
    kept = [
        {name: round(float(weight), 3) for name, weight in zip(known, part, strict=True)}
        for known, part in zip(names, found, strict=True)
    ]
    return Ranking(source=kept[0], target=kept[1], pair=kept[2], held_back={})


def _table(every: Sequence[Question], side: Side, widest: int) -> tuple[list[str], torch.Tensor]:
    """Return the signs of a side, and how much of each everybody has."""
    rows = [list(zip(one.given.both, getattr(one.given, side), strict=True)) for one in every]
    names = sorted({name for row in rows for parts in row for signs in parts for name in signs})
    places = {name: at for at, name in enumerate(names)}
    found = torch.zeros(len(every), widest, len(names))
    for at, row in enumerate(rows):
        for column, parts in enumerate(row):
            for name, much in (item for signs in parts for item in signs.items()):
                found[at, column, places[name]] = much
    return names, found


def _weights(
    tables: tuple[torch.Tensor, torch.Tensor, torch.Tensor], right: torch.Tensor, there: torch.Tensor
) -> list[torch.Tensor]:
    weights = [torch.zeros(table.shape[-1], requires_grad=True) for table in tables]
    steps = torch.optim.LBFGS(weights, max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> float:
        steps.zero_grad()
        source, target, pair = (table @ weight for table, weight in zip(tables, weights, strict=True))
        logits = (source[:, :, None] + target[:, None, :] + pair).masked_fill(~there, -torch.inf).flatten(1)
        likely = logits.masked_fill(~right.flatten(1), -torch.inf).logsumexp(1) - logits.logsumexp(1)
        total = -likely.sum() + _PENALTY / 2 * sum(weight.square().sum() for weight in weights)
        total.backward()
        return float(total.detach())

    steps.step(loss)
    return [weight.detach() for weight in weights]


def _hash(corpus: Path) -> str:
    found = hashlib.sha256()
    parts = [linking_corpus.files(corpus, part)[0] for part in CHAINS]
    for path in (story_corpus.file(corpus, "open"), *told.files(corpus), *parts):
        found.update(path.read_bytes())
    return found.hexdigest()


if __name__ == "__main__":
    main()
