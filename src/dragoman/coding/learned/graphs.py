"""The two halves of the network: a few layers that tell whether a sentence is worth the rest, and the rest."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class First(NamedTuple):
    """What the first layers say: their states (pieces, width), and of each piece the logit that it tells an act."""

    states: Floats
    telling: Floats


class Graphs:
    """Both halves, loaded on one thread each: the engine runs a process on each core."""

    def __init__(self, early: bytes, rest: bytes) -> None:
        """Load them."""
        self._early, self._rest = _session(early), _session(rest)

    def first(self, ids: Sequence[int]) -> First:
        """Return what the first layers say of a sentence's pieces."""
        return First(*self._early.run(None, {"ids": np.array([ids], dtype=np.int64)}))

    def rest(self, states: Floats, source: int, target: int) -> list[Floats]:
        """Return the outputs of the heads, for the first layers' states and where the sides of a pair are marked."""
        sides = {"source": np.array([source], dtype=np.int64), "target": np.array([target], dtype=np.int64)}
        return self._rest.run(None, {"states": states, **sides})  # type: ignore[no-any-return]


def _session(graph: bytes) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
