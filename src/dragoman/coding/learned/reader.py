"""The encoder at work: a sentence -> where it tells which act, with which status, and who and what has which part."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

import msgspec
import numpy as np

from dragoman.coding.learned import entities
from dragoman.coding.learned.graphs import First, Floats, Graphs
from dragoman.coding.learned.identity import EARLY, FOLDER, LABELS, PARTS, REST, VOCABULARY
from dragoman.coding.learned.inputs import LONGEST, marked, plain
from dragoman.coding.learned.wordpiece import Pieces, WordPiece
from dragoman.types import Noun, Status

_SENTENCES = 1_000
"""Sentences whose readings are remembered: a long story's."""

FAINT = -1.4
"""Logit (a probability of .2) from which on the likeliest word is taken for a part that no word surely has."""


class Labels(Noun, frozen=True, kw_only=True):
    """What the network's outputs mean, and how sure it must be; written by training."""

    acts: tuple[str, ...]
    statuses: tuple[Status, ...]
    parts: tuple[str, ...]
    threshold: float
    """Probability that a word tells some act from which on it is taken to."""
    certain: float
    """Probability below which a mention is kept as uncertain."""
    temperatures: dict[str, float]
    """Of act, status, pair_act and pair_status: logits are divided by it, so that probabilities are calibrated."""
    data: str
    """SHA-256 of the corpus that it was trained on."""
    seed: int
    epochs: int
    base: str
    """SHA-256 of the weights that training started from."""
    held_back: dict[str, float]
    """Figures on the sentences that were not learned from."""


class Choice(NamedTuple):
    """A label with its probability, and the next likeliest with its own."""

    value: str
    probability: float
    runner_up: str
    runner_up_probability: float


class Part(NamedTuple):
    """Words that have a part in an act, in code points of the text that was read, and how probable that is."""

    start: int
    end: int
    probability: float


class Candidate(NamedTuple):
    """Words that tell an act. Spans are code points of the text that was read."""

    trigger: tuple[int, int]
    acts: tuple[float, ...]
    """Probability of each act, in the order of the labels, if one is told."""
    status: Choice
    probability: float
    """That the words tell an act at all."""
    background: float
    parts: dict[str, tuple[Part, ...]]


class SentenceReading:
    """What the encoder says of one sentence."""

    def __init__(self, said: "Said", candidates: tuple[Candidate, ...]) -> None:
        """Keep what was read, and the acts that follow of it."""
        self.candidates = candidates
        self._said = said
        self._pieces, self._acts, self._statuses = said.look.pieces, said.acts, said.statuses

    def told(self, spans: Iterable[tuple[int, int]]) -> float:
        """Return the probability, 0 to 1, that some word of the spans tells an act."""
        places = _within(self._pieces, spans, len(self._acts))
        return float(1 - self._acts[places, 0].min()) if places else 0.0

    def anything(self) -> float:
        """Return the probability, 0 to 1, that the likeliest word of the sentence tells an act."""
        return float(1 - self._acts[:, 0].min()) if len(self._acts) else 0.0

    def act(self, act: int, spans: Iterable[tuple[int, int]]) -> float:
        """Return the greatest probability of an act (by its place among the labels) at a word of the spans."""
        places = _within(self._pieces, spans, len(self._acts))
        return float(self._acts[places, act + 1].max()) if places else 0.0

    def status(self, spans: Iterable[tuple[int, int]]) -> Floats | None:
        """Return the probabilities of the statuses at the spans, ``None`` where no piece stands."""
        places = _within(self._pieces, spans, len(self._acts))
        return self._statuses[places].mean(0) if places else None

    def entities(self) -> list[tuple[int, int, str]]:
        """Return the pieces that name somebody or something: where each stands, and the kind of entity."""
        kinds = entities.kinds(self.shapes())
        return [place for place in zip(self._pieces.starts, self._pieces.ends, kinds, strict=True) if place[2]]

    def shapes(self) -> Floats:
        """Return what the kinds of entities are read off, piece by piece."""
        look = self._said.look
        return entities.features(look.text, look.pieces, look.first.states, self._said.anchors, self._said.words)

    def likeliest(self, act: int) -> tuple[int, int] | None:
        """Return the word at which an act is likeliest told."""
        if not len(self._acts):
            return None
        at = int(self._acts[:, act + 1].argmax())
        first, last = _word(self._pieces, at)
        return self._pieces.starts[first], self._pieces.ends[last]


class PairReading(NamedTuple):
    """Probabilities of the acts (no act first) and of the statuses for a marked pair."""

    acts: Floats
    statuses: Floats


class Look(NamedTuple):
    """A sentence after the first layers."""

    text: str
    pieces: Pieces
    first: First

    def anything(self) -> float:
        """Return how probable it is, 0 to 1, that the likeliest piece of the sentence tells an act; a first guess."""
        inner = self.first.telling[1:-1]
        return float(1 / (1 + np.exp(-inner.max()))) if len(inner) else 0.0


class Reader:
    """One network, loaded. Sentences are read one by one, so that what is said of one depends on no other."""

    def __init__(self, graphs: Graphs, parts: bytes, labels: Labels, vocabulary: Sequence[str]) -> None:
        """Keep the network and what its outputs mean."""
        self._graphs = graphs
        arrays = np.load(BytesIO(parts))
        self._weight, self._bias = arrays["weight"].T.copy(), arrays["bias"]
        self._near = arrays["near"]
        self.labels, self._cutter = labels, WordPiece(vocabulary)

    def read(self, text: str) -> SentenceReading:
        """Return what the sentence tells."""
        return self.read_on(self.look(text))

    def look(self, text: str) -> Look:
        """Return what the first layers see in the sentence; :meth:`read_on` goes on from there."""
        pieces = _first(self._cutter.cut(text), LONGEST - 2)
        return Look(text, pieces, self._graphs.first(plain(self._cutter, pieces)))

    def read_on(self, look: Look) -> SentenceReading:
        """Return what the sentence tells that the first layers have looked at."""
        acts, statuses, background, anchors, words, *_ = self._graphs.rest(look.first.states, 0, 0)
        inner = slice(1, len(acts) - 1)
        acts, statuses = self._probabilities(acts[inner], "act"), self._probabilities(statuses[inner], "status")
        said = Said(look, acts, statuses, background[inner], anchors[inner], words[inner])
        return SentenceReading(said, tuple(self._candidates(said)))

    def pair(self, text: str, source: Iterable[tuple[int, int]], target: Iterable[tuple[int, int]]) -> PairReading:
        """Return what the source does to the target in the text; spans are code points of it."""
        given = marked(self._cutter, self._cutter.cut(text), source, target)
        states = self._graphs.first(given.ids).states
        *_, acts, statuses = self._graphs.rest(states, given.source, given.target)
        return PairReading(self._probabilities(acts, "pair_act"), self._probabilities(statuses, "pair_status"))

    def _probabilities(self, logits: Floats, head: str) -> Floats:
        raised = logits / self.labels.temperatures.get(head, 1.0)
        raised = np.exp(raised - raised.max(-1, keepdims=True))
        return raised / raised.sum(-1, keepdims=True)  # type: ignore[no-any-return]

    def _candidates(self, said: "Said") -> Iterator[Candidate]:
        for places in _runs(said, self.labels.threshold):
            acts = said.acts[places].mean(0)
            statuses = said.statuses[places].mean(0)
            near = _near(self._near, places, len(said.words))
            logits = _gelu(said.anchors[places].mean(0) + said.words + near) @ self._weight + self._bias
            yield Candidate(
                (said.look.pieces.starts[_word(said.look.pieces, places[0])[0]], said.look.pieces.ends[places[-1]]),
                tuple((acts[1:] / acts[1:].sum()).tolist()),
                choice(statuses, self.labels.statuses),
                float(1 - said.acts[places, 0].min()),
                float(1 / (1 + np.exp(-said.background[places].mean()))),
                {part: tuple(_spans(said.look.pieces, logits[:, at])) for at, part in enumerate(self.labels.parts)},
            )


class Said(NamedTuple):
    """What the heads say of a sentence, piece by piece: probabilities of acts and statuses, and the rest as numbers."""

    look: Look
    acts: Floats
    statuses: Floats
    background: Floats
    anchors: Floats
    words: Floats


def _first(pieces: Pieces, count: int) -> Pieces:
    """Return the pieces without those that are too many to be read."""
    return Pieces(pieces.ids[:count], pieces.starts[:count], pieces.ends[:count], pieces.inner[:count])


def _runs(said: Said, threshold: float) -> Iterator[list[int]]:
    """Yield runs of pieces that tell one act, each filled up to whole words."""
    telling = said.acts[:, 0] < 1 - threshold
    best = said.acts[:, 1:].argmax(-1)
    run: list[int] = []
    for at in range(len(telling)):
        if run and run[-1] == at - 1 and (said.look.pieces.inner[at] or (telling[at] and best[at] == best[run[0]])):
            run.append(at)
            continue
        if run:
            yield run
        run = [at] if telling[at] else []
    if run:
        yield run


def _spans(pieces: Pieces, logits: Floats) -> Iterator[Part]:
    """Yield the spans of whole words whose pieces have the part; where none does, the likeliest word if it may."""
    chosen = {place for at in _likely(logits) for place in range(*_bounds(pieces, at))}
    run: list[int] = []
    for at in [*sorted(chosen), len(pieces.ids) + 1]:
        if run and at != run[-1] + 1:
            sure = float(1 / (1 + np.exp(-logits[run].max())))
            yield Part(pieces.starts[run[0]], pieces.ends[run[-1]], sure)
            run = []
        run.append(at)


def _likely(logits: Floats) -> list[int]:
    """Return the places that have the part; where none does, the likeliest (of equals, the first) if it may."""
    if (logits > 0).any() or not len(logits):
        return [int(at) for at in np.flatnonzero(logits > 0)]
    best = int(logits.argmax())
    return [best] if logits[best] >= FAINT else []


def _bounds(pieces: Pieces, at: int) -> tuple[int, int]:
    first, last = _word(pieces, at)
    return first, last + 1


def _word(pieces: Pieces, at: int) -> tuple[int, int]:
    """Return the first and last piece of the letters that a piece belongs to."""
    first = last = at
    while pieces.inner[first]:
        first -= 1
    while last + 1 < len(pieces.ids) and pieces.inner[last + 1]:
        last += 1
    return first, last


def choice(probabilities: Floats, labels: Sequence[str]) -> Choice:
    """Return the likeliest label and the next."""
    first, second = (int(at) for at in np.argsort(-probabilities, kind="stable")[:2])
    return Choice(labels[first], float(probabilities[first]), labels[second], float(probabilities[second]))


def _near(table: Floats, places: Sequence[int], length: int) -> Floats:
    """Return for each piece the row of ``table`` (from far before to far behind) that tells how far the trigger is."""
    reach = len(table) // 2
    away = np.arange(length)
    away = np.maximum(away - places[-1], 0) - np.maximum(places[0] - away, 0)
    return table[np.clip(away, -reach, reach) + reach]


def _within(pieces: Pieces, spans: Iterable[tuple[int, int]], length: int) -> list[int]:
    spans = tuple(spans)
    return [
        at for at in range(length) if any(pieces.starts[at] < end and start < pieces.ends[at] for start, end in spans)
    ]


def _gelu(values: Floats) -> Floats:
    """Return the Gaussian error linear unit, by its approximation with tanh (off by at most .0005)."""
    return 0.5 * values * (1 + np.tanh(0.7978845608 * (values + 0.044715 * values * values * values)))  # type: ignore[no-any-return]


@cache
def reader() -> Reader:
    """Return the network that the package brings, loaded once a process."""
    folder = files(FOLDER)
    labels = msgspec.json.decode(folder.joinpath(LABELS).read_bytes(), type=Labels)
    vocabulary = folder.joinpath(VOCABULARY).read_text(encoding="utf-8").splitlines()
    graphs = Graphs(*(folder.joinpath(name).read_bytes() for name in (EARLY, REST)))
    return Reader(graphs, folder.joinpath(PARTS).read_bytes(), labels, vocabulary)


@lru_cache(maxsize=_SENTENCES)
def look(text: str) -> Look:
    """Return what the first layers of that network see in a sentence; the last ones are remembered."""
    return reader().look(text)


@lru_cache(maxsize=_SENTENCES)
def reading(text: str) -> SentenceReading:
    """Return what that network reads in a sentence; the last ones are remembered, as the gate asks before the coder."""
    return reader().read_on(look(text))
