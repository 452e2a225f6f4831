"""The clock of the stages, and the points of the program that it watches."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.stages import POINTS, Clock, Point, place, stages, watched


class Ticking:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


def test_inner_stages_are_taken_out_of_the_outer_one() -> None:
    ticking = Ticking()
    clock = Clock(ticking)
    with clock.on("outer"):
        ticking.time += 1
        with clock.on("inner"):
            ticking.time += 2
        ticking.time += 4
    ticking.time += 8
    assert dict(clock.seconds) == {"outer": 5, "inner": 2}


def test_an_iterator_is_timed_while_it_works_and_not_while_it_waits() -> None:
    ticking = Ticking()
    clock = Clock(ticking)

    def working() -> Iterator[int]:
        for number in range(3):
            ticking.time += 1
            yield number

    with clock.on("rest"):
        for _ in clock.timed("steps", working)():
            ticking.time += 10
    assert dict(clock.seconds) == {"rest": 30, "steps": 3}


@pytest.mark.parametrize("point", POINTS, ids=lambda point: f"{point.module}.{point.name}")
def test_every_point_is_in_the_program(point: Point) -> None:
    assert callable(getattr(place(point), point.name))


def test_the_program_is_as_it_was_afterwards() -> None:
    before = [getattr(place(point), point.name) for point in POINTS]
    with watched(Clock()):
        during = [getattr(place(point), point.name) for point in POINTS]
    assert all(one is not other for one, other in zip(before, during, strict=True))
    assert [getattr(place(point), point.name) for point in POINTS] == before


def test_the_stages_of_a_build_are_told(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("Chile recalled its ambassador to Peru on 29 April 2024.")
    found = dict(stages(tmp_path / "story.txt", tmp_path))
    assert {"ingest", "parse", "coding", "store", "linking"} <= set(found)
    assert all(seconds >= 0 for seconds in found.values())
