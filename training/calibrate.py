"""How sure the network may say it is: temperatures and thresholds, from sentences that it did not learn from."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from training.data import NONE, Pair, Sentence
from training.learn import batches, padded
from training.network import Coder

_GRID = [round(0.5 + 0.05 * step, 2) for step in range(51)]


class Told(NamedTuple):
    """Logits with the labels that are right: one row an item."""

    logits: Tensor
    labels: Tensor


def temperature(told: Told) -> float:
    """Return the number, .5 to 3, by which logits are to be divided so that the labels are likeliest."""
    if not len(told.labels):
        return 1.0
    return min(_GRID, key=lambda t: float(functional.cross_entropy(told.logits / t, told.labels)))


def calibration_error(told: Told, by: float, bins: int = 10) -> float:
    """Return the expected calibration error, 0 to 1: how far confidence is from the share that is right, in bins."""
    sure, said = (told.logits / by).softmax(-1).max(-1)
    right = (said == told.labels).float()
    error = 0.0
    for low in range(bins):
        inside = (sure > low / bins) & (sure <= (low + 1) / bins)
        if inside.any():
            error += float(inside.float().mean() * (sure[inside].mean() - right[inside].mean()).abs())
    return error


def heads(coder: Coder, sentences: Sequence[Sentence], pairs: Sequence[Pair]) -> dict[str, Told]:
    """Return what each head says of held-back items: pieces near an act, statuses of acts, both of pairs."""
    coder.eval()
    found: dict[str, list[tuple[Tensor, int]]] = {"act": [], "status": [], "pair_act": [], "pair_status": []}
    with torch.no_grad():
        for batch in batches(sentences, 64):
            ids, mask = padded([one.ids for one in batch])
            read = coder.sentences(ids, mask)
            for row, one in enumerate(batch):
                found["act"] += _acts(read.acts[row], one)
                found["status"] += [
                    (read.statuses[row, list(t.trigger)].mean(0), t.status) for t in one.told if t.trigger
                ]
        for given in batches(pairs, 64):
            ids, mask = padded([one.ids for one in given])
            sides = (torch.tensor([getattr(one, side) for one in given]) for side in ("source", "target"))
            acts, statuses = coder.pairs(ids, mask, *sides)
            found["pair_act"] += [(acts[row], one.answers[0][0]) for row, one in enumerate(given)]
            found["pair_status"] += [
                (statuses[row], one.answers[0][1]) for row, one in enumerate(given) if one.answers[0][1] >= 0
            ]
    return {name: _told(items) for name, items in found.items()}


def _acts(logits: Tensor, one: Sentence) -> Iterable[tuple[Tensor, int]]:
    """Yield the pieces that tell an act, or that the network might take for one."""
    labels = {place: told.act for told in one.told for place in told.trigger}
    none = logits.softmax(-1)[:, NONE]
    for place in range(1, len(one.ids) - 1):
        if place in labels or float(none[place]) < 0.98:
            yield logits[place], labels.get(place, NONE)


def _told(items: Sequence[tuple[Tensor, int]]) -> Told:
    if not items:
        return Told(torch.zeros(0, 1), torch.zeros(0, dtype=torch.long))
    return Told(torch.stack([logits for logits, _ in items]).float(), torch.tensor([label for _, label in items]))
