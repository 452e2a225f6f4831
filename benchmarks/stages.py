"""Where the time of ``build`` goes: seconds a stage, by own timers, and the costliest functions, by cProfile."""

import cProfile
import importlib
import io
import pstats
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from dragoman.config import Config
from dragoman.reading import Reader


class Point(NamedTuple):
    """A function of the program where a stage begins; inner stages are taken out of the outer one's time."""

    stage: str
    module: str
    name: str


_STORY = "dragoman.annotation.story"
POINTS = (
    Point("ingest", "dragoman.pipeline", "items"),
    Point("ingest", "dragoman.pipeline", "story_of"),
    Point("gate", "dragoman.coding", "promising"),
    Point("sentences", _STORY, "sentences"),
    Point("parse", _STORY, "parse"),
    Point("names", _STORY, "Reading"),
    Point("actors", _STORY, "actors"),
    Point("places", _STORY, "places"),
    Point("times", _STORY, "times"),
    Point("quantities", _STORY, "find_quantities"),
    Point("ordinals", _STORY, "find_ordinals"),
    Point("attributions", _STORY, "attributions"),
    Point("coding", "dragoman.coding", "code"),
    Point("store", "dragoman.store.Writer", "add"),
    Point("store", "dragoman.store.Writer", "known"),
    Point("store", "dragoman.store.Writer", "replace_events"),
    Point("store", "dragoman.store.Writer", "publish"),
    Point("wire copies", "dragoman.joining", "origins"),
    Point("linking", "dragoman.joining", "join"),
)
"""Where the stages begin. Functions that yield are timed while they work, not while they wait."""
REST = "rest"


class Clock:
    """Seconds of each stage, without those of stages inside it."""

    def __init__(self, now: Callable[[], float] = time.perf_counter) -> None:
        """Start with nothing running."""
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._now = now
        self._running: list[str] = []
        self._since = now()

    @contextmanager
    def on(self, stage: str) -> Iterator[None]:
        """Count the time inside for ``stage``."""
        self._change(stage)
        try:
            yield
        finally:
            self._change(None)

    def _change(self, entered: str | None) -> None:
        now = self._now()
        if self._running:
            self.seconds[self._running[-1]] += now - self._since
        self._since = now
        if entered is None:
            self._running.pop()
        else:
            self._running.append(entered)

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function with its time counted; an iterator that it returns is timed step by step."""

        def call(*positional: Any, **named: Any) -> Any:
            with self.on(stage):
                result = function(*positional, **named)
            return self._steps(stage, result) if isinstance(result, Iterator) else result

        return call

    def _steps(self, stage: str, items: Iterator[Any]) -> Iterator[Any]:
        while True:
            with self.on(stage):
                try:
                    item = next(items)
                except StopIteration:
                    return
            yield item


@contextmanager
def watched(clock: Clock, points: Iterable[Point] = POINTS) -> Iterator[None]:
    """Time the points while the block runs."""
    kept = []
    try:
        for point in points:
            owner = place(point)
            kept.append((owner, point.name, getattr(owner, point.name)))
            setattr(owner, point.name, clock.timed(point.stage, getattr(owner, point.name)))
        yield
    finally:
        for owner, name, function in reversed(kept):
            setattr(owner, name, function)


def place(point: Point) -> Any:
    """Return the module or class that holds the point."""
    try:
        return importlib.import_module(point.module)
    except ModuleNotFoundError:
        module, _, name = point.module.rpartition(".")
        return getattr(importlib.import_module(module), name)


def stages(stories: Path, folder: Path) -> list[tuple[str, float]]:
    """Build a record on one core and return the seconds of each stage, model and register loaded before."""
    Reader().warm()
    clock = Clock()
    with clock.on(REST), watched(clock):
        _build(stories, folder / "stages.duckdb")
    return sorted(clock.seconds.items(), key=lambda item: -item[1])


def functions(stories: Path, folder: Path, most: int = 25) -> str:
    """Build a record on one core under cProfile; return the table of the functions that took most time themselves."""
    Reader().warm()
    profile = cProfile.Profile()
    profile.runcall(_build, stories, folder / "profile.duckdb")
    out = io.StringIO()
    pstats.Stats(profile, stream=out).strip_dirs().sort_stats("tottime").print_stats(most)
    return out.getvalue()


def _build(stories: Path, record: Path) -> None:
    from dragoman import pipeline

    config = Config()
    pipeline.build([str(stories)], record, replace(config, engine=replace(config.engine, jobs=1)))
