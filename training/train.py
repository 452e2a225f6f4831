"""``make train``: the corpus -> the learned coder in ``src/dragoman/coding/learned/weights``, with its figures.

Everything comes from the corpus, the seed and the encoder's package; the hash of the corpus is kept with the weights.
"""

import argparse
import hashlib
import random
import time
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import torch

from dragoman.coding.learned.wordpiece import WordPiece
from training import base, calibrate, examples, export, told
from training.corpus import SPANS, STATUSES, CorpusSentence, files, read
from training.data import ACTS, NONE, Pair, Sentence, pairs, renamed, sentence
from training.learn import Plan, learn
from training.measure import on_pairs, on_sentences, shown
from training.network import Coder

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "src/dragoman/coding/learned/weights"
HIDDEN = 0.04
"""Share of the pieces that are hidden in an epoch."""
RENAMED = 0.3
"""Share of the sentences that an epoch reads with other names for their sides."""


def held_back(one: CorpusSentence) -> bool:
    """Tell whether a sentence, a tenth of all, is kept for calibration and figures and never learned from."""
    return zlib.crc32(one.text.encode()) % 10 == 0


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, measure and write."""
    options = _options(arguments)
    sentences = (*(one for path in files(options.corpus) for one in read(path)), *told.learned(options.corpus))
    kept = [one for one in sentences if not held_back(one)]
    held = [one for one in sentences if held_back(one)]
    archive = base.fetch(options.base)
    vocabulary = base.vocabulary(archive)
    cutter = WordPiece(vocabulary)
    coder = Coder(len(vocabulary), len(ACTS), len(STATUSES), len(SPANS))
    torch.manual_seed(options.seed)
    base.weights(archive, coder.encoder)
    plan = Plan(epochs=options.epochs, seed=options.seed)
    given = (*kept, *examples.sentences()) if options.examples else kept
    _fit(coder, cutter, given, plan)
    if options.state:
        torch.save(coder.state_dict(), options.state)
    held_sentences = [sentence(cutter, one) for one in held]
    held_pairs = [pair for one in held for pair in pairs(cutter, one)]
    figures = {**on_sentences(coder, held_sentences), **on_pairs(coder, held_pairs)}
    labels = _labels(coder, held_sentences, held_pairs, options, figures)
    _write(coder, labels, vocabulary, options.out)
    print(shown(figures.items()))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="train", description="Train the learned coder on the corpus.")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", metavar="FOLDER", help="sentences-*, told/")
    parser.add_argument("--base", type=Path, default=ROOT / ".venv/base", metavar="FOLDER", help="for the encoder")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FOLDER", help="where the weights go")
    parser.add_argument("--state", type=Path, metavar="FILE", help="also keep the weights in single precision here")
    parser.add_argument("--no-examples", dest="examples", action="store_false", help="leave the ontology's out")
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--seed", type=int, default=Plan().seed)
    return parser.parse_args(arguments)


def _fit(coder: Coder, cutter: WordPiece, kept: Sequence[CorpusSentence], plan: Plan) -> None:
    names = proper_names(kept)
    actors = examples.named(one for one in kept if not one.mentions)
    start = time.monotonic()

    def varied(rng: random.Random) -> list[CorpusSentence]:
        return [renamed(one, names, rng) if rng.random() < RENAMED else one for one in kept]

    def all_sentences(rng: random.Random) -> list[Sentence]:
        return [_hidden(cutter, sentence(cutter, one), rng) for one in varied(rng)]

    def all_pairs(rng: random.Random) -> list[Pair]:
        return [pair for one in varied(rng) for pair in _some(list(pairs(cutter, one, actors.get(one.text, ()))), rng)]

    def after(epoch: int, loss: float) -> None:
        print(f"epoch {epoch + 1} of {plan.epochs}: loss {loss:.3f}, {time.monotonic() - start:.0f} s", flush=True)

    learn(coder, all_sentences, all_pairs, plan, after)


def _hidden(cutter: WordPiece, given: Sentence, rng: random.Random) -> Sentence:
    """Return the sentence with a few pieces hidden, so that an act is learned from what stands around its words too."""
    hidden = cutter.id("[MASK]")
    inner = range(1, len(given.ids) - 1)
    places = {at for at in inner if rng.random() < HIDDEN}
    return given._replace(ids=[hidden if at in places else piece for at, piece in enumerate(given.ids)])


def _some(found: list[Pair], rng: random.Random) -> list[Pair]:
    """Return up to three pairs that do something, and one of those that do nothing: others in every epoch."""
    nothing = [one for one in found if one.answers[0][0] == NONE]
    something = [one for one in found if one.answers[0][0] != NONE]
    return rng.sample(something, min(len(something), 3)) + rng.sample(nothing, min(len(nothing), 1))


def proper_names(sentences: Sequence[CorpusSentence]) -> list[str]:
    """Return the sides of the corpus that are one capitalised word, sorted."""
    spans = ((one.text, span) for one in sentences for m in one.mentions for span in (*m.source, *m.target))
    words = {text[start:end] for text, (start, end) in spans}
    return sorted(word for word in words if word.isalpha() and word.istitle())


def data_hash(corpus: Path) -> str:
    """Return the SHA-256 of what is learned: the files of sentences in order of name, then the stories' sentences."""
    found = hashlib.sha256()
    for path in files(corpus):
        found.update(path.read_bytes())
    for one in told.learned(corpus):
        found.update(msgspec.json.encode(one))
    return found.hexdigest()


def _labels(
    coder: Coder,
    sentences: Sequence[Sentence],
    held_pairs: Sequence[Pair],
    options: argparse.Namespace,
    figures: dict[str, float],
) -> dict[str, Any]:
    heads = calibrate.heads(coder, sentences, held_pairs)
    by = {head: calibrate.temperature(items) for head, items in heads.items()}
    errors = {head: calibrate.calibration_error(items, by[head]) for head, items in heads.items() if len(items.labels)}
    rounded = {name: round(value, 4) for name, value in figures.items()}
    calibration = {f"calibration error of {head}": round(value, 4) for head, value in errors.items()}
    return {
        "acts": ACTS,
        "statuses": STATUSES,
        "parts": SPANS,
        "threshold": 0.15,
        "certain": 0.35,
        "temperatures": by,
        "data": data_hash(options.corpus),
        "seed": options.seed,
        "epochs": options.epochs,
        "base": base.SHA256,
        "held_back": {**rounded, **calibration, "sentences": len(sentences), "pairs": len(held_pairs)},
    }


def _write(coder: Coder, labels: dict[str, Any], vocabulary: Sequence[str], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    export.written(coder, out)
    export.extras(coder, out, labels, vocabulary)


if __name__ == "__main__":
    main()
