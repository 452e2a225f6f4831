"""The loop that fits the network to the corpus."""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

import torch
from torch import Tensor
from torch.nn import functional

from dragoman.coding.learned.judging import relation_kinds
from training.corpus import STATUSES
from training.data import ACTS, NONE, Pair, Sentence, Told
from training.network import Coder, Read

T = TypeVar("T", Sentence, Pair)
MISSED = 4.0
"""What it costs the early head to miss a piece that tells an act, where one too many costs 1."""


class Plan(NamedTuple):
    """How long and how hard to learn."""

    epochs: int = 12
    rows: int = 32
    rate: float = 2e-4
    head_rate: float = 8e-4
    warm: float = 0.1
    smoothing: float = 0.05
    seed: int = 20261122
    pair_weight: float = 1.0


def padded(rows: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Return ids (rows, longest) and the mask of where they stand."""
    longest = max(len(row) for row in rows)
    ids = torch.tensor([[*row, *[0] * (longest - len(row))] for row in rows])
    mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows])
    return ids, mask


def batches(given: Sequence[T], rows: int, rng: random.Random | None = None) -> Iterator[list[T]]:
    """Yield batches of like length; with ``rng`` in another order each time."""
    order = sorted(given, key=lambda one: len(one.ids) + (rng.random() * 6 if rng else 0.0))
    made = [order[at : at + rows] for at in range(0, len(order), rows)]
    if rng:
        rng.shuffle(made)
    return iter(made)


def sentence_loss(coder: Coder, given: Sequence[Sentence], smoothing: float) -> Tensor:
    """Return how wrong the heads are about sentences: act, status, history and parts added up."""
    ids, mask = padded([one.ids for one in given])
    read = coder.sentences(ids, mask)
    acts = torch.full(ids.shape, -100)
    acts[mask.bool()] = NONE
    told = [(row, act) for row, one in enumerate(given) for act in one.told if act.trigger]
    for row, act in told:
        acts[row, list(act.trigger)] = act.act
    loss = functional.cross_entropy(read.acts.float().flatten(0, 1), acts.flatten(), label_smoothing=smoothing / 5)
    loss = loss * 3.0 + glance_loss(read.glance[:, :, 0].float(), acts)
    if not told:
        return loss
    return loss + _told_loss(coder, read, told, mask)


def glance_loss(glance: Tensor, acts: Tensor) -> Tensor:
    """Return how wrong the early head is about which pieces tell an act; an act missed costs more than one too many."""
    telling = (acts > NONE).float()
    weight = (acts >= NONE).float() * (1 + (MISSED - 1) * telling)
    loss = functional.binary_cross_entropy_with_logits(glance, telling, weight=weight, reduction="sum")
    return loss / (acts >= NONE).sum()


def _told_loss(coder: Coder, read: Read, told: Sequence[tuple[int, Told]], mask: Tensor) -> Tensor:
    rows = torch.tensor([row for row, _ in told])
    statuses = torch.stack([read.statuses[row, list(act.trigger)].mean(0) for row, act in told]).float()
    background = torch.stack([read.background[row, list(act.trigger)].mean(0) for row, act in told]).float()
    anchors = torch.stack([read.anchors[row, list(act.trigger)].mean(0) for row, act in told])
    loss = functional.cross_entropy(statuses, torch.tensor([act.status for _, act in told]))
    right = torch.tensor([[float(act.background)] for _, act in told])
    loss = loss + 0.5 * functional.binary_cross_entropy_with_logits(background, right)
    acts = torch.stack([read.acts[row, list(act.trigger)].mean(0) for row, act in told]).float()
    loss = loss + 0.5 * kind_loss(acts, statuses, [(act.act, act.status) for _, act in told])
    ends = torch.tensor([(act.trigger[0], act.trigger[-1]) for _, act in told])
    parts = coder.parts(anchors, read.words[rows], ends).float()
    wanted = torch.zeros_like(parts)
    for at, (_, act) in enumerate(told):
        for part, places in enumerate(act.parts):
            wanted[at, list(places), part] = 1.0
    weight = mask[rows].float()[:, :, None].expand_as(parts)
    return loss + 6.0 * functional.binary_cross_entropy_with_logits(parts, wanted, weight=weight)


def pair_loss(coder: Coder, given: Sequence[Pair], smoothing: float) -> Tensor:
    """Return how wrong the heads are about given pairs: act and status; of several right answers each counts alike."""
    ids, mask = padded([one.ids for one in given])
    source, target = (torch.tensor([getattr(one, side) for one in given]) for side in ("source", "target"))
    acts, statuses = coder.pairs(ids, mask, source, target)
    wanted_acts, wanted_statuses = torch.zeros_like(acts.float()), torch.zeros_like(statuses.float())
    for row, one in enumerate(given):
        for act, status in one.answers:
            wanted_acts[row, act] += 1 / len(one.answers)
            if status >= 0:
                wanted_statuses[row, status] += 1 / len(one.answers)
    loss = functional.cross_entropy(acts.float(), wanted_acts, label_smoothing=smoothing)
    told = wanted_statuses.sum(1) > 0
    if not told.any():
        return loss
    loss = loss + functional.cross_entropy(statuses.float()[told], wanted_statuses[told], label_smoothing=smoothing)
    kinds = [one.answers[0] for one, is_told in zip(given, told.tolist(), strict=True) if is_told]
    return loss + kind_loss(acts.float()[told], statuses.float()[told], kinds)


def kind_loss(acts: Tensor, statuses: Tensor, answers: Sequence[tuple[int, int]]) -> Tensor:
    """Return how unlikely the right kinds of relation are, acts and statuses of one kind added up."""
    kinds = torch.from_numpy(relation_kinds(ACTS, STATUSES))
    joint = acts[:, 1:].softmax(-1)[:, :, None] * statuses.softmax(-1)[:, None, :]
    mass = torch.zeros(len(acts), int(kinds.max()) + 1).index_add_(1, kinds.flatten(), joint.flatten(1))
    right = kinds[[act - 1 for act, _ in answers], [status for _, status in answers]]
    return functional.nll_loss(torch.log(mass + 1e-6), right)


def learn(
    coder: Coder,
    sentences: Callable[[random.Random], Sequence[Sentence]],
    pairs: Callable[[random.Random], Sequence[Pair]],
    plan: Plan,
    after: Callable[[int, float], None] = lambda epoch, loss: None,
) -> None:
    """Fit the network; both givers are asked anew each epoch. ``after`` hears epoch and mean loss."""
    torch.manual_seed(plan.seed)
    rng = random.Random(plan.seed)
    steps_each = _count(sentences(rng), plan) + _count(pairs(rng), plan)
    optimiser, schedule = _optimiser(coder, plan, steps_each * plan.epochs)
    for epoch in range(plan.epochs):
        coder.train()
        total, steps = 0.0, 0
        mixed: list[Sequence[Sentence | Pair]] = [
            *batches(sentences(rng), plan.rows, rng),
            *batches(pairs(rng), plan.rows, rng),
        ]
        rng.shuffle(mixed)
        for batch in mixed:
            total += _step(coder, batch, plan, optimiser)
            if steps + epoch * steps_each < steps_each * plan.epochs - 1:
                schedule.step()
            steps += 1
        after(epoch, total / max(steps, 1))


def _count(given: Sequence[T], plan: Plan) -> int:
    return -(-len(given) // plan.rows)


def _step(coder: Coder, batch: Sequence[Sentence | Pair], plan: Plan, optimiser: torch.optim.Optimizer) -> float:
    sentences = [one for one in batch if isinstance(one, Sentence)]
    pairs = [one for one in batch if isinstance(one, Pair)]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = (
            sentence_loss(coder, sentences, plan.smoothing)
            if sentences
            else plan.pair_weight * pair_loss(coder, pairs, plan.smoothing)
        )
    loss.backward()
    torch.nn.utils.clip_grad_norm_(coder.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad()
    return float(loss.detach())


def _optimiser(
    coder: Coder, plan: Plan, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """Return AdamW, heads faster than the encoder, and its rate over time: up in a tenth of the steps, then down."""
    body = [p for name, p in coder.named_parameters() if name.startswith("encoder.")]
    heads = [p for name, p in coder.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": body, "lr": plan.rate}, {"params": heads, "lr": plan.head_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    warm = max(1, int(plan.warm * steps))

    def rate(step: int) -> float:
        return step / warm if step < warm else max(0.0, (steps - step) / max(1, steps - warm))

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
