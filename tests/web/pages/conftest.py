"""Pages that wait for their slow parts, so that a test sees them whole however busy the machine is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.web import Settings, application
from dragoman.web.waiting import Waiting

PATIENCE = 60.0


def patient(record: Path) -> Iterator[TestClient]:
    """Yield the pages of a record, which show every part at once."""
    app = application(Settings(record=record))
    app.state.waiting = Waiting(app.state.shelf, PATIENCE)
    with TestClient(app, base_url="http://localhost") as opened:
        yield opened
        app.state.waiting.close()


@pytest.fixture(scope="session")
def whole_pages(record: Path) -> Iterator[TestClient]:
    """The pages of the example stories, whole."""
    yield from patient(record)


@pytest.fixture(scope="session")
def whole_hostile_pages(hostile_record: Path) -> Iterator[TestClient]:
    """The pages of the enemy's record, whole."""
    yield from patient(hostile_record)
