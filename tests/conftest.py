"""What all tests share: one thread for matrix products, and a marker for tests that share a costly fixture."""

import os

import pytest
from hypothesis import settings

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")  # as in the engine's processes; more are many times slower on a busy machine

settings.register_profile("dragoman", deadline=None, print_blob=True)
settings.load_profile("dragoman")


def pytest_configure(config: pytest.Config) -> None:
    """Make the group marker known also where pytest-xdist is not installed."""
    config.addinivalue_line("markers", "xdist_group(name): tests that share a costly fixture, run in one process")
