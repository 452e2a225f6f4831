"""A record of the example stories, and its pages as a visitor asks for them."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.config import Config, Ingest
from dragoman.pipeline import build
from dragoman.web import Settings, application
from dragoman.web.indexing import make_now
from tests.cli import made
from tests.web import hostile

EXAMPLES = Path(__file__).parents[2] / "examples" / "stories"
HOST = "http://localhost"
"""Under another name nothing is served."""


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the example stories, with its index."""
    path = tmp_path_factory.mktemp("web") / "examples.duckdb"
    build([str(EXAMPLES)], path, Config(ingest=Ingest(publisher="{folder}")))
    return _indexed(path)


@pytest.fixture(scope="session")
def client(record: Path) -> Iterator[TestClient]:
    """The pages of that record; nobody may decide."""
    with TestClient(application(Settings(record=record)), base_url=HOST) as opened:
        yield opened


@pytest.fixture(scope="session")
def made_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small record of hand-made nouns, with its index."""
    return _indexed(made.write(tmp_path_factory.mktemp("made") / "made.duckdb"))


@pytest.fixture(scope="session")
def hostile_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record as an enemy would write it, with its index."""
    return _indexed(hostile.write(tmp_path_factory.mktemp("hostile") / "hostile.duckdb"))


@pytest.fixture(scope="session")
def made_client(made_record: Path) -> Iterator[TestClient]:
    """The pages of the small record."""
    with TestClient(application(Settings(record=made_record)), base_url=HOST) as opened:
        yield opened


@pytest.fixture(scope="session")
def hostile_client(hostile_record: Path) -> Iterator[TestClient]:
    """The pages of the enemy's record."""
    with TestClient(application(Settings(record=hostile_record)), base_url=HOST) as opened:
        yield opened


def _indexed(path: Path) -> Path:
    make_now(Settings(record=path))
    return path


@pytest.fixture
def wait_for() -> Callable[[Callable[[], bool]], None]:
    """``wait_for(is_done)`` waits until it is, a minute at most."""

    def wait(is_done: Callable[[], bool]) -> None:
        end = time.monotonic() + 60
        while not is_done():
            assert time.monotonic() < end, "it was never done"
            time.sleep(0.05)

    return wait
