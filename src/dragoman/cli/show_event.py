"""One event on the screen: history, mentions, disagreements, links and near-misses."""

from collections.abc import Iterable, Mapping, Sequence

from rich.text import Text

from dragoman.cli.console import Screen
from dragoman.cli.show_mention import story_line, told
from dragoman.cli.tables import count, short
from dragoman.decisions import DECIDED
from dragoman.phrases import codes, sentence
from dragoman.plain import plain
from dragoman.store import Reader
from dragoman.types import Event, EventMention, Link, Reading, Story, TieKind

_LINKS = 10
"""Links of one kind that are shown."""

_CONVERSE: dict[TieKind, str] = {
    "part of": "has as a part",
    "yields": "comes of",
    "denies": "is denied by",
    "next of": "is followed by",
}
"""What a tie is called from its right end."""
Numbers = Mapping[str, int]
"""Mention id -> its number on the screen."""


def show_event(record: Reader, id: str, console: Screen) -> None:
    """Print one event."""
    event = record.event(id)
    mentions = record.mentions_of(id)
    stories = {story_id: record.story(story_id) for story_id in dict.fromkeys(m.story_id for m in mentions)}
    numbers = {mention.id: place for place, mention in enumerate(mentions, start=1)}
    _head(console, event)
    _history(console, event, {m.id: stories[m.story_id] for m in mentions}, numbers)
    console.heading("Mentions")
    for mention in mentions:
        told(console, mention, stories[mention.story_id], numbers[mention.id])
    _disagreements(console, event, numbers, {m.id: stories[m.story_id].publisher for m in mentions})
    _chosen(console, event, numbers)
    _ties(console, record, id)
    _links(console, record, numbers)


def _head(console: Screen, event: Event) -> None:
    """Print the event in one line, its codes, and who reports it."""
    console.say(event.id, "bold")
    console.say(plain(sentence(event)))
    console.say(codes(event.act, event.status), "dim")
    reports = (
        f"{count(event.stories, 'story', 'stories')}, {count(event.publishers, 'publisher')}, "
        f"{count(event.origins, 'independent origin')}"
    )
    console.say(f"Reported by {reports}", "dim")


def _history(console: Screen, event: Event, stories: Mapping[str, Story], numbers: Numbers) -> None:
    """Print every status with its date and its story."""
    console.heading("History")
    for entry in event.history:
        day = f"{entry.as_of}" if entry.as_of else "date unknown"
        story = stories.get(entry.mention_id)
        lead = Text(f"  {day:<13}").append(f"{entry.status:<11}", style="yellow")
        console.say(f"[{numbers[entry.mention_id]}] {story_line(story)}" if story else "", lead=lead)


def _disagreements(console: Screen, event: Event, numbers: Numbers, publishers: Mapping[str, str | None]) -> None:
    """Print the values on which the stories differ, and who says which."""
    if not event.disagreements:
        return
    console.heading("Disagreements")
    for one in event.disagreements:
        readings = "; ".join(_reading(reading, numbers, publishers) for reading in one.readings)
        console.say(readings, lead=f"  {one.field}: ")


def _reading(reading: Reading, numbers: Numbers, publishers: Mapping[str, str | None]) -> str:
    """Return one value, the outlets that give it, and the mentions that hold it."""
    outlets = dict.fromkeys(publishers.get(id) for id in reading.mention_ids)
    named = ", ".join(plain(outlet) for outlet in outlets if outlet)
    return f"{plain(reading.value)} ({' '.join(filter(None, (named, _named(reading.mention_ids, numbers))))})"


def _named(ids: Iterable[str], numbers: Numbers) -> str:
    """Return mentions by their numbers on the screen."""
    return ", ".join(f"[{numbers[id]}]" if id in numbers else short(id) for id in ids)


def _chosen(console: Screen, event: Event, numbers: Numbers) -> None:
    """Print which mention gave each value of the event; of a single mention only what a person decided."""
    single = len(event.mention_ids) < 2
    shown = [one for one in event.chosen if not single or one.rule.startswith(DECIDED)]
    if not shown:
        return
    console.heading("Chosen")
    for choice in shown:
        by = _named([choice.mention_id], numbers)
        console.say(plain(choice.rule), lead=f"  {choice.field:<13}{by:<5} ")


def _ties(console: Screen, record: Reader, id: str) -> None:
    """Print the events that this one hangs together with."""
    found = tuple(record.iter_ties("left_id = ? OR right_id = ?", [id, id]))
    if not found:
        return
    console.heading("Hangs together with")
    for tie in found[:_LINKS]:
        other = record.event(tie.right if tie.left == id else tie.left)
        words = f"{tie.kind}: " if tie.left == id else f"{_CONVERSE[tie.kind]}: "
        console.say(f"{plain(sentence(other))} (event {short(other.id)})", lead=f"  {words}")
    if len(found) > _LINKS:
        console.say(f"and {len(found) - _LINKS:,} more", "dim", lead="  ")


def _links(console: Screen, record: Reader, numbers: Numbers) -> None:
    """Print why mentions are, and are not, this event."""
    ids = list(numbers)
    found = tuple(record.iter_links("list_contains(?, left_id) OR list_contains(?, right_id)", [ids, ids]))
    within = [link for link in found if link.left in numbers and link.right in numbers]
    same = [link for link in within if link.same]
    unlike = [link for link in within if not link.same]
    others = [link for link in found if link not in within]
    _some(console, "Why these are one event", same, record, numbers)
    _some(console, "In this event through others, too unlike by themselves", unlike, record, numbers)
    _some(console, "Near-misses: other events", others, record, numbers)


def _nearest(link: Link) -> tuple[float, str, str]:
    """Order links from the heaviest down."""
    return (-link.weight, link.left, link.right)


def _some(console: Screen, words: str, links: Sequence[Link], record: Reader, numbers: Numbers) -> None:
    """Print the heaviest links of a list."""
    if not links:
        return
    console.heading(words)
    for link in sorted(links, key=_nearest)[:_LINKS]:
        _link(console, link, record, numbers)
    if len(links) > _LINKS:
        console.say(f"and {len(links) - _LINKS:,} more", "dim", lead="  ")


def _link(console: Screen, link: Link, record: Reader, numbers: Numbers) -> None:
    """Print one link with its reasons."""
    console.say(
        f"{_named((link.left, link.right), numbers)}  weight {link.weight:+.1f}, {_sure(link)}", "bold", lead="  "
    )
    for id in (link.left, link.right):
        if id not in numbers:
            console.say(_other(record.mention(id), record), lead=f"    {short(id)}  ")
    for reason in link.reasons:
        console.say(f"{plain(reason.feature)}: {plain(reason.detail)}", lead=f"    {reason.weight:+5.1f}  ")


def _sure(link: Link) -> str:
    """Return how likely the two are one event."""
    return f"{link.probability:.0%} one event"


def _other(mention: EventMention, record: Reader) -> str:
    """Return a mention of another event in one line."""
    owner = record.sql("SELECT event_id FROM event_mentions_of WHERE mention_id = ?", [mention.id]).to_pylist()
    event = f" (event {short(owner[0]['event_id'])})" if owner else ""
    return f"{plain(sentence(mention))}{event}"
