"""One event on the screen: history, mentions, disagreements, links and near-misses."""

from collections.abc import Iterable, Mapping, Sequence

from rich.text import Text

from dragoman.cli.console import Screen, plain
from dragoman.cli.phrases import codes, sentence
from dragoman.cli.show_mention import heading, story_line, told
from dragoman.cli.tables import count, short
from dragoman.store import Reader
from dragoman.types import Event, EventMention, Link, Reading, Story

_LINKS = 10
"""Links of one kind that are shown."""

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
    heading(console, "Mentions")
    for mention in mentions:
        told(console, mention, stories[mention.story_id], numbers[mention.id])
    _disagreements(console, event, numbers)
    _chosen(console, event, numbers)
    _links(console, record, numbers)


def _head(console: Screen, event: Event) -> None:
    """Print the event in one line, its codes, and who reports it."""
    console.print(Text(event.id, style="bold"))
    console.print(Text(plain(sentence(event))))
    console.print(Text(codes(event.act, event.status), style="dim"))
    reports = (
        f"{count(event.stories, 'story', 'stories')}, {count(event.publishers, 'publisher')}, "
        f"{count(event.origins, 'independent origin')}"
    )
    console.print(Text(f"Reported by {reports}", style="dim"))


def _history(console: Screen, event: Event, stories: Mapping[str, Story], numbers: Numbers) -> None:
    """Print every status with its date and its story."""
    heading(console, "History")
    for entry in event.history:
        day = f"{entry.as_of}" if entry.as_of else "date unknown"
        story = stories.get(entry.mention_id)
        line = Text(f"  {day:<13}").append(f"{entry.status:<10}", style="yellow")
        number = numbers.get(entry.mention_id)
        console.print(line.append(f" [{number}] {story_line(story)}" if story else ""))


def _disagreements(console: Screen, event: Event, numbers: Numbers) -> None:
    """Print the values on which the stories differ."""
    if not event.disagreements:
        return
    heading(console, "Disagreements")
    for one in event.disagreements:
        readings = "; ".join(_reading(reading, numbers) for reading in one.readings)
        console.print(Text(f"  {one.field}: {readings}"))


def _reading(reading: Reading, numbers: Numbers) -> str:
    """Return one value and the mentions that hold it."""
    return f"{plain(reading.value)} ({_named(reading.mention_ids, numbers)})"


def _named(ids: Iterable[str], numbers: Numbers) -> str:
    """Return mentions by their numbers on the screen."""
    return ", ".join(f"[{numbers[id]}]" if id in numbers else short(id) for id in ids)


def _chosen(console: Screen, event: Event, numbers: Numbers) -> None:
    """Print which mention gave each value of the event."""
    if len(event.mention_ids) < 2 or not event.chosen:
        return
    heading(console, "Chosen")
    for choice in event.chosen:
        console.print(Text(f"  {choice.field:<13}{_named([choice.mention_id], numbers):<5} {plain(choice.rule)}"))


def _links(console: Screen, record: Reader, numbers: Numbers) -> None:
    """Print why mentions are, and are not, this event."""
    ids = list(numbers)
    found = tuple(record.iter_links("list_contains(?, left_id) OR list_contains(?, right_id)", [ids, ids]))
    inside = [link for link in found if link.same and link.left in numbers and link.right in numbers]
    misses = [link for link in found if link not in inside]
    _some(console, "Why these are one event", sorted(inside, key=_nearest), record, numbers)
    _some(console, "Near-misses: held to be other events", sorted(misses, key=_nearest), record, numbers)


def _nearest(link: Link) -> tuple[float, str, str]:
    """Order links from the heaviest down."""
    return (-link.weight, link.left, link.right)


def _some(console: Screen, words: str, links: Sequence[Link], record: Reader, numbers: Numbers) -> None:
    """Print the first links of a list."""
    if not links:
        return
    heading(console, words)
    for link in links[:_LINKS]:
        _link(console, link, record, numbers)
    if len(links) > _LINKS:
        console.print(Text(f"  and {len(links) - _LINKS:,} more", style="dim"))


def _link(console: Screen, link: Link, record: Reader, numbers: Numbers) -> None:
    """Print one link with its reasons."""
    console.print(Text(f"  {_named((link.left, link.right), numbers)}  weight {link.weight:+.1f}", style="bold"))
    for id in (link.left, link.right):
        if id not in numbers:
            console.print(Text(f"    {short(id)} is: {_other(record.mention(id), record)}"))
    for reason in link.reasons:
        console.print(Text(f"    {reason.weight:+5.1f}  {plain(reason.feature)}: {plain(reason.detail)}"))


def _other(mention: EventMention, record: Reader) -> str:
    """Return a mention of another event in one line."""
    owner = record.sql("SELECT event_id FROM event_mentions_of WHERE mention_id = ?", [mention.id]).to_pylist()
    event = f" (event {short(owner[0]['event_id'])})" if owner else ""
    return f"{plain(sentence(mention))}{event}"
