from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

import msgspec
import numpy as np
import onnxruntime
import torch

from dragoman.coding.learned.identity import GRAPH, LABELS, PARTS, VOCABULARY
from dragoman.coding.learned.inputs import marked
from dragoman.coding.learned.reader import Labels, Reader
from tests.training import tiny
from training import export
from training.corpus import SPANS, STATUSES
from training.data import ACTS
from training.network import Coder

TEXT = "Kenya condemned Chad on Friday."
SIDES = ([(0, 5)], [(16, 20)])
WRITTEN = {
    "acts": ACTS,
    "statuses": STATUSES,
    "parts": SPANS,
    "threshold": 0.2,
    "certain": 0.4,
    "temperatures": {},
    "data": "",
    "seed": 0,
    "epochs": 0,
    "base": "",
    "held_back": {},
}


def test_the_graph_says_what_the_network_says(coder: Coder, tmp_path: Path) -> None:
    export.graph(coder, tmp_path / "whole.onnx")
    session = onnxruntime.InferenceSession(str(tmp_path / "whole.onnx"), providers=["CPUExecutionProvider"])
    given = marked(tiny.CUTTER, tiny.CUTTER.cut(TEXT), *SIDES)
    ids = torch.tensor([given.ids])
    coder.eval()  # the export leaves it as it found it
    with torch.no_grad():
        read = coder.sentences(ids, torch.ones_like(ids))
        acts, statuses = coder.pairs(
            ids, torch.ones_like(ids), torch.tensor([given.source]), torch.tensor([given.target])
        )
    wanted = (read.acts[0], read.statuses[0], read.background[0, :, 0], read.anchors[0], read.words[0], acts, statuses)
    sides = {"source": np.array([given.source]), "target": np.array([given.target])}
    found = session.run(list(export.OUTPUTS), {"ids": ids.numpy(), **sides})
    for name, right, said in zip(export.OUTPUTS, wanted, found, strict=True):
        np.testing.assert_allclose(np.squeeze(said), right.squeeze().numpy(), atol=1e-4, err_msg=name)


def test_the_reader_reads_what_is_written(coder: Coder, tmp_path: Path) -> None:
    whole = tmp_path / "whole.onnx"
    export.graph(coder, whole)
    export.quantise(whole, tmp_path / GRAPH)
    export.extras(coder, tmp_path, WRITTEN, tiny.vocabulary())
    assert export.nodes(whole)
    labels = msgspec.json.decode((tmp_path / LABELS).read_bytes(), type=Labels)
    vocabulary = (tmp_path / VOCABULARY).read_text(encoding="utf-8").splitlines()
    graph, parts = ((tmp_path / name).read_bytes() for name in (GRAPH, PARTS))
    made = Reader(graph, parts, labels, vocabulary)
    said = made.pair(TEXT, *SIDES)
    given = marked(tiny.CUTTER, tiny.CUTTER.cut(TEXT), *SIDES)
    ids = torch.tensor([given.ids])
    coder.eval()  # the export leaves it as it found it
    with torch.no_grad():
        acts, _ = coder.pairs(ids, torch.ones_like(ids), torch.tensor([given.source]), torch.tensor([given.target]))
    np.testing.assert_allclose(said.acts, acts[0].softmax(-1).numpy(), atol=0.02)
    assert made.read(TEXT).told([(0, len(TEXT))]) > 0
