"""The fitted network -> one ONNX graph in eight bits, with what else the reader needs, in a folder of the package."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from dragoman.coding.learned.identity import LABELS, PARTS, VOCABULARY
from training.network import Coder

INPUTS = ("ids", "source", "target")
OUTPUTS = ("acts", "statuses", "background", "anchors", "words", "pair_act", "pair_status")


class _Whole(nn.Module):
    """Everything in one pass over one sentence: what is at each piece, and what a marked pair does."""

    def __init__(self, coder: Coder) -> None:
        super().__init__()
        self.coder = coder

    def forward(self, ids: Tensor, source: Tensor, target: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs in the order of ``OUTPUTS``, without a row dimension."""
        coder = self.coder
        states = coder.encoder(ids, torch.ones_like(ids))
        at = states[0]
        both = torch.cat((at[0], at.index_select(0, source)[0], at.index_select(0, target)[0], at.mean(0)), -1)
        hidden = nn.functional.gelu(coder.pair(both))
        return (
            coder.act(at),
            coder.status(at),
            coder.background(at)[:, 0],
            coder.anchor(at),
            coder.word(at),
            coder.pair_act(hidden),
            coder.pair_status(hidden),
        )


def graph(coder: Coder, path: Path) -> None:
    """Write the network as an ONNX graph in single precision."""
    coder.eval()
    given = (torch.tensor([[101, 2054, 2003, 102]]), torch.tensor([1]), torch.tensor([2]))
    with torch.no_grad():
        torch.onnx.export(
            _Whole(coder),
            given,
            str(path),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes={"ids": {1: "length"}, **{name: {0: "length"} for name in OUTPUTS[:5]}},
            opset_version=17,
            dynamo=False,
        )


def quantise(whole: Path, small: Path, *, kept: Iterable[str] = ()) -> None:
    """Write the graph with its matrices in eight bits, one scale for each column; ``kept`` are nodes left alone."""
    quantize_dynamic(
        str(whole),
        str(small),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
        nodes_to_exclude=list(kept),
        extra_options={"MatMulConstBOnly": True},
    )


def nodes(path: Path) -> list[str]:
    """Return the names of the graph's matrix products."""
    return [node.name for node in onnx.load(str(path)).graph.node if node.op_type in ("MatMul", "Gemm")]


def extras(coder: Coder, folder: Path, labels: Mapping[str, Any], vocabulary: Iterable[str]) -> None:
    """Write the head of the parts, the labels with all figures the reader needs, and the vocabulary."""
    weights = {"weight": coder.part.weight, "bias": coder.part.bias}
    arrays = {name: tensor.detach().numpy().astype(np.float32) for name, tensor in weights.items()}
    np.savez(folder / PARTS, **arrays)
    (folder / LABELS).write_text(json.dumps(labels, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    (folder / VOCABULARY).write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
