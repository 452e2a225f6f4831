"""``python -m training.belief``: our own stories -> how much each sign says that a mention is right as a whole.

Every mention that the program makes of the open stories (``corpus/stories``, ``corpus/linking``) is held against what
their writers marked: right where its sentence tells such an act between such parties. In plain news
(``corpus/plain``) every mention is wrong that stands in a sentence without a political act. A logistic regression,
then, whose figures come from stories on which it was not fitted, in five turns.
"""

import argparse
import hashlib
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray

from benchmarks.gold.own_stories import events
from benchmarks.gold.whole import body_of
from benchmarks.own_scorer import Told, Who, detects
from dragoman.annotation import annotate
from dragoman.coding.belief import TOLD, Belief, Signs, signs
from dragoman.coding.coders.union import code
from dragoman.coding.learned.identity import BELIEF
from dragoman.coding.learned.reader import SentenceReading
from dragoman.coding.mention import Facts
from dragoman.coding.sides import Scene
from dragoman.ontology.schema import acts
from dragoman.register import load
from dragoman.types import AnnotatedStory, EventMention, Origin, Side, Story
from training import linking_corpus, plain, story_corpus, told
from training.gate import logistic
from training.linking_corpus import LinkMention
from training.told import ToldStory
from training.train import ROOT, WEIGHTS

CHAINS = ("open", "more", "fresh-open", "fresh-more")
"""Parts of ``corpus/linking`` that may be looked at."""
TURNS = 5
LEAST = 0.4
"""No mention is sure that is less probable: of those below .35, read one by one, hardly one row in three could be used,
and of the sure ones of government statements one in two or three is wrong as it is."""
HALF = 0.5
"""What a mention counts for right that says nothing false but leaves a side empty."""
_PENALTY = 3.0
_PLAIN = 2.0
"""What a mention in plain news counts: there are many, and the tenth of the news that is about states has few such."""

Floats = NDArray[np.float64]


class Judged(NamedTuple):
    """A mention's signs, and how right it is, 0 to 1."""

    story: str
    signs: Signs
    right: float
    counts: float = 1.0


class Given(NamedTuple):
    """A story, and what its writer marked; ``told`` is ``None`` where only ``acts``, sentences with an act, are."""

    story: Story
    told: tuple[Told, ...] | None
    acts: tuple[tuple[int, int], ...] = ()


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(prog="belief", description="Fit what makes a mention probable to our own stories.")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", metavar="FOLDER")
    parser.add_argument("--out", type=Path, default=WEIGHTS / BELIEF, metavar="FILE")
    options = parser.parse_args(arguments)
    made = msgspec.structs.replace(fitted(list(judged(options.corpus))), data=_hash(options.corpus))
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(made, order="deterministic"), indent=1) + b"\n")


# --- what the program makes of the stories --------------------------------------------------------------


def judged(corpus: Path) -> Iterator[Judged]:
    """Yield every mention of the open stories."""
    for given in stories(corpus):
        read = annotate([given.story], load())[0]
        if not isinstance(read, AnnotatedStory):
            continue
        for mention, speaks in _mentions(read):
            if given.told is not None:
                yield Judged(given.story.id, speaks, _right(given.told, mention))
            elif not any(start < mention.sentence.end and mention.sentence.start < end for start, end in given.acts):
                yield Judged(given.story.id, speaks, right=0.0, counts=_PLAIN)


def stories(corpus: Path) -> Iterator[Given]:
    """Yield the stories that may be looked at."""
    for one in story_corpus.read(story_corpus.file(corpus, "open")):
        yield Given(_story(one.id, one.text, one.published), tuple(events(one)))
    for path in told.files(corpus):
        for whole in filter(told.held_back, told.read(path)):
            yield Given(_story(whole.id, whole.text, whole.published), tuple(_sentence_by_sentence(whole)))
    for part in CHAINS:
        for linked in linking_corpus.read(corpus, part).stories:
            marked = tuple(_told(mention) for mention in linked.mentions)
            yield Given(_story(linked.id, linked.text, linked.published), marked)
    for made in plain.read(corpus):
        yield Given(_story(made.id, made.text, made.published), None, made.acts)


def _story(id: str, text: str, published: object) -> Story:
    return Story(id=id, text=text, origin=Origin(uri="corpus"), published=published)  # type: ignore[arg-type]


def _told(mention: LinkMention) -> Told:
    act = acts()[mention.act]
    return Told(
        act=mention.act,
        type=act.plover.type,
        status=mention.status,
        sentences=(mention.sentence,),
        trigger=mention.trigger,
        source=tuple(Who(party.name, party.iso3) for party in mention.source),
        target=tuple(Who(party.name, party.iso3) for party in mention.target),
        mutual=act.mutual,
    )


def _sentence_by_sentence(whole: ToldStory) -> Iterator[Told]:
    """Yield the acts of a story, each as often as a sentence tells it."""
    for start, sentence in whole.placed():
        for one in sentence.mentions:
            act = acts()[one.words.act]
            yield Told(
                act=one.words.act,
                type=act.plover.type,
                status=one.words.status,
                sentences=((start, start + len(sentence.text)),),
                trigger=(start + one.words.trigger[0], start + one.words.trigger[1]),
                source=tuple(Who(party.name, party.iso3) for party in one.source),
                target=tuple(Who(party.name, party.iso3) for party in one.target),
                mutual=act.mutual,
            )


def _mentions(read: AnnotatedStory) -> list[tuple[EventMention, Signs]]:
    """Return the mentions of a story with their signs, as they are before anything is believed."""
    found: dict[tuple[object, ...], Signs] = {}

    def heard(scene: Scene, facts: Facts, reading: SentenceReading, mention: EventMention) -> EventMention:
        found[mention.trigger, mention.act] = signs(scene, facts, reading, mention)
        return mention

    made = code(read, load(), believe=heard)
    return [(one, found[one.trigger, one.act]) for one in made if (one.trigger, one.act) in found]


def _right(wanted: Sequence[Told], mention: EventMention) -> float:
    """Return how right it is, 0 to 1, that the mention's sentence tells such an act between such parties.

    Where a side is left empty, and the other and the act are right, nothing false is said, and not all: a half.
    """
    ours = _ours(mention)
    near = [one for one in wanted if one.type == ours.type or _touch(one, ours)]
    if any(detects(one, ours) for one in near):
        return 1.0
    less = [
        one._replace(source=one.source if ours.source else (), target=one.target if ours.target else ())
        for one in near
        if not one.mutual
    ]
    return HALF if any(detects(one, ours) for one in less) else 0.0


def _ours(mention: EventMention) -> Told:
    return Told(
        act=mention.act,
        type=acts()[mention.act].plover.type,
        status=mention.status,
        sentences=((mention.sentence.start, mention.sentence.end),),
        trigger=(mention.trigger.start, mention.trigger.end),
        source=_parties(mention, "source"),
        target=_parties(mention, "target"),
    )


def _parties(mention: EventMention, side: Side) -> tuple[Who, ...]:
    states = load().states
    return tuple(
        Who(
            body_of({"actor": one.actor, "office": one.office}) or one.name,
            one.country if one.country in states else None,
        )
        for one in mention.side(side)
    )


def _touch(one: Told, other: Told) -> bool:
    if one.trigger is None or other.trigger is None:
        return False
    return one.trigger[0] < other.trigger[1] and other.trigger[0] < one.trigger[1]


# --- the fit --------------------------------------------------------------------------------------------


def fitted(every: Sequence[Judged]) -> Belief:
    """Return the weights, and what they do for stories on which they were not fitted."""
    names = sorted({name for one in every for name in one.signs})
    given = np.array([[one.signs.get(name, 0.0) for name in names] for one in every])
    right = np.array([(one.right, one.counts) for one in every])
    turn = np.array([zlib.crc32(one.story.encode()) % TURNS for one in every])
    blind = np.zeros(len(every))
    for number in range(TURNS):
        weights, bias = _fit(given[turn != number], right[turn != number])
        blind[turn == number] = _probability(given[turn == number] @ weights + bias)
    alone = np.array([one.signs.get("told", 0.0) for one in every])
    news = np.array([one.counts == 1.0 for one in every])
    figures = {
        "mentions": float(len(every)),
        "area under the curve": _area(blind[news], right[news, 0]),
        "area under the curve, of the act alone": _area(alone[news], right[news, 0]),
        "calibration error": _calibration(blind[news], right[news, 0]),
    }
    learned = np.array([bool(one.signs.get("learned")) for one in every])
    seen = (_probability(alone) >= TOLD) | ~learned
    certain = _certain(blind[news & seen], right[news & seen, 0])
    sure = seen & (blind >= certain)
    figures["right of those that are sure"] = float(right[news & sure, 0].mean())
    figures["sure of those that are right"] = float(sure[news & (right[:, 0] > 0)].mean())
    figures["sure in plain news, of its mentions"] = float(sure[~news].mean())
    for name, figure in figures.items():
        print(f"{name:40} {figure:.3f}")
    weights, bias = _fit(given, right)
    kept = {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
    rounded = {name: round(figure, 3) for name, figure in figures.items()}
    return Belief(weights=kept, bias=round(bias, 3), certain=round(certain, 2), held_back=rounded)


def _fit(given: Floats, right: Floats) -> tuple[Floats, float]:
    signs_of, answers = torch.tensor(given, dtype=torch.float32), torch.tensor(right, dtype=torch.float32)
    weights, bias = logistic(lambda w: signs_of @ w, answers, given.shape[1], _PENALTY)
    return weights.numpy().astype(np.float64), bias


def _probability(logits: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-logits)))


def _area(found: Floats, right: Floats) -> float:
    """Return how often a right one has more than a wrong one; what is half right counts half as each."""
    order = np.argsort(found, kind="stable")
    yes = right[order]
    no = 1 - yes
    return float((yes * np.cumsum(no)).sum() / (yes.sum() * no.sum()))


def _calibration(found: Floats, right: Floats, bins: int = 10) -> float:
    """Return the mean distance of probability and share of right ones over bins of equal width."""
    place = np.minimum((found * bins).astype(int), bins - 1)
    gaps = [abs(found[place == one].sum() - right[place == one].sum()) for one in range(bins)]
    return float(sum(gaps) / len(found))


def _certain(found: Floats, right: Floats) -> float:
    """Return the probability from which on as many as possible of the sure ones are right and of the right ones sure.

    That is the greatest F1 over the mentions that the program makes.
    """
    steps = np.arange(LEAST, 0.8, 0.01)
    f1 = [2 * right[found >= step].sum() / max(1.0, (found >= step).sum() + right.sum()) for step in steps]
    return float(steps[int(np.argmax(f1))])


def _hash(corpus: Path) -> str:
    found = hashlib.sha256()
    parts = [linking_corpus.files(corpus, part)[0] for part in CHAINS]
    for path in (story_corpus.file(corpus, "open"), *parts, *told.files(corpus), corpus / plain.FILE):
        found.update(path.read_bytes())
    return found.hexdigest()


if __name__ == "__main__":
    main()
