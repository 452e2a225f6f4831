"""A tiny network, for the tests that have torch."""

from typing import Any

import pytest

from tests.training import tiny
from training.corpus import SPANS, STATUSES
from training.data import ACTS


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shrink every network that is made in the test."""
    from training import base, network

    for name, size in tiny.SIZES.items():
        monkeypatch.setattr(network, name, size)
    monkeypatch.setattr(base, "LAYERS", tiny.SIZES["LAYERS"])


@pytest.fixture
def coder(small: None) -> Any:
    """Return a tiny network that has learned nothing, the same each time."""
    import torch

    from training.network import Coder

    torch.manual_seed(7)
    return Coder(len(tiny.vocabulary()), len(ACTS), len(STATUSES), len(SPANS), inner=8)
