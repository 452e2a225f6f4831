"""The evaluation set of whole stories: what was written by hand of each event, and the lint that holds it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from dragoman import register
from dragoman.ontology.schema import acts
from dragoman.types import Noun, Status

Place = tuple[int, int]
"""Code points of the story's text, half-open."""
PARTS = ("open", "held")
"""The half to look at while working, and the half that is scored only at the end."""


class Party(Noun, frozen=True, kw_only=True):
    """One party of a side."""

    name: str
    iso3: str | None = None
    """Code of the register where the party is a state, its government, its officials or forces."""


class StoryEvent(Noun, frozen=True, kw_only=True):
    """One act that a story reports, however many of its sentences tell it."""

    act: str
    status: Status
    sentence: Place
    """The sentence that tells it most clearly."""
    trigger: Place | None = None
    """The words that name the act; ``None`` where they do not stand in the sentence."""
    also: tuple[Place, ...] = ()
    """Other sentences that tell the same act."""
    source: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    start: date | None = None
    """First day on which it happens; ``None`` where the story does not tell."""
    end: date | None = None
    """Last day; ``None`` where there is no ``start``, and where it goes on."""
    open: bool = False
    """True where it goes on from ``start`` without an end."""
    place: str | None = None
    speaker: str | None = None
    object: str | None = None
    background: bool = False
    """True where the story tells the act as history."""


class CorpusStory(Noun, frozen=True, kw_only=True):
    """One story and its events."""

    id: str
    publisher: str
    published: date
    headline: str
    text: str
    """Paragraphs joined by a blank line."""
    events: tuple[StoryEvent, ...] = ()


def read(path: Path) -> tuple[CorpusStory, ...]:
    """Return the stories of one JSON-lines file. Raises ``msgspec.DecodeError`` on a line that does not fit."""
    lines = path.read_bytes().splitlines()
    return tuple(msgspec.json.decode(line, type=CorpusStory) for line in lines if line.strip())


def file(folder: Path, part: str) -> Path:
    """Return where a part (``open``, ``held``) lies inside the corpus."""
    return folder / "stories" / f"{part}.jsonl"


def faults(story: CorpusStory) -> Iterator[str]:
    """Yield what is wrong with a story: labels out of the ontology, spans that do not fit the text, empty values."""
    if not story.events:
        yield "no events"
    if len(set(story.events)) < len(story.events):
        yield "the same event twice"
    for event in story.events:
        for fault in (*_bad_labels(event), *_bad_days(event), *_bad_spans(story.text, event)):
            yield f"{event.act}: {fault}"


def _bad_labels(event: StoryEvent) -> Iterator[str]:
    """Yield acts, codes and words that are none."""
    if event.act not in acts():
        yield "no such act"
    if not event.source and not event.target:
        yield "neither source nor target"
    states = register.load().states
    for party in (*event.source, *event.target):
        if party.iso3 is not None and party.iso3 not in states:
            yield f"no state {party.iso3!r}"
    words = (*(party.name for party in (*event.source, *event.target)), event.place, event.speaker, event.object)
    if any(one is not None and one.strip().lower() in ("", "none") for one in words):
        yield "an empty value, which is to be left out"


def _bad_days(event: StoryEvent) -> Iterator[str]:
    """Yield intervals that are none."""
    if event.start is None:
        if event.end is not None or event.open:
            yield "an end without a start"
    elif event.open != (event.end is None):
        yield "either an end or open"
    elif event.end is not None and event.end < event.start:
        yield f"{event.end} is before {event.start}"


def _bad_spans(text: str, event: StoryEvent) -> Iterator[str]:
    """Yield sentences and triggers that do not fit the text or one another."""
    for start, end in (event.sentence, *event.also):
        if not 0 <= start < end <= len(text):
            yield f"sentence {start}-{end} is outside the text"
        elif text[start:end] != text[start:end].strip() or "\n" in text[start:end]:
            yield f"no sentence: {text[start:end][:40]!r}"
        elif _cut(text, start) or _cut(text, end):
            yield f"the sentence {text[start:end][:40]!r} cuts a word"
    if event.trigger is not None:
        start, end = event.trigger
        if not event.sentence[0] <= start < end <= event.sentence[1]:
            yield f"trigger {start}-{end} is outside its sentence"
        elif _cut(text, start) or _cut(text, end):
            yield f"the trigger {text[start:end]!r} cuts a word"


def _cut(text: str, at: int) -> bool:
    """Tell whether a boundary lies inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
