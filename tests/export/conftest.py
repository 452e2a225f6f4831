"""A small record of hand-made nouns."""

from pathlib import Path

import pytest

from tests.cli import made


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made.write(tmp_path_factory.mktemp("made") / "made.duckdb")
