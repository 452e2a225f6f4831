"""The fitted network -> two ONNX graphs in eight bits, with what else the reader needs, in a folder of the package."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from dragoman.coding.learned.identity import EARLY, LABELS, PARTS, REST, VOCABULARY
from training import network
from training.network import Coder, Layer

SIDES = ("source", "target")
OUTPUTS = ("acts", "statuses", "background", "anchors", "words", "pair_act", "pair_status")


def _merged(*given: nn.Linear) -> nn.Linear:
    """Return one dense step that does several on the same input: it is cut into eight bits once and not once each."""
    made = nn.Linear(given[0].in_features, sum(one.out_features for one in given))
    made.weight.data = torch.cat([one.weight.data for one in given])
    made.bias.data = torch.cat([one.bias.data for one in given])
    return made


class _Layer(nn.Module):
    """One layer for one sentence: the same sums as in training, in fewer and larger steps."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.three, self.layer = _merged(layer.query, layer.key, layer.value), layer
        self.width, self.heads = network.WIDTH, network.HEADS
        scale = (self.width // self.heads) ** 0.5
        self.three.weight.data[: self.width] /= scale
        self.three.bias.data[: self.width] /= scale

    def forward(self, states: Tensor) -> Tensor:
        """Return the next states (length, width)."""
        layer, length = self.layer, states.shape[0]
        split = (length, 3, self.heads, self.width // self.heads)
        query, key, value = self.three(states).view(split).permute(1, 2, 0, 3).unbind(0)
        read = ((query @ key.transpose(1, 2)).softmax(-1) @ value).transpose(0, 1).reshape(length, self.width)
        states = layer.attended(states + layer.out(read))
        return layer.norm(states + layer.down(nn.functional.gelu(layer.up(states))))


class _Early(nn.Module):
    """The first layers for one sentence, without rows and masks, and of each piece how likely it tells an act."""

    def __init__(self, coder: Coder) -> None:
        super().__init__()
        self.encoder, self.glance = coder.encoder, coder.glance
        self.layers = nn.ModuleList(_Layer(layer) for layer in coder.encoder.layers[: network.EARLY])

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor]:
        """Return the states (length, width) of ids (1, length), and logits (length)."""
        given = self.encoder
        states = given.norm(given.pieces(ids[0]) + given.positions.weight[: ids.shape[1]] + given.kind)
        for layer in self.layers:
            states = layer(states)
        return states, self.glance(states)[:, 0]


class _Rest(nn.Module):
    """The other layers and the heads: what is at each piece, and what a marked pair does."""

    def __init__(self, coder: Coder) -> None:
        super().__init__()
        self.coder = coder
        self.layers = nn.ModuleList(_Layer(layer) for layer in coder.encoder.layers[network.EARLY :])
        heads = (coder.act, coder.status, coder.background, coder.anchor, coder.word)
        self.heads, self.widths = _merged(*heads), [one.out_features for one in heads]
        self.answers = _merged(coder.pair_act, coder.pair_status)

    def forward(self, at: Tensor, source: Tensor, target: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs in the order of ``OUTPUTS``, without a row dimension."""
        coder = self.coder
        for layer in self.layers:
            at = layer(at)
        acts, statuses, background, anchors, words = self.heads(at).split(self.widths, -1)
        both = torch.cat((at[0], at.index_select(0, source)[0], at.index_select(0, target)[0], at.mean(0)), -1)
        answers = self.answers(nn.functional.gelu(coder.pair(both[None])))[0]
        pair_act, pair_status = answers.split([coder.pair_act.out_features, coder.pair_status.out_features], -1)
        return acts, statuses, background[:, 0], anchors, words, pair_act, pair_status


def early(coder: Coder, path: Path) -> None:
    """Write the first layers as an ONNX graph in single precision."""
    given = (torch.tensor([[101, 2054, 2003, 102]]),)
    lengths = {"ids": {1: "length"}, "states": {0: "length"}, "telling": {0: "length"}}
    _graph(_Early(coder.eval()), given, path, (["ids"], ["states", "telling"]), lengths)


def rest(coder: Coder, path: Path) -> None:
    """Write the other layers and the heads as an ONNX graph in single precision."""
    given = (torch.zeros(4, network.WIDTH), torch.tensor([1]), torch.tensor([2]))
    lengths = {name: {0: "length"} for name in ("states", *OUTPUTS[:5])}
    _graph(_Rest(coder.eval()), given, path, (["states", *SIDES], list(OUTPUTS)), lengths)


def _graph(
    part: nn.Module,
    given: tuple[Tensor, ...],
    path: Path,
    names: tuple[list[str], list[str]],
    lengths: Mapping[str, dict[int, str]],
) -> None:
    with torch.no_grad():
        torch.onnx.export(
            part,
            given,
            str(path),
            input_names=names[0],
            output_names=names[1],
            dynamic_axes=lengths,
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


def written(coder: Coder, folder: Path) -> None:
    """Write both halves, quantised, into a folder."""
    for part, name in ((early, EARLY), (rest, REST)):
        whole = folder / "whole.onnx"
        part(coder, whole)
        quantise(whole, folder / name)
        whole.unlink()


def nodes(path: Path) -> list[str]:
    """Return the names of the graph's matrix products."""
    return [node.name for node in onnx.load(str(path)).graph.node if node.op_type in ("MatMul", "Gemm")]


def extras(coder: Coder, folder: Path, labels: Mapping[str, Any], vocabulary: Iterable[str]) -> None:
    """Write the head of the parts, the labels with all figures the reader needs, and the vocabulary."""
    weights = {"weight": coder.part.weight, "bias": coder.part.bias, "near": coder.near.weight}
    arrays = {name: tensor.detach().numpy().astype(np.float32) for name, tensor in weights.items()}
    np.savez(folder / PARTS, **arrays)
    (folder / LABELS).write_text(json.dumps(labels, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    (folder / VOCABULARY).write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
