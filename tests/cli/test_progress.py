"""How far a build is, and how long the rest will take."""

from pathlib import Path

import pytest

from dragoman.cli.progress import Extent, Left, duration
from dragoman.report import Progress


def at(place: Path, items: int, phase: str = "reading") -> Progress:
    return Progress(
        stories=items, mentions=0, rejected=0, known=0, characters=0, items=items, place=str(place), phase=phase
    )


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text("x" * 100)
    return sorted(tmp_path.iterdir())


def test_files_before_a_place_are_done(files: list[Path]) -> None:
    extent = Extent([str(files[0].parent)])
    assert extent.bytes == 400
    assert [extent.before(str(file)) for file in files] == [100, 200, 300, 400]
    assert extent.before(f"{files[1]}:17") == 200
    assert extent.before("elsewhere") is None


def test_a_large_file_is_done_as_far_as_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.jsonl"
    path.write_bytes(b"x" * 3_000_000)
    extent = Extent([str(path)])
    assert extent.before(str(path)) == 0
    with path.open("rb", buffering=0) as file:
        file.read(1_000_000)
        assert extent.before(f"{path}:3") == 1_000_000


def test_of_standard_input_nothing_is_known() -> None:
    extent = Extent(["-"])
    assert (extent.bytes, extent.before("-")) == (0, None)
    assert Left(extent, lambda: 0.0).words(at(Path("-"), 3)) == ""


def test_the_time_left_follows_the_speed_of_the_last_minutes(files: list[Path]) -> None:
    clock = [0.0]
    left = Left(Extent([str(files[0].parent)]), lambda: clock[0])
    clock[0] = 10.0
    assert left.words(at(files[0], 1)) == "25 % of the input"
    clock[0] = 100.0
    assert left.words(at(files[1], 2)) == "50 % of the input, about 2 min left, then linking"
    clock[0] = 1100.0
    assert left.words(at(files[2], 3)) == "75 % of the input, about 17 min left, then linking"
    assert left.words(at(files[3], 4, phase="linking")) == "all read, linking"


def test_what_is_taken_in_but_not_read_yet_is_not_done(files: list[Path]) -> None:
    left = Left(Extent([str(files[0].parent)]), lambda: 0.0)
    half = Progress(stories=1, mentions=0, rejected=0, known=0, characters=0, items=2, place=str(files[3]))
    assert left.words(half) == "50 % of the input"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "5 s"),
        (63, "65 s"),
        (100, "2 min"),
        (5_000, "83 min"),
        (12_000, "3 h 20 min"),
        (10_790, "3 h"),
        (216_000, "2.5 days"),
    ],
)
def test_times_in_words(seconds: float, words: str) -> None:
    assert duration(seconds) == words
