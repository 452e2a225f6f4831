"""One story on the screen: where it comes from, how it begins, and what was read in it."""

from rich.text import Text

from dragoman.cli.console import Screen, plain
from dragoman.cli.phrases import sentence
from dragoman.cli.show_mention import heading, story_line, told
from dragoman.cli.tables import count, short
from dragoman.store import Reader
from dragoman.types import Story

_HEAD = 400
"""Characters of the text that are shown."""


def show_story(record: Reader, id: str, console: Screen) -> None:
    """Print one story."""
    story = record.story(id)
    mentions = record.mentions_of(id)
    console.print(Text(story.id, style="bold"))
    console.print(Text(story_line(story), style="bold"))
    for line in _facts(record, story):
        console.print(Text(line, style="dim"))
    console.print(Text(f"\n{_beginning(story)}"))
    heading(console, "Events")
    for event in record.events_of(id):
        console.print(Text(f"  {short(event.id)}  {plain(sentence(event))}"))
    heading(console, "Mentions")
    for number, mention in enumerate(mentions, start=1):
        told(console, mention, story, number)
    _rejections(record, id, console)


def _facts(record: Reader, story: Story) -> list[str]:
    """Return what is known about the story, a line a fact."""
    basis = f"date from {story.published_basis}" if story.published_basis else ""
    covered = sum(span.end - span.start for span in story.furniture)
    copies = [w for w in record.iter_wire_copies() if w.story_id == story.id]
    facts = [
        f"from {plain(story.origin.uri)}, byte or line {story.origin.offset:,}",
        plain(story.url or ""),
        ", ".join(part for part in (basis, f"language {story.language}" if story.language else "") if part),
        f"{count(len(story.text), 'character')}; furniture: {count(len(story.furniture), 'span')}, "
        f"{count(covered, 'character')}",
        *(f"a wire copy of story {short(w.of)} (overlap {w.overlap:.2f})" for w in copies),
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
        heading(console, "Rejections")
    for one in found:
        console.print(Text(f"  {one.stage}: {one.reason}: {plain(one.detail)}"))
