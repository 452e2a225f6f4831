"""What a given source does to a given target, as the network judges it: the likeliest kind of relation, its act."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dragoman.coding.learned.reader import Choice, Labels, PairReading
from dragoman.ontology.codes import plover

_Floats = NDArray[np.float32]


NOTHING = 0.8
"""Probability of acts and statuses that PLOVER does not record from which on one of them is given."""


class Judgement(NamedTuple):
    """The act and status of a pair, each with its runner-up, and the probability that anything is done at all."""

    act: Choice
    status: Choice
    told: float


def judged(reading: PairReading, labels: Labels, ruled: Mapping[str, float]) -> Judgement:
    """Return the likeliest act and status among those of the likeliest kind of relation.

    Acts and statuses of one kind (a PLOVER type) are added up first: among a hundred acts the likeliest single one may
    well be of a kind that is unlikely as a whole. ``ruled`` multiplies the acts that the rules' cues speak for.
    """
    told = float(1 - reading.acts[0])
    weights = np.array([ruled.get(act, 1.0) for act in labels.acts], dtype=np.float32)
    joint = np.outer(reading.acts[1:] * weights, reading.statuses)
    joint /= joint.sum()
    kinds = relation_kinds(labels.acts, labels.statuses)
    mass = np.bincount(kinds.ravel(), weights=joint.ravel())
    if mass[0] < NOTHING:
        mass[0] = 0.0
    inside = np.where(kinds == mass.argmax(), joint, 0)
    act, status = (int(at) for at in np.unravel_index(inside.argmax(), inside.shape))
    acts, statuses = joint.sum(1), joint.sum(0)
    return Judgement(_choice(labels.acts, acts, act), _choice(labels.statuses, statuses, status), told)


def _choice(labels: tuple[str, ...], probabilities: _Floats, at: int) -> Choice:
    """Return the label at ``at`` and the likeliest of the others."""
    other = max((i for i in range(len(labels)) if i != at), key=lambda i: (float(probabilities[i]), -i))
    return Choice(labels[at], float(probabilities[at]), labels[other], float(probabilities[other]))


@cache
def relation_kinds(acts: tuple[str, ...], statuses: tuple[str, ...]) -> NDArray[np.int64]:
    """Return the number of each act's and status' kind of relation; those that PLOVER does not record are one."""
    names = [[plover(act, status).event_type or "" for status in statuses] for act in acts]  # type: ignore[arg-type]
    order = ["", *sorted({name for row in names for name in row if name})]
    return np.array([[order.index(name) for name in row] for row in names])
