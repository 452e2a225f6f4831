"""The evaluation set for linking: stories in chains, which mentions tell one act, and the lint for both."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from dragoman import register
from dragoman.ontology.schema import acts
from dragoman.types import Noun, Status

Place = tuple[int, int]
"""Code points of the story's text, half-open."""
State = Literal["open", "overdue", "fulfilled", "cancelled", "stalled", "refused", "denied", "done", "none"]
"""Where an act stands on the day of the half's last story; ``corpus/linking/README.md`` defines each."""
PARTS = ("open", "held")
"""The half to look at while working, and the half that is scored only at the end."""
DIFFERS = ("act", "occurs", "ordinal", "place", "quantity", "status", "wording")
"""Fields on which outlets may disagree."""
PROMISES: tuple[Status, ...] = ("planned", "agreed", "offered", "postponed")
"""Statuses in which somebody has let it be known that the act will come."""
DEEDS: tuple[Status, ...] = ("occurred", "ongoing", "ended")
LAST: dict[State, tuple[Status, ...]] = {
    "open": PROMISES,
    "overdue": PROMISES,
    "fulfilled": DEEDS,
    "done": DEEDS,
    "cancelled": ("cancelled",),
    "stalled": ("stalled", "negated"),
    "refused": ("refused",),
    "denied": ("denied", *DEEDS),
    "none": ("proposed", "requested", "possible", "threatened", "negated"),
}
"""State -> what the last status of the history may be."""


class LinkParty(Noun, frozen=True, kw_only=True):
    """One party of a side."""

    name: str
    iso3: str | None = None
    """Code of the register where the party is a state, or somebody of it."""
    span: Place | None = None
    """Its words in the mention's sentence; ``None`` where the sentence leaves the party out."""


class LinkAmount(Noun, frozen=True, kw_only=True):
    """A quantity that belongs to the act."""

    text: str
    span: Place
    amount: float
    unit: str | None = None
    currency: str | None = None
    """ISO 4217, for money."""


class LinkOrdinal(Noun, frozen=True, kw_only=True):
    """Which of a row the act is: "fifth" is 5."""

    text: str
    span: Place
    value: int


class LinkMention(Noun, frozen=True, kw_only=True):
    """One place where a story tells an act."""

    id: str
    act: str
    status: Status
    event: str
    """Name of the world's act that it tells."""
    trigger: Place
    sentence: Place
    source: tuple[LinkParty, ...] = ()
    target: tuple[LinkParty, ...] = ()
    object: str | None = None
    object_span: Place | None = None
    place: str | None = None
    start: date | None = None
    end: date | None = None
    quantities: tuple[LinkAmount, ...] = ()
    ordinal: LinkOrdinal | None = None
    speaker: str | None = None
    background: bool = False
    """True where the story recalls it and does not report it."""


class LinkStory(Noun, frozen=True, kw_only=True):
    """One story and its mentions."""

    id: str
    publisher: str
    published: date | None
    headline: str
    text: str
    """Paragraphs joined by a blank line."""
    credit: str | None = None
    """The agency that the story names as its source."""
    copy_of: str | None = None
    """The story that it repeats."""
    mentions: tuple[LinkMention, ...] = ()


class LinkEvent(Noun, frozen=True, kw_only=True):
    """One act in the world of a half."""

    event: str
    act: str
    state: State
    history: tuple[tuple[date | None, Status], ...]
    """What was told of it when; ``None`` for a story without a date."""
    part_of: str | None = None
    differs: tuple[str, ...] = ()


class World(NamedTuple):
    """A half: its stories and what happened in them."""

    stories: tuple[LinkStory, ...]
    events: tuple[LinkEvent, ...]


def read(folder: Path, part: str) -> World:
    """Return one half of the corpus. Raises ``msgspec.DecodeError`` on a line that does not fit."""
    stories, events = files(folder, part)
    return World(
        tuple(msgspec.json.decode(line, type=LinkStory) for line in stories.read_bytes().splitlines() if line.strip()),
        tuple(msgspec.json.decode(line, type=LinkEvent) for line in events.read_bytes().splitlines() if line.strip()),
    )


def files(folder: Path, part: str) -> tuple[Path, Path]:
    """Return where the stories and the events of a half (``open``, ``held``) lie inside the corpus."""
    return folder / "linking" / f"{part}.jsonl", folder / "linking" / f"{part}-events.jsonl"


def last_day(stories: Sequence[LinkStory]) -> date:
    """Return the day of the last story: the day for which the states are told."""
    return max(story.published for story in stories if story.published is not None)


# --- the lint -------------------------------------------------------------------------------------------


def faults(world: World) -> Iterator[str]:
    """Yield what is wrong with a half: in its stories, in its events, and between the two."""
    for story in world.stories:
        yield from (f"{story.id}: {fault}" for fault in _bad_story(story))
    yield from _bad_ids(world)
    told: dict[str, list[LinkMention]] = {}
    for mention in (mention for story in world.stories for mention in story.mentions):
        told.setdefault(mention.event, []).append(mention)
    known = {event.event: event for event in world.events}
    yield from (f"{told[name][0].id}: no event {name!r}" for name in sorted(told.keys() - known.keys()))
    last = last_day(world.stories)
    for name, event in known.items():
        yield from (
            f"{name}: {fault}" for fault in (*_bad_event(event, told.get(name, ()), last), *_bad_part(event, known))
        )


def _bad_ids(world: World) -> Iterator[str]:
    """Yield ids that stand twice, and copies of stories that are none."""
    stories = {story.id: story for story in world.stories}
    ids = [*(story.id for story in world.stories), *(one.id for story in world.stories for one in story.mentions)]
    ids += [event.event for event in world.events]
    yield from (f"{one}: stands {count} times" for one, count in Counter(ids).items() if count > 1)
    for story in world.stories:
        if story.copy_of is not None and story.copy_of not in stories.keys() - {story.id}:
            yield f"{story.id}: a copy of {story.copy_of!r}, which is no other story"


def _bad_story(story: LinkStory) -> Iterator[str]:
    """Yield what is wrong with a story for itself."""
    if not story.mentions:
        yield "no mentions"
    for mention in story.mentions:
        for fault in (*_bad_labels(mention), *_bad_days(mention), *_bad_spans(story.text, mention)):
            yield f"{mention.id} ({mention.act}): {fault}"


def _bad_labels(mention: LinkMention) -> Iterator[str]:
    if mention.act not in acts():
        yield "no such act"
    parties = (*mention.source, *mention.target)
    if not parties:
        yield "neither source nor target"
    states = register.load().states
    yield from (f"no state {party.iso3!r}" for party in parties if party.iso3 is not None and party.iso3 not in states)
    words = (*(party.name for party in parties), mention.object, mention.place, mention.speaker)
    if any(one is not None and one.strip().lower() in ("", "none") for one in words):
        yield "an empty value, which is to be left out"


def _bad_days(mention: LinkMention) -> Iterator[str]:
    if mention.start is None and mention.end is not None:
        yield "an end without a start"
    elif mention.start is not None and mention.end is not None and mention.end < mention.start:
        yield f"{mention.end} is before {mention.start}"


def _bad_spans(text: str, mention: LinkMention) -> Iterator[str]:
    """Yield places that do not fit the text, or one another."""
    first, last = mention.sentence
    if not 0 <= first < last <= len(text) or "\n" in text[first:last]:
        yield f"no sentence at {first}-{last}"
        return
    named: list[tuple[str | None, Place | None]] = [
        (None, mention.trigger),
        (mention.object, mention.object_span),
        *((None, party.span) for party in (*mention.source, *mention.target)),
        *((amount.text, amount.span) for amount in mention.quantities),
    ]
    if mention.ordinal is not None:
        named.append((mention.ordinal.text, mention.ordinal.span))
    for words, place in named:
        if place is None:
            continue
        start, end = place
        if not first <= start < end <= last:
            yield f"{start}-{end} is outside its sentence"
        elif _cut(text, start) or _cut(text, end):
            yield f"{text[start:end]!r} cuts a word"
        elif words is not None and text[start:end] != words:
            yield f"{text[start:end]!r} is not {words!r}"


def _cut(text: str, at: int) -> bool:
    """Tell whether a boundary lies inside a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _bad_event(event: LinkEvent, told: Sequence[LinkMention], last: date) -> Iterator[str]:
    """Yield what does not go together between an event and the mentions that tell it."""
    if not told:
        yield "no mention tells it"
        return
    if event.act not in {mention.act for mention in told}:
        yield f"no mention has its act {event.act!r}"
    if unknown := set(event.differs) - set(DIFFERS):
        yield f"differs in {', '.join(sorted(unknown))}, which are no fields"
    statuses = [status for _, status in event.history]
    if not statuses:
        yield "no history"
    elif strange := set(statuses) - {mention.status for mention in told}:
        yield f"no mention says {', '.join(sorted(strange))}"
    else:
        yield from _bad_state(event, statuses, told, last)


def _bad_state(event: LinkEvent, statuses: Sequence[str], told: Sequence[LinkMention], last: date) -> Iterator[str]:
    """Yield why the state cannot be what the history and the dates say."""
    if statuses[-1] not in LAST[event.state]:
        yield f"{event.state}, and the last status is {statuses[-1]}"
    has_promise = bool(set(statuses) & set(PROMISES))
    if event.state in ("fulfilled", "done") and has_promise != (event.state == "fulfilled"):
        yield f"{event.state}, and {'a' if has_promise else 'no'} promise in its history"
    if event.state == "denied" and "denied" not in statuses:
        yield "denied, and nobody denies it"
    ends = [mention.end for mention in told if mention.end is not None and mention.status in PROMISES]
    is_past = bool(ends) and max(ends) < last
    if event.state in ("open", "overdue") and is_past != (event.state == "overdue"):
        yield f"{event.state}, and its time {'has' if is_past else 'has not'} passed on {last}"


def _bad_part(event: LinkEvent, known: dict[str, LinkEvent]) -> Iterator[str]:
    """Yield wholes that are none, or part of their own part."""
    seen, whole = {event.event}, event.part_of
    while whole is not None:
        if whole not in known:
            yield f"part of {whole!r}, which is no event"
            return
        if whole in seen:
            yield "part of itself"
            return
        seen.add(whole)
        whole = known[whole].part_of
