"""One mention on the screen: its story, its sentence with the words marked, and why each value is what it is."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from dragoman.cli.console import Screen, plain
from dragoman.cli.marking import STYLES, marked, pieces
from dragoman.cli.phrases import codes, sentence
from dragoman.cli.tables import short
from dragoman.store import Reader
from dragoman.types import EventMention, Evidence, Story

_FIELD = 9
_VALUE = 24


def show_mention(record: Reader, id: str, console: Screen) -> None:
    """Print one mention and the event that it belongs to."""
    mention = record.mention(id)
    story = record.story(mention.story_id)
    console.print(Text(f"{mention.id}", style="bold"))
    console.print(Text(plain(sentence(mention))))
    console.print(Text(codes(mention.act, mention.status), style="dim"))
    told(console, mention, story, number=1)
    for event in record.iter_events("id IN (SELECT event_id FROM event_mentions_of WHERE mention_id = ?)", [id]):
        heading(console, "Event")
        console.print(Text(f"  {short(event.id)}  {plain(sentence(event))}"))


def heading(console: Screen, words: str) -> None:
    """Print the head of a part."""
    console.print()
    console.print(Text(words, style="bold underline"))


def told(console: Screen, mention: EventMention, story: Story, number: int) -> None:
    """Print one mention: where it stands, its sentence, its evidence."""
    console.print()
    console.print(Text(f"[{number}] {story_line(story)}", style="bold"))
    background = ", recalled history" if mention.background else ""
    facts = f"story {short(story.id)}, sentence {mention.sentence_index + 1}, mention {short(mention.id)}"
    console.print(Text(f"    {facts}, score {mention.score:.2f}{background}", style="dim"))
    cut = pieces(story.text, mention.sentence, mention.evidence)
    line = marked(cut, coloured=console.coloured)
    console.print(_indented(line, console.width))
    for evidence in _once(mention.evidence):
        console.print(_why(evidence, story, mention))


def story_line(story: Story) -> str:
    """Return headline, publisher and publication date of a story, in one line."""
    name = f'"{plain(story.headline)}"' if story.headline else plain(story.origin.uri)
    published = f"{story.published}" if story.published else "date unknown"
    return f"{name} — {plain(story.publisher or 'publisher unknown')}, {published}"


def _indented(line: Text, width: int) -> Text:
    """Return a long line broken and moved to the right."""
    wrapped = line.wrap(Console(width=width), max(20, width - 4))
    return Text("\n").join(Text("    ").append_text(part) for part in wrapped)


def _once(evidence: tuple[Evidence, ...]) -> Iterator[Evidence]:
    """Yield what says something new, in order."""
    seen = set()
    for one in evidence:
        key = (one.field, one.value, one.span, one.by)
        if key not in seen:
            seen.add(key)
            yield one


def _why(evidence: Evidence, story: Story, mention: EventMention) -> Text:
    """Return one value with the words that made it and what read them."""
    words = "no words of its own"
    if evidence.span is not None:
        outside = "" if mention.sentence.covers(evidence.span) else " (another sentence)"
        words = f'"{plain(evidence.span.of(story.text))}"{outside}'
    line = Text("    ")
    line.append(f"{plain(evidence.field):<{_FIELD}} ", style=STYLES.get(evidence.field, ""))
    return line.append(f"{plain(evidence.value):<{_VALUE}} {words}  [{plain(evidence.by)}]")
