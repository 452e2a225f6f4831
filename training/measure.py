"""How right the network is on sentences that it did not see."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import torch

from dragoman.ontology.codes import plover
from training.corpus import SPANS, STATUSES
from training.data import ACTS, NONE, Pair, Sentence
from training.learn import batches, padded
from training.network import Coder


class Score(NamedTuple):
    """Right, given and wanted items, and what follows of them."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    @property
    def f1(self) -> float:
        """F1, 0 to 1."""
        return 2 * self.right / max(1, self.given + self.wanted)

    def plus(self, right: int, given: int, wanted: int) -> "Score":
        """Return the score with more items."""
        return Score(self.right + right, self.given + given, self.wanted + wanted)


def relation(act: int, status: int) -> str:
    """Return the PLOVER type of a class of act with a status; CONCEDE and RETREAT are one."""
    found = plover(ACTS[act - 1], STATUSES[status]).event_type if act != NONE and status >= 0 else None  # type: ignore[arg-type]
    return "YIELD" if found in ("CONCEDE", "RETREAT") else found or ""


def macro_f1(gold: Sequence[str], given: Sequence[str]) -> float:
    """Return the mean F1 of the labels of ``gold``."""
    scores = []
    for label in sorted(set(gold)):
        right = sum(g == p == label for g, p in zip(gold, given, strict=True))
        scores.append(2 * right / max(1, sum(g == label for g in gold) + sum(p == label for p in given)))
    return sum(scores) / max(1, len(scores))


def on_pairs(coder: Coder, given: Sequence[Pair]) -> dict[str, float]:
    """Return figures of pairs: macro F1 of relations between those who act, and how often none is seen rightly."""
    coder.eval()
    gold, found, none, acts_right, status_right = [], [], [], 0, 0
    for batch in batches(given, 64):
        ids, mask = padded([one.ids for one in batch])
        source, target = (torch.tensor([getattr(one, side) for one in batch]) for side in ("source", "target"))
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            acts, statuses = coder.pairs(ids, mask, source, target)
        for one, act, status in zip(batch, acts.float(), statuses.float(), strict=True):
            if one.answers[0][0] == NONE:
                none.append(int(act.argmax()) == NONE)
                continue
            best = (int(act[1:].argmax()) + 1, int(status.argmax()))
            answers = {relation(*answer) for answer in one.answers}
            acts_right += best[0] in {answer[0] for answer in one.answers}
            status_right += best[1] in {answer[1] for answer in one.answers}
            given_now = relation(*best)
            gold.append(given_now if given_now in answers else min(answers))
            found.append(given_now)
    kept = [(g, f) for g, f in zip(gold, found, strict=True) if g]
    return {
        "relation macro F1": macro_f1([g for g, _ in kept], [f for _, f in kept]),
        "act": acts_right / max(1, len(gold)),
        "status": status_right / max(1, len(gold)),
        "none seen": sum(none) / max(1, len(none)),
    }


def on_sentences(coder: Coder, given: Sequence[Sentence]) -> dict[str, float]:
    """Return figures of sentences: F1 of triggers with and without act, status and parts given the trigger."""
    coder.eval()
    found, with_act, parts = Score(), Score(), [Score() for _ in SPANS]
    status_right = told = 0
    for batch in batches(given, 64):
        ids, mask = padded([one.ids for one in batch])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            read = coder.sentences(ids, mask)
        for row, one in enumerate(batch):
            acts = read.acts[row, : len(one.ids)].float().argmax(-1).tolist()
            groups = _groups(acts)
            wanted = {(act.trigger, act.act) for act in one.told}
            right = sum(any(set(t) & set(g) for t, _ in wanted) for g, _ in groups)
            both = sum(any(set(t) & set(g) and a == b for t, a in wanted) for g, b in groups)
            found, with_act = found.plus(right, len(groups), len(wanted)), with_act.plus(both, len(groups), len(wanted))
            for act in (act for act in one.told if act.trigger):
                told += 1
                trigger = list(act.trigger)
                status_right += int(read.statuses[row, trigger].float().mean(0).argmax()) == act.status
                with torch.no_grad():
                    logits = coder.parts(
                        read.anchors[row, trigger].float().mean(0)[None],
                        read.words[row].float()[None],
                        torch.tensor([[trigger[0], trigger[-1]]]),
                    )
                for part, places in enumerate(act.parts):
                    said = {at for at in range(len(one.ids)) if float(logits[0, at, part]) > 0}
                    parts[part] = parts[part].plus(len(said & set(places)), len(said), len(places))
    return {
        "trigger F1": found.f1,
        "trigger and act F1": with_act.f1,
        "status": status_right / max(1, told),
        **{f"{field} F1": score.f1 for field, score in zip(SPANS, parts, strict=True)},
    }


def _groups(acts: Sequence[int]) -> list[tuple[tuple[int, ...], int]]:
    """Return runs of pieces that tell one act."""
    found: list[tuple[tuple[int, ...], int]] = []
    for at, act in enumerate(acts):
        if act == NONE:
            continue
        if found and found[-1][1] == act and found[-1][0][-1] == at - 1:
            found[-1] = ((*found[-1][0], at), act)
        else:
            found.append(((at,), act))
    return found


def shown(figures: Iterable[tuple[str, float]]) -> str:
    """Return figures in one line, in hundredths."""
    return ", ".join(f"{name} {100 * value:.1f}" for name, value in figures)
