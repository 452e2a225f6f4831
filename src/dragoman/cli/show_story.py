"""One story on the screen: where it comes from, how it begins, and what was read in it."""

from dragoman.cli.console import Screen
from dragoman.cli.show_mention import story_line, told
from dragoman.cli.tables import count, short
from dragoman.phrases import sentence
from dragoman.plain import plain
from dragoman.store import Reader
from dragoman.types import Story

_HEAD = 400
"""Characters of the text that are shown."""


def show_story(record: Reader, id: str, console: Screen) -> None:
    """Print one story."""
    story = record.story(id)
    mentions = record.mentions_of(id)
    console.say(story.id, "bold")
    console.say(story_line(story), "bold")
    for line in _facts(record, story):
        console.say(line, "dim")
    console.print()
    console.say(_beginning(story))
    console.heading("Events")
    for event in record.events_of(id):
        console.say(plain(sentence(event)), lead=f"  {short(event.id)}  ")
    console.heading("Mentions")
    for number, mention in enumerate(mentions, start=1):
        told(console, mention, story, number)
    _rejections(record, id, console)


def _facts(record: Reader, story: Story) -> list[str]:
    """Return what is known about the story, a line a fact."""
    basis = f"date from {story.published_basis}" if story.published_basis else ""
    covered = sum(span.end - span.start for span in story.furniture)
    copies = record.sql('SELECT "of", overlap FROM wire_copies WHERE story_id = ?', [story.id]).to_pylist()
    facts = [
        f"from {plain(story.origin.uri)}, byte or line {story.origin.offset:,}",
        plain(story.url or ""),
        ", ".join(part for part in (basis, f"language {story.language}" if story.language else "") if part),
        f"{count(len(story.text), 'character')}; furniture: {count(len(story.furniture), 'span')}, "
        f"{count(covered, 'character')}",
        *(f"a wire copy of story {short(copy['of'])} (overlap {copy['overlap']:.2f})" for copy in copies),
    ]
    return [fact for fact in facts if fact]


def _beginning(story: Story) -> str:
    """Return how the text begins, furniture included."""
    rest = "..." if len(story.text) > _HEAD else ""
    return f"{plain(story.text[:_HEAD])}{rest}"


def _rejections(record: Reader, id: str, console: Screen) -> None:
    """Print why nothing, or not all, was coded."""
    found = tuple(record.iter_rejections("subject_id = ?", [id]))
    if found:
        console.heading("Rejections")
    for one in found:
        console.say(plain(one.detail), lead=f"  {one.stage}: {one.reason}: ")
