"""A record of two states whose stories are short and known, and briefs on them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dragoman.briefing import Brief, brief
from dragoman.store import Reader, open_record
from tests.briefing import stories


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the record is."""
    return stories.write(tmp_path_factory.mktemp("briefing") / "record.duckdb")


@pytest.fixture(scope="session")
def record(place: Path) -> Iterator[Reader]:
    """The open record."""
    with open_record(place) as opened:
        yield opened


@pytest.fixture(scope="session")
def made(record: Reader) -> Brief:
    """The brief on Brazil and Chile."""
    return brief(record, "BRA", "CHL")


@pytest.fixture
def told() -> Callable[[Brief, str], list[str]]:
    """``told(brief, "promised")`` returns the lines of a section as texts."""

    def lines(given: Brief, id: str) -> list[str]:
        section = next(one for one in given.sections if one.id == id)
        return [f"{line.lead}: {' '.join(said.text for said in line.said)}" for line in section.lines]

    return lines
