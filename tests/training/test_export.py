from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

import msgspec
import numpy as np
import torch

from dragoman.coding.learned.graphs import Graphs
from dragoman.coding.learned.identity import EARLY, LABELS, PARTS, REST, VOCABULARY
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


def test_the_two_graphs_say_what_the_network_says(coder: Coder, tmp_path: Path) -> None:
    export.early(coder, tmp_path / "early.onnx")
    export.rest(coder, tmp_path / "rest.onnx")
    graphs = Graphs(*((tmp_path / name).read_bytes() for name in ("early.onnx", "rest.onnx")))
    given = marked(tiny.CUTTER, tiny.CUTTER.cut(TEXT), *SIDES)
    ids = torch.tensor([given.ids])
    coder.eval()  # the export leaves it as it found it
    with torch.no_grad():
        read = coder.sentences(ids, torch.ones_like(ids))
        acts, statuses = coder.pairs(
            ids, torch.ones_like(ids), torch.tensor([given.source]), torch.tensor([given.target])
        )
    wanted = (read.acts[0], read.statuses[0], read.background[0, :, 0], read.anchors[0], read.words[0], acts, statuses)
    first = graphs.first(given.ids)
    found = graphs.rest(first.states, given.source, given.target)
    for name, right, said in zip(export.OUTPUTS, wanted, found, strict=True):
        np.testing.assert_allclose(np.squeeze(said), right.squeeze().numpy(), atol=1e-4, err_msg=name)
    np.testing.assert_allclose(first.telling, read.glance[0, :, 0].numpy(), atol=1e-4)


def test_the_reader_reads_what_is_written(coder: Coder, tmp_path: Path) -> None:
    export.written(coder, tmp_path)
    export.extras(coder, tmp_path, WRITTEN, tiny.vocabulary())
    labels = msgspec.json.decode((tmp_path / LABELS).read_bytes(), type=Labels)
    vocabulary = (tmp_path / VOCABULARY).read_text(encoding="utf-8").splitlines()
    early, rest, parts = ((tmp_path / name).read_bytes() for name in (EARLY, REST, PARTS))
    made = Reader(Graphs(early, rest), parts, labels, vocabulary)
    said = made.pair(TEXT, *SIDES)
    given = marked(tiny.CUTTER, tiny.CUTTER.cut(TEXT), *SIDES)
    ids = torch.tensor([given.ids])
    coder.eval()  # the export leaves it as it found it
    with torch.no_grad():
        acts, _ = coder.pairs(ids, torch.ones_like(ids), torch.tensor([given.source]), torch.tensor([given.target]))
    np.testing.assert_allclose(said.acts, acts[0].softmax(-1).numpy(), atol=0.02)
    look = made.look(TEXT)
    assert 0 < look.anything() < 1
    assert made.read_on(look).told([(0, len(TEXT))]) > 0
