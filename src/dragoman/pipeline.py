"""THE WAY OF THE DATA: bytes -> Story -> AnnotatedStory -> EventMention -> Event, and the record that has them all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from os import PathLike
from typing import TypeVar

import msgspec

from dragoman import __about__, coding, decisions, engine, joining, ontology, standing
from dragoman.annotation import identity
from dragoman.config import Config
from dragoman.decisions import Decisions
from dragoman.ids import content_id
from dragoman.ingest import IngestOptions, read
from dragoman.reading import Reader, crashed, size
from dragoman.register import Register
from dragoman.register import load as load_register
from dragoman.report import Progress, Summary
from dragoman.store import StoryResult, Writer, open_record, writing
from dragoman.types import Rejection, Run, Story

_ASK = 50
"""Stories that the record is asked for at once."""
_COMMIT = 200
"""Stories that are written in one transaction."""
T = TypeVar("T")
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
    options = msgspec.convert(msgspec.to_builtins(config.ingest), IngestOptions)
    incoming = read(paths, options=options)
    decided = decisions.load(decisions.beside(record))
    summary = Summary()
    with writing(record) as writer:
        run = _run(started, config, (*paths, *standing.inputs(record, decided)))
        summary.read_otherwise = _read_otherwise(writer, run)
        fresh = _fresh(incoming, writer, summary, started.date())
        for results in _chunks(_read(fresh, config), _COMMIT):
            summary.count(results)
            writer.add(results)
            report(summary.progress())
        _link(writer, decided, load_register(config.actors.files), summary)
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
    incoming: Iterable[Story | Rejection], writer: Writer, summary: Summary, today: date
) -> Iterator[Story | StoryResult]:
    """Yield what is to be read, and rejections as they are; known stories and repetitions are counted."""
    seen: set[str] = set()
    for group in _chunks(incoming, _ASK):
        known = writer.known(item.id for item in group if isinstance(item, Story))
        summary.items += len(group)
        for item in group:
            if isinstance(item, Rejection):
                yield StoryResult(rejections=(item,))
            elif item.published is not None and item.published > today + _SLACK:
                yield _ahead(item)
            elif item.id in seen or item.id in known:
                summary.known += 1
            else:
                seen.add(item.id)
                yield item


def _ahead(story: Story) -> StoryResult:
    detail = f"published {story.published}, which has not come yet; give the right date with --published"
    address = story.origin.given_id or story.origin.uri
    return StoryResult(rejections=(Rejection(stage="ingest", subject_id=address, reason="future-date", detail=detail),))


def _read(items: Iterable[Story | StoryResult], config: Config) -> Iterator[StoryResult]:
    """Yield the result of each item, in order, read on as many cores as the configuration says."""
    reader = Reader(config.actors.files, config.coding.coder)
    yield from engine.map_ordered(
        _Through(reader),
        items,
        on_crash=_crashed,
        jobs=config.engine.jobs or engine.cores(),
        initializer=reader.warm,
        batch=config.engine.batch_characters,
        weigh=_weigh,
        timeout=config.engine.timeout or None,
    )


class _Through:
    """Reads stories and lets finished results pass."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def __call__(self, item: Story | StoryResult) -> StoryResult:
        return self.reader(item) if isinstance(item, Story) else item


def _crashed(item: Story | StoryResult, reason: str) -> StoryResult:
    return crashed(item, reason) if isinstance(item, Story) else item


def _weigh(item: Story | StoryResult) -> int:
    return size(item) if isinstance(item, Story) else 1


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
