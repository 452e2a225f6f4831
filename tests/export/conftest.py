"""Small records of hand-made nouns, and what every format makes of one of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dragoman.export import Chosen, Filters, Written, export, format_names, layout
from dragoman.store import Record, open_record
from tests.cli import made
from tests.export import small

Files = dict[str, Path]


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record that the tests of the commands have too."""
    return made.write(tmp_path_factory.mktemp("made") / "made.duckdb")


@pytest.fixture(scope="session")
def small_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three stories, a wire copy, seven events."""
    return small.write(tmp_path_factory.mktemp("small") / "small.duckdb")


@pytest.fixture
def opened(small_record: Path) -> Iterator[Record]:
    with open_record(small_record) as found:
        yield found


@pytest.fixture(scope="session")
def files(small_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The record in every format."""
    folder = tmp_path_factory.mktemp("files")
    found = {name: folder / f"{name}{layout(name).ending}" for name in format_names()}
    with open_record(small_record) as opened:
        for name, place in found.items():
            export(Chosen(record=opened), name, place)
    return found


@pytest.fixture
def write(opened: Record, tmp_path: Path) -> Callable[..., tuple[Written, Path]]:
    """``write("panel", since=day)`` exports the small record and returns what was written, and where."""

    def run(name: str, where: str = "", **filters: object) -> tuple[Written, Path]:
        place = tmp_path / f"{name}{layout(name).ending}"
        chosen = Chosen(record=opened, where=where, filters=Filters(**filters))  # type: ignore[arg-type]
        return export(chosen, name, place), place

    return run
