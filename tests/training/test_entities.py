"""The head that names entities, fitted to what the English pipeline says."""

import zlib
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")

import torch

from dragoman.coding.learned.entities import KINDS
from dragoman.coding.learned.reader import reader
from training import entities
from training.train import ROOT

SENTENCES = (
    "Maria Schmidt flew to Lisbon on Tuesday.",
    "Peter Novak met Anna Kovacs in Paris.",
    "The talks in Nairobi ended on Friday.",
)


def test_pieces_have_the_pipelines_kinds() -> None:
    (one,) = entities.taught(SENTENCES[:1], reader())
    kinds = [KINDS[at] for at in one.kinds]
    assert kinds[:2] == ["PERSON", "PERSON"]
    assert one.features.shape[0] == len(kinds)


def test_a_head_learns_what_it_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entities, "EPOCHS", 60)
    read = list(entities.taught(SENTENCES, reader()))
    head = entities.fitted(read)
    with torch.no_grad():
        said = head(torch.cat([one.features.float() for one in read])).argmax(-1)
    assert (said == torch.cat([one.kinds for one in read])).float().mean() > 0.9
    assert entities.agreement(head, read).startswith(f"pieces {len(said)}, alike ")


def test_held_stories_are_not_learned_from() -> None:
    held = (ROOT / "corpus" / "linking" / "held.jsonl").read_text(encoding="utf-8")
    texts = list(entities.texts(Path(ROOT / "corpus")))
    assert len(texts) == len(set(texts)) > 10_000
    assert not any(text in held for text in texts if len(text) > 60 and zlib.crc32(text.encode()) % 50 == 0)
