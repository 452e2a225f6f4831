"""What all tests share: the marker that keeps tests with one costly fixture in one process of pytest-xdist."""

import pytest
from hypothesis import settings

settings.register_profile("dragoman", deadline=None, print_blob=True)
settings.load_profile("dragoman")


def pytest_configure(config: pytest.Config) -> None:
    """Make the group marker known also where pytest-xdist is not installed."""
    config.addinivalue_line("markers", "xdist_group(name): tests that share a costly fixture, run in one process")
