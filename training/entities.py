"""``python -m training.entities``: the corpora -> a head that names the entities of a sentence the coder has read.

The English pipeline's own entity recogniser is three fifths of what the pipeline costs. What it says of our corpora is
learned here by a small head over what the network has worked out anyway; figures are of sentences not learned from.
"""

import argparse
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from dragoman.annotation import load
from dragoman.annotation.sentences import sentences
from dragoman.coding.learned.entities import KINDS, OTHER
from dragoman.coding.learned.identity import ENTITIES
from dragoman.coding.learned.reader import Reader, reader
from dragoman.types import Origin, Story
from training import corpus, linking_corpus, plain, told
from training.belief import CHAINS
from training.train import ROOT, WEIGHTS

WIDTH = 96
EPOCHS, ROWS, RATE, SEED = 30, 4096, 2e-3, 20261122


class Read(NamedTuple):
    """A sentence: what the network says of each of its pieces, and which kind of entity each belongs to."""

    text: str
    features: Tensor
    kinds: Tensor


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit, print how often it agrees with the pipeline, and write."""
    parser = argparse.ArgumentParser(prog="entities", description="Fit the head that names entities.")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus", metavar="FOLDER")
    parser.add_argument("--out", type=Path, default=WEIGHTS / ENTITIES, metavar="FILE")
    options = parser.parse_args(arguments)
    read = list(taught(texts(options.corpus), reader()))
    held = [one for one in read if zlib.crc32(one.text.encode()) % 10 == 0]
    head = fitted([one for one in read if zlib.crc32(one.text.encode()) % 10])
    print(agreement(head, held))
    names = ("first", "first_bias", "second", "second_bias")
    arrays = (head[0].weight.T, head[0].bias, head[2].weight.T, head[2].bias)
    np.savez(options.out, **{n: a.detach().numpy().astype(np.float16) for n, a in zip(names, arrays, strict=True)})


def texts(folder: Path) -> Iterator[str]:
    """Yield the sentences of the corpora that may be learned from, each once, in order."""
    found: dict[str, None] = {}
    for path in corpus.files(folder):
        found.update(dict.fromkeys(one.text for one in corpus.read(path)))
    stories = [one.text for one in plain.read(folder)]
    stories += [one.text for path in told.files(folder) for one in told.read(path)]
    stories += [one.text for part in CHAINS for one in linking_corpus.read(folder, part).stories]
    for text in stories:
        found.update(dict.fromkeys(_cut(text)))
    yield from found


def _cut(text: str) -> Iterator[str]:
    story = Story(id="", text=text, origin=Origin(uri="", offset=0, length=0, sha256=""))
    return (one.span.of(text) for one in sentences(story))


def taught(given: Iterable[str], by: Reader) -> Iterator[Read]:
    """Yield what the network says of each sentence, with the kinds that the pipeline gives its pieces."""
    for doc in load().pipe(given, batch_size=256):
        look = by.look(doc.text)
        found = by.read_on(look).shapes()
        kinds = np.zeros(len(look.pieces.ids), dtype=np.int64)
        for one in doc.ents:
            kind = KINDS.index(one.label_) if one.label_ in KINDS else KINDS.index(OTHER)
            for at, (start, end) in enumerate(zip(look.pieces.starts, look.pieces.ends, strict=True)):
                if start < one.end_char and one.start_char < end:
                    kinds[at] = kind
        yield Read(doc.text, torch.from_numpy(found).half(), torch.from_numpy(kinds))


def fitted(read: Sequence[Read]) -> nn.Sequential:
    """Return the head for what was read."""
    torch.manual_seed(SEED)
    given, right = torch.cat([one.features for one in read]), torch.cat([one.kinds for one in read])
    head = nn.Sequential(nn.Linear(given.shape[1], WIDTH), nn.ReLU(), nn.Linear(WIDTH, len(KINDS)))
    steps = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.01)
    rates = torch.optim.lr_scheduler.OneCycleLR(steps, RATE, total_steps=EPOCHS * -(-len(given) // ROWS))
    for _ in range(EPOCHS):
        for rows in torch.randperm(len(given)).split(ROWS):
            loss = functional.cross_entropy(head(functional.dropout(given[rows].float(), 0.1)), right[rows])
            steps.zero_grad()
            loss.backward()
            steps.step()
            rates.step()
    return head.eval()


def agreement(head: nn.Sequential, held: Sequence[Read]) -> str:
    """Return, for each kind, how often head and pipeline agree about a piece: the F1 of it."""
    with torch.no_grad():
        said = torch.cat([head(one.features.float()).argmax(-1) for one in held])
    right = torch.cat([one.kinds for one in held])
    lines = [f"pieces {len(right):,}, alike {(said == right).float().mean():.1%}"]
    for at, kind in enumerate(KINDS):
        both = ((said == at) & (right == at)).sum()
        lines.append(f"{kind or 'none'} {2 * both / ((said == at).sum() + (right == at).sum()):.3f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
