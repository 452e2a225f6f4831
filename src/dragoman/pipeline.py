"""THE WAY OF THE DATA: bytes -> Story -> AnnotatedStory -> EventMention -> Event, and the record that has them all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import islice
from os import PathLike
from typing import Any, TypeVar

import msgspec

from dragoman import __about__, coding, decisions, engine, joining, ontology, standing
from dragoman.annotation import identity
from dragoman.config import Config
from dragoman.decisions import Decisions
from dragoman.ids import content_id
from dragoman.ingest import IngestOptions, items, story_of
from dragoman.ingest.raw import Page, Raw
from dragoman.reading import Reader, crashed, size
from dragoman.register import Register
from dragoman.register import load as load_register
from dragoman.report import Progress, Summary, Times
from dragoman.store import StoryResult, Writer, open_record, writing
from dragoman.types import Rejection, Run, Story

_ASK = 50
"""Stories that the record is asked for at once."""
_COMMIT = 200
"""Stories that are written in one transaction."""
T = TypeVar("T")
R = TypeVar("R")
_SLACK = timedelta(days=2)
"""How far ahead of the clock a publication date may lie (time zones) before it is a lie."""


def build(
    paths: Sequence[str],
    record: str | PathLike[str],
    config: Config | None = None,
    report: Callable[[Progress], None] = lambda progress: None,
) -> Summary:
    """Read ``paths`` into the record, link all that it holds, publish it, and return what was done.

    Stories that the record has already are not read again. Raises :class:`dragoman.errors.DragomanError` only for what
    the caller must mend; what is wrong with a story becomes a rejection.
    """
    config = config or Config()
    started = datetime.now(UTC)
    options = ingest_options(config)
    incoming = items(paths, options=options)
    decided = decisions.load(decisions.beside(record))
    summary = Summary()
    times = summary.times
    with writing(record) as writer:
        run = _run(started, config, (*paths, *standing.inputs(record, decided)))
        summary.read_otherwise = _read_otherwise(writer, run)
        under_way: set[str] = set()
        stories = times.pulled("input", _stories(times.pulled("opening", incoming), options, config, times))
        fresh = _fresh(stories, writer, summary, under_way, started.date())
        for results in _chunks(times.pulled("reading", _read(fresh, config, times)), _COMMIT):
            summary.count(results)
            with times.spent("storing"):
                writer.add(results)
            under_way.difference_update(result.story.id for result in results if result.story)
            report(summary.progress())
        report(summary.progress("linking"))
        with times.spent("linking"):
            _link(writer, decided, load_register(config.actors.files), summary)
        with times.spent("publishing"):
            writer.add_run(run)
            writer.publish()
    return summary


def relink(record: str | PathLike[str]) -> Summary:
    """Link all that the record holds again, as people have decided by now, publish it, and return what was done.

    Raises the errors of :func:`dragoman.store.open_record` and :func:`dragoman.decisions.load`.
    """
    open_record(record).close()
    started, decided, summary = datetime.now(UTC), decisions.load(decisions.beside(record)), Summary()
    with writing(record) as writer:
        config = standing.settings_of(writer)
        _link(writer, decided, load_register(config.actors.files), summary)
        writer.add_run(_run(started, config, standing.inputs(record, decided)))
        writer.publish()
    return summary


def _link(writer: Writer, decided: Decisions, register: Register, summary: Summary) -> None:
    """Link what is new, and what decisions touch."""
    applied = standing.applied(writer, decided, register)
    touched, rejections = standing.touched(writer, applied), standing.rejections(writer, applied)
    summary.events, copies = joining.join(writer, applied, touched, rejections)
    summary.wire_copies = len(copies)
    summary.decide(decided, applied)


def _read_otherwise(writer: Writer, run: Run) -> bool:
    """Tell whether stories of the record were read with another model, ontology or register than this run's."""
    same = ("models", "ontology")
    files = [_actors(before.config) for before in (*writer.iter_runs(), run)]
    return any(getattr(before, name) != getattr(run, name) for before in writer.iter_runs() for name in same) or any(
        file != files[-1] for file in files
    )


def _actors(settings: str) -> tuple[str, ...]:
    return msgspec.json.decode(settings, type=Config).actors.files


def _fresh(
    incoming: Iterable[Story | Rejection], writer: Writer, summary: Summary, under_way: set[str], today: date
) -> Iterator[Story | StoryResult]:
    """Yield what is to be read, and rejections as they are; known stories and repetitions are counted.

    ``under_way`` gets the ids of the stories that are read; the caller takes out those that the record has by now.
    """
    for group in _chunks(incoming, _ASK):
        with summary.times.spent("storing"):
            known = writer.known(item.id for item in group if isinstance(item, Story)) | under_way
        summary.items += len(group)
        summary.place = _place(group[-1])
        fresh: list[Story | StoryResult] = []
        for item in group:  # the whole group before any of it goes on: later the record may know more than ``known``
            if isinstance(item, Rejection):
                fresh.append(StoryResult(rejections=(item,)))
            elif item.published is not None and item.published > today + _SLACK:
                fresh.append(_ahead(item))
            elif item.id in known:
                summary.known += 1
            else:
                known.add(item.id)
                fresh.append(item)
        under_way.update(item.id for item in fresh if isinstance(item, Story))
        yield from fresh


def _place(item: Story | Rejection) -> str:
    return item.origin.uri if isinstance(item, Story) else item.subject_id


def _ahead(story: Story) -> StoryResult:
    detail = f"published {story.published}, which has not come yet; give the right date with --published"
    address = story.origin.given_id or story.origin.uri
    return StoryResult(rejections=(Rejection(stage="ingest", subject_id=address, reason="future-date", detail=detail),))


def _stories(
    incoming: Iterable[Raw | Page | Rejection], options: IngestOptions, config: Config, times: Times
) -> Iterator[Story | Rejection]:
    """Yield the story, or the rejection, of each item, in order."""
    through = engine.Timed(partial(story_of, options=options), Raw, Page)
    found = _mapped(through, incoming, config, on_crash=_unmade, weigh=_bytes)
    for story, seconds in found:
        times.processors["input"] += seconds
        yield story


def _read(stories: Iterable[Story | StoryResult], config: Config, times: Times) -> Iterator[StoryResult]:
    """Yield the result of each story, in order; results that are there already pass."""
    reader = Reader(config.actors.files, config.coding.coder, gate=config.coding.gate)
    through = engine.Timed(reader, Story)
    for result, seconds in _mapped(through, stories, config, on_crash=_unread, weigh=_weigh, initializer=reader.warm):
        times.processors["reading"] += seconds
        yield result


def _mapped(function: Callable[[T], R], given: Iterable[T], config: Config, **how: Any) -> Iterator[R]:
    """Map where, and on as many cores as, the configuration says."""
    chosen = config.engine
    return engine.map_ordered(
        function,
        given,
        jobs=chosen.jobs or engine.cores(),
        batch=chosen.batch_characters,
        timeout=chosen.timeout or None,
        engine=None if chosen.name == "local" else chosen.name,
        settings=chosen.spark,
        **how,
    )


def _unmade(item: Raw | Page | Rejection, reason: str) -> tuple[Rejection, float]:
    if isinstance(item, Rejection):
        return item, 0.0
    return Rejection(stage="ingest", subject_id=item.address, reason="crashed", detail=reason), 0.0


def _unread(item: Story | StoryResult, reason: str) -> tuple[StoryResult, float]:
    return (crashed(item, reason) if isinstance(item, Story) else item), 0.0


def _bytes(item: Raw | Page | Rejection) -> int:
    return len(item.data) if isinstance(item, Page) else len(item.text) if isinstance(item, Raw) else 1


def _weigh(item: Story | StoryResult) -> int:
    return size(item) if isinstance(item, Story) else 1


def ingest_options(config: Config) -> IngestOptions:
    """Return what ingest may choose: its own section, and the register that its gate must know."""
    return msgspec.convert({**msgspec.to_builtins(config.ingest), "actors": config.actors.files}, IngestOptions)


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    pending = iter(items)
    while chunk := list(islice(pending, size)):
        yield chunk


def _run(started: datetime, config: Config, paths: Sequence[str]) -> Run:
    settings = msgspec.json.encode(config).decode()
    return Run(
        id=content_id("run", started.isoformat(), settings, tuple(paths)),
        started=started.isoformat(timespec="seconds"),
        version=__about__.__version__,
        config=settings,
        models=f"{identity()}; {coding.identity()}" if config.coding.coder != "rules" else identity(),
        ontology=ontology.identity(),
        inputs=tuple(paths),
    )
