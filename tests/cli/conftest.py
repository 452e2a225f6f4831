"""The commands on a small record, and what they must print."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli.main import dragoman
from tests.cli import made

GOLDEN = Path(__file__).parents[1] / "golden" / "cli"


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of hand-made nouns."""
    return made.write(tmp_path_factory.mktemp("made") / "made.duckdb")


@pytest.fixture
def call() -> Callable[..., Result]:
    """``call("events", "--record", path)`` runs a command as a shell would."""

    def run(*words: object, **options: object) -> Result:
        return CliRunner().invoke(dragoman, [str(word) for word in words], **options)  # type: ignore[arg-type]

    return run


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """``golden("show_event", text)`` compares with a file; DRAGOMAN_GOLDEN=write in the environment renews it."""

    def agree(name: str, text: str) -> None:
        file = GOLDEN / f"{name}.txt"
        if os.environ.get("DRAGOMAN_GOLDEN") == "write":
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")

    return agree
