import hashlib
import json
from pathlib import Path

import msgspec
import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

from dragoman.coding.learned.graphs import Graphs
from dragoman.coding.learned.identity import (
    BELIEF,
    EARLY,
    ENTITIES,
    FILES,
    GATE,
    LABELS,
    MEANT,
    PARTS,
    REST,
    VOCABULARY,
)
from dragoman.coding.learned.reader import Labels, Reader
from tests.training import made_base, tiny
from training import base, train
from training.corpus import CorpusSentence, files, read

CORPUS = Path(__file__).parents[2] / "corpus"


def test_a_tenth_is_held_back_and_always_the_same() -> None:
    found = read(files(CORPUS)[0])
    held = [one.text for one in found if train.held_back(one)]
    assert 0.05 < len(held) / len(found) < 0.15
    assert held == [one.text for one in found[::-1] if train.held_back(one)][::-1]


def test_names_are_sides_of_one_capitalised_word() -> None:
    assert train.proper_names(tiny.sentences()) == ["Chad", "Iran", "Kenya", "Peru"]


def written(folder: Path, sentences: tuple[CorpusSentence, ...]) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "sentences-x.jsonl").write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in sentences))
    return folder


def test_the_hash_is_of_the_sentences(tmp_path: Path) -> None:
    first = train.data_hash(written(tmp_path, tiny.sentences()))
    (tmp_path / "README.md").write_text("words")
    assert train.data_hash(tmp_path) == first
    assert train.data_hash(written(tmp_path, tiny.sentences()[1:])) != first


@pytest.mark.usefixtures("small")
def test_one_command_trains_measures_and_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made_base.write(tmp_path / "base")
    monkeypatch.setattr(base, "SHA256", hashlib.sha256(made_base.raw()).hexdigest())
    monkeypatch.setattr(train, "held_back", lambda one: one.text.startswith(("Chad", "Peru")))
    corpus, out = written(tmp_path / "corpus", tiny.sentences()), tmp_path / "out"
    train.main(["--corpus", str(corpus), "--base", str(tmp_path / "base"), "--out", str(out), "--epochs", "1"])
    assert {path.name for path in out.iterdir()} == {*FILES} - {GATE, BELIEF, MEANT, ENTITIES}
    labels = msgspec.json.decode((out / LABELS).read_bytes(), type=Labels)
    assert (labels.epochs, labels.data, labels.base) == (1, train.data_hash(corpus), base.SHA256)
    assert set(labels.temperatures) == {"act", "status", "pair_act", "pair_status"}
    assert json.loads((out / LABELS).read_text())["held_back"]["sentences"] == 4
    vocabulary = (out / VOCABULARY).read_text(encoding="utf-8").splitlines()
    graphs = Graphs(*((out / name).read_bytes() for name in (EARLY, REST)))
    reader = Reader(graphs, (out / PARTS).read_bytes(), labels, vocabulary)
    assert reader.read("Iran seized a tanker.").told([(5, 11)]) > 0
    assert "epoch 1 of 1: loss" in capsys.readouterr().out
